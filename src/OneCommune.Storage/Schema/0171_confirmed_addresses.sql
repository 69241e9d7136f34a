-- What was sent to an address and not given back yet: until then no notice goes there. Addresses of before are asked once more.
alter table notice_addresses add column mail_code text null;
alter table notice_addresses add column phone_code text null;
update notice_addresses set mail_code = '' where mail is not null;
update notice_addresses set phone_code = '' where phone is not null;
