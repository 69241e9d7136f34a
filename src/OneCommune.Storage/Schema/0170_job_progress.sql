-- How far a job is; what a register's own rows told of it goes.
alter table job_runs add column about text null;
alter table job_runs add column done integer not null default 0;
alter table job_runs add column total integer not null default 0;
alter table register_imports drop column beat_at;
alter table register_imports drop column rows_read;
-- How often reading it was begun and not ended: what ends the server each time is given up.
alter table register_imports add column begun integer not null default 0;
