import { z } from 'zod'

/** The periods that reports are asked of. */
export interface PeriodChoice {
  /** `2026-H1`, or `2026`. */
  id: string
  words: string
  from: string
  to: string
}

/** Halves of years and the years themselves, the newest first: two periods that overlap otherwise would give a difference. */
const YEARS_BACK = 3

export function transparencyPeriods(wanted: string, now: Date): { chosen: PeriodChoice; periods: PeriodChoice[] } {
  const year = now.getUTCFullYear()
  const today = now.toISOString().slice(0, 10)
  const periods = Array.from({ length: YEARS_BACK + 1 }, (_, back) => periodsOf(year - back))
    .flat()
    .filter(({ from }) => from <= today)
  const ended = periods.filter(({ to, id }) => to < today && id.includes('H'))
  const chosen = periods.find(({ id }) => id === wanted) ?? ended[0] ?? halfOf(year, 1)
  return { chosen, periods }
}

function periodsOf(year: number): PeriodChoice[] {
  const whole = { id: String(year), words: `${year}, both halves`, from: `${year}-01-01`, to: `${year}-12-31` }
  return [whole, halfOf(year, 2), halfOf(year, 1)]
}

function halfOf(year: number, half: 1 | 2): PeriodChoice {
  const [from, to] = half === 1 ? ['01-01', '06-30'] : ['07-01', '12-31']
  return {
    id: `${year}-H${half}`,
    words: `${half === 1 ? 'First' : 'Second'} half of ${year}`,
    from: `${year}-${from}`,
    to: `${year}-${to}`,
  }
}

const Asked = z.object({
  from: z.iso.date().nullable().catch(null),
  to: z.iso.date().nullable().catch(null),
  organisation: z.string().min(1).max(80).nullable().catch(null),
})
/** A bar a month, and each must be seen. */
const MOST_MONTHS = 24

/** The last twelve months, unless an address says otherwise; never more than two years, the last ones of what was asked. */
export function readReportPeriod(
  address: unknown,
  now: Date,
): { from: string; to: string; organisation: string | null } {
  const asked = Asked.parse(typeof address === 'object' && address !== null ? address : {})
  const today = now.toISOString().slice(0, 10)
  const to = asked.to ?? today
  const wanted = asked.from ?? firstOfMonth(to, 11)
  const earliest = firstOfMonth(to, MOST_MONTHS - 1)
  const [from = earliest] = [wanted > to ? firstOfMonth(to, 0) : wanted, earliest].sort().reverse()
  return { from, to, organisation: asked.organisation }
}

/** The first day of the month so many months before the day's own. */
function firstOfMonth(day: string, monthsBefore: number): string {
  const first = new Date(`${day.slice(0, 7)}-01T00:00:00Z`)
  first.setUTCMonth(first.getUTCMonth() - monthsBefore)
  return first.toISOString().slice(0, 10)
}
