create trigger audit_keep_update before update on audit begin select raise(abort, 'audit rows are never changed'); end;
create trigger audit_keep_delete before delete on audit begin select raise(abort, 'audit rows are never removed'); end;
