-- Registers sent in: what was checked, shown and then imported. The bytes lie in the file store under their hash.
create table register_imports (
    id uuid not null primary key,
    file_name text not null,
    sha256 text not null,
    province text null,                     -- code, in the catalogue of on_date, of rows that name no province
    on_date date not null,                  -- the day whose state and place names the file tells
    state text not null,                    -- waiting, checking, ready, refused, done, cancelled, failed
    account_id uuid null references accounts (id),
    unit_id bigint null references units (id),  -- the office it was sent by
    sent_at timestamptz not null,
    beat_at timestamptz null,               -- the check was last known to be at work
    rows_read integer not null,
    rows integer not null,
    imported integer not null,
    products integer not null,              -- new ones; so too the next two
    producers integer not null,
    recognitions integer not null,
    digest text null,                       -- what was shown: two runs that do the same have the same
    finished_at timestamptz null,
    version bigint not null
);
create index register_imports_sent on register_imports (sent_at);

-- What the check found, as shown (JSON); dropped when the import is finished or cancelled.
create table register_findings (
    import_id uuid not null primary key references register_imports (id),
    findings text not null
);
