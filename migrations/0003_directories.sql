-- Up Migration

create table customers (
  workspace text primary key,
  customer text not null,
  owner_name text,
  owner_email text,
  admin_emails text[] not null,
  member_emails text[] not null,
  domains text[] not null,
  jurisdiction text,
  retention text,
  imported_at timestamptz not null default now()
);

create table agencies (
  domain text primary key check (domain = lower(domain)),
  organization text not null,
  type text,
  city text,
  state text,
  country text,
  level text,
  vouched_by text,
  vouched_on date,
  imported_at timestamptz not null default now()
);

-- Counts the imports, so that a worker knows when what it holds in memory is old.
create table directories (
  name text primary key check (name in ('customers', 'agencies')),
  version bigint not null default 0
);

insert into directories (name) values ('customers'), ('agencies');
