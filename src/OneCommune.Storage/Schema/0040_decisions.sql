-- A decision of the province's chair on council results, with the submission it went up with.
create table decisions (
    id uuid not null primary key,
    unit_id bigint not null references units (id),  -- the province
    number text not null,                   -- 05/QĐ-UBND
    year integer not null,                  -- of date
    date date not null,
    authority text not null,
    signer text not null,
    submission text not null,               -- number of the tờ trình
    state text not null,                    -- draft, submitted, signed
    returned_why text null,
    signed_at timestamptz null,
    signed_by text null,
    version bigint not null,
    unique (unit_id, year, number)
);

create table decision_items (
    id uuid not null primary key,
    decision_id uuid not null references decisions (id),
    position integer not null,
    hearing_id uuid not null references hearings (id),
    dossier_id uuid not null unique references dossiers (id),
    product_id uuid not null references products (id),
    product_name text not null,
    producer_name text not null,
    held_on date not null,                  -- when the council met over it
    stars integer null,                     -- of the council; null after a knock-out
    result_sha256 text not null,
    outcome text null,                      -- recognised, approvedForProposal, notRecognised; null until signed
    kind text null,                         -- first, renewed, upgraded
    recognition_id uuid null references recognitions (id)
);
create index decision_items_decision on decision_items (decision_id, position);

-- The last number given in a province's book of certificates of a year.
create table certificate_books (
    province text not null,                 -- code
    year integer not null,
    last integer not null,
    primary key (province, year)
);
