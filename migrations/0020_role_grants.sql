-- Up Migration

-- The roles that decide are given by two admins, neither of whom is the person: asked for by one, given by another.
create table role_grants (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references users (id),
  role text not null check (role in ('approver', 'counsel')),
  asked_by uuid not null references users (id),
  asked_at timestamptz not null default now(),
  given_by uuid references users (id),
  given_at timestamptz,
  withdrawn_by uuid references users (id),
  withdrawn_at timestamptz,
  check ((given_by is null) = (given_at is null)),
  check ((withdrawn_by is null) = (withdrawn_at is null)),
  check (given_at is null or withdrawn_at is null),
  -- Whatever the program believes.
  check (asked_by <> user_id and given_by <> user_id and given_by <> asked_by)
);

create unique index role_grants_one_waiting on role_grants (user_id, role) where given_at is null and withdrawn_at is null;
