-- Up Migration

-- The ledger page reads newest first, whatever became of the mail.
create index emails_newest on emails (received_at desc, id desc);
