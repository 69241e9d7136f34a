create trigger audit_keep before update or delete on audit_parts for each row execute function audit_keep();
