-- Up Migration

-- Pages of documents as pictures, made after the case is open, never for child safety. The pictures are blobs; a document
-- that came twice is drawn once.
create table page_images (
  document_sha256 text not null,
  page int not null check (page > 0),
  image_sha256 text not null,
  width int not null,
  height int not null,
  drawn_at timestamptz not null default now(),
  primary key (document_sha256, page)
);

-- That the documents of a mail were looked at for this: a mail of a case without a row is offered again.
create table page_drawings (
  email_id uuid primary key references emails (id),
  pages int not null,
  -- Why some are missing, for a person.
  reason text,
  drawn_at timestamptz not null default now()
);
