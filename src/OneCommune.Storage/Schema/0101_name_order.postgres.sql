-- Lists are in Vietnamese order on both engines: the key beside each name says the order by its bytes (Domain/Text/VietnameseOrder).
-- Rows that were there before get theirs from NameOrders, in the transaction of this script.
alter table products add column name_order text collate "C" not null default '';
alter table producers add column name_order text collate "C" not null default '';
alter table accounts add column name_order text collate "C" not null default '';
-- Lists in order of name, and their count, read these and stop at the page's end.
create index products_named on products (name_order, id) where merged_into is null;
create index producers_named on producers (name_order, id) where merged_into is null;
drop index producers_listed;
