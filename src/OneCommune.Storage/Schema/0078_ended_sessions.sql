-- Sign-ins ended by signing out, until their cookies run out by themselves.
create table ended_sessions (
    id uuid not null primary key,
    until timestamptz not null
);
