-- Files of a dossier on their way in by slices; the bytes lie beside the file store under the id, as many as have come.
create table uploads (
    id uuid not null primary key,
    account_id uuid not null references accounts (id),
    dossier_id uuid not null references dossiers (id),
    criterion text null,                    -- null for the registration form
    file_name text not null,
    sha256 text not null,                   -- of the whole file, as its sender says: the same file goes on where it stopped
    size bigint not null,
    begun_at timestamptz not null
);
create index uploads_account on uploads (account_id, begun_at);
create index uploads_begun on uploads (begun_at);
