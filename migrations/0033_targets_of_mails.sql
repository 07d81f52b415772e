-- Up Migration

-- What a mail asks about, in letters and figures alone, beside the mail: the page of a customer looks through the targets of all
-- mails, and unpacking every mail's fields for it took a second with ten thousand cases. Kept by PostgreSQL itself, so that it
-- goes with the fields when a mail is erased.
create function squashed_targets(fields jsonb) returns text language sql immutable strict parallel safe as $$
  select string_agg(regexp_replace(lower(value #>> '{}'), '[^[:alnum:]]', '', 'g'), ' ')
  from jsonb_path_query(fields, '$.targets[*].value') as value
$$;

alter table emails add column targets text generated always as (squashed_targets(fields)) stored;
alter table corrected_judgements add column targets text generated always as (squashed_targets(fields)) stored;
