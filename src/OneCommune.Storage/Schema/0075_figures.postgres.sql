-- What is in force on a day is counted from the index alone, by as many workers as the server has.
drop index recognitions_last_day;
create index recognitions_last_day on recognitions (last_day, issued_on) include (stars, sector, online, unit_id);
