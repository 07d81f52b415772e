-- Whom somebody asked to approve a letter. The last one counts; those before him stand in the audit.
alter table notices add column asked_of text;
alter table notices add column asked_by text;
alter table notices add column asked_at timestamptz;
alter table notices add check ((asked_of is null) = (asked_by is null) and (asked_of is null) = (asked_at is null));
create index notices_asked on notices (asked_of) where state = 'draft' and asked_of is not null;
