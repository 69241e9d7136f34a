-- A move tells where from, so that a register of a day before it says the commune and the street of then.
alter table history_entries add column from_unit_id bigint null references units (id);
alter table history_entries add column from_address text null;  -- null of moves entered before this script: not known

-- Written places of moves are read back to their units: those that stood on the day before the move, else the last that did.
with written as (
    select
        u.id, u.valid_from, u.valid_to,
        u.name
            || case when parent.id is null or parent.name = province.name then ''
                else ', ' || lower(substr(parent.name, 1, 1)) || substr(parent.name, 2) end
            || case when province.name = u.name then ''
                else ', ' || lower(substr(province.name, 1, 1)) || substr(province.name, 2) end as address
    from units u
    join units province on province.id = u.province_id
    left join units parent on parent.id = u.parent_id
)
update history_entries
set from_unit_id = coalesce(
    (
        select w.id
        from written w
        where w.address = history_entries.from_value and w.valid_from <= history_entries.on_date
            and (w.valid_to is null or w.valid_to >= history_entries.on_date)
        limit 1
    ),
    (select w.id from written w where w.address = history_entries.from_value order by w.valid_from desc limit 1)
)
where kind = 'place' and from_value is not null;

-- Former names are looked for when a register of a day before is read.
create index history_former on history_entries (folded_from) where kind = 'name';

-- The product and its holder as the certificate names them.
alter table recognitions add column product_name text not null default '';
alter table recognitions add column producer_name text not null default '';
alter table recognitions add column legal_form text not null default 'other';
alter table recognitions add column address text null;

-- Of certificates kept so far: the name now, with the changes taken back that are of a later day, or of the same day and entered after
-- the certificate (ids follow the order of entering).
update recognitions
set
    product_name = (
        select coalesce((
            select h.from_value
            from history_entries h
            where h.subject_id = p.id and h.kind = 'name' and not exists (
                select 1
                from history_entries since
                where since.subject_id = h.subject_id and since.kind = 'name' and since.id >= h.id
                    and (since.on_date < recognitions.issued_on
                        or (since.on_date = recognitions.issued_on and since.id < recognitions.id))
            )
            order by h.id
            limit 1
        ), p.name)
        from products p
        where p.id = recognitions.product_id
    ),
    producer_name = (
        select coalesce((
            select h.from_value
            from history_entries h
            where h.subject_id = m.id and h.kind = 'name' and not exists (
                select 1
                from history_entries since
                where since.subject_id = h.subject_id and since.kind = 'name' and since.id >= h.id
                    and (since.on_date < recognitions.issued_on
                        or (since.on_date = recognitions.issued_on and since.id < recognitions.id))
            )
            order by h.id
            limit 1
        ), m.name)
        from producers m
        where m.id = recognitions.producer_id
    ),
    legal_form = (select m.legal_form from producers m where m.id = recognitions.producer_id),
    -- The street of before a move was not kept: none is better than that of another commune.
    address = (
        select m.address
        from producers m
        where m.id = recognitions.producer_id and not exists (
            select 1 from history_entries h where h.subject_id = m.id and h.kind = 'place' and h.on_date >= recognitions.issued_on
        )
    );
