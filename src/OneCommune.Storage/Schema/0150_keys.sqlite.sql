-- The framework's own store of keys asks for them by number.
alter table protection_keys rename to named_keys;
create table protection_keys (
    id integer not null primary key,
    friendly_name text null,
    xml text null
);
insert into protection_keys (friendly_name, xml) select name, xml from named_keys;
drop table named_keys;
