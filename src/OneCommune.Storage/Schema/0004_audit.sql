-- One row per change, written in the change's own transaction. hash covers the row and the hash before it.
create table audit (
    seq bigint not null primary key,
    at timestamptz not null,
    account_id uuid null,
    who text not null,
    source text not null,                   -- address the request came from, or "command line"
    act text not null,                      -- dossier.lodge
    subject_type text not null,
    subject_id text not null,
    changes text not null,                  -- JSON: entity, id, before, after
    previous text not null,
    hash text not null
);
create index audit_subject on audit (subject_id, seq);
create index audit_at on audit (at);

-- The newest row's number and hash, so that removing the last rows is noticed too.
create table audit_head (
    id integer not null primary key,
    seq bigint not null,
    hash text not null
);
insert into audit_head (id, seq, hash) values (1, 0, '');
