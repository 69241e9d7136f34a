-- Administrative units with their dates. A code can be used again for another extent (80 was Long An, then Tây Ninh),
-- so a unit is known by code and first day; id is ours and never shown.
create table units (
    id bigint not null primary key,
    code text not null,
    name text not null,
    folded_name text not null,
    level text not null,                    -- province, district, commune
    parent_id bigint null references units (id),
    province_id bigint not null,            -- itself for a province
    valid_from date not null,
    valid_to date null,                     -- last day in force; null while in force
    latitude double precision null,
    longitude double precision null,
    unique (code, valid_from)
);
create index units_parent on units (parent_id);
create index units_province on units (province_id);

-- What became of a unit: one row for "whole", several for "split".
create table successions (
    old_id bigint not null references units (id),
    new_id bigint not null references units (id),
    on_date date not null,
    part text not null,                     -- whole, split
    primary key (old_id, new_id)
);
create index successions_new on successions (new_id);

-- Every unit with all units of any time that cover the same ground, itself included: derived from successions by
-- the import, so that a figure can be asked in the boundaries of any date without walking the chain.
create table unit_equivalents (
    unit_id bigint not null references units (id),
    equivalent_id bigint not null references units (id),
    primary key (unit_id, equivalent_id)
);
create index unit_equivalents_back on unit_equivalents (equivalent_id, unit_id);
