-- What changed since a day is asked by every list, figure and file of a past day.
create index history_days on history_entries (kind, on_date, subject_id);
