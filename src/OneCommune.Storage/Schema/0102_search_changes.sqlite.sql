-- Products and producers whose words changed (Storage/KeptSearch): each program that answers searches keeps the words in memory and reads
-- here, in the order of seq, what to read anew. Written by triggers, in the transaction of whatever changes them.
create table search_changes (
    subject_id uuid not null primary key,   -- a product or a producer, whose products are meant too
    seq bigint not null
);
create index search_changes_seq on search_changes (seq);

create trigger search_product_added after insert on products begin
    insert or replace into search_changes select new.id, coalesce(max(seq), 0) + 1 from search_changes;
end;
create trigger search_product_changed after update of name, producer_id, code, gtin, merged_into on products begin
    insert or replace into search_changes select new.id, coalesce(max(seq), 0) + 1 from search_changes;
end;
create trigger search_product_gone after delete on products begin
    insert or replace into search_changes select old.id, coalesce(max(seq), 0) + 1 from search_changes;
end;
create trigger search_producer_added after insert on producers begin
    insert or replace into search_changes select new.id, coalesce(max(seq), 0) + 1 from search_changes;
end;
create trigger search_producer_changed after update of name, unit_id, registration_number, merged_into on producers begin
    insert or replace into search_changes select new.id, coalesce(max(seq), 0) + 1 from search_changes;
end;
create trigger search_producer_gone after delete on producers begin
    insert or replace into search_changes select old.id, coalesce(max(seq), 0) + 1 from search_changes;
end;
create trigger search_recognition_added after insert on recognitions begin
    insert or replace into search_changes select new.product_id, coalesce(max(seq), 0) + 1 from search_changes;
end;
create trigger search_recognition_changed
after update of product_id, unit_id, issued_on, replaced_on, last_day, decision_number, certificate_number on recognitions begin
    insert or replace into search_changes select new.product_id, coalesce(max(seq), 0) + 1 from search_changes;
end;
create trigger search_recognition_moved after update of product_id on recognitions when old.product_id <> new.product_id begin
    insert or replace into search_changes select old.product_id, coalesce(max(seq), 0) + 1 from search_changes;
end;
create trigger search_recognition_gone after delete on recognitions begin
    insert or replace into search_changes select old.product_id, coalesce(max(seq), 0) + 1 from search_changes;
end;
create trigger search_history_added after insert on history_entries begin
    insert or replace into search_changes select new.subject_id, coalesce(max(seq), 0) + 1 from search_changes;
end;
