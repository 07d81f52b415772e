-- Up Migration

-- By which ways the last call of a page reached somebody: 'mail', 'webhook'.
alter table pages add column reached_by text[] not null default '{}';

-- The letter from whose sending a customer's days run; its clock begins once, whoever found out that the letter was sent.
alter table deadlines add column notice_id uuid references notices (id);
update deadlines d set notice_id = (
    select n.id from notices n where n.case_id = d.case_id and n.state = 'sent'
      and n.kind in ('customer-notice', 'delayed-notice') order by n.sent_at limit 1)
  where d.id in (
    select distinct on (case_id) id from deadlines
    where kind = 'customer-objection' and basis like '%days after the notice was sent' order by case_id, due_on);
create unique index deadlines_of_notices on deadlines (notice_id, kind);
