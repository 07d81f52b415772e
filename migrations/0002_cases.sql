-- Up Migration

create table cases (
  id uuid primary key,
  reference text not null unique,
  year int not null,
  number bigint not null,
  organisation text not null,
  policy text not null,
  policy_version text not null,
  state text not null default 'new' check (state in (
    'new', 'in-review', 'verifying', 'preserving', 'waiting-for-agency', 'waiting-for-customer', 'stayed',
    'challenged', 'waiting-for-order-end', 'approved-for-production', 'closed'
  )),
  outcome text check (outcome in (
    'produced-content', 'produced-non-content', 'no-data', 'rejected', 'withdrawn', 'lapsed', 'referred',
    'customer-answered', 'emergency-disclosed', 'emergency-declined', 'preserved-only', 'removed', 'reported',
    'fraudulent', 'duplicate'
  )),
  -- Seen by the role counsel alone.
  restricted boolean not null default false,
  disposition text not null,
  -- Told from the first mail, for the list of cases: a person's correction comes later.
  instrument text not null,
  agency text,
  sender_verdict text,
  claimed_case text,
  opened_at timestamptz not null default now(),
  unique (year, number)
);

create index cases_newest on cases (opened_at desc, id desc);
create index cases_by_disposition on cases (disposition, opened_at desc, id desc);

alter table emails add foreign key (case_id) references cases (id);

-- An email belongs to one case at most.
create table case_emails (
  email_id uuid primary key references emails (id),
  case_id uuid not null references cases (id),
  reason text not null,
  joined_at timestamptz not null default now()
);

create index case_emails_by_case on case_emails (case_id);

-- Who may speak in a case: exact addresses, lower case. Only a proven one lets a later mail join by itself.
create table parties (
  case_id uuid not null references cases (id),
  address text not null check (address = lower(address)),
  proven boolean not null,
  email_id uuid references emails (id),
  added_at timestamptz not null default now(),
  primary key (case_id, address)
);

create table deadlines (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null references cases (id),
  email_id uuid references emails (id),
  kind text not null check (kind in (
    'response', 'statutory-response', 'objection', 'customer-objection', 'preservation-expiry',
    'preserved-data-destruction', 'nondisclosure-expiry', 'notice-review', 'emergency', 'child-safety',
    'binding-foreign'
  )),
  due_on date not null,
  -- The end of that day, whole, in the zone that rules it.
  due_at timestamptz not null,
  basis text not null,
  created_at timestamptz not null default now(),
  near_noted_at timestamptz,
  over_noted_at timestamptz,
  settled_at timestamptz
);

create index deadlines_by_case on deadlines (case_id);
create index deadlines_open on deadlines (due_at) where settled_at is null and over_noted_at is null;

-- Letters. A draft waits for a person; sending is at most once, its Message-ID fixed before it starts.
create table notices (
  id uuid primary key default gen_random_uuid(),
  case_id uuid references cases (id),
  email_id uuid not null references emails (id),
  position int not null,
  kind text not null,
  recipients text[] not null,
  subject text not null,
  body text not null,
  state text not null default 'draft' check (state in (
    'draft', 'approved', 'sending', 'sent', 'uncertain', 'bounced', 'withdrawn'
  )),
  created_at timestamptz not null default now(),
  edited_by uuid,
  edited_at timestamptz,
  approved_by uuid,
  approved_at timestamptz,
  message_id text,
  message_id_hash bytea unique,
  sent_at timestamptz,
  unique (email_id, position),
  check ((message_id is null) = (message_id_hash is null)),
  check (state in ('draft', 'withdrawn') or (approved_by is not null and approved_at is not null)),
  check (state in ('draft', 'withdrawn', 'approved') or message_id is not null)
);

create index notices_by_case on notices (case_id);
create index notices_by_state on notices (state, created_at);

-- One sequence a year (UTC), made when the year's first case opens; gaps are normal. It belongs to the owner of the
-- schema, so the caller needs no right to create.
create function next_case_number(out year int, out number bigint)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  sequence_name text;
begin
  year := extract(year from now() at time zone 'UTC')::int;
  sequence_name := 'case_numbers_' || year;
  if to_regclass('public.' || sequence_name) is null then
    perform pg_advisory_xact_lock(hashtext('case_numbers'), year);
    execute format('create sequence if not exists public.%I', sequence_name);
  end if;
  number := nextval(to_regclass('public.' || sequence_name));
end
$$;
