-- What visitors' pages show, by name (docs/adr/0047), and the row of the trail that changed it last.
create table shown_moves (
    tag text not null primary key,
    seq bigint not null,
    mark text not null          -- of that row's hash
);
create index ix_shown_moves_seq on shown_moves (seq);
alter table audit_head drop column shown_hash;
