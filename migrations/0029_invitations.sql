-- Up Migration

-- An admin's word that a person may set what he signs in with: a link of one use, known by the hash of its token. The secret of
-- the codes is made with it and sealed; whoever opens the link sees it, and the admin does not.
create table invitations (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references users (id),
  token_hash bytea not null unique,
  totp_sealed bytea not null,
  invited_by text not null,
  invited_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz,
  check (expires_at <= invited_at + interval '7 days')
);

create unique index invitations_one_open on invitations (user_id) where used_at is null and withdrawn_at is null;
