import { z } from 'zod'
import type { Agency } from '../../directory/agency.js'
import type { Customer } from '../../directory/customer.js'
import { type Db, query } from './database.js'
import { json, type Sql, sql } from './sql.js'

/** Who our customers are, and which domains are governments': imported from files, whole or not at all. */

export interface Imported {
  added: number
  changed: number
  unchanged: number
}

/** A workspace that is known is brought up to date; one that the file does not name stays. */
export async function importCustomers(db: Db, customers: readonly Customer[], actor: string): Promise<Imported> {
  const written = sql`insert into customers as known (workspace, customer, owner_name, owner_email, admin_emails,
      member_emails, domains, jurisdiction, retention)
    select "workspace", "customer", "ownerName", "ownerEmail", "adminEmails", "memberEmails", "domains", "jurisdiction",
      "retention"
    from json_to_recordset(${json(customers)}) as row ("workspace" text, "customer" text, "ownerName" text,
      "ownerEmail" text, "adminEmails" text[], "memberEmails" text[], "domains" text[], "jurisdiction" text,
      "retention" text)
    on conflict (workspace) do update set customer = excluded.customer, owner_name = excluded.owner_name,
      owner_email = excluded.owner_email, admin_emails = excluded.admin_emails,
      member_emails = excluded.member_emails, domains = excluded.domains, jurisdiction = excluded.jurisdiction,
      retention = excluded.retention, imported_at = now()
    where (known.customer, known.owner_name, known.owner_email, known.admin_emails, known.member_emails,
      known.domains, known.jurisdiction, known.retention) is distinct from (excluded.customer, excluded.owner_name,
      excluded.owner_email, excluded.admin_emails, excluded.member_emails, excluded.domains, excluded.jurisdiction,
      excluded.retention)`
  return await importInto(db, 'customers', written, customers.length, actor)
}

/** A domain that is known is brought up to date; one that the file does not name stays. */
export async function importAgencies(db: Db, agencies: readonly Agency[], actor: string): Promise<Imported> {
  const written = sql`insert into agencies as known (domain, organization, type, city, state, country, level, phone,
      vouched_by, vouched_on)
    select lower("domain"), "organization", "type", "city", "state", "country", "level", "phone", "vouchedBy",
      "vouchedOn"
    from json_to_recordset(${json(agencies)}) as row ("domain" text, "organization" text, "type" text, "city" text,
      "state" text, "country" text, "level" text, "phone" text, "vouchedBy" text, "vouchedOn" date)
    on conflict (domain) do update set organization = excluded.organization, type = excluded.type,
      city = excluded.city, state = excluded.state, country = excluded.country, level = excluded.level,
      phone = excluded.phone, vouched_by = excluded.vouched_by, vouched_on = excluded.vouched_on, imported_at = now()
    where (known.organization, known.type, known.city, known.state, known.country, known.level, known.phone,
      known.vouched_by, known.vouched_on) is distinct from (excluded.organization, excluded.type, excluded.city, excluded.state,
      excluded.country, excluded.level, excluded.phone, excluded.vouched_by, excluded.vouched_on)`
  return await importInto(db, 'agencies', written, agencies.length, actor)
}

async function importInto(db: Db, name: string, written: Sql, rows: number, actor: string): Promise<Imported> {
  const [row] = await query(
    db,
    // xmax is zero on a row that this statement made.
    sql`with written as (${written} returning (known.xmax = 0) as added),
    counted as (select count(*) filter (where added)::int as added, count(*) filter (where not added)::int as changed
      from written),
    bumped as (update directories set version = version + 1 where name = ${name}),
    noted as (
      insert into audit_events (actor, action, details)
      select ${actor}, ${`${name}-imported`}, to_jsonb(counted) from counted
    ) select added, changed from counted`,
    z.object({ added: z.number(), changed: z.number() }),
  )
  const { added = 0, changed = 0 } = row ?? {}
  return { added, changed, unchanged: rows - added - changed }
}

export const CUSTOMERS = sql`select workspace, customer, owner_name as "ownerName", owner_email as "ownerEmail",
  admin_emails as "adminEmails", member_emails as "memberEmails", domains, jurisdiction, retention from customers`

export const CustomerRow: z.ZodType<Customer> = z.object({
  workspace: z.string(),
  customer: z.string(),
  ownerName: z.string().nullable(),
  ownerEmail: z.string().nullable(),
  adminEmails: z.array(z.string()),
  memberEmails: z.array(z.string()),
  domains: z.array(z.string()),
  jurisdiction: z.string().nullable(),
  retention: z.string().nullable(),
})

export async function loadCustomers(db: Db): Promise<Customer[]> {
  return await query(db, sql`${CUSTOMERS} order by workspace`, CustomerRow)
}

const VersionRow = z.object({ version: z.number() })

/** All of them, loaded again only after an import: they are many, and every page of a case asks for all. */
export function holdCustomers(db: Db): () => Promise<readonly Customer[]> {
  let held: { version: number; customers: Promise<readonly Customer[]> } | null = null
  return async () => {
    const [now] = await query(
      db,
      sql`select version::float8 as version from directories where name = 'customers'`,
      VersionRow,
    )
    const version = now?.version ?? 0
    if (held?.version !== version) {
      const customers = loadCustomers(db)
      held = { version, customers }
      // What failed to load is not held: the next question loads again.
      customers.catch(() => {
        held = null
      })
    }
    return await held.customers
  }
}

export const AGENCIES = sql`select domain, organization, type, city, state, country, level, phone,
  vouched_by as "vouchedBy", vouched_on::text as "vouchedOn" from agencies`

export const AgencyRow: z.ZodType<Agency> = z.object({
  domain: z.string(),
  organization: z.string(),
  type: z.string().nullable(),
  city: z.string().nullable(),
  state: z.string().nullable(),
  country: z.string().nullable(),
  level: z.string().nullable(),
  phone: z.string().nullable(),
  vouchedBy: z.string().nullable(),
  vouchedOn: z.string().nullable(),
})

export async function loadAgencies(db: Db): Promise<Agency[]> {
  return await query(db, sql`${AGENCIES} order by domain`, AgencyRow)
}

/** Changes with every import into a directory, and with every vouching that begins or ends. */
export async function loadDirectoriesVersion(db: Db): Promise<string> {
  const [row] = await query(
    db,
    sql`select string_agg(version::text, '-' order by name) as version from directories`,
    z.object({ version: z.string() }),
  )
  return row?.version ?? ''
}
