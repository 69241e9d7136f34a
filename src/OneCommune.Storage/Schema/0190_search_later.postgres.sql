-- Has a row inside the transaction of an import alone, which notes the words of all it brings at its end (Storage/Registry/Searching/SearchLater):
-- its rows are written before it takes the one writer's place, and a seq taken there could be seen after a larger one.
create table search_later (id integer not null);

create or replace function search_added() returns trigger language plpgsql as $$
begin
    if exists (select 1 from search_later) then
        return null;
    end if;
    execute format(
        'insert into search_changes select subject, nextval(''search_changes_last'')'
        || ' from (select distinct %I as subject from added) as subjects'
        || ' on conflict (subject_id) do update set seq = excluded.seq',
        tg_argv[0]
    );
    return null;
end $$;
