import { z } from 'zod'
import { type Db, query } from './database.js'
import { type Sql, sql } from './sql.js'

/** Figures of the work itself, for people inside: restricted cases are in none of them but counsel's. */
export interface ReportFigures {
  volume: { month: string; instrument: string; cases: number }[]
  outcomes: { outcome: string; cases: number }[]
  /** Hours from receipt to the first answer: half were answered by, nine in ten by. */
  answers: { instrument: string; cases: number; halfBy: number; nineInTenBy: number }[]
  /** By agency where its domain is proven; null for all where it is not. */
  deficiencies: { agency: string | null; cases: number; deficient: number }[]
}

export interface FigureWish {
  /** ISO days (UTC), both whole. */
  from: string
  to: string
  organisation: string | null
  includeRestricted: boolean
}

/** More agencies than a page shows; the smaller ones are counted together. */
const MOST_AGENCIES = 200

export async function loadReportFigures(db: Db, wish: FigureWish): Promise<ReportFigures> {
  const [row] = await query(
    db,
    // The cases of the period are gathered once.
    sql`with ${received(wish)} select (select coalesce(json_agg(v), '[]') from (${VOLUME}) as v) as volume,
      (select coalesce(json_agg(o), '[]') from (${outcomes(wish)}) as o) as outcomes,
      (select coalesce(json_agg(a), '[]') from (${ANSWERS}) as a) as answers,
      (select coalesce(json_agg(d), '[]') from (${DEFICIENCIES}) as d) as deficiencies`,
    Figures,
  )
  return row ?? { volume: [], outcomes: [], answers: [], deficiencies: [] }
}

const Figures = z.object({
  volume: z.array(z.object({ month: z.string(), instrument: z.string(), cases: z.number() })),
  outcomes: z.array(z.object({ outcome: z.string(), cases: z.number() })),
  answers: z.array(
    z.object({ instrument: z.string(), cases: z.number(), halfBy: z.number(), nineInTenBy: z.number() }),
  ),
  deficiencies: z.array(z.object({ agency: z.string().nullable(), cases: z.number(), deficient: z.number() })),
})

/** Cases whose first mail was received in the period; one that was merged away is its other's. */
function received({ from, to, organisation, includeRestricted }: FigureWish): Sql {
  return sql`received as materialized (
    select c.id, c.instrument, c.disposition, c.agency, c.sender_verdict, c.closed_at, r.received_at from cases c join (
      select m.case_id, min(e.received_at) as received_at from case_emails m join emails e on e.id = m.email_id
      group by m.case_id) as r on r.case_id = c.id
    where (${includeRestricted} or not c.restricted) and c.merged_into is null
      and (${organisation}::text is null or c.organisation = ${organisation})
      and r.received_at >= ${from}::date::timestamp at time zone 'UTC'
      and r.received_at < (${to}::date + 1)::timestamp at time zone 'UTC')`
}

const VOLUME = sql`select to_char(received_at at time zone 'UTC', 'YYYY-MM') as month, instrument, count(*)::int as cases
  from received group by 1, 2 order by 1, 2`

const outcomes = ({
  from,
  to,
  organisation,
  includeRestricted,
}: FigureWish) => sql`select outcome, count(*)::int as cases from cases c
  where outcome is not null and (${includeRestricted} or not c.restricted) and c.merged_into is null
    and (${organisation}::text is null or c.organisation = ${organisation})
    and closed_at >= ${from}::date::timestamp at time zone 'UTC'
    and closed_at < (${to}::date + 1)::timestamp at time zone 'UTC'
  group by outcome order by 2 desc, 1`

/**
 * The first of: the data was produced, a letter that answers was sent, the case was closed. A receipt is no answer. Letters and
 * records are gathered once: looked for case by case they took most of the time of all figures.
 */
const ANSWERS = sql`select instrument, count(*)::int as cases, percentile_cont(0.5) within group (order by hours) as "halfBy",
    percentile_cont(0.9) within group (order by hours) as "nineInTenBy"
  from (
    select r.instrument, extract(epoch from least(r.closed_at, letter.at, production.at) - r.received_at)::float8 / 3600 as hours
    from received r left join (
        select n.case_id, min(n.sent_at) as at from notices n where n.sent_at is not null and n.kind in ('cure-request',
          'rejection', 'treaty-referral', 'customer-referral', 'preservation-confirmation') group by n.case_id
      ) as letter on letter.case_id = r.id left join (
        select p.case_id, min(p.recorded_at) as at from case_records p where p.kind = 'production' group by p.case_id
      ) as production on production.case_id = r.id
  ) as answered where hours >= 0 group by instrument order by 2 desc, 1`

/** A request is deficient where a letter that asks for a cure was drafted, or is what the review recommends. */
const DEFICIENCIES = sql`select case when sender_verdict = 'verified-government' then agency end as agency, count(*)::int as cases,
    count(*) filter (where disposition = 'request-cure'
      or id in (select n.case_id from notices n where n.case_id is not null and n.kind = 'cure-request'))::int as deficient
  from received where instrument <> 'none' group by 1 order by 2 desc, 1 nulls last limit ${MOST_AGENCIES}`
