create table producers (
    id uuid not null primary key,
    name text not null,
    folded_name text not null,              -- accent-blind, for search and likely duplicates
    match_name text not null,               -- same but for case, spacing, Unicode form: the same producer in one commune
    legal_form text not null,               -- enterprise, cooperative, cooperativeGroup, household, farm, association, other
    unit_id bigint null references units (id),
    address text null,
    representative text null,
    representative_gender text null,        -- female, male
    representative_ethnicity text null,
    phone text null,
    email text null,
    registration_number text null,
    modern_channel boolean not null,
    note text null,
    merged_into uuid null references producers (id),
    version bigint not null
);
create index producers_unit on producers (unit_id, match_name);
-- Lists in order of name, and their count, read this and stop at the page's end.
create index producers_listed on producers (folded_name, id) where merged_into is null;
create index producers_merged on producers (merged_into) where merged_into is not null;

create table products (
    id uuid not null primary key,
    slug text not null unique,
    name text not null,
    folded_name text not null,
    producer_id uuid not null references producers (id),
    sector text not null,                   -- food, drinks, medicinal, handicraft, ornamental, tourism, unknown
    set_number integer null,                -- set of 26-2026, where known
    code text null,                         -- mã số sản phẩm as issued; never issued anew after a merger
    gtin text null,
    online text null,                       -- e-commerce listings, as written
    story text null,
    note text null,
    merged_into uuid null references products (id),
    version bigint not null
);
create index products_producer on products (producer_id);
create index products_listed on products (folded_name, id) where merged_into is null;
create index products_merged on products (merged_into) where merged_into is not null;

create table recognitions (
    id uuid not null primary key,
    product_id uuid not null references products (id),
    producer_id uuid not null references producers (id),
    unit_id bigint null references units (id),      -- the place the certificate names
    sector text not null,
    kind text not null,                     -- first, renewed (stars did not rise), upgraded (they did)
    stars integer not null,
    issued_on date not null,
    expires_on date not null,
    replaced_on date null,                  -- a later recognition of the product was issued
    revoked_on date null,
    revocation_number text null,
    revocation_reason text null,
    revoked_for text null,                  -- art. 8 a–e: forgedDossier, criteriaNotKept, lawBroken, markMisused, productionStopped, other
    last_day date not null,                 -- last day in force: before expiry where revoked or replaced
    decision_number text null,
    authority text null,
    regulation_id text null,
    set_number integer null,
    certificate_number text null unique,
    check_code text not null unique,        -- opaque: finds the certificate, also one that has no number
    dossier_id uuid null,
    online boolean not null default false,  -- copy of "the product has listings", kept by triggers (0070)
    version bigint not null
);
create index recognitions_product on recognitions (product_id, issued_on);
-- Figures as of a date read these indexes and no table (Storage/Statistics).
create index recognitions_standing on recognitions (unit_id, stars, sector, online, last_day, issued_on);
create index recognitions_producer on recognitions (producer_id, last_day, issued_on, unit_id);
create index recognitions_issued on recognitions (issued_on, kind, stars, replaced_on, unit_id);
create index recognitions_revoked on recognitions (revoked_on, unit_id) where revoked_on is not null;
create index recognitions_ran_out on recognitions (last_day, replaced_on, unit_id) where last_day = expires_on;
-- Lists of what is in force, the soonest to end first.
create index recognitions_last_day on recognitions (last_day, issued_on);

-- Changes of name or place and merges: what a timeline tells and a search must still find.
create table history_entries (
    id uuid not null primary key,
    subject_id uuid not null,               -- a producer or a product
    kind text not null,                     -- name, place, merge
    on_date date not null,
    from_value text null,
    folded_from text null,                  -- accent-blind, so that a search finds a former name
    to_value text null,
    note text null
);
create index history_subject on history_entries (subject_id, on_date);
