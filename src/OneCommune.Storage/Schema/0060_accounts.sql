alter table accounts add column folded_name text not null default '';           -- accent-blind, for search
alter table accounts add column one_time_until timestamptz null;                -- the password was given out: good until then, to be changed at once
create index accounts_folded on accounts (folded_name);
create index grants_unit on grants (unit_id, account_id);
create index grants_producer on grants (producer_id, account_id);

create table second_factors (
    account_id uuid not null primary key references accounts (id),
    authenticator_key text null,            -- sealed by the web's protection keys
    new_authenticator_key text null,        -- offered, not yet confirmed
    last_step bigint not null,              -- of the last code accepted: a code counts once
    recovery_hashes text not null           -- SHA-256, separated by spaces
);

create index audit_account on audit (account_id, seq);
create index audit_act on audit (act, seq);
