-- What was issued in a year, a stretch for each kind and star; producers by form, so that they are counted as they are read.
drop index recognitions_issued;
create index recognitions_issued on recognitions (kind, stars, issued_on, replaced_on, unit_id);
create index producers_form on producers (legal_form, id, representative_gender, modern_channel);
