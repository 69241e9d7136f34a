-- Where a person is told beside the product.
create table notice_addresses (
    account_id uuid not null primary key references accounts (id),
    mail text null,
    phone text null
);

-- The office's mail server: one row.
create table mail_servers (
    id integer not null primary key,
    host text not null,
    port integer not null,
    security text not null,                 -- tls, startTls, none
    user_name text null,
    sealed_secret text null,                -- the password, sealed with the keys that seal cookies
    sender text not null,
    is_on boolean not null,
    version bigint not null
);

-- The office's gateway for short messages (SMS, Zalo): one row.
create table message_gateways (
    id integer not null primary key,
    url text not null,
    header text null,
    sealed_secret text null,
    body text not null,                     -- JSON with {dien-thoai}, {noi-dung}, {ma}
    is_on boolean not null,
    version bigint not null
);

-- What the office says in place of the product's own words.
create table message_templates (
    kind text not null,
    channel text not null,                  -- mail, phone
    subject text null,
    body text not null,
    primary key (kind, channel)
);

-- What is to go out, kept with the change it tells of.
create table messages (
    id uuid not null primary key,
    notice_id uuid not null references notices (id),
    channel text not null,
    recipient text not null,
    state text not null,                    -- waiting, sent, failed
    tries integer not null,
    queued_at timestamptz not null,
    next_try timestamptz not null,
    ended_at timestamptz null,
    fault text null,
    detail text null                        -- the other side's own words
);
create unique index messages_notice on messages (notice_id, channel);
create index messages_due on messages (state, next_try);
create index messages_queued on messages (queued_at);
