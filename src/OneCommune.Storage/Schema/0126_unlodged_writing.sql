-- What the producer had written and not lodged when an office took its request back: no part of the dossier, and not lost.
alter table dossier_steps add column unlodged text null;
