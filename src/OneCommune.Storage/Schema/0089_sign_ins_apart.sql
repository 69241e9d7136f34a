-- The newest row that changed anything visitors' pages may show: not a sign-in, not a password.
alter table audit_head add column shown_hash text not null default '';
update audit_head set shown_hash = hash;

-- Sign-ins that were refused and stand in no row of the trail: so many a day, whatever was typed.
create table refused_sign_ins (
    day date not null primary key,          -- in Vietnam
    unknown_names bigint not null,
    shut_accounts bigint not null           -- locked or disabled
);
