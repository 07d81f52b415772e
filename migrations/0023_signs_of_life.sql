-- Up Migration

-- What each part of the house last said of itself, for the web process to show: figures, codes and configured names alone.
create table heartbeats (
  name text primary key,
  at timestamptz not null default now(),
  figures jsonb not null default '{}'
);

-- What happens often and is only counted: reading processes that were ended, questions that DNS did not answer. By the hour.
create table hourly_counts (
  what text not null,
  hour timestamptz not null,
  count bigint not null,
  primary key (what, hour)
);

-- Set by each sweep: the mails that lie on the server, and those of them that the ledger does not have.
alter table mailbox_folders
  add column on_server int,
  add column missing int,
  add column compared_at timestamptz;

-- How much went through each stage in the last hour is told from the events, which come in the order of time.
create index audit_events_by_time on audit_events using brin (at);
create index emails_failed on emails (failed_at) where failed_at is not null;
