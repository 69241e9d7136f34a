-- Evidence files by content; the bytes lie in the file store under their hash and never change.
create table files (
    sha256 text not null primary key,
    size bigint not null,
    media_type text not null,
    stored_at timestamptz not null
);
