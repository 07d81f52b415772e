import { dayOf, firstDayOf, lastDayOf } from '../../calendar/find-dates.js'
import { addDays, addMonths, type IsoDay } from '../../calendar/iso-day.js'
import { type Period, periodEndingAt, readPeriod } from '../../calendar/period.js'
import type { Value } from '../../text/evidence.js'
import { matchRows } from '../../text/row.js'
import type { Fields } from '../fields.js'
import {
  dateAfter,
  demandPassages,
  evidenceOf,
  isAboutEarlierDemand,
  lead,
  type Passage,
  type Reading,
} from '../passage.js'
import { type DatePair, findDatePairs } from './date-pairs.js'
import { PERIOD_ROWS, type RelativeRow } from './period-rows.js'
import { DEMAND, findListedDates, findOpenDates, leadsList, type PeriodFound } from './single-days.js'
import { findYearlessPeriods } from './yearless-dates.js'

interface Candidate extends PeriodFound {
  passage: Passage
}

/** Words that say a period of records, not of a crime. */
const PERIOD_WORDS =
  /(?:period|time ?frame|time ?span|date ?range|dates?|relevant time|range|window|zeitraum|période|periodo|período|tijdvak|periode|time)\b[^.;]{0,45}$|期間[^。]{0,6}$/i
const FROM_WORDS =
  /(?:from|between|for|during|dated|covering|since|begins?|starts?|opens|not earlier than|vom|von|zwischen dem|zwischen|du|entre le|entre|del|desde el|desde|de|dal|dall'|tra il|tra|fra il|van|tussen|von dem|in der zeit vom)[: ]+(?:and including |the |on |le |el |il |o |den )?$/i
const BETWEEN = /(?:between|\bb\/w|zwischen|entre|tra|fra|tussen)\b(?:[^.;]|(?<=\b[ap]|\b[ap]\.m)\.){0,40}$/i
/** When a warrant may be carried out, not the time of the records. */
const EXECUTION =
  /\b(?:between the hours|during the hours|authori[sz]e[ds]?(?: and (?:require|command)\w*)? you)\b[^;]{0,160}$/i
const TO_EXECUTE = /^,? to (?:enter|search|execute|seize)\b/i

/** The period of the data sought: `to` is null where it runs to the present, both are null where it is declared unlimited. */
export function findDateRange(reading: Reading, issuedOn: Value | null): Fields['dateRange'] {
  if (isAboutEarlierDemand(reading)) return null
  for (const passages of [demandPassages(reading), reading.cover]) {
    const found = passages
      .flatMap((passage) => candidates(passage, reading, issuedOn?.value ?? null))
      .filter(({ from }) => from === null || from <= reading.receivedOn || isOfTimeToCome(reading))
    const best = found.reduce<Candidate | null>(
      (top, next) => (top === null || next.rank > top.rank ? next : top),
      null,
    )
    if (best) return { from: best.from, to: best.to, evidence: [evidenceOf(best.passage, best.start, best.end)] }
  }
  return null
}

function candidates(passage: Passage, reading: Reading, issuedOn: IsoDay | null): Candidate[] {
  const pairs = findDatePairs(passage)
  const found = [
    ...pairs.flatMap((pair) => fromPair(pair, passage, reading, issuedOn)),
    ...matchRows(passage, PERIOD_ROWS).flatMap((match) => fromRow(match, passage, reading, issuedOn)),
    ...[
      ...findOpenDates(passage, pairs),
      ...findListedDates(passage, pairs),
      ...findYearlessPeriods(passage.text, reading.dayOrder, reading.receivedOn).map((one) => ({ ...one, rank: 5 })),
    ].map((one) => ({ ...one, passage })),
  ]
  return found.filter(({ from, to }) => from === null || to === null || from <= to)
}

function fromPair(pair: DatePair, passage: Passage, reading: Reading, issuedOn: IsoDay | null): Candidate[] {
  const before = lead(passage, pair.start, 90)
  const isListed = pair.kind === 'and' && !BETWEEN.test(before)
  const areMonths = pair.from.day === null && pair.to?.day === null
  if (isListed && !leadsList(before) && !(areMonths && IN_MONTHS.test(before))) return []
  const stated = pair.from.year ?? pair.to?.year ?? yearOf(pair, passage, reading)
  const year = stated ?? lastSuchYear(pair, reading.receivedOn)
  const from = firstDayOf(pair.from, year)
  const to = pair.to ? lastDayOf(pair.to, pair.to.year ?? endYear(pair, year)) : pair.kind === 'issue' ? issuedOn : null
  if (from === null || (pair.to && to === null)) return []
  if (EXECUTION.test(lead(passage, pair.start, 200)) && TO_EXECUTE.test(passage.text.slice(pair.end, pair.end + 20)))
    return []
  const around = lead(passage, pair.start, 220) + passage.text.slice(pair.end, pair.end + 220)
  const rank = isListed
    ? 7
    : (stated === null ? 2 : 10) +
      (PERIOD_WORDS.test(before) ? 20 : FROM_WORDS.test(before) ? 10 : 0) +
      (DEMAND.test(around) ? 5 : 0)
  const isWindow = issuedOn !== null && from >= issuedOn && (to ?? '') > reading.receivedOn && !isOfTimeToCome(reading)
  return [{ from, to, rank: isWindow ? 1 : rank, passage, start: pair.start, end: pair.end }]
}

/** What is recorded from now on has days to come; no other demand reaches beyond them, and a warrant's window does. */
function isOfTimeToCome({ classification }: Reading): boolean {
  return classification.instruments.some(({ type }) => PROSPECTIVE.has(type))
}
const PROSPECTIVE: ReadonlySet<string> = new Set([
  'pen-register-order',
  'wiretap-order',
  'fisa-order',
  'preservation-request',
])

/** "in September and October 2026". */
const IN_MONTHS =
  /\b(?:pour|in|during|for|of|throughout|en|im|nel|em) (?:the months of |les mois d[e'] ?|los meses de |os meses de |i mesi di )?$/i

/** "from Sept 3 to Oct 14", told without a year: the last such days that had begun by receipt. */
function lastSuchYear({ from }: DatePair, receivedOn: IsoDay): number | null {
  const year = Number(receivedOn.slice(0, 4))
  const day = firstDayOf(from, year)
  return day === null ? null : day <= receivedOn ? year : year - 1
}

/** "from December 28 to January 4" ends in the year that follows. */
function endYear({ from, to }: DatePair, year: number | null): number | null {
  const wraps = to !== null && from.year === null && to.year === null && to.month < from.month
  return year !== null && wraps ? year + 1 : year
}

const YEAR_BEFORE = /\b((?:19|20)\d\d)(?: only)?(?: ?[:,(-]| from| between){0,3} ?$/i
const THIS_YEAR = /^ (?:of )?(?:this|the current|the present) (?:calendar )?year\b/i

/** "Taxation year 2025: January 1 to December 31", "August 1 through October 15 of this year". */
function yearOf(pair: DatePair, passage: Passage, { receivedOn }: Reading): number | null {
  const stated = YEAR_BEFORE.exec(lead(passage, pair.start, 30))?.[1]
  if (stated !== undefined) return Number(stated)
  return THIS_YEAR.test(passage.text.slice(pair.end, pair.end + 30)) ? Number(receivedOn.slice(0, 4)) : null
}

function fromRow(
  { row, start, end, match }: { row: RelativeRow; start: number; end: number; match: RegExpExecArray },
  passage: Passage,
  reading: Reading,
  issuedOn: IsoDay | null,
): Candidate[] {
  if (row.from === 'unlimited') return [{ from: null, to: null, rank: 12, passage, start, end }]
  if (row.from === 'year') {
    return [{ from: `${match[1]}-01-01`, to: `${match[2] ?? match[1]}-12-31`, rank: 24, passage, start, end }]
  }
  if (row.from === 'quarter' || row.from === 'half') {
    const months = row.from === 'half' ? 6 : 3
    const nth = Number(match[1]) || ORDER.indexOf((match[1] ?? match[2] ?? '').toLowerCase()) + 1
    const first = addMonths(`${match[3] ?? match[2]}-01-01`, (nth - 1) * months)
    return [{ from: first, to: addDays(addMonths(first, months), -1), rank: 21, passage, start, end }]
  }
  if (row.id === 'period-beginning') return fromBeginning(passage, start, end)
  if (row.id !== 'period-preceding') {
    const period = readPeriod(passage.text, end)
    if (!period) return []
    const to = countedTo(passage.text.slice(period.end, period.end + 60), reading, issuedOn)
    return [{ from: before(to, period), to, rank: 22, passage, start, end: period.end }]
  }
  const stated = periodEndingAt(passage.text, start)
  if (!stated) return []
  const words = passage.text.slice(start, start + 60)
  const date = dateAfter(passage, end, 3)
  const day = date && dayOf(date)
  if (date && day) {
    const first = before(day, stated.period)
    const from = /^ending/i.test(words) ? addDays(first, 1) : first
    return [{ from, to: day, rank: 25, passage, start: stated.start, end: date.end }]
  }
  if (!/\b(?:date|receipt|service|issuance|this|execution|signing)\b/i.test(passage.text.slice(start, end))) return []
  const to = countedTo(words, reading, issuedOn)
  return [{ from: before(to, stated.period), to, rank: 23, passage, start: stated.start, end }]
}

/** "the 48 hours beginning at 12:00 a.m. on September 14, 2026", "thirty days starting June 1, 2026": its first day counts. */
function fromBeginning(passage: Passage, start: number, end: number): Candidate[] {
  const stated = periodEndingAt(passage.text, start - 1)
  const date = dateAfter(passage, end, 3)
  const from = date && dayOf(date)
  if (!stated || !date || !from) return []
  const { count, unit } = stated.period
  const isWhole = unit === 'month' || unit === 'year'
  const behind = isWhole
    ? addMonths(from, unit === 'year' ? 12 * count : count)
    : before(from, { count: -count, unit, end: 0 })
  return [{ from, to: addDays(behind, -1), rank: 22, passage, start: stated.start, end: date.end }]
}

const ORDER = ['first', 'second', 'third', 'fourth']

function countedTo(words: string, reading: Reading, issuedOn: IsoDay | null): IsoDay {
  return /receipt|service|receiving/i.test(words) ? reading.receivedOn : (issuedOn ?? reading.receivedOn)
}

function before(day: IsoDay, { count, unit }: Period): IsoDay {
  if (unit === 'month' || unit === 'year') return addMonths(day, unit === 'year' ? -12 * count : -count)
  return addDays(day, -(unit === 'week' ? 7 * count : unit === 'hour' ? Math.ceil(count / 24) : count))
}
