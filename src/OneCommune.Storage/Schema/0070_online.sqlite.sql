-- recognitions.online follows products.online, so that figures count listings without visiting products.
create trigger recognitions_online_added after insert on recognitions
when exists (select 1 from products where id = new.product_id and online is not null)
begin
    update recognitions set online = true where rowid = new.rowid;
end;

create trigger recognitions_online_moved after update of product_id on recognitions
begin
    update recognitions
    set online = exists (select 1 from products where id = new.product_id and online is not null)
    where rowid = new.rowid;
end;

create trigger products_online after update of online on products
when (old.online is null) <> (new.online is null)
begin
    update recognitions set online = new.online is not null where product_id = new.id;
end;
