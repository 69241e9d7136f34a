-- Who confirmed an import and from where: it is carried out a moment later, and its audit row names them.
alter table register_imports add column confirmed_by uuid null references accounts (id);
alter table register_imports add column confirmed_from text null;
