create table accounts (
    id uuid not null primary key,
    user_name text not null,
    normalized_user_name text not null unique,
    full_name text not null,
    email text null,
    normalized_email text null,
    email_confirmed boolean not null,
    password_hash text null,
    security_stamp text not null,
    concurrency_stamp text not null,
    phone_number text null,
    phone_number_confirmed boolean not null,
    two_factor_enabled boolean not null,
    lockout_end timestamptz null,
    lockout_enabled boolean not null,
    access_failed_count integer not null,
    disabled boolean not null
);

create table account_claims (
    id integer not null primary key,
    user_id uuid not null references accounts (id),
    claim_type text null,
    claim_value text null
);

create table account_logins (
    login_provider text not null,
    provider_key text not null,
    provider_display_name text null,
    user_id uuid not null references accounts (id),
    primary key (login_provider, provider_key)
);

create table account_tokens (
    user_id uuid not null references accounts (id),
    login_provider text not null,
    name text not null,
    value text null,
    primary key (user_id, login_provider, name)
);

-- A right is a role in a unit; a producer's is in its own producer.
create table grants (
    id uuid not null primary key,
    account_id uuid not null references accounts (id),
    role text not null,                     -- producer, commune, province, secretary, council, leader, auditor
    unit_id bigint null references units (id),
    producer_id uuid null references producers (id)
);
create index grants_account on grants (account_id);

-- Keys that sign the sign-in cookie, shared by all nodes.
create table protection_keys (
    name text not null primary key,
    xml text not null
);
