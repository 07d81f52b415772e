-- A sign-in with a break-glass account is told to people, once; those of before this were in the log alone.
alter table sessions add column told_at timestamptz;
update sessions set told_at = created_at where opened_by = 'break-glass';
create index sessions_untold on sessions (created_at) where opened_by = 'break-glass' and told_at is null;
