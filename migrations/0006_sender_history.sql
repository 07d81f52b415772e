-- Up Migration

-- A key of this installation: audit events name people by hashes under it, so that an exported trail tells no address to
-- whoever tries them all. It never leaves the database.
create table hash_keys (
  name text primary key,
  key bytea not null
);
insert into hash_keys (name, key)
values ('audit', sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));

-- Who each judged mail says it is from, by hash, and how far that was proven: what later mails are compared with.
create table mail_senders (
  email_id uuid primary key references emails (id),
  organisation text not null,
  received_at timestamptz not null,
  -- Of the one author; null where there is none.
  address_hash bytea,
  domain_hash bytea,
  -- What the mail itself proves of its author: nothing, the address, or the address at a government's domain.
  standing text not null check (standing in ('claimed', 'proven', 'government')),
  -- Every address that it names as its author, sender or place of answer, and every domain of theirs, upwards.
  names bytea[] not null
);

create index mail_senders_by_address on mail_senders (organisation, address_hash, received_at, email_id)
  where standing <> 'claimed';
create index mail_senders_by_domain on mail_senders (organisation, domain_hash, received_at, email_id)
  where standing <> 'claimed';
create index mail_senders_by_name on mail_senders using gin (names);

-- The first time that a sender sent a document: one row a document and sender, however often it came.
create table sent_documents (
  organisation text not null,
  sha256 text not null,
  address_hash bytea not null,
  domain_hash bytea,
  standing text not null check (standing in ('claimed', 'proven', 'government')),
  email_id uuid not null references emails (id),
  received_at timestamptz not null,
  primary key (organisation, sha256, address_hash)
);

create index sent_documents_first on sent_documents (organisation, sha256, received_at, email_id);

-- A person said that a sender was taken over, or that it is its owner's again. Nothing here is changed: who said what,
-- when and why stays.
create table sender_marks (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor text not null,
  kind text not null check (kind in ('compromised', 'cleared')),
  subject_kind text not null check (subject_kind in ('address', 'domain')),
  subject text not null,
  subject_hash bytea not null,
  -- From when on its mail is not its owner's.
  since timestamptz,
  note text,
  check ((kind = 'compromised') = (since is not null))
);

create index sender_marks_by_subject on sender_marks (subject_hash, id);

-- A person let go of a case that a mark held; a later mark holds it again, and so does a later mail of the sender in it.
create table hold_releases (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor text not null,
  case_id uuid not null references cases (id),
  mark_id bigint not null references sender_marks (id),
  note text not null
);

create index hold_releases_by_case on hold_releases (case_id);

create trigger sender_marks_append_only before update or delete or truncate on sender_marks
  for each statement execute function refuse_change();
create trigger hold_releases_append_only before update or delete or truncate on hold_releases
  for each statement execute function refuse_change();

-- Functions of one query, which PostgreSQL puts into the statement that asks, like views; views would be dumped in other
-- words by other versions.

-- The times in which a sender was not its owner: from the earliest that was said until it was cleared, null while it is not.
-- Saying it again with a later date shortens nothing.
create function compromised_senders() returns table (subject_hash bytea, subject_kind text, subject text, cleared_at timestamptz,
  since timestamptz, mark_id bigint)
language sql stable as $$
  select subject_hash, subject_kind, subject, cleared_at, min(since) as since, max(id) as mark_id
  from (
    select m.*, (
      select c.at from sender_marks c
      where c.subject_hash = m.subject_hash and c.kind = 'cleared' and c.id > m.id order by c.id limit 1
    ) as cleared_at
    from sender_marks m where m.kind = 'compromised'
  ) as said
  group by subject_hash, subject_kind, subject, cleared_at
$$;

-- What is held is worked out whenever it is asked, so that no mail can slip through beside a mark that is just being
-- made: cases with a mail of such a sender since then, and open ones with an older mail, whose answers would go there. A row a
-- mail: to make them distinct here would keep a question about one case from the indexes.
create function case_holds() returns table (case_id uuid, mark_id bigint, subject_kind text, subject text, since timestamptz)
language sql stable as $$
  select c.id as case_id, m.mark_id, m.subject_kind, m.subject, m.since
  from compromised_senders() m
  join mail_senders s on s.names @> array[m.subject_hash]
  join case_emails e on e.email_id = s.email_id
  join cases c on c.id = e.case_id
  where m.cleared_at is null and (s.received_at >= m.since or c.state <> 'closed')
    and not exists (
      select from hold_releases r where r.case_id = c.id and r.mark_id >= m.mark_id and r.at >= e.joined_at)
$$;

-- The addresses that a letter goes to, and every domain of theirs, upwards, in small letters.
create function recipient_names(recipients text[]) returns text[]
language sql immutable strict as $$
  select coalesce(array_agg(distinct name), '{}')
  from unnest(recipients) as recipient
  cross join lateral (select lower(recipient) as address, string_to_array(split_part(lower(recipient), '@', -1), '.') as labels) as r
  cross join lateral (
    select r.address as name
    -- Mail to chief+case@town.example lies in the mailbox of chief@town.example.
    union all
    select regexp_replace(r.address, '\+[^@]*@', '@')
    union all
    select array_to_string(r.labels[place:], '.') from generate_series(1, cardinality(r.labels) - 1) as place
  ) as names
$$;

create index notices_by_recipient on notices using gin (recipient_names(recipients))
  where state in ('draft', 'approved', 'sending', 'uncertain');

-- Letters that have not left for good: those to such a sender, whenever they were written, and every one of a held case but
-- those that stay inside.
create function notice_holds() returns table (notice_id uuid, mark_id bigint, subject_kind text, subject text)
language sql stable as $$
  select n.id as notice_id, m.mark_id, m.subject_kind, m.subject
  from compromised_senders() m join notices n on recipient_names(n.recipients) @> array[m.subject]
  where m.cleared_at is null and n.state in ('draft', 'approved', 'sending', 'uncertain')
  union
  select n.id, h.mark_id, h.subject_kind, h.subject
  from notices n join case_holds() h on h.case_id = n.case_id
  where n.state in ('draft', 'approved', 'sending', 'uncertain')
    and n.kind not in ('emergency-escalation', 'child-safety-escalation', 'fraud-alert')
$$;

-- The last door, behind every check of the programs.
create function refuse_held() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'notices' and exists (select from notice_holds() where notice_id = new.id)
    or tg_table_name = 'cases' and exists (select from case_holds() where case_id = new.id) then
    raise exception 'a row of % is held', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$$;

create trigger held_notices_wait after insert or update of state, recipients on notices
  for each row when (new.state in ('approved', 'sending')) execute function refuse_held();
create trigger held_cases_wait after update of state on cases
  for each row when (new.state = 'approved-for-production' and old.state <> new.state) execute function refuse_held();

-- Mail that was judged before there was a history is history too: by the one author that its verdict names.
insert into mail_senders (email_id, organisation, received_at, address_hash, domain_hash, standing, names)
select e.id, o.organisation, e.received_at, sha256(convert_to(a.address, 'UTF8')), sha256(convert_to(a.domain, 'UTF8')),
  case when p.said is not true then 'claimed' when e.sender ->> 'verdict' = 'verified-government' then 'government'
    else 'proven' end,
  array[sha256(convert_to(a.address, 'UTF8'))] || array(
    select sha256(convert_to(array_to_string(a.labels[place:], '.'), 'UTF8'))
    from generate_series(1, cardinality(a.labels) - 1) as place)
from emails e
cross join lateral (
  select lower(left(e.sender ->> 'address', -strpos(reverse(e.sender ->> 'address'), '@'))) || '@'
      || (e.sender ->> 'domain') as address,
    e.sender ->> 'domain' as domain, string_to_array(e.sender ->> 'domain', '.') as labels
) as a
cross join lateral (
  select jsonb_array_length(e.email #> '{source,authors}') = 1
    and (e.sender #>> '{authentication,dmarc}' = 'pass' or (e.sender #>> '{authentication,alignedDkim}' = 'true'
      and e.sender #>> '{authentication,dmarc}' <> 'fail'))
    and e.sender ->> 'verdict' not in ('spoofed-government', 'impersonating')
    and not e.sender -> 'flags' ? 'replay-suspect' as said
) as p
join lateral (
  select c.organisation from cases c join emails other on other.case_id = c.id
  where other.mailbox = e.mailbox order by c.opened_at desc limit 1
) as o on true
where e.sender ->> 'domain' is not null and strpos(e.sender ->> 'address', '@') > 0;
