-- What somebody types is compared by its letters and digits: "ocop 80 2026 00012" finds "OCOP-80-2026-00012".
create index recognitions_typed_number on recognitions (replace(replace(replace(replace(upper(certificate_number), '-', ''), '/', ''), '.', ''), ' ', ''));
create index products_typed_code on products (replace(replace(replace(replace(upper(code), '-', ''), '/', ''), '.', ''), ' ', ''));
create index products_gtin on products (gtin) where gtin is not null;
