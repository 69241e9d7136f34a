create trigger audit_parts_keep_update before update on audit_parts begin select raise(abort, 'audit rows are never changed'); end;
create trigger audit_parts_keep_delete before delete on audit_parts begin select raise(abort, 'audit rows are never removed'); end;
