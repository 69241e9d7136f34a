-- A product's dossier from draft to decision. What is lodged is frozen in lodged_copies; each step leaves a row in dossier_steps.
create table dossiers (
    id uuid not null primary key,
    product_id uuid not null references products (id),
    producer_id uuid not null references producers (id),
    unit_id bigint not null references units (id),  -- the commune it is lodged at
    kind text not null,                     -- first, upgrade, rerank
    regulation_id text not null,            -- scored under it for ever
    set_number integer not null,            -- set in that regulation
    status text not null,                   -- draft, lodged, communeReceived, supplementAsked, returned, proposed, provinceReceived,
                                            -- inCouncil, scored, submitted, recognised, approvedForProposal, notRecognised, withdrawn
    started_on date not null,
    -- Form 01
    representative text null,
    position text null,
    address text null,
    phone text null,
    email text null,
    attachments text null,
    -- lodging
    copies integer not null,                -- lodged copies so far
    lodged_on date null,                    -- of the first lodging
    pledged_at timestamptz null,
    -- commune
    commune_sequence integer null,
    commune_year integer null,
    commune_number text null,
    commune_received_on date null,
    commune_received_by text null,
    commune_due_on date null,               -- last day of the commune's 15 working days
    product_code text null,                 -- (T)-(X)-(STT)-20YY, given once
    external_code text null,                -- of the public-service system
    proposed_on date null,
    letter_number text null,
    letter_on date null,
    -- province
    province_sequence integer null,
    province_year integer null,
    province_number text null,
    province_received_on date null,
    province_received_by text null,
    samples integer null,                   -- units handed in
    -- what was asked for, while it is awaited
    supplement_by text null,                -- commune, province
    supplement_of text null,                -- producer, commune
    supplement_asked_on date null,
    supplement_text text null,
    status_before text null,
    paused_days integer not null,           -- working days the commune's clock stood still
    version bigint not null
);
create index dossiers_product on dossiers (product_id, status);
create index dossiers_producer on dossiers (producer_id);
create index dossiers_unit on dossiers (unit_id, status);
create index dossiers_status on dossiers (status, proposed_on);
create unique index dossiers_commune_series on dossiers (unit_id, commune_year, commune_sequence);
create unique index dossiers_province_series on dossiers (province_year, province_sequence);

-- Form 02 part III: the producer's own answers.
create table dossier_answers (
    dossier_id uuid not null references dossiers (id),
    criterion text not null,                -- A1.1
    option integer null,                    -- from 1; 0: none fits; null: not answered yet
    description text null,
    primary key (dossier_id, criterion)
);

-- Form 02 parts I, II and IV, field by field.
create table dossier_texts (
    dossier_id uuid not null references dossiers (id),
    field text not null,
    value text not null,
    primary key (dossier_id, field)
);

create table evidence (
    id uuid not null primary key,
    dossier_id uuid not null references dossiers (id),
    criterion text null,                    -- null: goes with the registration form
    sha256 text not null references files (sha256),
    file_name text not null,
    media_type text not null,
    size bigint not null,
    added_at timestamptz not null,
    lodged boolean not null,                -- named by a lodged copy: never deleted
    removed_at timestamptz null             -- set aside after a lodging
);
create index evidence_dossier on evidence (dossier_id, criterion);
create index evidence_file on evidence (sha256);

-- The four matters of Form 03.
create table dossier_findings (
    dossier_id uuid not null references dossiers (id),
    matter text not null,                   -- origin, labour, idea, identity
    met boolean not null,
    text text not null,
    primary key (dossier_id, matter)
);

create table dossier_steps (
    id uuid not null primary key,
    dossier_id uuid not null references dossiers (id),
    kind text not null,
    at timestamptz not null,
    on_date date not null,
    who text not null,
    number text null,
    text text null
);
create index dossier_steps_dossier on dossier_steps (dossier_id, at);

-- The dossier exactly as lodged: canonical JSON and its SHA-256; never changed.
create table lodged_copies (
    id uuid not null primary key,
    dossier_id uuid not null references dossiers (id),
    number integer not null,
    at timestamptz not null,
    json text not null,
    sha256 text not null,
    total integer not null,                 -- the producer's own score
    stars integer null,
    unique (dossier_id, number)
);
