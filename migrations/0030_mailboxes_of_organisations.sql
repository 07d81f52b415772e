-- Up Migration

-- Which mailboxes an organisation's cases have mail of: asked before each letter to a customer and on each page of a case, where
-- looking through all mails took a tenth of a second. A row stays when its mail goes: then a letter waits for one mailbox more.
create table organisation_mailboxes (
  organisation text not null,
  mailbox text not null,
  primary key (organisation, mailbox)
);

insert into organisation_mailboxes
  select distinct c.organisation, e.mailbox from case_emails m join cases c on c.id = m.case_id join emails e on e.id = m.email_id;

create function note_mailbox_of_case() returns trigger language plpgsql as $$
begin
  insert into organisation_mailboxes (organisation, mailbox)
    select c.organisation, e.mailbox from cases c, emails e where c.id = new.case_id and e.id = new.email_id
    on conflict do nothing;
  return null;
end
$$;

create trigger case_emails_note_mailbox after insert or update on case_emails
  for each row execute function note_mailbox_of_case();

-- Mails that name cases: a letter of one of those waits.
create index emails_claimed_cases on emails using gin ((decision -> 'claimedCases'));
