-- What people are told of in the product: a row for each person.
create table notices (
    id uuid not null primary key,
    account_id uuid not null references accounts (id),
    kind text not null,                     -- "dossier.returned"
    about text not null,                    -- what brought it: nobody is told twice
    fields text not null,                   -- JSON: what its text names
    address text not null,                  -- of the matter, in the product
    at timestamptz not null,
    read_at timestamptz null
);
create unique index notices_about on notices (account_id, about);
create index notices_at on notices (account_id, at);
create index notices_unread on notices (account_id) where read_at is null;
