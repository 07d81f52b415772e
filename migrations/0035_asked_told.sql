-- Whether whoever is asked to approve a letter was told by mail. Those asked before this existed are not told late.
alter table notices add column asked_told_at timestamptz;
update notices set asked_told_at = asked_at where asked_of is not null;
create index notices_untold on notices (asked_at) where state = 'draft' and asked_of is not null and asked_told_at is null;
