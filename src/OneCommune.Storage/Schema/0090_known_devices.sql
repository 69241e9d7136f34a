-- Browsers an account has signed in from: wrong passwords from elsewhere do not lock them out.
create table known_devices (
    id uuid not null primary key,           -- in a protected cookie of that browser
    account_id uuid not null references accounts (id),
    used_at timestamptz not null,
    failures integer not null,              -- wrong passwords and codes in a row, from it
    locked_until timestamptz null
);
create index known_devices_account on known_devices (account_id);
