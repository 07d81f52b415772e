-- Up Migration

-- The step that a letter takes its case once it is sent: LETTER_STEPS of src/cases/case.ts, which a test compares with this. In
-- the database, so that it happens with the sending or not at all, whoever found out that the letter was sent.
create function move_case_of_letter() returns trigger language plpgsql as $$
declare
  step record;
begin
  select c.id, c.state as from_state, l.to_state into step
  from cases c join (values
    ('cure-request', 'new', 'waiting-for-agency'),
    ('cure-request', 'in-review', 'waiting-for-agency'),
    ('customer-notice', 'new', 'waiting-for-customer'),
    ('customer-notice', 'in-review', 'waiting-for-customer'),
    ('owner-forward', 'new', 'waiting-for-customer'),
    ('owner-forward', 'in-review', 'waiting-for-customer')
  ) as l (kind, from_state, to_state) on l.kind = new.kind and l.from_state = c.state
  where c.id = new.case_id for no key update of c;
  if found then
    update cases set state = step.to_state where id = step.id;
    insert into audit_events (actor, action, case_id, email_id, details)
    values ('send-notice', 'case-state-changed', step.id, new.email_id,
      jsonb_build_object('from', step.from_state, 'to', step.to_state, 'notice', new.id));
  end if;
  return null;
end
$$;

create trigger sent_letters_move_cases after update of state on notices
  for each row when (new.state = 'sent' and old.state <> 'sent') execute function move_case_of_letter();
