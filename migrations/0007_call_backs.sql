-- Up Migration

-- Calls to an agency at a number that is not from the mail. Whom a call is about is copied from the mail, so that it can
-- speak for the same requester in later cases. Sources, outcomes and what follows from them are in src/cases/call-back.ts.
create table call_backs (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null references cases (id),
  email_id uuid not null references emails (id),
  requester text check (requester = lower(requester)),
  officer text,
  agency text,
  number text not null check (number ~ '^\+[1-9][0-9]{4,14}$'),
  extension text,
  number_source text not null check (number_source in (
    'registry', 'earlier-case', 'agency-website', 'official-directory', 'phone-book', 'other-agency'
  )),
  found_at text,
  in_message boolean not null,
  uncompared text[] not null,
  answered_by text,
  outcome text not null check (outcome in (
    'confirmed', 'denied', 'unknown-person', 'not-reached', 'inconclusive'
  )),
  called_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  -- What the one shared password records is kept, and counts for nobody.
  by_named_person boolean not null,
  seconded_by text,
  seconded_at timestamptz,
  check ((seconded_by is null) = (seconded_at is null)),
  -- Two persons, whatever the program believes.
  check (seconded_by is null or (by_named_person and lower(seconded_by) <> lower(recorded_by))),
  check (answered_by is not null or outcome = 'not-reached')
);

create index call_backs_by_case on call_backs (case_id, recorded_at);
create index call_backs_by_requester on call_backs (requester) where requester is not null;
