-- What shoppers see of a product. The original stays in files; what is shown is drawn anew from it, under its hash.
create table product_pictures (
    id uuid not null primary key,
    product_id uuid not null references products (id),
    sha256 text not null references files (sha256),
    file_name text not null,
    alt text not null,                      -- what it shows, for who does not see it
    place integer not null,                 -- from 1; the first stands in lists
    width integer not null,                 -- pixels, as it was held
    height integer not null,
    added_at timestamptz not null
);
create index product_pictures_product on product_pictures (product_id, place);
create index product_pictures_file on product_pictures (sha256);
