-- Up Migration

-- A letter's way out: who edited, approved and sent it, by name; a worker's name where nobody had to.
alter table notices
  alter column edited_by type text using edited_by::text,
  alter column approved_by type text using approved_by::text,
  -- Counts the edits: whoever approves says which one he read.
  add column version int not null default 1,
  add column send_asked_by text,
  add column send_asked_at timestamptz,
  -- Not before then: the server was away.
  add column send_after timestamptz,
  add column attempts int not null default 0,
  add column sending_at timestamptz,
  -- The mail as it was given to the server, in the blobs.
  add column source_sha256 text,
  -- The Message-ID that the server put in the place of ours, by its own word.
  add column server_id_hash bytea unique,
  -- Why it came back from the way out, or was not given: rules and codes, never words of a mail.
  add column because text,
  add column bounced_at timestamptz,
  add check ((send_asked_by is null) = (send_asked_at is null)),
  add check (state <> 'sending' or (send_asked_at is not null and sending_at is not null));

create index notices_outbox on notices (send_asked_at) where state in ('approved', 'sending');
