-- Lists of dossiers name product and producer as lodged, in Vietnamese order (Domain/Text/VietnameseOrder). Dossiers that were there before
-- get them from their latest copies by LodgedNames, in the transaction of this script.
alter table dossiers add column lodged_product text null;   -- null before the first lodging
alter table dossiers add column lodged_producer text null;
alter table dossiers add column lodged_order text null;
alter table dossiers add column folded_lodged text null;    -- both names, accent-blind
