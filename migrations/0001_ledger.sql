-- Up Migration

-- Every mail has one row, from the moment its bytes are safe until a person is done with it. The stages and their
-- order are in src/edges/postgres/emails.ts; a save moves a row forward only from the stage it expects.
create table emails (
  id uuid primary key default gen_random_uuid(),
  mailbox text not null,
  folder text not null,
  uid_validity bigint not null,
  uid bigint not null,
  -- Null only for a mail that the server could not give us.
  sha256 text,
  bytes bigint,
  received_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  junk boolean not null default false,
  stage text not null default 'received' check (stage in (
    'received', 'parsed', 'classified', 'opened', 'attached', 'drafted', 'duplicate', 'unreadable', 'closed'
  )),
  stage_at timestamptz not null default now(),
  reason text,
  duplicate_of uuid references emails (id),
  case_id uuid,
  settled_on_server_at timestamptz,
  -- What each stage made of it; the documents' text is in the table documents.
  email jsonb,
  sender jsonb,
  classification jsonb,
  fields jsonb,
  review jsonb,
  decision jsonb,
  message_id_hash bytea,
  -- A stage that failed for good: how often, why, and when to offer the row again (never by itself where null).
  failures int not null default 0,
  failed_at timestamptz,
  failure_code text,
  failure_reason text,
  offer_again_at timestamptz,
  check ((stage = 'duplicate') = (duplicate_of is not null)),
  check ((sha256 is null) = (bytes is null)),
  unique (mailbox, folder, uid_validity, uid)
);

create unique index emails_once_a_mailbox on emails (mailbox, sha256) where stage <> 'duplicate';
create index emails_by_stage on emails (stage, received_at);
create index emails_unfinished on emails (stage_at)
  where stage in ('received', 'parsed', 'classified', 'opened', 'attached');
create index emails_by_case on emails (case_id) where case_id is not null;
create index emails_by_message_id on emails (message_id_hash) where message_id_hash is not null;
create index emails_duplicates on emails (duplicate_of) where duplicate_of is not null;

create table documents (
  email_id uuid not null references emails (id),
  position int not null,
  id text not null,
  sha256 text not null,
  bytes bigint not null,
  status text not null check (status in ('read', 'encrypted', 'malformed', 'too-large', 'unsupported', 'infected')),
  text text,
  hidden_text text,
  -- The rest of src/parse/email.ts Document.
  head jsonb not null,
  primary key (email_id, position),
  unique (email_id, id)
);

create index documents_by_sha256 on documents (sha256);

-- Where the poller stands in a folder, and whether it gets through at all.
create table mailbox_folders (
  mailbox text not null,
  folder text not null,
  uid_validity bigint,
  last_uid bigint,
  polled_at timestamptz,
  succeeded_at timestamptz,
  outcome text,
  primary key (mailbox, folder),
  check ((uid_validity is null) = (last_uid is null))
);
