-- What one officer asked to be done with an account that decides, counts or inspects; done when a second officer confirms.
create table account_requests (
    id uuid not null primary key,
    act text not null,                      -- open, grant, givePassword, removeSecondFactor, enable
    account_id uuid null references accounts (id),  -- null: one to be opened
    user_name text not null,
    full_name text not null,
    role text null,
    unit_id bigint null references units (id),
    producer_id uuid null references producers (id),
    asked_by uuid not null references accounts (id),
    asked_by_name text not null,
    asked_at timestamptz not null,
    until timestamptz not null,
    state text not null,                    -- waiting, confirmed, refused, withdrawn
    answered_by uuid null references accounts (id),
    answered_by_name text null,
    answered_at timestamptz null,
    reason text null
);
create index account_requests_state on account_requests (state, until);

-- Others have done something with the account since, which its owner has not yet read.
alter table accounts add column notices_since timestamptz null;

-- A password was given for the member's account while sheets were drafts: those were thrown away.
alter table council_members add column drafts_discarded_at timestamptz null;
