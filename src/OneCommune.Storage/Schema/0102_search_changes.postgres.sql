-- Products and producers whose words changed (Storage/KeptSearch): each program that answers searches keeps the words in memory and reads
-- here, in the order of seq, what to read anew. Written by triggers, in the transaction of whatever changes them; writers take turns
-- (Database.BeginAsync), so that a smaller seq is never seen after a larger one.
create table search_changes (
    subject_id uuid not null primary key,   -- a product or a producer, whose products are meant too
    seq bigint not null
);
create index search_changes_seq on search_changes (seq);
create sequence search_changes_last;

create function search_changed(subject uuid) returns void language sql as $$
    insert into search_changes values (subject, nextval('search_changes_last'))
    on conflict (subject_id) do update set seq = excluded.seq;
$$;

-- Registers come in by the ten thousand: one statement for all their rows.
create function search_added() returns trigger language plpgsql as $$
begin
    execute format(
        'insert into search_changes select subject, nextval(''search_changes_last'')'
        || ' from (select distinct %I as subject from added) as subjects'
        || ' on conflict (subject_id) do update set seq = excluded.seq',
        tg_argv[0]
    );
    return null;
end $$;
create trigger search_product_added after insert on products
referencing new table as added for each statement execute function search_added('id');
create trigger search_producer_added after insert on producers
referencing new table as added for each statement execute function search_added('id');
create trigger search_recognition_added after insert on recognitions
referencing new table as added for each statement execute function search_added('product_id');
create trigger search_history_added after insert on history_entries
referencing new table as added for each statement execute function search_added('subject_id');

create function search_changed() returns trigger language plpgsql as $$
begin
    perform search_changed(old.id);
    return null;
end $$;
create trigger search_product_changed after delete or update of name, producer_id, code, gtin, merged_into on products
for each row execute function search_changed();
create trigger search_producer_changed after delete or update of name, unit_id, registration_number, merged_into on producers
for each row execute function search_changed();

create function search_recognition_changed() returns trigger language plpgsql as $$
begin
    perform search_changed(old.product_id);
    if tg_op = 'UPDATE' and new.product_id <> old.product_id then
        perform search_changed(new.product_id);
    end if;
    return null;
end $$;
create trigger search_recognition_changed
after delete or update of product_id, unit_id, issued_on, replaced_on, last_day, decision_number, certificate_number on recognitions
for each row execute function search_recognition_changed();
