-- Records that a row of the trail tells of and that are too many to stand in it (an import's, or all there are): each part's SHA-256
-- stands in the row.
create table audit_parts (
    seq bigint not null,
    part integer not null,                  -- from 1
    content bytea not null,                 -- gzip of JSON as in audit.changes
    primary key (seq, part)
);
-- The row from which on the trail tells every record; null until then.
alter table audit_head add column told_since bigint null;
-- The next change also tells all records as they are found: they came by a script, or before the trail told all of them.
alter table audit_head add column retell boolean not null default true;
