-- Up Migration

-- Pages on which evidence rests, compared with what OCR sees on their picture. Codes only: the words are in documents.
create table drawn_text_comparisons (
  email_id uuid not null references emails (id),
  document_id text not null,
  page int not null check (page > 0),
  outcome text not null check (outcome in ('agrees', 'differs', 'unsure')),
  -- Whose words are drawn otherwise.
  fields text[] not null check (fields <@ array['type', 'targets', 'dateRange', 'signed', 'nonDisclosure']),
  compared_at timestamptz not null default now(),
  primary key (email_id, document_id, page),
  check ((outcome = 'differs') = (cardinality(fields) > 0))
);

-- That the pages of a mail were compared: a mail of a case without a row is offered again.
create table drawn_text_checks (
  email_id uuid primary key references emails (id),
  pages int not null,
  -- Why some are missing, for a person.
  reason text,
  checked_at timestamptz not null default now()
);
