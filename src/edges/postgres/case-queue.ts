import { z } from 'zod'
import { QUEUE_GROUPS, type QueuedCase, type QueuePage, type QueueQuery } from '../../cases/queue-query.js'
import { SUMMARY_COLUMNS, SUMMARY_SHAPE, visible } from './cases.js'
import { type Db, query } from './database.js'
import { NO_SQL, rows, type Sql, sql } from './sql.js'

/** The queue: what needs somebody first, by groups and clocks. Restricted cases are in it for counsel alone, counts included. */

/** A screen or two; the next page is one key away. */
const PAGE = 50

/** Emergencies, fraud, what falls due within three days, what nobody has opened, the rest. */
const RANK = sql`(case when c.state = 'closed' then 5
  when c.disposition in ('emergency-review', 'escalate-child-safety') then 0
  when c.disposition = 'suspected-fraud' then 1
  when c.next_due_at < now() + interval '3 days' then 2
  when c.state = 'new' then 3 else 4 end)`
/**
 * Within a group the clock that ends first, then the newest; all ascending, so that one row comparison makes a page. Trap:
 * `extract` gives a numeric, which takes ten times as long to compare.
 */
const KEY = sql`${RANK} as rank, coalesce(c.next_due_at, 'infinity') as due, -date_part('epoch', c.opened_at) as age, c.id`

const Row = z.object({ ...SUMMARY_SHAPE, rank: z.number(), assignee: z.string().nullable() }) as unknown as z.ZodType<
  Omit<QueuedCase, 'group'> & { id: string; rank: number }
>
const Page = z.object({ found: z.array(Row), counts: z.array(z.object({ rank: z.number(), count: z.number() })) })

/** In one statement: a search is one, and what fits is gone through once for the page and for its counts. */
export async function listQueue(
  db: Db,
  asked: QueueQuery,
  { includeRestricted }: { includeRestricted: boolean },
): Promise<QueuePage> {
  const fits = sql`${visible(includeRestricted)}${conditions(asked)}`
  const after =
    asked.after === null
      ? NO_SQL
      : sql` where (rank, due, age, id) > (
          select ${KEY} from cases c where c.reference = ${asked.after} and ${visible(includeRestricted)})`
  const [page] = await query(
    db,
    sql`with fit as materialized (select ${KEY} from cases c where ${fits}), page as materialized (
        select rank, due, age, id from fit${after} order by rank, due, age, id limit ${PAGE + 1}
      ) select ${rows(sql`select ${SUMMARY_COLUMNS}, page.rank, c.assignee from page join cases c on c.id = page.id
        order by page.rank, page.due, page.age, page.id`)} as found,
        ${rows(sql`select rank, count(*)::int as count from fit group by rank`)} as counts`,
    Page,
  )
  const { found, counts } = page ?? { found: [], counts: [] }
  const cases = found.slice(0, PAGE).map(({ id: _, rank, ...summary }) => ({ ...summary, group: groupOf(rank) }))
  return {
    cases,
    next: found.length > PAGE ? (cases.at(-1)?.reference ?? null) : null,
    counts: Object.fromEntries(counts.map(({ rank, count }) => [groupOf(rank), count])),
  }
}

const MarkRow = z.object({ mark: z.string() })

/**
 * Changes whenever a case opens that this reader may know of; a hash, never a name. Of several: of two that open at once the
 * earlier may be committed last, and would never be the newest.
 */
export async function newestCase(db: Db, { includeRestricted }: { includeRestricted: boolean }): Promise<string> {
  const [newest] = await query(
    db,
    sql`select coalesce(md5(string_agg(newest.id::text, ' ')), '') as mark from (
        select c.id from cases c where ${visible(includeRestricted)} order by c.opened_at desc, c.id desc limit 5) newest`,
    MarkRow,
  )
  return newest?.mark ?? ''
}

function groupOf(rank: number) {
  return QUEUE_GROUPS[rank] ?? 'later'
}

function conditions(asked: QueueQuery): Sql {
  const { words, disposition, instrument, organisation, jurisdiction, state, assignee, due } = asked
  const parts = [
    state === 'open' ? sql`c.state <> 'closed'` : state === 'any' ? null : sql`c.state = ${state}`,
    disposition === null ? null : sql`c.disposition = ${disposition}`,
    instrument === null ? null : sql`c.instrument = ${instrument}`,
    organisation === null ? null : sql`lower(c.organisation) = lower(${organisation})`,
    jurisdiction === null ? null : sql`c.id in (${casesOf(jurisdiction)})`,
    assignee === null ? null : assignee === 'nobody' ? sql`c.assignee is null` : sql`c.assignee = lower(${assignee})`,
    due === null ? null : DUE[due],
    words === null
      ? null
      : sql`(c.reference = upper(${words}) or c.id in (select m.case_id from search_words w join case_emails m on m.email_id = w.email_id
          where w.words @@ websearch_to_tsquery('simple', ${words})))`,
  ]
  return parts.reduce<Sql>((all, part) => (part === null ? all : sql`${all} and ${part}`), NO_SQL)
}

/** Cases with a mail whose instrument is of there, by the machine's reading or a person's. */
function casesOf(jurisdiction: string): Sql {
  const isOfThere = sql`classification #>> '{primary,jurisdiction,country}' = ${jurisdiction.slice(0, 2)}${
    jurisdiction.length > 2
      ? sql` and classification #>> '{primary,jurisdiction,subdivision}' = ${jurisdiction}`
      : NO_SQL
  }`
  return sql`select case_id from emails where case_id is not null and ${isOfThere}
    union select m.case_id from corrected_judgements j join case_emails m on m.email_id = j.email_id where ${isOfThere}`
}

const DUE = {
  over: sql`c.next_due_at < now()`,
  '3-days': sql`c.next_due_at < now() + interval '3 days'`,
  '7-days': sql`c.next_due_at < now() + interval '7 days'`,
  none: sql`c.next_due_at is null`,
} as const
