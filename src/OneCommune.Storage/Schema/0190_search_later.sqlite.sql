-- Has a row inside the transaction of an import alone, which notes the words of all it brings at its end (Storage/Registry/Searching/SearchLater):
-- one statement for tens of thousands of rows, where everybody waits for it.
create table search_later (id integer not null);

drop trigger search_product_added;
create trigger search_product_added after insert on products when not exists (select 1 from search_later) begin
    insert or replace into search_changes select new.id, coalesce(max(seq), 0) + 1 from search_changes;
end;
drop trigger search_producer_added;
create trigger search_producer_added after insert on producers when not exists (select 1 from search_later) begin
    insert or replace into search_changes select new.id, coalesce(max(seq), 0) + 1 from search_changes;
end;
drop trigger search_recognition_added;
create trigger search_recognition_added after insert on recognitions when not exists (select 1 from search_later) begin
    insert or replace into search_changes select new.product_id, coalesce(max(seq), 0) + 1 from search_changes;
end;
