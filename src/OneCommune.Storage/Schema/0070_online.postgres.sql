-- recognitions.online follows products.online, so that figures count listings without visiting products.
create function recognitions_online() returns trigger language plpgsql as $$
begin
    new.online := exists (select 1 from products where id = new.product_id and online is not null);
    return new;
end $$;
create trigger recognitions_online before insert or update of product_id on recognitions
for each row execute function recognitions_online();

create function products_online() returns trigger language plpgsql as $$
begin
    update recognitions set online = new.online is not null where product_id = new.id;
    return null;
end $$;
create trigger products_online after update of online on products
for each row when ((old.online is null) <> (new.online is null)) execute function products_online();

-- PostgreSQL counts producers by hashing this index; SQLite by looking each producer up in recognitions_producer.
create index recognitions_standing_producers on recognitions (unit_id, last_day, issued_on, producer_id);
