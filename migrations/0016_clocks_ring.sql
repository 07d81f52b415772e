-- Up Migration

-- What follows a deadline that is over was done: a letter drafted, the next look set.
alter table deadlines add column acted_at timestamptz;

-- Mail to people inside about a deadline, once when it is near and once when it is over.
create table reminders (
  deadline_id uuid not null references deadlines (id),
  note text not null check (note in ('near', 'over')),
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  primary key (deadline_id, note)
);

create index reminders_unsent on reminders (created_at) where sent_at is null;

-- Somebody is called to a case until a person accepts it. One page a sender in fifteen minutes; later mails are counted on it.
create table pages (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('emergency', 'child-safety')),
  -- The sender's domain by hash, apart for mail that proves it and mail that does not.
  sender_hash bytea not null,
  raised_at timestamptz not null default now(),
  first_sent_at timestamptz,
  next_at timestamptz not null,
  times int not null default 0,
  accepted_by text,
  accepted_at timestamptz,
  check ((accepted_by is null) = (accepted_at is null))
);

create index pages_open on pages (next_at) where accepted_at is null;
create index pages_by_sender on pages (sender_hash, raised_at);

-- The mails that a page calls to; the first raised it.
create table page_mails (
  email_id uuid primary key references emails (id),
  page_id uuid not null references pages (id),
  case_id uuid not null references cases (id),
  counted_at timestamptz not null default now()
);

create index page_mails_by_page on page_mails (page_id, counted_at);
