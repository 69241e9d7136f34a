-- Years whose days off and days worked an office has confirmed to stand as announced: until then deadlines in them may still move.
-- 2025 and 2026 came so with the days themselves.
create table announced_years (
    year integer not null primary key,
    confirmed_on date null,
    confirmed_by text null                  -- name of the account
);

insert into announced_years (year) values (2025), (2026);

-- The trail tells of what a script wrote with the next change.
update audit_head set retell = true;
