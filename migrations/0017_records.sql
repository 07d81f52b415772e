-- Up Migration

-- What is kept about the record itself: reports that were published, policies that people approved, holds, and what was erased.

-- A published report as it was printed: a later one of the same period says what has changed.
create table published_reports (
  id uuid primary key default gen_random_uuid(),
  organisation text not null,
  from_day date not null,
  to_day date not null,
  published_at timestamptz not null default now(),
  published_by text not null,
  report jsonb not null
);

create index published_reports_by_organisation on published_reports (organisation, published_at);

-- The text of each policy that was proposed. It takes effect with its second approver; the first one of an installation by itself.
create table policy_approvals (
  policy text not null,
  sha256 text not null,
  version text not null,
  source text not null,
  proposed_at timestamptz not null default now(),
  first_by text not null,
  second_by text,
  in_effect_at timestamptz,
  primary key (policy, sha256),
  check (second_by is null or lower(second_by) <> lower(first_by)),
  check ((in_effect_at is not null) or second_by is null)
);

-- After a restore from backup nothing leaves until a person has looked.
create table system_holds (
  id bigint generated always as identity primary key,
  placed_at timestamptz not null default now(),
  placed_by text not null,
  reason text not null,
  released_at timestamptz,
  released_by text,
  note text,
  check ((released_at is null) = (released_by is null))
);

create unique index system_holds_one_open on system_holds ((released_at is null)) where released_at is null;

-- Alarms inside the house go out all the same: what comes after a restore may be an emergency.
create function refuse_while_restored() returns trigger language plpgsql as $$
begin
  if new.kind not in ('emergency-escalation', 'child-safety-escalation', 'fraud-alert')
    and exists (select from system_holds where released_at is null) then
    raise exception 'the installation is held after a restore' using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$$;

create trigger restored_notices_wait after insert or update of state on notices
  for each row when (new.state = 'sending') execute function refuse_while_restored();

-- What a court, or counsel, wants kept beyond its time.
create table legal_holds (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null references cases (id),
  reason text not null,
  placed_by text not null,
  placed_at timestamptz not null default now(),
  ended_by text,
  ended_at timestamptz,
  check ((ended_at is null) = (ended_by is null))
);

create unique index legal_holds_one_open on legal_holds (case_id) where ended_at is null;

-- What was erased, by ids alone: a row of the ledger stays as a place on the server, so that its mail is never read again.
alter table emails add column erased_at timestamptz;
alter table cases add column erased_at timestamptz;

create table erasures (
  id uuid primary key default gen_random_uuid(),
  case_id uuid,
  email_ids uuid[] not null,
  basis text not null,
  erased_by text not null,
  erased_at timestamptz not null default now()
);

-- What a transparency report counts of what was erased: no names, no numbers of matters.
create table erased_counts (
  erasure_id uuid not null references erasures (id),
  organisation text not null,
  unit jsonb not null
);

create index erased_counts_by_organisation on erased_counts (organisation);

create trigger published_reports_append_only before update or delete or truncate on published_reports
  for each statement execute function refuse_change();
create trigger erasures_append_only before update or delete or truncate on erasures
  for each statement execute function refuse_change();
