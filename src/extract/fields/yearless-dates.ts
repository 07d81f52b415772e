import type { DayOrder, FoundDate } from '../../calendar/find-dates.js'
import { type IsoDay, isoDay } from '../../calendar/iso-day.js'
import type { Span } from '../passage.js'

/** A period whose days are written without a year, `to` null where it runs to the present. */
export interface YearlessPeriod extends Span {
  from: IsoDay
  to: IsoDay | null
}

const MAX_PERIODS = 20
const PAIR = /(?<![\d/.-])(\d{1,2})\/(\d{1,2}) ?(?:-|to|thru|through|and|until) ?(\d{1,2})\/(\d{1,2})(?![\d/]|[.-]\d)/gi
const ONWARD =
  /\b(?:since|after|from) (\d{1,2})\/(\d{1,2})(?: ?(?:to|thru|through|until|-) ?(?:now|today|present|date))?(?![\d/]|[.-]\d)/gi

/**
 * "around 10/28 - 11/3", "msgs since 11/14", as hurried officers write: the last such days before receipt. Fractions
 * and numbers of statutes are no days, so both sides must be, and the first not after the second.
 */
export function findYearlessPeriods(text: string, order: DayOrder, receivedOn: IsoDay): YearlessPeriod[] {
  if (!text.includes('/')) return []
  const pairs = [...text.matchAll(PAIR)].slice(0, MAX_PERIODS).flatMap((match) => {
    if (FRACTIONS.test(match[0])) return []
    const to = lastSuchDay(match[3], match[4], order, receivedOn)
    const from = to && lastSuchDay(match[1], match[2], order, to)
    return from ? [{ from, to, start: match.index, end: match.index + match[0].length }] : []
  })
  const onward = [...text.matchAll(ONWARD)].slice(0, MAX_PERIODS).flatMap((match) => {
    const from = lastSuchDay(match[1], match[2], order, receivedOn)
    return from ? [{ from, to: null, start: match.index, end: match.index + match[0].length }] : []
  })
  return [...pairs, ...onward.filter(({ end }) => !pairs.some((pair) => pair.start < end && pair.end > end - 5))]
}

const DUE_DAY =
  /(?=\d{1,2}\/\d)(?<=\b(?:by|before|than|due|date|deadline|until|on)[ :|]{1,3}(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,? )?)(\d{1,2})\/(\d{1,2})(?![\d/]|[.-]\d)/gi
const FRACTION = /^(?:1\/[2348]|2\/3|3\/4)$/
const FRACTIONS = /^(?:1\/[2348]|2\/3) and (?:1\/[2348]|2\/3|3\/4)$/

/** "not later than 12/18", "by Fri 12/18": days of numbers without a year, behind words of a deadline. */
export function findYearlessDays(text: string, order: DayOrder): FoundDate[] {
  if (!text.includes('/')) return []
  return [...text.matchAll(DUE_DAY)].slice(0, MAX_PERIODS).flatMap((match) => {
    const [first, second] = [Number(match[1]), Number(match[2])]
    const [month, day] = order === 'month-first' ? [first, second] : [second, first]
    if (FRACTION.test(match[0]) || isoDay(2024, month, day) === null) return []
    return [{ start: match.index, end: match.index + match[0].length, year: null, month, day }]
  })
}

function lastSuchDay(first = '', second = '', order: DayOrder, before: IsoDay): IsoDay | null {
  const [month, day] = order === 'month-first' ? [Number(first), Number(second)] : [Number(second), Number(first)]
  const year = Number(before.slice(0, 4))
  const days = [isoDay(year, month, day), isoDay(year - 1, month, day)]
  return days.find((each) => each !== null && each <= before) ?? null
}
