create function audit_keep() returns trigger language plpgsql as
$$ begin raise exception 'audit rows are never changed or removed'; end $$;
create trigger audit_keep before update or delete on audit for each row execute function audit_keep();
