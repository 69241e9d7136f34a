-- What a form said, without which drawing of it: the same act from a second window is known. And what of it was not taken, told again.
alter table form_answers add column said text null;
alter table form_answers add column not_taken text null;
create index form_answers_said on form_answers (account_id, said);
