-- Up Migration

-- A mail whose documents are read again, because a password came for them: wanted so often, done up to here. A mail is
-- read again only at the stage `drafted`; its stage does not move.
alter table emails
  add column reread_wanted int not null default 0,
  add column reread_done int not null default 0,
  add column reread_at timestamptz,
  add column reread_failures int not null default 0,
  add constraint emails_reread_order check (reread_done <= reread_wanted);

create index emails_owed_rereads on emails (reread_at) where reread_wanted > reread_done;

-- Passwords of documents, sealed with a key that is not in the database (PASSWORD_KEY).
create table document_passwords (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null references cases (id),
  -- AES-256-GCM over the password, bound to the case: nonce, tag, ciphertext.
  sealed bytea not null,
  -- Keyed hash, so that the same password of a case is kept once.
  fingerprint bytea not null,
  added_by text not null,
  added_at timestamptz not null default now(),
  unique (case_id, fingerprint)
);
