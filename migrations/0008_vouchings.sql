-- Up Migration

-- An approver's word that one exact domain is an agency's, after a call-back and with a second person; the program's rules
-- are in src/directory/judge-vouching.ts. It holds from the second person's word until it ends.
create table vouchings (
  id uuid primary key default gen_random_uuid(),
  domain text not null check (domain = lower(domain) and domain ~ '\.'),
  organization text not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  level text,
  call_back_id uuid not null references call_backs (id),
  given_by text not null,
  given_at timestamptz not null default now(),
  seconded_by text,
  seconded_at timestamptz,
  ends_at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  check (ends_at <= given_at + interval '12 months'),
  check ((seconded_by is null) = (seconded_at is null)),
  check ((ended_by is null) = (ended_at is null)),
  -- Two persons, whatever the program believes.
  check (seconded_by is null or lower(seconded_by) <> lower(given_by))
);

-- One that waits for its second person, and one that holds: a renewal ends the one before it.
create unique index vouchings_one_waiting on vouchings (domain) where seconded_at is null and ended_at is null;
create unique index vouchings_one_holding on vouchings (domain) where seconded_at is not null and ended_at is null;

alter table directories drop constraint directories_name_check;
alter table directories add constraint directories_name_check check (name in ('customers', 'agencies', 'vouchings'));
insert into directories (name) values ('vouchings');

-- A telephone number as a file gives it: a claim until the domain is vouched for.
alter table agencies add column phone text;

-- What DNS said while the mail was authenticated: keys rotate, verdicts are explained years later.
alter table emails add column dns_answers jsonb;
