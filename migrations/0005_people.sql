-- Up Migration

create table users (
  id uuid primary key default gen_random_uuid(),
  email text not null unique check (email = lower(email)),
  name text not null,
  roles text[] not null
    check (roles <@ array['reviewer', 'approver', 'counsel', 'ops', 'auditor', 'admin']),
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);

-- A token names a service, is known by its hash alone, lives 90 days at most and never holds a role that decides.
create table api_tokens (
  id uuid primary key default gen_random_uuid(),
  name text not null unique,
  token_hash bytea not null unique,
  roles text[] not null check (roles <@ array['reviewer', 'ops', 'auditor']),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  check (expires_at <= created_at + interval '90 days')
);
