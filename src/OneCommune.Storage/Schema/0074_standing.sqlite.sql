-- Figures of the whole province step from star to star, sector to sector and count a stretch of this index each; with the unit
-- in front every commune would be a stretch of its own, 42 times.
drop index recognitions_standing;
create index recognitions_standing on recognitions (stars, sector, online, last_day, issued_on, unit_id);
-- Figures of a commune or district, and of each commune.
create index recognitions_unit on recognitions (unit_id, stars, last_day, issued_on);
