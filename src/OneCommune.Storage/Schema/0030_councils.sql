-- A sitting of the province's council with the rules its results are counted by.
create table council_sessions (
    id uuid not null primary key,
    unit_id bigint not null references units (id),  -- the province
    title text not null,
    folded_title text not null,
    held_on date not null,
    place text not null,
    rules_basis text null,                  -- number of the province's council rules
    state text not null,                    -- draft, open, closed
    quorum_hundredths integer not null,     -- of a per cent: 7500 is 75 %
    spread integer not null,                -- points totals may lie apart
    minimums text not null,                 -- majority, all, mean
    opened_at timestamptz null,
    closed_at timestamptz null,
    version bigint not null
);
create index council_sessions_unit on council_sessions (unit_id, held_on);

create table council_members (
    id uuid not null primary key,
    session_id uuid not null references council_sessions (id),
    account_id uuid not null references accounts (id),
    number integer not null,                -- m1, m2 … in the result file
    name text not null,                     -- as on the day
    organisation text not null,
    seat text not null,                     -- chair, deputy, member
    declared_at timestamptz null,           -- until then every dossier is shut to them
    version bigint not null,
    unique (session_id, account_id),
    unique (session_id, number)
);
create index council_members_account on council_members (account_id);

-- One dossier before the council of one session.
create table hearings (
    id uuid not null primary key,
    session_id uuid not null references council_sessions (id),
    position integer not null,
    dossier_id uuid not null references dossiers (id),
    product_id uuid not null references products (id),
    producer_id uuid not null references producers (id),
    product_name text not null,             -- as on the day
    producer_name text not null,
    regulation_id text not null,
    set_number integer not null,
    state text not null,                    -- scoring, concluded, withdrawn
    round integer not null,                 -- being scored, or the last
    withdrawn_why text null,
    version bigint not null
);
create index hearings_session on hearings (session_id, position);
-- A dossier comes before one council; taken off a session, it may come before another.
create unique index hearings_dossier on hearings (dossier_id) where state <> 'withdrawn';

create table declarations (
    id uuid not null primary key,
    hearing_id uuid not null references hearings (id),
    member_id uuid not null references council_members (id),
    conflict text not null,                 -- none, ownProduct, relation, interest
    note text null,
    declared_at timestamptz not null,
    unique (hearing_id, member_id)
);

create table sheets (
    id uuid not null primary key,
    hearing_id uuid not null references hearings (id),
    member_id uuid not null references council_members (id),
    round integer not null,
    answers text not null,                  -- JSON: option numbers by criterion; sealed in the audit trail with the salt
    knockout_key text null,
    knockout_words text null,
    comment text null,
    salt text not null,
    closed_at timestamptz null,
    set_aside boolean not null,             -- its member stepped back afterwards
    version bigint not null,
    unique (hearing_id, member_id, round)
);

-- What each round came to; never changed.
create table council_results (
    id uuid not null primary key,
    hearing_id uuid not null references hearings (id),
    round integer not null,
    concluded_at timestamptz not null,
    members integer not null,
    recused integer not null,
    counted integer not null,
    reason text null,                       -- knocked-out, knockout-disputed; null where there are stars
    sum integer null,                       -- of the totals; the mean is sum / counted
    spread integer not null,
    rescore boolean not null,
    band integer null,
    minimums_met integer null,
    stars integer null,
    canonical text not null,                -- the file anybody can compute the result again from
    sha256 text not null,
    unique (hearing_id, round)
);
