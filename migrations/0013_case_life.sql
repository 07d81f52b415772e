-- Up Migration

-- The life of a case after its first mail: what people decide, say and record about it. The tables of what leads where, and of
-- what is needed for it, are in src/cases/; here stands what happened.

alter table cases
  -- Counts everything that a decision rests on: whoever decides names the version that he has seen.
  add column version int not null default 1,
  add column assignee text check (assignee = lower(assignee)),
  add column closed_at timestamptz,
  -- The version at which it was approved for production; what has changed since was not approved.
  add column approved_version int,
  add column merged_into uuid references cases (id),
  add check ((outcome is not null) = (state = 'closed'));

create index cases_by_assignee on cases (assignee, opened_at desc, id desc) where assignee is not null;
create index cases_by_claim on cases (claimed_case) where claimed_case is not null;

create function count_case_version() returns trigger language plpgsql as $$
begin
  if new.version = old.version
    and (new.state, new.outcome, new.restricted, new.disposition, new.instrument, new.merged_into)
      is distinct from (old.state, old.outcome, old.restricted, old.disposition, old.instrument, old.merged_into) then
    new.version := old.version + 1;
  end if;
  return new;
end
$$;

create trigger cases_count_version before update on cases for each row execute function count_case_version();

-- A mail that comes, goes, or is read again changes what its case rests on, whoever writes it.
create function count_version_of_case() returns trigger language plpgsql as $$
begin
  update cases set version = version + 1 where id = new.case_id;
  if tg_op = 'UPDATE' and old.case_id is distinct from new.case_id then
    update cases set version = version + 1 where id = old.case_id;
  end if;
  return null;
end
$$;

create trigger case_emails_count_version after insert or update on case_emails
  for each row execute function count_version_of_case();
create trigger emails_count_version after update of email, sender, classification, fields, review on emails
  for each row when (new.case_id is not null
    and (old.email, old.sender, old.classification, old.fields, old.review)
      is distinct from (new.email, new.sender, new.classification, new.fields, new.review))
  execute function count_version_of_case();
create trigger call_backs_count_version after insert or update on call_backs
  for each row execute function count_version_of_case();

-- The first of two persons' approvals; it holds for the version that it names and no other.
create table case_approvals (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null references cases (id),
  version int not null,
  approved_by text not null,
  approved_at timestamptz not null default now(),
  unique (case_id, version, approved_by)
);

-- What a person noticed beside the machine.
create table case_findings (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null references cases (id),
  email_id uuid not null references emails (id),
  code text not null,
  severity text not null check (severity in ('blocks', 'warns', 'informs')),
  clause text not null,
  reason text not null,
  added_by text not null,
  added_at timestamptz not null default now()
);

create index case_findings_by_case on case_findings (case_id);

-- An approver's word on a finding, the machine's or a person's. It is about the finding as it stood (its hash): a finding that
-- reads otherwise after a correction is another one.
create table finding_settlements (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null references cases (id),
  email_id uuid not null references emails (id),
  code text not null,
  finding_hash text not null,
  outcome text not null check (outcome in ('cured', 'waived', 'upheld')),
  reason text not null,
  decided_by text not null,
  decided_at timestamptz not null default now(),
  seconded_by text,
  seconded_at timestamptz,
  check ((seconded_by is null) = (seconded_at is null)),
  check (seconded_by is null or lower(seconded_by) <> lower(decided_by))
);

create index finding_settlements_by_case on finding_settlements (case_id, decided_at);

-- A field as a person read it; the machine's value and evidence stay on the mail's row.
create table field_corrections (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null references cases (id),
  email_id uuid not null references emails (id),
  field text not null,
  value jsonb not null,
  reason text not null,
  corrected_by text not null,
  corrected_at timestamptz not null default now()
);

create index field_corrections_by_email on field_corrections (email_id, corrected_at);

-- What the review says of a mail with what people have corrected, confirmed and found out by calls.
create table corrected_judgements (
  email_id uuid primary key references emails (id),
  sender jsonb not null,
  classification jsonb not null,
  fields jsonb not null,
  review jsonb not null,
  made_at timestamptz not null default now()
);

-- What happened outside: consent, preservation, production, objections, ends and extensions. The shapes of the bodies are in
-- src/cases/case-record.ts.
create table case_records (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null references cases (id),
  email_id uuid references emails (id),
  kind text not null,
  body jsonb not null,
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  seconded_by text,
  seconded_at timestamptz,
  check ((seconded_by is null) = (seconded_at is null)),
  check (seconded_by is null or lower(seconded_by) <> lower(recorded_by))
);

create index case_records_by_case on case_records (case_id, recorded_at);

create table case_notes (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null references cases (id),
  text text not null,
  written_by text not null,
  written_at timestamptz not null default now()
);

create index case_notes_by_case on case_notes (case_id, written_at);
