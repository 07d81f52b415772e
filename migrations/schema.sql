-- What the migrations make. Written by `npm run schema:dump`; a test compares it with a migrated database.

create table agencies (
  domain text not null,
  organization text not null,
  type text,
  city text,
  state text,
  country text,
  level text,
  vouched_by text,
  vouched_on date,
  imported_at timestamp with time zone default now() not null,
  phone text,
  constraint agencies_domain_check CHECK ((domain = lower(domain))),
  constraint agencies_pkey PRIMARY KEY (domain)
);

create table api_tokens (
  id uuid default gen_random_uuid() not null,
  name text not null,
  token_hash bytea not null,
  roles text[] not null,
  created_at timestamp with time zone default now() not null,
  expires_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint api_tokens_check CHECK ((expires_at <= (created_at + '90 days'::interval))),
  constraint api_tokens_roles_check CHECK ((roles <@ ARRAY['reviewer'::text, 'ops'::text, 'auditor'::text])),
  constraint api_tokens_pkey PRIMARY KEY (id),
  constraint api_tokens_name_key UNIQUE (name),
  constraint api_tokens_token_hash_key UNIQUE (token_hash)
);

create table audit_chain (
  seq bigint not null,
  event_id bigint not null,
  hash bytea not null,
  constraint audit_chain_event_id_fkey FOREIGN KEY (event_id) REFERENCES audit_events(id),
  constraint audit_chain_pkey PRIMARY KEY (seq),
  constraint audit_chain_event_id_key UNIQUE (event_id)
);

create table audit_events (
  id bigint generated always as identity not null,
  at timestamp with time zone default now() not null,
  actor text not null,
  action text not null,
  email_id uuid,
  case_id uuid,
  details jsonb default '{}'::jsonb not null,
  constraint audit_events_pkey PRIMARY KEY (id)
);

create table calendar_feeds (
  id uuid default gen_random_uuid() not null,
  user_id uuid not null,
  key_hash bytea not null,
  made_at timestamp with time zone default now() not null,
  read_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint calendar_feeds_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id),
  constraint calendar_feeds_pkey PRIMARY KEY (id),
  constraint calendar_feeds_key_hash_key UNIQUE (key_hash)
);

create table call_backs (
  id uuid default gen_random_uuid() not null,
  case_id uuid not null,
  email_id uuid not null,
  requester text,
  officer text,
  agency text,
  number text not null,
  extension text,
  number_source text not null,
  found_at text,
  in_message boolean not null,
  uncompared text[] not null,
  answered_by text,
  outcome text not null,
  called_at timestamp with time zone not null,
  recorded_at timestamp with time zone default now() not null,
  recorded_by text not null,
  by_named_person boolean not null,
  seconded_by text,
  seconded_at timestamp with time zone,
  constraint call_backs_check CHECK (((seconded_by IS NULL) = (seconded_at IS NULL))),
  constraint call_backs_check1 CHECK (((seconded_by IS NULL) OR (by_named_person AND (lower(seconded_by) <> lower(recorded_by))))),
  constraint call_backs_check2 CHECK (((answered_by IS NOT NULL) OR (outcome = 'not-reached'::text))),
  constraint call_backs_number_check CHECK ((number ~ '^\+[1-9][0-9]{4,14}$'::text)),
  constraint call_backs_number_source_check CHECK ((number_source = ANY (ARRAY['registry'::text, 'earlier-case'::text, 'agency-website'::text, 'official-directory'::text, 'phone-book'::text, 'other-agency'::text]))),
  constraint call_backs_outcome_check CHECK ((outcome = ANY (ARRAY['confirmed'::text, 'denied'::text, 'unknown-person'::text, 'not-reached'::text, 'inconclusive'::text]))),
  constraint call_backs_requester_check CHECK ((requester = lower(requester))),
  constraint call_backs_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint call_backs_email_id_fkey FOREIGN KEY (email_id) REFERENCES emails(id),
  constraint call_backs_pkey PRIMARY KEY (id)
);

create table case_approvals (
  id uuid default gen_random_uuid() not null,
  case_id uuid not null,
  version integer not null,
  approved_by text not null,
  approved_at timestamp with time zone default now() not null,
  constraint case_approvals_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint case_approvals_pkey PRIMARY KEY (id),
  constraint case_approvals_case_id_version_approved_by_key UNIQUE (case_id, version, approved_by)
);

create table case_emails (
  email_id uuid not null,
  case_id uuid not null,
  reason text not null,
  joined_at timestamp with time zone default now() not null,
  constraint case_emails_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint case_emails_email_id_fkey FOREIGN KEY (email_id) REFERENCES emails(id),
  constraint case_emails_pkey PRIMARY KEY (email_id)
);

create table case_findings (
  id uuid default gen_random_uuid() not null,
  case_id uuid not null,
  email_id uuid not null,
  code text not null,
  severity text not null,
  clause text not null,
  reason text not null,
  added_by text not null,
  added_at timestamp with time zone default now() not null,
  constraint case_findings_severity_check CHECK ((severity = ANY (ARRAY['blocks'::text, 'warns'::text, 'informs'::text]))),
  constraint case_findings_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint case_findings_email_id_fkey FOREIGN KEY (email_id) REFERENCES emails(id),
  constraint case_findings_pkey PRIMARY KEY (id)
);

create table case_notes (
  id uuid default gen_random_uuid() not null,
  case_id uuid not null,
  text text not null,
  written_by text not null,
  written_at timestamp with time zone default now() not null,
  constraint case_notes_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint case_notes_pkey PRIMARY KEY (id)
);

create table case_records (
  id uuid default gen_random_uuid() not null,
  case_id uuid not null,
  email_id uuid,
  kind text not null,
  body jsonb not null,
  recorded_by text not null,
  recorded_at timestamp with time zone default now() not null,
  seconded_by text,
  seconded_at timestamp with time zone,
  constraint case_records_check CHECK (((seconded_by IS NULL) = (seconded_at IS NULL))),
  constraint case_records_check1 CHECK (((seconded_by IS NULL) OR (lower(seconded_by) <> lower(recorded_by)))),
  constraint case_records_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint case_records_email_id_fkey FOREIGN KEY (email_id) REFERENCES emails(id),
  constraint case_records_pkey PRIMARY KEY (id)
);

create table cases (
  id uuid not null,
  reference text not null,
  year integer not null,
  number bigint not null,
  organisation text not null,
  policy text not null,
  policy_version text not null,
  state text default 'new'::text not null,
  outcome text,
  restricted boolean default false not null,
  disposition text not null,
  instrument text not null,
  agency text,
  sender_verdict text,
  claimed_case text,
  opened_at timestamp with time zone default now() not null,
  version integer default 1 not null,
  assignee text,
  closed_at timestamp with time zone,
  approved_version integer,
  merged_into uuid,
  erased_at timestamp with time zone,
  next_due_at timestamp with time zone,
  constraint cases_assignee_check CHECK ((assignee = lower(assignee))),
  constraint cases_check CHECK (((outcome IS NOT NULL) = (state = 'closed'::text))),
  constraint cases_outcome_check CHECK ((outcome = ANY (ARRAY['produced-content'::text, 'produced-non-content'::text, 'no-data'::text, 'rejected'::text, 'withdrawn'::text, 'lapsed'::text, 'referred'::text, 'customer-answered'::text, 'emergency-disclosed'::text, 'emergency-declined'::text, 'preserved-only'::text, 'removed'::text, 'reported'::text, 'fraudulent'::text, 'duplicate'::text]))),
  constraint cases_state_check CHECK ((state = ANY (ARRAY['new'::text, 'in-review'::text, 'verifying'::text, 'preserving'::text, 'waiting-for-agency'::text, 'waiting-for-customer'::text, 'stayed'::text, 'challenged'::text, 'waiting-for-order-end'::text, 'approved-for-production'::text, 'closed'::text]))),
  constraint cases_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES cases(id),
  constraint cases_pkey PRIMARY KEY (id),
  constraint cases_reference_key UNIQUE (reference),
  constraint cases_year_number_key UNIQUE (year, number)
);

create table corrected_judgements (
  email_id uuid not null,
  sender jsonb not null,
  classification jsonb not null,
  fields jsonb not null,
  review jsonb not null,
  made_at timestamp with time zone default now() not null,
  targets text generated always as (squashed_targets(fields)) stored,
  constraint corrected_judgements_email_id_fkey FOREIGN KEY (email_id) REFERENCES emails(id),
  constraint corrected_judgements_pkey PRIMARY KEY (email_id)
);

create table customers (
  workspace text not null,
  customer text not null,
  owner_name text,
  owner_email text,
  admin_emails text[] not null,
  member_emails text[] not null,
  domains text[] not null,
  jurisdiction text,
  retention text,
  imported_at timestamp with time zone default now() not null,
  constraint customers_pkey PRIMARY KEY (workspace)
);

create table deadlines (
  id uuid default gen_random_uuid() not null,
  case_id uuid not null,
  email_id uuid,
  kind text not null,
  due_on date not null,
  due_at timestamp with time zone not null,
  basis text not null,
  created_at timestamp with time zone default now() not null,
  near_noted_at timestamp with time zone,
  over_noted_at timestamp with time zone,
  settled_at timestamp with time zone,
  acted_at timestamp with time zone,
  notice_id uuid,
  by_person boolean default false not null,
  constraint deadlines_kind_check CHECK ((kind = ANY (ARRAY['response'::text, 'statutory-response'::text, 'objection'::text, 'customer-objection'::text, 'preservation-expiry'::text, 'preserved-data-destruction'::text, 'nondisclosure-expiry'::text, 'notice-review'::text, 'emergency'::text, 'child-safety'::text, 'binding-foreign'::text]))),
  constraint deadlines_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint deadlines_email_id_fkey FOREIGN KEY (email_id) REFERENCES emails(id),
  constraint deadlines_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notices(id),
  constraint deadlines_pkey PRIMARY KEY (id)
);

create table directories (
  name text not null,
  version bigint default 0 not null,
  constraint directories_name_check CHECK ((name = ANY (ARRAY['customers'::text, 'agencies'::text, 'vouchings'::text]))),
  constraint directories_pkey PRIMARY KEY (name)
);

create table document_passwords (
  id uuid default gen_random_uuid() not null,
  case_id uuid not null,
  sealed bytea not null,
  fingerprint bytea not null,
  added_by text not null,
  added_at timestamp with time zone default now() not null,
  constraint document_passwords_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint document_passwords_pkey PRIMARY KEY (id),
  constraint document_passwords_case_id_fingerprint_key UNIQUE (case_id, fingerprint)
);

create table documents (
  email_id uuid not null,
  "position" integer not null,
  id text not null,
  sha256 text not null,
  bytes bigint not null,
  status text not null,
  text text,
  hidden_text text,
  head jsonb not null,
  constraint documents_status_check CHECK ((status = ANY (ARRAY['read'::text, 'encrypted'::text, 'malformed'::text, 'too-large'::text, 'unsupported'::text, 'infected'::text]))),
  constraint documents_email_id_fkey FOREIGN KEY (email_id) REFERENCES emails(id),
  constraint documents_pkey PRIMARY KEY (email_id, "position"),
  constraint documents_email_id_id_key UNIQUE (email_id, id)
);

create table drawn_text_checks (
  email_id uuid not null,
  pages integer not null,
  reason text,
  checked_at timestamp with time zone default now() not null,
  constraint drawn_text_checks_email_id_fkey FOREIGN KEY (email_id) REFERENCES emails(id),
  constraint drawn_text_checks_pkey PRIMARY KEY (email_id)
);

create table drawn_text_comparisons (
  email_id uuid not null,
  document_id text not null,
  page integer not null,
  outcome text not null,
  fields text[] not null,
  compared_at timestamp with time zone default now() not null,
  constraint drawn_text_comparisons_check CHECK (((outcome = 'differs'::text) = (cardinality(fields) > 0))),
  constraint drawn_text_comparisons_fields_check CHECK ((fields <@ ARRAY['type'::text, 'targets'::text, 'dateRange'::text, 'signed'::text, 'nonDisclosure'::text])),
  constraint drawn_text_comparisons_outcome_check CHECK ((outcome = ANY (ARRAY['agrees'::text, 'differs'::text, 'unsure'::text]))),
  constraint drawn_text_comparisons_page_check CHECK ((page > 0)),
  constraint drawn_text_comparisons_email_id_fkey FOREIGN KEY (email_id) REFERENCES emails(id),
  constraint drawn_text_comparisons_pkey PRIMARY KEY (email_id, document_id, page)
);

create table emails (
  id uuid default gen_random_uuid() not null,
  mailbox text not null,
  folder text not null,
  uid_validity bigint not null,
  uid bigint not null,
  sha256 text,
  bytes bigint,
  received_at timestamp with time zone not null,
  recorded_at timestamp with time zone default now() not null,
  junk boolean default false not null,
  stage text default 'received'::text not null,
  stage_at timestamp with time zone default now() not null,
  reason text,
  duplicate_of uuid,
  case_id uuid,
  settled_on_server_at timestamp with time zone,
  email jsonb,
  sender jsonb,
  classification jsonb,
  fields jsonb,
  review jsonb,
  decision jsonb,
  message_id_hash bytea,
  failures integer default 0 not null,
  failed_at timestamp with time zone,
  failure_code text,
  failure_reason text,
  offer_again_at timestamp with time zone,
  dns_answers jsonb,
  reread_wanted integer default 0 not null,
  reread_done integer default 0 not null,
  reread_at timestamp with time zone,
  reread_failures integer default 0 not null,
  erased_at timestamp with time zone,
  rescans integer default 0 not null,
  rescan_at timestamp with time zone,
  targets text generated always as (squashed_targets(fields)) stored,
  constraint emails_check CHECK (((stage = 'duplicate'::text) = (duplicate_of IS NOT NULL))),
  constraint emails_check1 CHECK (((sha256 IS NULL) = (bytes IS NULL))),
  constraint emails_reread_order CHECK ((reread_done <= reread_wanted)),
  constraint emails_stage_check CHECK ((stage = ANY (ARRAY['received'::text, 'parsed'::text, 'classified'::text, 'opened'::text, 'attached'::text, 'drafted'::text, 'duplicate'::text, 'unreadable'::text, 'closed'::text]))),
  constraint emails_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint emails_duplicate_of_fkey FOREIGN KEY (duplicate_of) REFERENCES emails(id),
  constraint emails_pkey PRIMARY KEY (id),
  constraint emails_mailbox_folder_uid_validity_uid_key UNIQUE (mailbox, folder, uid_validity, uid)
);

create table erased_counts (
  erasure_id uuid not null,
  organisation text not null,
  unit jsonb not null,
  constraint erased_counts_erasure_id_fkey FOREIGN KEY (erasure_id) REFERENCES erasures(id)
);

create table erasures (
  id uuid default gen_random_uuid() not null,
  case_id uuid,
  email_ids uuid[] not null,
  basis text not null,
  erased_by text not null,
  erased_at timestamp with time zone default now() not null,
  constraint erasures_pkey PRIMARY KEY (id)
);

create table field_corrections (
  id uuid default gen_random_uuid() not null,
  case_id uuid not null,
  email_id uuid not null,
  field text not null,
  value jsonb not null,
  reason text not null,
  corrected_by text not null,
  corrected_at timestamp with time zone default now() not null,
  constraint field_corrections_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint field_corrections_email_id_fkey FOREIGN KEY (email_id) REFERENCES emails(id),
  constraint field_corrections_pkey PRIMARY KEY (id)
);

create table finding_settlements (
  id uuid default gen_random_uuid() not null,
  case_id uuid not null,
  email_id uuid not null,
  code text not null,
  finding_hash text not null,
  outcome text not null,
  reason text not null,
  decided_by text not null,
  decided_at timestamp with time zone default now() not null,
  seconded_by text,
  seconded_at timestamp with time zone,
  constraint finding_settlements_check CHECK (((seconded_by IS NULL) = (seconded_at IS NULL))),
  constraint finding_settlements_check1 CHECK (((seconded_by IS NULL) OR (lower(seconded_by) <> lower(decided_by)))),
  constraint finding_settlements_outcome_check CHECK ((outcome = ANY (ARRAY['cured'::text, 'waived'::text, 'upheld'::text]))),
  constraint finding_settlements_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint finding_settlements_email_id_fkey FOREIGN KEY (email_id) REFERENCES emails(id),
  constraint finding_settlements_pkey PRIMARY KEY (id)
);

create table hash_keys (
  name text not null,
  key bytea not null,
  constraint hash_keys_pkey PRIMARY KEY (name)
);

create table heartbeats (
  name text not null,
  at timestamp with time zone default now() not null,
  figures jsonb default '{}'::jsonb not null,
  constraint heartbeats_pkey PRIMARY KEY (name)
);

create table hold_releases (
  id bigint generated always as identity not null,
  at timestamp with time zone default now() not null,
  actor text not null,
  case_id uuid not null,
  mark_id bigint not null,
  note text not null,
  constraint hold_releases_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint hold_releases_mark_id_fkey FOREIGN KEY (mark_id) REFERENCES sender_marks(id),
  constraint hold_releases_pkey PRIMARY KEY (id)
);

create table hourly_counts (
  what text not null,
  hour timestamp with time zone not null,
  count bigint not null,
  constraint hourly_counts_pkey PRIMARY KEY (what, hour)
);

create table invitations (
  id uuid default gen_random_uuid() not null,
  user_id uuid not null,
  token_hash bytea not null,
  totp_sealed bytea not null,
  invited_by text not null,
  invited_at timestamp with time zone default now() not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  constraint invitations_check CHECK ((expires_at <= (invited_at + '7 days'::interval))),
  constraint invitations_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id),
  constraint invitations_pkey PRIMARY KEY (id),
  constraint invitations_token_hash_key UNIQUE (token_hash)
);

create table legal_holds (
  id uuid default gen_random_uuid() not null,
  case_id uuid not null,
  reason text not null,
  placed_by text not null,
  placed_at timestamp with time zone default now() not null,
  ended_by text,
  ended_at timestamp with time zone,
  constraint legal_holds_check CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint legal_holds_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint legal_holds_pkey PRIMARY KEY (id)
);

create table local_credentials (
  user_id uuid not null,
  password_hash text not null,
  totp_sealed bytea not null,
  totp_step bigint default 0 not null,
  is_break_glass boolean default false not null,
  tries integer default 0 not null,
  locked_until timestamp with time zone,
  set_at timestamp with time zone default now() not null,
  constraint local_credentials_password_hash_check CHECK ((password_hash ~~ '$argon2id$%'::text)),
  constraint local_credentials_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id),
  constraint local_credentials_pkey PRIMARY KEY (user_id)
);

create table mail_senders (
  email_id uuid not null,
  organisation text not null,
  received_at timestamp with time zone not null,
  address_hash bytea,
  domain_hash bytea,
  standing text not null,
  names bytea[] not null,
  constraint mail_senders_standing_check CHECK ((standing = ANY (ARRAY['claimed'::text, 'proven'::text, 'government'::text]))),
  constraint mail_senders_email_id_fkey FOREIGN KEY (email_id) REFERENCES emails(id),
  constraint mail_senders_pkey PRIMARY KEY (email_id)
);

create table mailbox_folders (
  mailbox text not null,
  folder text not null,
  uid_validity bigint,
  last_uid bigint,
  polled_at timestamp with time zone,
  succeeded_at timestamp with time zone,
  outcome text,
  on_server integer,
  missing integer,
  compared_at timestamp with time zone,
  constraint mailbox_folders_check CHECK (((uid_validity IS NULL) = (last_uid IS NULL))),
  constraint mailbox_folders_pkey PRIMARY KEY (mailbox, folder)
);

create table notice_drafts (
  notice_id uuid not null,
  owner text not null,
  version integer not null,
  recipients text not null,
  subject text not null,
  body text not null,
  kept_at timestamp with time zone default now() not null,
  constraint notice_drafts_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notices(id),
  constraint notice_drafts_pkey PRIMARY KEY (notice_id, owner)
);

create table notice_texts (
  notice_id uuid not null,
  version integer not null,
  recipients text[] not null,
  subject text not null,
  body text not null,
  written_by text,
  written_at timestamp with time zone not null,
  constraint notice_texts_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notices(id),
  constraint notice_texts_pkey PRIMARY KEY (notice_id, version)
);

create table notices (
  id uuid default gen_random_uuid() not null,
  case_id uuid,
  email_id uuid not null,
  "position" integer not null,
  kind text not null,
  recipients text[] not null,
  subject text not null,
  body text not null,
  state text default 'draft'::text not null,
  created_at timestamp with time zone default now() not null,
  edited_by text,
  edited_at timestamp with time zone,
  approved_by text,
  approved_at timestamp with time zone,
  message_id text,
  message_id_hash bytea,
  sent_at timestamp with time zone,
  version integer default 1 not null,
  send_asked_by text,
  send_asked_at timestamp with time zone,
  send_after timestamp with time zone,
  attempts integer default 0 not null,
  sending_at timestamp with time zone,
  source_sha256 text,
  server_id_hash bytea,
  because text,
  bounced_at timestamp with time zone,
  asked_of text,
  asked_by text,
  asked_at timestamp with time zone,
  asked_told_at timestamp with time zone,
  constraint notices_check CHECK (((message_id IS NULL) = (message_id_hash IS NULL))),
  constraint notices_check1 CHECK (((state = ANY (ARRAY['draft'::text, 'withdrawn'::text])) OR ((approved_by IS NOT NULL) AND (approved_at IS NOT NULL)))),
  constraint notices_check2 CHECK (((state = ANY (ARRAY['draft'::text, 'withdrawn'::text, 'approved'::text])) OR (message_id IS NOT NULL))),
  constraint notices_check3 CHECK (((send_asked_by IS NULL) = (send_asked_at IS NULL))),
  constraint notices_check4 CHECK (((state <> 'sending'::text) OR ((send_asked_at IS NOT NULL) AND (sending_at IS NOT NULL)))),
  constraint notices_check5 CHECK ((((asked_of IS NULL) = (asked_by IS NULL)) AND ((asked_of IS NULL) = (asked_at IS NULL)))),
  constraint notices_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'approved'::text, 'sending'::text, 'sent'::text, 'uncertain'::text, 'bounced'::text, 'withdrawn'::text]))),
  constraint notices_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint notices_email_id_fkey FOREIGN KEY (email_id) REFERENCES emails(id),
  constraint notices_pkey PRIMARY KEY (id),
  constraint notices_email_id_position_key UNIQUE (email_id, "position"),
  constraint notices_message_id_hash_key UNIQUE (message_id_hash),
  constraint notices_server_id_hash_key UNIQUE (server_id_hash)
);

create table organisation_mailboxes (
  organisation text not null,
  mailbox text not null,
  constraint organisation_mailboxes_pkey PRIMARY KEY (organisation, mailbox)
);

create table page_drawings (
  email_id uuid not null,
  pages integer not null,
  reason text,
  drawn_at timestamp with time zone default now() not null,
  constraint page_drawings_email_id_fkey FOREIGN KEY (email_id) REFERENCES emails(id),
  constraint page_drawings_pkey PRIMARY KEY (email_id)
);

create table page_images (
  document_sha256 text not null,
  page integer not null,
  image_sha256 text not null,
  width integer not null,
  height integer not null,
  drawn_at timestamp with time zone default now() not null,
  constraint page_images_page_check CHECK ((page > 0)),
  constraint page_images_pkey PRIMARY KEY (document_sha256, page)
);

create table page_mails (
  email_id uuid not null,
  page_id uuid not null,
  case_id uuid not null,
  counted_at timestamp with time zone default now() not null,
  constraint page_mails_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint page_mails_email_id_fkey FOREIGN KEY (email_id) REFERENCES emails(id),
  constraint page_mails_page_id_fkey FOREIGN KEY (page_id) REFERENCES pages(id),
  constraint page_mails_pkey PRIMARY KEY (email_id)
);

create table pages (
  id uuid default gen_random_uuid() not null,
  kind text not null,
  sender_hash bytea not null,
  raised_at timestamp with time zone default now() not null,
  first_sent_at timestamp with time zone,
  next_at timestamp with time zone not null,
  times integer default 0 not null,
  accepted_by text,
  accepted_at timestamp with time zone,
  reached_by text[] default '{}'::text[] not null,
  constraint pages_check CHECK (((accepted_by IS NULL) = (accepted_at IS NULL))),
  constraint pages_kind_check CHECK ((kind = ANY (ARRAY['emergency'::text, 'child-safety'::text]))),
  constraint pages_pkey PRIMARY KEY (id)
);

create table parties (
  case_id uuid not null,
  address text not null,
  proven boolean not null,
  email_id uuid,
  added_at timestamp with time zone default now() not null,
  constraint parties_address_check CHECK ((address = lower(address))),
  constraint parties_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint parties_email_id_fkey FOREIGN KEY (email_id) REFERENCES emails(id),
  constraint parties_pkey PRIMARY KEY (case_id, address)
);

create table policy_approvals (
  policy text not null,
  sha256 text not null,
  version text not null,
  source text not null,
  proposed_at timestamp with time zone default now() not null,
  first_by text not null,
  second_by text,
  in_effect_at timestamp with time zone,
  constraint policy_approvals_check CHECK (((second_by IS NULL) OR (lower(second_by) <> lower(first_by)))),
  constraint policy_approvals_check1 CHECK (((in_effect_at IS NOT NULL) OR (second_by IS NULL))),
  constraint policy_approvals_pkey PRIMARY KEY (policy, sha256)
);

create table published_reports (
  id uuid default gen_random_uuid() not null,
  organisation text not null,
  from_day date not null,
  to_day date not null,
  published_at timestamp with time zone default now() not null,
  published_by text not null,
  report jsonb not null,
  constraint published_reports_pkey PRIMARY KEY (id)
);

create table reminders (
  deadline_id uuid not null,
  note text not null,
  created_at timestamp with time zone default now() not null,
  sent_at timestamp with time zone,
  constraint reminders_note_check CHECK ((note = ANY (ARRAY['near'::text, 'over'::text]))),
  constraint reminders_deadline_id_fkey FOREIGN KEY (deadline_id) REFERENCES deadlines(id),
  constraint reminders_pkey PRIMARY KEY (deadline_id, note)
);

create table role_grants (
  id uuid default gen_random_uuid() not null,
  user_id uuid not null,
  role text not null,
  asked_by uuid not null,
  asked_at timestamp with time zone default now() not null,
  given_by uuid,
  given_at timestamp with time zone,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  constraint role_grants_check CHECK (((given_by IS NULL) = (given_at IS NULL))),
  constraint role_grants_check1 CHECK (((withdrawn_by IS NULL) = (withdrawn_at IS NULL))),
  constraint role_grants_check2 CHECK (((given_at IS NULL) OR (withdrawn_at IS NULL))),
  constraint role_grants_check3 CHECK (((asked_by <> user_id) AND (given_by <> user_id) AND (given_by <> asked_by))),
  constraint role_grants_role_check CHECK ((role = ANY (ARRAY['approver'::text, 'counsel'::text]))),
  constraint role_grants_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES users(id),
  constraint role_grants_given_by_fkey FOREIGN KEY (given_by) REFERENCES users(id),
  constraint role_grants_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id),
  constraint role_grants_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES users(id),
  constraint role_grants_pkey PRIMARY KEY (id)
);

create table saved_views (
  owner text not null,
  name text not null,
  query text not null,
  created_at timestamp with time zone default now() not null,
  constraint saved_views_pkey PRIMARY KEY (owner, name)
);

create table search_due (
  email_id uuid not null,
  constraint search_due_email_id_fkey FOREIGN KEY (email_id) REFERENCES emails(id),
  constraint search_due_pkey PRIMARY KEY (email_id)
);

create table search_words (
  email_id uuid not null,
  words tsvector not null,
  constraint search_words_email_id_fkey FOREIGN KEY (email_id) REFERENCES emails(id),
  constraint search_words_pkey PRIMARY KEY (email_id)
);

create table sender_marks (
  id bigint generated always as identity not null,
  at timestamp with time zone default now() not null,
  actor text not null,
  kind text not null,
  subject_kind text not null,
  subject text not null,
  subject_hash bytea not null,
  since timestamp with time zone,
  note text,
  constraint sender_marks_check CHECK (((kind = 'compromised'::text) = (since IS NOT NULL))),
  constraint sender_marks_kind_check CHECK ((kind = ANY (ARRAY['compromised'::text, 'cleared'::text]))),
  constraint sender_marks_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['address'::text, 'domain'::text]))),
  constraint sender_marks_pkey PRIMARY KEY (id)
);

create table sent_documents (
  organisation text not null,
  sha256 text not null,
  address_hash bytea not null,
  domain_hash bytea,
  standing text not null,
  email_id uuid not null,
  received_at timestamp with time zone not null,
  constraint sent_documents_standing_check CHECK ((standing = ANY (ARRAY['claimed'::text, 'proven'::text, 'government'::text]))),
  constraint sent_documents_email_id_fkey FOREIGN KEY (email_id) REFERENCES emails(id),
  constraint sent_documents_pkey PRIMARY KEY (organisation, sha256, address_hash)
);

create table sessions (
  id uuid default gen_random_uuid() not null,
  token_hash bytea not null,
  user_id uuid,
  opened_by text not null,
  second_factor_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  seen_at timestamp with time zone default now() not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_because text,
  told_at timestamp with time zone,
  constraint sessions_check CHECK (((ended_at IS NULL) = (ended_because IS NULL))),
  constraint sessions_check1 CHECK (((user_id IS NULL) = (opened_by = 'shared-password'::text))),
  constraint sessions_check2 CHECK ((expires_at <= (created_at + '12:00:00'::interval))),
  constraint sessions_ended_because_check CHECK ((ended_because = ANY (ARRAY['signed-out'::text, 'rotated'::text, 'rights-changed'::text, 'credentials-changed'::text]))),
  constraint sessions_opened_by_check CHECK ((opened_by = ANY (ARRAY['local'::text, 'openid'::text, 'break-glass'::text, 'shared-password'::text]))),
  constraint sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id),
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_token_hash_key UNIQUE (token_hash)
);

create table system_holds (
  id bigint generated always as identity not null,
  placed_at timestamp with time zone default now() not null,
  placed_by text not null,
  reason text not null,
  released_at timestamp with time zone,
  released_by text,
  note text,
  constraint system_holds_check CHECK (((released_at IS NULL) = (released_by IS NULL))),
  constraint system_holds_pkey PRIMARY KEY (id)
);

create table unsaved_forms (
  case_id uuid not null,
  owner text not null,
  form text not null,
  fields jsonb not null,
  kept_at timestamp with time zone default now() not null,
  constraint unsaved_forms_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint unsaved_forms_pkey PRIMARY KEY (case_id, owner, form)
);

create table users (
  id uuid default gen_random_uuid() not null,
  email text not null,
  name text not null,
  roles text[] not null,
  created_at timestamp with time zone default now() not null,
  disabled_at timestamp with time zone,
  openid_issuer text,
  openid_subject text,
  constraint users_check CHECK (((openid_issuer IS NULL) = (openid_subject IS NULL))),
  constraint users_email_check CHECK ((email = lower(email))),
  constraint users_roles_check CHECK ((roles <@ ARRAY['reviewer'::text, 'approver'::text, 'counsel'::text, 'ops'::text, 'auditor'::text, 'admin'::text])),
  constraint users_pkey PRIMARY KEY (id),
  constraint users_email_key UNIQUE (email)
);

create table vouchings (
  id uuid default gen_random_uuid() not null,
  domain text not null,
  organization text not null,
  country text not null,
  level text,
  call_back_id uuid not null,
  given_by text not null,
  given_at timestamp with time zone default now() not null,
  seconded_by text,
  seconded_at timestamp with time zone,
  ends_at timestamp with time zone not null,
  ended_by text,
  ended_at timestamp with time zone,
  constraint vouchings_check CHECK ((ends_at <= (given_at + '1 year'::interval))),
  constraint vouchings_check1 CHECK (((seconded_by IS NULL) = (seconded_at IS NULL))),
  constraint vouchings_check2 CHECK (((ended_by IS NULL) = (ended_at IS NULL))),
  constraint vouchings_check3 CHECK (((seconded_by IS NULL) OR (lower(seconded_by) <> lower(given_by)))),
  constraint vouchings_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
  constraint vouchings_domain_check CHECK (((domain = lower(domain)) AND (domain ~ '\.'::text))),
  constraint vouchings_call_back_id_fkey FOREIGN KEY (call_back_id) REFERENCES call_backs(id),
  constraint vouchings_pkey PRIMARY KEY (id)
);

CREATE INDEX audit_events_by_case ON public.audit_events USING btree (case_id, id) WHERE (case_id IS NOT NULL);

CREATE INDEX audit_events_by_email ON public.audit_events USING btree (email_id, id) WHERE (email_id IS NOT NULL);

CREATE INDEX audit_events_by_time ON public.audit_events USING brin (at);

CREATE UNIQUE INDEX calendar_feeds_one_each ON public.calendar_feeds USING btree (user_id) WHERE (revoked_at IS NULL);

CREATE INDEX call_backs_by_case ON public.call_backs USING btree (case_id, recorded_at);

CREATE INDEX call_backs_by_requester ON public.call_backs USING btree (requester) WHERE (requester IS NOT NULL);

CREATE INDEX case_emails_by_case ON public.case_emails USING btree (case_id);

CREATE INDEX case_findings_by_case ON public.case_findings USING btree (case_id);

CREATE INDEX case_notes_by_case ON public.case_notes USING btree (case_id, written_at);

CREATE INDEX case_records_by_case ON public.case_records USING btree (case_id, recorded_at);

CREATE INDEX cases_by_assignee ON public.cases USING btree (assignee, opened_at DESC, id DESC) WHERE (assignee IS NOT NULL);

CREATE INDEX cases_by_claim ON public.cases USING btree (claimed_case) WHERE (claimed_case IS NOT NULL);

CREATE INDEX cases_by_disposition ON public.cases USING btree (disposition, opened_at DESC, id DESC);

CREATE INDEX cases_closed ON public.cases USING btree (closed_at) WHERE ((state = 'closed'::text) AND (erased_at IS NULL));

CREATE INDEX cases_newest ON public.cases USING btree (opened_at DESC, id DESC);

CREATE INDEX cases_open ON public.cases USING btree (id) INCLUDE (state, disposition, next_due_at, opened_at, restricted, organisation, instrument, assignee) WHERE (state <> 'closed'::text);

CREATE INDEX cases_open_first ON public.cases USING btree (next_due_at, opened_at DESC, id) WHERE (state <> 'closed'::text);

CREATE INDEX deadlines_by_case ON public.deadlines USING btree (case_id);

CREATE UNIQUE INDEX deadlines_of_notices ON public.deadlines USING btree (notice_id, kind);

CREATE INDEX deadlines_open ON public.deadlines USING btree (due_at) WHERE ((settled_at IS NULL) AND (over_noted_at IS NULL));

CREATE INDEX deadlines_unsettled ON public.deadlines USING btree (due_at, id) WHERE (settled_at IS NULL);

CREATE INDEX documents_by_sha256 ON public.documents USING btree (sha256);

CREATE INDEX documents_not_scanned ON public.documents USING btree (email_id) WHERE (head ? 'notScanned'::text);

CREATE INDEX documents_quarantined ON public.documents USING btree (status) WHERE ((status = 'infected'::text) OR (head ? 'notScanned'::text));

CREATE INDEX emails_by_case ON public.emails USING btree (case_id) WHERE (case_id IS NOT NULL);

CREATE INDEX emails_by_country ON public.emails USING btree (((classification #>> '{primary,jurisdiction,country}'::text[])), ((classification #>> '{primary,jurisdiction,subdivision}'::text[]))) INCLUDE (case_id) WHERE (case_id IS NOT NULL);

CREATE INDEX emails_by_message_id ON public.emails USING btree (message_id_hash) WHERE (message_id_hash IS NOT NULL);

CREATE INDEX emails_by_stage ON public.emails USING btree (stage, received_at);

CREATE INDEX emails_claimed_cases ON public.emails USING gin (((decision -> 'claimedCases'::text)));

CREATE INDEX emails_closed_alone ON public.emails USING btree (mailbox, received_at) WHERE ((stage = 'closed'::text) AND (case_id IS NULL) AND (erased_at IS NULL));

CREATE INDEX emails_duplicates ON public.emails USING btree (duplicate_of) WHERE (duplicate_of IS NOT NULL);

CREATE INDEX emails_failed ON public.emails USING btree (failed_at) WHERE (failed_at IS NOT NULL);

CREATE INDEX emails_newest ON public.emails USING btree (received_at DESC, id DESC);

CREATE UNIQUE INDEX emails_once_a_mailbox ON public.emails USING btree (mailbox, sha256) WHERE (stage <> 'duplicate'::text);

CREATE INDEX emails_owed_rereads ON public.emails USING btree (reread_at) WHERE (reread_wanted > reread_done);

CREATE INDEX emails_unfinished ON public.emails USING btree (stage_at) WHERE (stage = ANY (ARRAY['received'::text, 'parsed'::text, 'classified'::text, 'opened'::text, 'attached'::text]));

CREATE INDEX erased_counts_by_organisation ON public.erased_counts USING btree (organisation);

CREATE INDEX field_corrections_by_email ON public.field_corrections USING btree (email_id, corrected_at);

CREATE INDEX finding_settlements_by_case ON public.finding_settlements USING btree (case_id, decided_at);

CREATE INDEX hold_releases_by_case ON public.hold_releases USING btree (case_id);

CREATE UNIQUE INDEX invitations_one_open ON public.invitations USING btree (user_id) WHERE ((used_at IS NULL) AND (withdrawn_at IS NULL));

CREATE UNIQUE INDEX legal_holds_one_open ON public.legal_holds USING btree (case_id) WHERE (ended_at IS NULL);

CREATE INDEX mail_senders_by_address ON public.mail_senders USING btree (organisation, address_hash, received_at, email_id) WHERE (standing <> 'claimed'::text);

CREATE INDEX mail_senders_by_domain ON public.mail_senders USING btree (organisation, domain_hash, received_at, email_id) WHERE (standing <> 'claimed'::text);

CREATE INDEX mail_senders_by_name ON public.mail_senders USING gin (names);

CREATE INDEX notices_asked ON public.notices USING btree (asked_of) WHERE ((state = 'draft'::text) AND (asked_of IS NOT NULL));

CREATE INDEX notices_by_case ON public.notices USING btree (case_id);

CREATE INDEX notices_by_recipient ON public.notices USING gin (recipient_names(recipients)) WHERE (state = ANY (ARRAY['draft'::text, 'approved'::text, 'sending'::text, 'uncertain'::text]));

CREATE INDEX notices_by_state ON public.notices USING btree (state, created_at);

CREATE INDEX notices_outbox ON public.notices USING btree (send_asked_at) WHERE (state = ANY (ARRAY['approved'::text, 'sending'::text]));

CREATE INDEX notices_untold ON public.notices USING btree (asked_at) WHERE ((state = 'draft'::text) AND (asked_of IS NOT NULL) AND (asked_told_at IS NULL));

CREATE INDEX page_mails_by_page ON public.page_mails USING btree (page_id, counted_at);

CREATE INDEX pages_by_sender ON public.pages USING btree (sender_hash, raised_at);

CREATE INDEX pages_open ON public.pages USING btree (next_at) WHERE (accepted_at IS NULL);

CREATE INDEX published_reports_by_organisation ON public.published_reports USING btree (organisation, published_at);

CREATE INDEX reminders_unsent ON public.reminders USING btree (created_at) WHERE (sent_at IS NULL);

CREATE UNIQUE INDEX role_grants_one_waiting ON public.role_grants USING btree (user_id, role) WHERE ((given_at IS NULL) AND (withdrawn_at IS NULL));

CREATE INDEX search_words_by_word ON public.search_words USING gin (words);

CREATE INDEX sender_marks_by_subject ON public.sender_marks USING btree (subject_hash, id);

CREATE INDEX sent_documents_first ON public.sent_documents USING btree (organisation, sha256, received_at, email_id);

CREATE INDEX sessions_open_of_user ON public.sessions USING btree (user_id) WHERE (ended_at IS NULL);

CREATE INDEX sessions_untold ON public.sessions USING btree (created_at) WHERE ((opened_by = 'break-glass'::text) AND (told_at IS NULL));

CREATE UNIQUE INDEX system_holds_one_open ON public.system_holds USING btree (((released_at IS NULL))) WHERE (released_at IS NULL);

CREATE UNIQUE INDEX users_by_openid ON public.users USING btree (openid_issuer, openid_subject) WHERE (openid_subject IS NOT NULL);

CREATE UNIQUE INDEX vouchings_one_holding ON public.vouchings USING btree (domain) WHERE ((seconded_at IS NOT NULL) AND (ended_at IS NULL));

CREATE UNIQUE INDEX vouchings_one_waiting ON public.vouchings USING btree (domain) WHERE ((seconded_at IS NULL) AND (ended_at IS NULL));

CREATE OR REPLACE FUNCTION public.case_holds()
 RETURNS TABLE(case_id uuid, mark_id bigint, subject_kind text, subject text, since timestamp with time zone)
 LANGUAGE sql
 STABLE
AS $function$
  select c.id as case_id, m.mark_id, m.subject_kind, m.subject, m.since
  from compromised_senders() m
  join mail_senders s on s.names @> array[m.subject_hash]
  join case_emails e on e.email_id = s.email_id
  join cases c on c.id = e.case_id
  where m.cleared_at is null and (s.received_at >= m.since or c.state <> 'closed')
    and not exists (
      select from hold_releases r where r.case_id = c.id and r.mark_id >= m.mark_id and r.at >= e.joined_at)
$function$;

CREATE OR REPLACE FUNCTION public.compromised_senders()
 RETURNS TABLE(subject_hash bytea, subject_kind text, subject text, cleared_at timestamp with time zone, since timestamp with time zone, mark_id bigint)
 LANGUAGE sql
 STABLE
AS $function$
  select subject_hash, subject_kind, subject, cleared_at, min(since) as since, max(id) as mark_id
  from (
    select m.*, (
      select c.at from sender_marks c
      where c.subject_hash = m.subject_hash and c.kind = 'cleared' and c.id > m.id order by c.id limit 1
    ) as cleared_at
    from sender_marks m where m.kind = 'compromised'
  ) as said
  group by subject_hash, subject_kind, subject, cleared_at
$function$;

CREATE OR REPLACE FUNCTION public.count_case_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.version = old.version
    and (new.state, new.outcome, new.restricted, new.disposition, new.instrument, new.merged_into)
      is distinct from (old.state, old.outcome, old.restricted, old.disposition, old.instrument, old.merged_into) then
    new.version := old.version + 1;
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.count_version_of_case()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update cases set version = version + 1 where id = new.case_id;
  if tg_op = 'UPDATE' and old.case_id is distinct from new.case_id then
    update cases set version = version + 1 where id = old.case_id;
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.end_sessions_of_credentials()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update sessions set ended_at = now(), ended_because = 'credentials-changed'
    where user_id = new.user_id and ended_at is null;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.end_sessions_of_user()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update sessions set ended_at = now(), ended_because = 'rights-changed'
    where user_id = new.id and ended_at is null;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.keep_next_due()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update cases c set next_due_at = n.due_at
    from (select m.case_id, min(d.due_at) as due_at from (select distinct case_id from changed) m
      left join deadlines d on d.case_id = m.case_id and d.settled_at is null group by m.case_id) n
    where c.id = n.case_id and c.next_due_at is distinct from n.due_at;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.keep_notice_text()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into notice_texts (notice_id, version, recipients, subject, body, written_by, written_at)
    values (old.id, old.version, old.recipients, old.subject, old.body, old.edited_by, coalesce(old.edited_at, old.created_at))
    on conflict do nothing;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.move_case_of_letter()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.next_case_number(OUT year integer, OUT number bigint)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  sequence_name text;
begin
  year := extract(year from now() at time zone 'UTC')::int;
  sequence_name := 'case_numbers_' || year;
  if to_regclass('public.' || sequence_name) is null then
    perform pg_advisory_xact_lock(hashtext('case_numbers'), year);
    execute format('create sequence if not exists public.%I', sequence_name);
  end if;
  number := nextval(to_regclass('public.' || sequence_name));
end
$function$;

CREATE OR REPLACE FUNCTION public.note_mailbox_of_case()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into organisation_mailboxes (organisation, mailbox)
    select c.organisation, e.mailbox from cases c, emails e where c.id = new.case_id and e.id = new.email_id
    on conflict do nothing;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.note_search_due()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into search_due (email_id) values (new.id) on conflict do nothing;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.notice_holds()
 RETURNS TABLE(notice_id uuid, mark_id bigint, subject_kind text, subject text)
 LANGUAGE sql
 STABLE
AS $function$
  select n.id as notice_id, m.mark_id, m.subject_kind, m.subject
  from compromised_senders() m join notices n on recipient_names(n.recipients) @> array[m.subject]
  where m.cleared_at is null and n.state in ('draft', 'approved', 'sending', 'uncertain')
  union
  select n.id, h.mark_id, h.subject_kind, h.subject
  from notices n join case_holds() h on h.case_id = n.case_id
  where n.state in ('draft', 'approved', 'sending', 'uncertain')
    and n.kind not in ('emergency-escalation', 'child-safety-escalation', 'fraud-alert')
$function$;

CREATE OR REPLACE FUNCTION public.recipient_names(recipients text[])
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE STRICT
AS $function$
  select coalesce(array_agg(distinct name), '{}')
  from unnest(recipients) as recipient
  cross join lateral (select lower(recipient) as address, string_to_array(split_part(lower(recipient), '@', -1), '.') as labels) as r
  cross join lateral (
    select r.address as name
    -- Mail to chief+case@town.example lies in the mailbox of chief@town.example.
    union all
    select regexp_replace(r.address, '\+[^@]*@', '@')
    union all
    select array_to_string(r.labels[place:], '.') from generate_series(1, cardinality(r.labels) - 1) as place
  ) as names
$function$;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$function$;

CREATE OR REPLACE FUNCTION public.refuse_held()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_table_name = 'notices' and exists (select from notice_holds() where notice_id = new.id)
    or tg_table_name = 'cases' and exists (select from case_holds() where case_id = new.id) then
    raise exception 'a row of % is held', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.refuse_while_restored()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.kind not in ('emergency-escalation', 'child-safety-escalation', 'fraud-alert')
    and exists (select from system_holds where released_at is null) then
    raise exception 'the installation is held after a restore' using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.squashed_targets(fields jsonb)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select string_agg(regexp_replace(lower(value #>> '{}'), '[^[:alnum:]]', '', 'g'), ' ')
  from jsonb_path_query(fields, '$.targets[*].value') as value
$function$;

CREATE TRIGGER audit_chain_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_chain FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER audit_events_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER call_backs_count_version AFTER INSERT OR UPDATE ON public.call_backs FOR EACH ROW EXECUTE FUNCTION count_version_of_case();

CREATE TRIGGER case_emails_count_version AFTER INSERT OR UPDATE ON public.case_emails FOR EACH ROW EXECUTE FUNCTION count_version_of_case();

CREATE TRIGGER case_emails_note_mailbox AFTER INSERT OR UPDATE ON public.case_emails FOR EACH ROW EXECUTE FUNCTION note_mailbox_of_case();

CREATE TRIGGER cases_count_version BEFORE UPDATE ON public.cases FOR EACH ROW EXECUTE FUNCTION count_case_version();

CREATE TRIGGER deadlines_added AFTER INSERT ON public.deadlines REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_next_due();

CREATE TRIGGER deadlines_changed AFTER UPDATE ON public.deadlines REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_next_due();

CREATE TRIGGER emails_count_version AFTER UPDATE OF email, sender, classification, fields, review ON public.emails FOR EACH ROW WHEN (((new.case_id IS NOT NULL) AND (((((old.email IS DISTINCT FROM new.email) OR (old.sender IS DISTINCT FROM new.sender)) OR (old.classification IS DISTINCT FROM new.classification)) OR (old.fields IS DISTINCT FROM new.fields)) OR (old.review IS DISTINCT FROM new.review)))) EXECUTE FUNCTION count_version_of_case();

CREATE TRIGGER emails_search_due AFTER UPDATE OF case_id, email, fields ON public.emails FOR EACH ROW WHEN ((new.case_id IS NOT NULL)) EXECUTE FUNCTION note_search_due();

CREATE TRIGGER erasures_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.erasures FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER held_cases_wait AFTER UPDATE OF state ON public.cases FOR EACH ROW WHEN (((new.state = 'approved-for-production'::text) AND (old.state <> new.state))) EXECUTE FUNCTION refuse_held();

CREATE TRIGGER held_notices_wait AFTER INSERT OR UPDATE OF state, recipients ON public.notices FOR EACH ROW WHEN ((new.state = ANY (ARRAY['approved'::text, 'sending'::text]))) EXECUTE FUNCTION refuse_held();

CREATE TRIGGER hold_releases_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.hold_releases FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER local_credentials_end_sessions AFTER UPDATE OF password_hash, totp_sealed ON public.local_credentials FOR EACH ROW WHEN (((old.password_hash IS DISTINCT FROM new.password_hash) OR (old.totp_sealed IS DISTINCT FROM new.totp_sealed))) EXECUTE FUNCTION end_sessions_of_credentials();

CREATE TRIGGER notices_keep_texts AFTER UPDATE OF recipients, subject, body ON public.notices FOR EACH ROW WHEN ((((old.recipients IS DISTINCT FROM new.recipients) OR (old.subject IS DISTINCT FROM new.subject)) OR (old.body IS DISTINCT FROM new.body))) EXECUTE FUNCTION keep_notice_text();

CREATE TRIGGER published_reports_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.published_reports FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER restored_notices_wait AFTER INSERT OR UPDATE OF state ON public.notices FOR EACH ROW WHEN ((new.state = 'sending'::text)) EXECUTE FUNCTION refuse_while_restored();

CREATE TRIGGER sender_marks_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.sender_marks FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER sent_letters_move_cases AFTER UPDATE OF state ON public.notices FOR EACH ROW WHEN (((new.state = 'sent'::text) AND (old.state <> 'sent'::text))) EXECUTE FUNCTION move_case_of_letter();

CREATE TRIGGER users_end_sessions AFTER UPDATE OF roles, disabled_at ON public.users FOR EACH ROW WHEN (((old.roles IS DISTINCT FROM new.roles) OR (old.disabled_at IS DISTINCT FROM new.disabled_at))) EXECUTE FUNCTION end_sessions_of_user();
