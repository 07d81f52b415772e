-- What people write in the forms of a case and have not sent: each his own, until he sends or drops it, or the case is erased.
create table unsaved_forms (
  case_id uuid not null references cases (id),
  owner text not null,
  form text not null,
  fields jsonb not null,
  kept_at timestamptz not null default now(),
  primary key (case_id, owner, form)
);
