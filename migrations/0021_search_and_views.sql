-- Up Migration

-- Whom an identity provider means: its issuer and its own name for the person, bound at the first sign-in. An address alone
-- would be whoever gets it next.
alter table users
  add column openid_issuer text,
  add column openid_subject text,
  add check ((openid_issuer is null) = (openid_subject is null));
create unique index users_by_openid on users (openid_issuer, openid_subject) where openid_subject is not null;

-- The words of a mail of a case: subject, text, documents, fields. Made behind the work, so that no mail waits for it and none
-- is lost to it: `search_due` names what is to be done.
create table search_words (
  email_id uuid primary key references emails (id),
  words tsvector not null
);
create index search_words_by_word on search_words using gin (words);
create table search_due (email_id uuid primary key references emails (id));

create function note_search_due() returns trigger language plpgsql as $$
begin
  insert into search_due (email_id) values (new.id) on conflict do nothing;
  return null;
end
$$;
create trigger emails_search_due after update of case_id, email, fields on emails for each row
  when (new.case_id is not null) execute function note_search_due();
insert into search_due (email_id) select id from emails where case_id is not null;

-- The earliest clock of a case that is not settled: the queue is sorted by it.
alter table cases add column next_due_at timestamptz;
update cases c set next_due_at = (select min(due_at) from deadlines d where d.case_id = c.id and d.settled_at is null);
create function keep_next_due() returns trigger language plpgsql as $$
begin
  update cases c set next_due_at = n.due_at
    from (select m.case_id, min(d.due_at) as due_at from (select distinct case_id from changed) m
      left join deadlines d on d.case_id = m.case_id and d.settled_at is null group by m.case_id) n
    where c.id = n.case_id and c.next_due_at is distinct from n.due_at;
  return null;
end
$$;
create trigger deadlines_added after insert on deadlines referencing new table as changed
  for each statement execute function keep_next_due();
create trigger deadlines_changed after update on deadlines referencing new table as changed
  for each statement execute function keep_next_due();

create index cases_open_first on cases (next_due_at, opened_at desc, id) where state <> 'closed';

-- A person's own filters of the queue, by name.
create table saved_views (
  owner text not null,
  name text not null,
  query text not null,
  created_at timestamptz not null default now(),
  primary key (owner, name)
);
