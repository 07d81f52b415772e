-- Up Migration

-- The queue looks at every open case, and at no more of it than this.
create index cases_open on cases (id)
  include (state, disposition, next_due_at, opened_at, restricted, organisation, instrument, assignee)
  where state <> 'closed';

-- The jurisdiction that a mail's primary instrument is of, as the machine read it: the queue is filtered by it.
create index emails_by_country on emails ((classification #>> '{primary,jurisdiction,country}'),
  (classification #>> '{primary,jurisdiction,subdivision}')) include (case_id) where case_id is not null;
