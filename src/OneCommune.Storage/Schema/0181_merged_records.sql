-- Of what was moved by a merge (a star, a product): the record it stood with before. Merges of before this script did not say it.
alter table history_entries add column from_record_id uuid null;
