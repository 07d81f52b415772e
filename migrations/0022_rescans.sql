-- Up Migration

-- A mail with documents that the virus scanner has not seen is read again when the scanner answers: tried so often, and
-- not before this.
alter table emails
  add column rescans int not null default 0,
  add column rescan_at timestamptz;

create index documents_not_scanned on documents (email_id) where head ? 'notScanned';
