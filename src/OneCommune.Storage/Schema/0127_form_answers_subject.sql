-- What the change was about and its row of the trail: the same form sent again after somebody else's later change is told of that.
alter table form_answers add column subject_id text null;
alter table form_answers add column seq bigint not null default 0;
