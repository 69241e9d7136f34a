-- How each job in the background went last.
create table job_runs (
    name text not null primary key,
    node text not null,                     -- the machine it ran on
    begun_at timestamptz not null,
    ended_at timestamptz null,              -- null while it runs, or where its node went away under it
    fault text null,                        -- what broke it off; null where it went well
    faults integer not null                 -- how often in a row it was broken off
);
