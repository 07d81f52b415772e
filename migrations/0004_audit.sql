-- Up Migration

-- What persons and workers did: ids, codes and hashes, never content.
create table audit_events (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor text not null,
  action text not null,
  email_id uuid,
  case_id uuid,
  details jsonb not null default '{}'
);

create index audit_events_by_case on audit_events (case_id, id) where case_id is not null;
create index audit_events_by_email on audit_events (email_id, id) where email_id is not null;

-- The seal, written by one sealer behind the events: each hash covers its event and the hash before it
-- (src/audit/chain.ts).
create table audit_chain (
  seq bigint primary key,
  event_id bigint not null unique references audit_events (id),
  hash bytea not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_events_append_only before update or delete or truncate on audit_events
  for each statement execute function refuse_change();
create trigger audit_chain_append_only before update or delete or truncate on audit_chain
  for each statement execute function refuse_change();
