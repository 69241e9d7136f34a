-- A decision gets its number when it is signed. SQLite frees no column of its "not null": both tables are made anew.
create table decisions_anew (
    id uuid not null primary key,
    unit_id bigint not null references units (id),  -- the province
    number text null,                       -- 05/QĐ-UBND; never null once signed
    year integer not null,                  -- of date
    date date not null,                     -- foreseen until signed
    authority text not null,
    signer text not null,
    submission text not null,               -- number of the tờ trình
    state text not null,                    -- draft, submitted, signed
    returned_why text null,
    signed_at timestamptz null,
    signed_by text null,
    version bigint not null,
    unique (unit_id, year, number),
    check (number is not null or state <> 'signed')
);
insert into decisions_anew
select id, unit_id, number, year, date, authority, signer, submission, state, returned_why, signed_at, signed_by, version
from decisions;

create table decision_items_anew (
    id uuid not null primary key,
    decision_id uuid not null references decisions_anew (id),
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
insert into decision_items_anew
select
    id, decision_id, position, hearing_id, dossier_id, product_id, product_name, producer_name, held_on, stars, result_sha256,
    outcome, kind, recognition_id
from decision_items;

drop table decision_items;
drop table decisions;
alter table decisions_anew rename to decisions;
alter table decision_items_anew rename to decision_items;
create index decision_items_decision on decision_items (decision_id, position);
