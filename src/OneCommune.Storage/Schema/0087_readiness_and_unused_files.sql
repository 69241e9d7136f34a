-- Written by /readyz, to see that the store can be written.
create table readiness (
    id integer not null primary key,
    at timestamptz not null
);
insert into readiness (id, at) values (1, '2026-01-01 00:00:00Z');
-- Nobody names the content any more: swept some days later, unless somebody brings it again.
alter table files add column unused_since timestamptz null;
-- What was found when it was asked for: gone, altered; null while it is sound.
alter table files add column fault text null;
