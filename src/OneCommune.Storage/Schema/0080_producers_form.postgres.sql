-- Producers are looked up in the index of recognitions in the order it has itself: near ones stand on the same pages.
create index producers_form on producers (legal_form, id, representative_gender, modern_channel);
