-- What a form was answered with: the same form sent again, on a slow line, gets the same answer and does nothing twice. Swept after two days.
create table form_answers (
    form text not null,                     -- which drawing of a form it was, and a hash of all it said
    account_id uuid null references accounts (id),
    address text not null,                  -- where the first answer led
    told text null,                         -- and what it said there
    partly boolean not null,                -- kept, but not yet whole
    at timestamptz not null,
    primary key (form)
);
create index form_answers_at on form_answers (at);
