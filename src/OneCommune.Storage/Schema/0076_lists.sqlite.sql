-- Lists are counted and put in order from an index alone: by the last day, and by the day of issue with the newest first.
drop index recognitions_last_day;
create index recognitions_last_day on recognitions (last_day, id, issued_on, sector, stars, unit_id);
create index recognitions_newest on recognitions (issued_on desc, id, replaced_on, unit_id);
