-- Up Migration

-- What waits for the word of an approver, for the figures: few rows of many.
create index documents_quarantined on documents (status) where status = 'infected' or head ? 'notScanned';
