-- Up Migration

-- What the hourly round of erasing asks: few rows of many.
create index cases_closed on cases (closed_at) where state = 'closed' and erased_at is null;
create index emails_closed_alone on emails (mailbox, received_at)
  where stage = 'closed' and case_id is null and erased_at is null;
