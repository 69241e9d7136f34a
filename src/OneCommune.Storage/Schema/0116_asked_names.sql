-- The name asked for, where one officer asks another to rename a guarded account.
alter table account_requests add column new_name text null;
