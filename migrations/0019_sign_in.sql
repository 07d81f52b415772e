-- Up Migration

-- What a person signs in with where no identity provider does it: the password as argon2id, the secret of the codes
-- sealed with PASSWORD_KEY. Tries are counted before they are judged, so that many at once are many.
create table local_credentials (
  user_id uuid primary key references users (id),
  password_hash text not null check (password_hash like '$argon2id$%'),
  totp_sealed bytea not null,
  -- A code counts once (RFC 6238, 5.2): the last time step that was taken.
  totp_step bigint not null default 0,
  is_break_glass boolean not null default false,
  tries int not null default 0,
  locked_until timestamptz,
  set_at timestamptz not null default now()
);

-- A session is known by the hash of its cookie alone. Without a user it is the legal team's, behind the shared password.
create table sessions (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique,
  user_id uuid references users (id),
  opened_by text not null check (opened_by in ('local', 'openid', 'break-glass', 'shared-password')),
  second_factor_at timestamptz,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_because text check (ended_because in ('signed-out', 'rotated', 'rights-changed', 'credentials-changed')),
  check ((ended_at is null) = (ended_because is null)),
  check ((user_id is null) = (opened_by = 'shared-password')),
  check (expires_at <= created_at + interval '12 hours')
);

create index sessions_open_of_user on sessions (user_id) where ended_at is null;

-- Whoever changes what somebody may, by whichever way, ends what that person has open.
create function end_sessions_of_user() returns trigger language plpgsql as $$
begin
  update sessions set ended_at = now(), ended_because = 'rights-changed'
    where user_id = new.id and ended_at is null;
  return null;
end
$$;

create trigger users_end_sessions after update of roles, disabled_at on users for each row
  when (old.roles is distinct from new.roles or old.disabled_at is distinct from new.disabled_at)
  execute function end_sessions_of_user();

create function end_sessions_of_credentials() returns trigger language plpgsql as $$
begin
  update sessions set ended_at = now(), ended_because = 'credentials-changed'
    where user_id = new.user_id and ended_at is null;
  return null;
end
$$;

create trigger local_credentials_end_sessions after update of password_hash, totp_sealed on local_credentials for each row
  when (old.password_hash is distinct from new.password_hash or old.totp_sealed is distinct from new.totp_sealed)
  execute function end_sessions_of_credentials();
