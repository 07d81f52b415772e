import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Db, execute, type Pool, query, transaction } from './database.js'
import { type Sql, sql } from './sql.js'

/** Pages: who is called to a case, how often, and who came. */

const PAGE_WAYS = ['mail', 'webhook'] as const
export type PageWay = (typeof PAGE_WAYS)[number]

/** Somebody is called to a case until a person accepts it. */
export interface Page {
  id: string
  kind: 'emergency' | 'child-safety'
  /** Of the mail that raised it. */
  caseReference: string
  policy: string
  restricted: boolean
  raisedAt: Date
  times: number
  /** Mails that it calls to: the first raised it, later ones of the sender are counted on it. */
  mails: number
  /** The second person is called as well. */
  isLate: boolean
  /** By which ways the last call reached somebody; empty before the first, and where it reached nobody. */
  reachedBy: PageWay[]
  acceptedBy: string | null
  acceptedAt: Date | null
}

const WINDOW = '15 minutes'
const AGAIN_AFTER = '5 minutes'
const SECOND_AFTER = '10 minutes'

/**
 * Calls to a mail's case, once a mail. While somebody is being called for this sender, or was within fifteen minutes, the
 * mail is counted on that page; and if that one was accepted already, a new one follows when the fifteen minutes are over: no
 * emergency stays without anybody being called.
 */
export async function raisePage(
  pool: Pool,
  { emailId, kind, domain, isProven }: { emailId: string; kind: Page['kind']; domain: string; isProven: boolean },
  at: Date | null = null,
): Promise<void> {
  const hash = createHash('sha256')
    .update(`${isProven ? 'proven' : 'claimed'} ${domain}`)
    .digest()
  await transaction(pool, async (db) => {
    await execute(db, sql`select pg_advisory_xact_lock(hashtext('pages'), hashtext(encode(${hash}::bytea, 'hex')))`)
    await execute(
      db,
      sql`with now_at as (select coalesce(${at}::timestamptz, now()) as at),
      mail as (
        select e.id, e.case_id from emails e where e.id = ${emailId} and e.case_id is not null
          and not exists (select from page_mails p where p.email_id = e.id)
      ), open_page as (
        select id from pages where sender_hash = ${hash} and accepted_at is null order by raised_at desc limit 1
      ), last_page as (
        select raised_at from pages, now_at
        where sender_hash = ${hash} and raised_at > at - ${WINDOW}::interval order by raised_at desc limit 1
      ), made as (
        insert into pages (kind, sender_hash, raised_at, next_at)
        select ${kind}, ${hash}, at, greatest(at, coalesce((select raised_at + ${WINDOW}::interval from last_page), at))
        from now_at, mail where not exists (select from open_page) returning id
      ), counted as (
        insert into page_mails (email_id, page_id, case_id)
        select mail.id, coalesce((select id from open_page), (select id from made)), mail.case_id from mail returning page_id
      ) insert into audit_events (actor, action, case_id, email_id, details)
        select 'page-on-call', case when exists (select from made) then 'page-raised' else 'page-counted' end,
          mail.case_id, mail.id, jsonb_build_object('page', counted.page_id) from mail, counted`,
    )
  })
}

/** The pages that are due, each given to one asker: it rings again in five minutes. */
export async function takeDuePages(db: Db, at: Date | null = null): Promise<Page[]> {
  return await query(
    db,
    sql`with now_at as (select coalesce(${at}::timestamptz, now()) as at), p as (
      update pages set next_at = at + ${AGAIN_AFTER}::interval, times = times + 1,
        first_sent_at = coalesce(first_sent_at, at)
      from now_at where accepted_at is null and next_at <= at returning pages.*
    ), noted as (
      insert into audit_events (actor, action, case_id, details)
      select 'page-on-call', 'page-sent', (${FIRST_CASE}), jsonb_build_object('page', p.id, 'times', p.times) from p
    ) select ${COLUMNS}, p.first_sent_at <= now_at.at - ${SECOND_AFTER}::interval as "isLate"
      from p cross join now_at join cases c on c.id = (${FIRST_CASE}) order by p.raised_at`,
    Row,
  )
}

/** What became of a call: one that reached nobody is repeated in half a minute, not in five. */
export async function recordCall(
  db: Db,
  id: string,
  { reachedBy, at }: { reachedBy: readonly PageWay[]; at: Date | null },
): Promise<void> {
  await execute(
    db,
    sql`update pages set reached_by = ${[...reachedBy]}::text[],
        next_at = case when ${reachedBy.length}::int > 0 then next_at
          else coalesce(${at}::timestamptz, now()) + interval '30 seconds' end
      where id = ${id} and accepted_at is null`,
  )
}

/** A person is at work on it. Null where there is none that still rings, or none that this reader may know of. */
export async function acceptPage(
  db: Db,
  { id, actor, includeRestricted }: { id: string; actor: string; includeRestricted: boolean },
): Promise<Page | null> {
  const [row] = await query(
    db,
    sql`with p as (
      update pages p set accepted_by = ${actor}, accepted_at = now()
      where id = ${id} and accepted_at is null and (${includeRestricted} or not (
        select c.restricted from cases c where c.id = (${FIRST_CASE}))) returning p.*
    ), noted as (
      insert into audit_events (actor, action, case_id, details)
      select ${actor}, 'page-accepted', (${FIRST_CASE}), jsonb_build_object('page', p.id, 'times', p.times) from p
    ) select ${COLUMNS}, false as "isLate" from p join cases c on c.id = (${FIRST_CASE})`,
    Row,
  )
  return row ?? null
}

/** Those that still ring first, then the newest. */
export async function listPages(db: Db, { includeRestricted }: { includeRestricted: boolean }): Promise<Page[]> {
  return await query(
    db,
    sql`select ${COLUMNS}, p.first_sent_at <= now() - ${SECOND_AFTER}::interval as "isLate"
      from pages p join cases c on c.id = (${FIRST_CASE}) where ${includeRestricted} or not c.restricted
      order by p.accepted_at is not null, p.raised_at desc limit 100`,
    Row,
  )
}

const FIRST_CASE: Sql = sql`select m.case_id from page_mails m where m.page_id = p.id order by m.counted_at, m.email_id limit 1`

const COLUMNS: Sql = sql`p.id, p.kind, c.reference as "caseReference", c.policy, c.restricted, p.raised_at as "raisedAt",
  p.times, (select count(*)::int from page_mails m where m.page_id = p.id) as mails, p.accepted_by as "acceptedBy",
  p.accepted_at as "acceptedAt", p.reached_by as "reachedBy"`

const Row = z.object({
  id: z.string(),
  kind: z.enum(['emergency', 'child-safety']),
  caseReference: z.string(),
  policy: z.string(),
  restricted: z.boolean(),
  raisedAt: z.date(),
  times: z.number(),
  mails: z.number(),
  isLate: z.boolean().nullable().transform(Boolean),
  acceptedBy: z.string().nullable(),
  acceptedAt: z.date().nullable(),
  reachedBy: z.array(z.enum(PAGE_WAYS)),
})
