import Holidays from 'date-holidays'
import { addDays, type IsoDay, weekday } from './iso-day.js'

/**
 * The public holidays of each country by year, with the days on which they are observed. United States: those of 5 U.S.C.
 * 6103(a), as Fed. R. Civ. P. 6(a)(6) and Fed. R. Crim. P. 45(a)(6) take over. Days that only a state or province keeps
 * are none of these: a court's own calendar is not known.
 */
const HOLIDAYS = new Map<string, ReadonlySet<IsoDay>>()
/** Countries and years that a mail can name: what lies beyond is asked again. */
const MOST_KEPT = 400

export function isBusinessDay(day: IsoDay, country: string | null): boolean {
  const dayOfWeek = weekday(day)
  return dayOfWeek !== 0 && dayOfWeek !== 6 && !(country !== null && holidaysOf(country, day.slice(0, 4)).has(day))
}

/** The day that is `count` business days after `day`, which itself is not counted. */
export function addBusinessDays(day: IsoDay, count: number, country: string | null): IsoDay {
  let result = day
  for (let left = Math.min(count, 1000); left > 0; ) {
    result = addDays(result, 1)
    if (isBusinessDay(result, country)) left -= 1
  }
  return result
}

/** A country that the library does not know has none. */
function holidaysOf(country: string, year: string): ReadonlySet<IsoDay> {
  const key = `${country} ${year}`
  const known = HOLIDAYS.get(key)
  if (known) return known
  const listed = new Holidays(country).getHolidays(Number(year)) ?? []
  // New Year's Day of a year that begins on a Saturday is kept on the last day of the year before.
  const next = observedBefore(country, Number(year) + 1)
  const days = new Set([
    ...listed.filter(({ type }) => type === 'public').map(({ date }) => date.slice(0, 10)),
    ...next,
  ])
  if (HOLIDAYS.size >= MOST_KEPT) HOLIDAYS.clear()
  HOLIDAYS.set(key, days)
  return days
}

function observedBefore(country: string, year: number): IsoDay[] {
  const first: IsoDay = `${year}-01-01`
  return country === 'US' && weekday(first) === 6 ? [addDays(first, -1)] : []
}
