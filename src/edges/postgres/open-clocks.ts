import { z } from 'zod'
import {
  CLOCK_GROUPS,
  CLOCK_SORTS,
  type ClockCalendar,
  type ClockCounts,
  type ClockPage,
  type ClockQuery,
  type OpenClock,
} from '../../cases/open-clock.js'
import { visible } from './cases.js'
import { type Db, query } from './database.js'
import { NO_SQL, type Sql, sql } from './sql.js'

/** Clocks that run, for people. Those of restricted cases are there for counsel alone, counts included. */

interface Reader {
  includeRestricted: boolean
  /** Whose own ones are counted. */
  name: string
  now: Date
}

/** A screen or two; the next page is one key away. */
const PAGE = 100
/** More of one day are behind a link. */
const PER_DAY = 5

const COLUMNS = sql`d.id, d.kind, d.due_on::text as "dueOn", d.due_at as "dueAt", d.basis, c.reference as "caseReference",
  c.agency, c.instrument, c.sender_verdict as "senderVerdict", c.assignee`
const SHAPE = {
  id: z.string(),
  kind: z.string(),
  dueOn: z.string(),
  dueAt: z.date(),
  basis: z.string(),
  caseReference: z.string(),
  agency: z.string().nullable(),
  instrument: z.string(),
  senderVerdict: z.string().nullable(),
  assignee: z.string().nullable(),
}
const Clock = z.object(SHAPE) as unknown as z.ZodType<OpenClock>
const Ranked = z.object({ ...SHAPE, rank: z.number() }) as unknown as z.ZodType<OpenClock & { rank: number }>

function from({ includeRestricted }: Pick<Reader, 'includeRestricted'>): Sql {
  return sql`from deadlines d join cases c on c.id = d.case_id
    where d.settled_at is null and c.state <> 'closed' and ${visible(includeRestricted)}`
}

const today = (now: Date): Sql => sql`(${now}::timestamptz at time zone 'UTC')::date`
const rank = (now: Date): Sql => sql`(case when d.due_at <= ${now} then 0 when d.due_on <= ${today(now)} then 1
  when c.assignee is null and d.due_at < ${now}::timestamptz + interval '7 days' then 2 else 3 end)`

export async function listOpenClocks(db: Db, asked: ClockQuery, reader: Reader): Promise<ClockPage> {
  const key = sql`${rank(reader.now)}, d.due_at, d.id`
  const [rows, [nobodys], counts] = await Promise.all([
    query(
      db,
      sql`select ${COLUMNS}, ${rank(reader.now)} as rank ${from(reader)}${conditions(asked)}${
        asked.after === null
          ? NO_SQL
          : sql` and (${key}) > (select ${key} ${from(reader)} and d.id = ${asked.after}::uuid)`
      } order by ${key} limit ${PAGE + 1}`,
      Ranked,
    ),
    query(
      db,
      sql`select ${COLUMNS} ${from(reader)} and c.assignee is null and d.due_at > ${reader.now}
        and d.due_at < ${reader.now}::timestamptz + interval '2 days' order by d.due_at, d.id limit 1`,
      Clock,
    ),
    count(db, reader),
  ])
  const clocks = rows.slice(0, PAGE).map(({ rank: place, ...clock }) => ({
    ...clock,
    group: CLOCK_GROUPS[place] ?? 'later',
  }))
  return {
    clocks,
    next: rows.length > PAGE ? (clocks.at(-1)?.id ?? null) : null,
    counts,
    nobodys: nobodys ?? null,
  }
}

const CountRow = z.object({
  all: z.number(),
  answer: z.number(),
  preservation: z.number(),
  silence: z.number(),
  customer: z.number(),
  over: z.number(),
  today: z.number(),
  nobody: z.number(),
  mine: z.number(),
})

async function count(db: Db, reader: Reader): Promise<ClockCounts> {
  const of = (sort: keyof typeof CLOCK_SORTS) =>
    sql`count(*) filter (where d.kind = any(${CLOCK_SORTS[sort]}::text[]))::int`
  const [counted] = await query(
    db,
    sql`select count(*)::int as all, ${of('answer')} as answer, ${of('preservation')} as preservation,
        ${of('silence')} as silence, ${of('customer')} as customer,
        count(*) filter (where ${rank(reader.now)} = 0)::int as over, count(*) filter (where ${rank(reader.now)} = 1)::int as today,
        count(*) filter (where c.assignee is null)::int as nobody,
        count(*) filter (where c.assignee = lower(${reader.name}))::int as mine ${from(reader)}`,
    CountRow,
  )
  return (
    counted ?? { all: 0, answer: 0, preservation: 0, silence: 0, customer: 0, over: 0, today: 0, nobody: 0, mine: 0 }
  )
}

const DayRow = z.object({ ...SHAPE, total: z.number() }) as unknown as z.ZodType<OpenClock & { total: number }>

/** From one ISO day to another, both counted. */
export async function listClockDays(
  db: Db,
  { first, last }: { first: string; last: string },
  asked: ClockQuery,
  reader: Pick<Reader, 'includeRestricted'>,
): Promise<ClockCalendar> {
  const rows = await query(
    db,
    sql`select * from (select ${COLUMNS}, row_number() over (partition by d.due_on order by d.due_at, d.id) as place,
        count(*) over (partition by d.due_on)::int as total
      ${from(reader)}${conditions({ ...asked, on: null })} and d.due_on between ${first}::date and ${last}::date) as days
      where place <= ${PER_DAY} order by "dueOn", place`,
    DayRow,
  )
  return {
    clocks: rows.map(({ total: _, ...clock }) => clock),
    perDay: Object.fromEntries(rows.map(({ dueOn, total }) => [dueOn, total])),
  }
}

function conditions({ sort, owner, on }: ClockQuery): Sql {
  const parts = [
    sort === null ? null : sql`d.kind = any(${CLOCK_SORTS[sort]}::text[])`,
    owner === null ? null : owner === 'nobody' ? sql`c.assignee is null` : sql`c.assignee = lower(${owner})`,
    on === null ? null : sql`d.due_on = ${on}::date`,
  ]
  return parts.reduce<Sql>((all, part) => (part === null ? all : sql`${all} and ${part}`), NO_SQL)
}
