-- Up Migration

-- What a letter said before somebody changed it: a reader sees the machine's words beside the person's. Without an author
-- it is the machine's.
create table notice_texts (
  notice_id uuid not null references notices (id),
  version int not null,
  recipients text[] not null,
  subject text not null,
  body text not null,
  written_by text,
  written_at timestamptz not null,
  primary key (notice_id, version)
);

create function keep_notice_text() returns trigger language plpgsql as $$
begin
  insert into notice_texts (notice_id, version, recipients, subject, body, written_by, written_at)
    values (old.id, old.version, old.recipients, old.subject, old.body, old.edited_by, coalesce(old.edited_at, old.created_at))
    on conflict do nothing;
  return null;
end
$$;
create trigger notices_keep_texts after update of recipients, subject, body on notices for each row
  when ((old.recipients, old.subject, old.body) is distinct from (new.recipients, new.subject, new.body))
  execute function keep_notice_text();

-- What a person is writing and has not saved, begun from that version: his own until he saves or drops it.
create table notice_drafts (
  notice_id uuid not null references notices (id),
  owner text not null,
  version int not null,
  recipients text not null,
  subject text not null,
  body text not null,
  kept_at timestamptz not null default now(),
  primary key (notice_id, owner)
);

-- The address of a person's calendar, by its hash alone: whoever knows it reads references, kinds of clocks and days.
create table calendar_feeds (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references users (id),
  key_hash bytea not null unique,
  made_at timestamptz not null default now(),
  read_at timestamptz,
  revoked_at timestamptz
);
create unique index calendar_feeds_one_each on calendar_feeds (user_id) where revoked_at is null;

create index deadlines_unsettled on deadlines (due_at, id) where settled_at is null;
