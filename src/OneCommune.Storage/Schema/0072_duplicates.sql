-- Pairs of producers or products that somebody said are two and not one; first_id is the smaller.
create table dismissed_duplicates (
    first_id uuid not null,
    second_id uuid not null,
    on_date date not null,
    by_name text not null,
    primary key (first_id, second_id)
);
