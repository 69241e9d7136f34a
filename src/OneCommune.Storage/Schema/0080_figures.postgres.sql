-- Producers are looked up in the index of recognitions in the order it has itself: near ones stand on the same pages.
create index producers_form on producers (legal_form, id, representative_gender, modern_channel);

-- Stars, sector and online in one number (Storage/Statistics/StatisticsSql): counting by three columns, one of them a text, takes
-- half as long again.
alter table recognitions add column figure_group smallint not null generated always as (
    stars * 20
    + array_position(array['unknown', 'food', 'drinks', 'medicinal', 'handicraft', 'ornamental', 'tourism'], sector) * 2
    + online::integer
) stored;
drop index recognitions_last_day;
create index recognitions_last_day on recognitions (last_day, issued_on) include (figure_group, unit_id);
