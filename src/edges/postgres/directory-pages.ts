import { z } from 'zod'
import type { Agency } from '../../directory/agency.js'
import type { Customer } from '../../directory/customer.js'
import type { Target } from '../../extract/fields.js'
import { type Db, query } from './database.js'
import { AGENCIES, AgencyRow, CUSTOMERS, CustomerRow } from './directories.js'
import { type Sql, sql } from './sql.js'

/** The directories a page at a time, as people look through them. */

/** What is looked for: words that all occur, and the key of the last row of the page before. */
export interface DirectoryQuery {
  words: string | null
  after: string | null
}

const PAGE = 50

const CUSTOMER_WORDS = sql`lower(concat_ws(' ', workspace, customer, owner_name, owner_email, jurisdiction,
  array_to_string(domains, ' '), array_to_string(admin_emails, ' ')))`

/** By workspace. */
export async function searchCustomers(
  db: Db,
  { words, after }: DirectoryQuery,
): Promise<{ customers: Customer[]; next: string | null; total: number }> {
  const fits = holdsAll(CUSTOMER_WORDS, words)
  const rows = await query(
    db,
    sql`${CUSTOMERS} where ${fits} and workspace > ${after ?? ''} order by workspace limit ${PAGE + 1}`,
    CustomerRow,
  )
  const customers = rows.slice(0, PAGE)
  const total = await count(db, sql`select count(*)::int as count from customers where ${fits}`)
  return { customers, next: rows.length > PAGE ? (customers.at(-1)?.workspace ?? null) : null, total }
}

export async function findCustomer(db: Db, workspace: string): Promise<Customer | null> {
  const [row] = await query(db, sql`${CUSTOMERS} where workspace = ${workspace}`, CustomerRow)
  return row ?? null
}

const AGENCY_WORDS = sql`lower(concat_ws(' ', domain, organization, type, city, state, country, level))`

/** By domain. */
export async function searchAgencies(
  db: Db,
  { words, after }: DirectoryQuery,
): Promise<{ agencies: Agency[]; next: string | null; total: number }> {
  const fits = holdsAll(AGENCY_WORDS, words)
  const rows = await query(
    db,
    sql`${AGENCIES} where ${fits} and domain > ${after ?? ''} order by domain limit ${PAGE + 1}`,
    AgencyRow,
  )
  const agencies = rows.slice(0, PAGE)
  const total = await count(db, sql`select count(*)::int as count from agencies where ${fits}`)
  return { agencies, next: rows.length > PAGE ? (agencies.at(-1)?.domain ?? null) : null, total }
}

/** Every word occurs, wherever. No pattern: what somebody types is text. */
function holdsAll(text: Sql, words: string | null): Sql {
  const each = (words ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  return each.length === 0
    ? sql`true`
    : sql`(select bool_and(strpos(${text}, word) > 0) from unnest(${each}::text[]) as word)`
}

const CountRow = z.object({ count: z.number() })

async function count(db: Db, statement: Sql): Promise<number> {
  const [row] = await query(db, statement, CountRow)
  return row?.count ?? 0
}

/** A case in which somebody asks for data of a customer. */
export interface CustomerCase {
  reference: string
  openedAt: Date
  state: string
  outcome: string | null
  instrument: string
  disposition: string
  /** Notice that may not be given is said wherever the customer is. */
  notice: string | null
  targets: Target[]
}

const CustomerCaseRow = z.object({
  reference: z.string(),
  openedAt: z.date(),
  state: z.string(),
  outcome: z.string().nullable(),
  instrument: z.string(),
  disposition: z.string(),
  notice: z.string().nullable(),
  targets: z.array(z.looseObject({ kind: z.string(), value: z.string() })),
}) as unknown as z.ZodType<CustomerCase>

/** Of the last mails, for all that is asked of a customer is asked lately. */
const MOST_MAILS = 20_000

/**
 * Cases whose targets hold one of these stretches in letters and figures alone, with all that they ask about, newest first; which
 * targets are the customer's own, the caller says.
 */
export async function listCasesAbout(
  db: Db,
  stretches: readonly string[],
  { includeRestricted }: { includeRestricted: boolean },
): Promise<CustomerCase[]> {
  return await query(
    db,
    sql`with lately as (
      select id, targets from emails where case_id is not null order by received_at desc, id desc limit ${MOST_MAILS}
    ), named as (
      select l.id, j.fields, j.review from lately l left join corrected_judgements j on j.email_id = l.id
      where exists (select from unnest(${stretches}::text[]) as s where strpos(coalesce(j.targets, l.targets), s) > 0)
    ), asked as (
      select m.case_id, t.target, coalesce(n.review, e.review) ->> 'notice' as notice
      from named n join emails e on e.id = n.id join case_emails m on m.email_id = e.id
        cross join jsonb_array_elements(coalesce(n.fields, e.fields) -> 'targets') as t (target)
    ) select c.reference, c.opened_at as "openedAt", c.state, c.outcome, c.instrument, c.disposition,
        case when bool_or(a.notice = 'prohibited') then 'prohibited' else max(a.notice) end as notice,
        jsonb_agg(a.target) as targets
      from asked a join cases c on c.id = a.case_id
      where (${includeRestricted} or not c.restricted) and c.merged_into is null and c.erased_at is null
      group by c.id order by c.opened_at desc, c.reference`,
    CustomerCaseRow,
  )
}
