-- The day a supplement came, until the office takes its next step.
alter table dossiers add column supplement_given_on date null;

update dossiers
set supplement_given_on = (
    select max(s.on_date) from dossier_steps s where s.dossier_id = dossiers.id and s.kind = 'supplementGiven'
)
where status in ('communeReceived', 'proposed', 'provinceReceived')
    and (
        select s.kind from dossier_steps s where s.dossier_id = dossiers.id order by s.at desc, s.id desc limit 1
    ) = 'supplementGiven';
