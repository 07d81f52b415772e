import { addDays, type IsoDay, isoDay, weekday } from './iso-day.js'

/**
 * Days that are no business days. United States: 5 U.S.C. 6103(a), as Fed. R. Civ. P. 6(a)(6) and Fed. R. Crim. P.
 * 45(a)(6) take over; a holiday on a Saturday is kept on Friday, on a Sunday on Monday. Elsewhere only weekends count.
 */
const US_FIXED: readonly (readonly [month: number, day: number])[] = [
  [1, 1],
  [6, 19],
  [7, 4],
  [11, 11],
  [12, 25],
]
/** Month, weekday (0 is Sunday), which one of the month; -1 is the last. */
const US_FLOATING: readonly (readonly [month: number, weekday: number, nth: number])[] = [
  [1, 1, 3],
  [2, 1, 3],
  [5, 1, -1],
  [9, 1, 1],
  [10, 1, 2],
  [11, 4, 4],
]

export function isBusinessDay(day: IsoDay, country: string | null): boolean {
  const dayOfWeek = weekday(day)
  return dayOfWeek !== 0 && dayOfWeek !== 6 && !(country === 'US' && isUsHoliday(day))
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

function isUsHoliday(day: IsoDay): boolean {
  const year = Number(day.slice(0, 4))
  const fixed = [
    ...US_FIXED.map(([month, date]) => observed(isoDay(year, month, date) ?? day)),
    observed(`${year + 1}-01-01`),
  ]
  return fixed.includes(day) || US_FLOATING.some(([month, on, nth]) => nthWeekday(year, month, on, nth) === day)
}

function observed(holiday: IsoDay): IsoDay {
  const on = weekday(holiday)
  if (on === 6) return addDays(holiday, -1)
  return on === 0 ? addDays(holiday, 1) : holiday
}

function nthWeekday(year: number, month: number, on: number, nth: number): IsoDay {
  const first = isoDay(year, month, 1) ?? ''
  const firstMatch = addDays(first, (on - weekday(first) + 7) % 7)
  if (nth > 0) return addDays(firstMatch, (nth - 1) * 7)
  const fifth = addDays(firstMatch, 28)
  return fifth.slice(0, 7) === first.slice(0, 7) ? fifth : addDays(firstMatch, 21)
}
