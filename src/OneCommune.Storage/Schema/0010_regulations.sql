-- Regulation packs an office loaded beside those that travel with the program: the files as they were read.
create table regulation_packs (
    id text not null primary key,           -- 26-2026
    sha256 text not null,                   -- over paths and contents: tells a running server that something changed
    added_at timestamptz not null
);

create table regulation_files (
    regulation_id text not null references regulation_packs (id),
    path text not null,                     -- regulation.json, labels.json, sets/03-gao.json
    content text not null,
    primary key (regulation_id, path)
);

-- The decision's own sentence of an option, shown under our label where an office loaded it.
create table option_wordings (
    regulation_id text not null,
    set_number integer not null,
    criterion text not null,
    option_number integer not null,         -- from 1 over the criterion's whole list
    wording text not null,
    primary key (regulation_id, set_number, criterion, option_number)
);
