-- What the last check of all records and files came to: one row.
create table last_check (
    id integer not null primary key,
    who text not null,
    begun_at timestamptz not null,
    ended_at timestamptz not null,
    faults integer not null,                -- signs found; 0: all is whole
    verdict text not null                   -- JSON
);
