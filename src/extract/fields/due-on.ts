import { dayOf, type FoundDate } from '../../calendar/find-dates.js'
import { addDays, type IsoDay } from '../../calendar/iso-day.js'
import { clauseIndexAt } from '../../text/clauses.js'
import type { Value } from '../../text/evidence.js'
import { speaks } from '../../text/row.js'
import { demandPassages, lead, type Passage, type Reading, valueAt } from '../passage.js'
import { findDatePairs } from './date-pairs.js'
import { countedDue } from './due-counted.js'
import { type DueDate, OLDEST_DAYS } from './due-date.js'
import {
  BESIDE_ANSWER,
  EVENTS_BEFORE,
  EXECUTE,
  LEADS,
  MOVED,
  OF_OTHERS,
  OTHER_DEADLINE,
  OTHER_EVENT,
  OTHERS_DUTY_BEFORE,
  OWN_PROMISE,
} from './due-rows.js'
import { findSpokenDays } from './due-spoken.js'
import { silentSpans } from './non-disclosure.js'
import { findUnticked } from './tick-boxes.js'
import { findYearlessDays } from './yearless-dates.js'

/** A day moved there from another: nothing else of its document is due any more. */
const MOVED_RANK = 70

/** The days by which the demand must be answered, the firmest first; the first is the answer, the others may disagree. */
export function findDueOn(reading: Reading, issuedOn: Value | null): DueDate[] {
  const demands = demandPassages(reading)
  const found = demands.flatMap((passage) => dueDates(passage, reading, issuedOn))
  const inCover = reading.cover
    .filter((passage) => !demands.includes(passage))
    .flatMap((passage) => dueDates(passage, reading, issuedOn))
  const firm = inCover.filter(({ rank }) => (found.length > 0 ? rank >= 60 : rank >= 40))
  const moved = [...found, ...inCover].filter(({ rank }) => rank === MOVED_RANK)
  if (moved.length > 0) return moved.sort(latestFirst)
  const firmest = found.sort(firmestFirst)
  const fuller = inCover.filter((date) => firmest[0] && tellsMore(date, firmest[0]))
  return [...fuller, ...firmest, ...firm.sort(firmestFirst)]
}

/** "Within 10 days", says the order, and the mail: "10 days from receipt". */
function tellsMore(one: DueDate, other: DueDate): boolean {
  return other.isFromNothing === true && one.isFromNothing === false && one.length === other.length
}

function firmestFirst(a: DueDate, b: DueDate): number {
  return b.rank - a.rank
}

function latestFirst(a: DueDate, b: DueDate): number {
  return b.value.localeCompare(a.value)
}

function dueDates(passage: Passage, reading: Reading, issuedOn: Value | null): DueDate[] {
  const pairs = findDatePairs(passage).filter((pair) => pair.to !== null)
  const oldest = issuedOn?.value ?? addDays(reading.receivedOn, -OLDEST_DAYS)
  const dates = [...passage.dates, ...findYearlessDays(passage.text, reading.dayOrder)]
  const stated = dates.flatMap((date) => {
    const inPair = pairs.some((pair) => date.start >= pair.start && date.start < pair.end)
    return statedDue(passage, date, reading, inPair)
  })
  const found = [
    ...stated,
    ...countedDue(passage, reading, issuedOn),
    ...findSpokenDays(passage, reading).map((day) => ({ ...day, stated: true })),
  ].filter(({ value }) => value >= oldest)
  if (found.length === 0) return []
  const unticked = findUnticked(passage).map(({ start, end }) => ({ start, end: Math.min(end, start + BOX_REACH) }))
  const silent = [...silentSpans(passage), ...unticked]
  return found.filter(
    ({ at }) => !silent.some(({ start, end }) => at >= start && at < end) || TICKED.test(lead(passage, at, BOX_REACH)),
  )
}

/** Behind an empty box its own words; further on the form speaks of all its boxes. */
const BOX_REACH = 70

/** A ticked deadline stands, whatever its form says of silence behind it. */
const TICKED = /(?:\[ ?[xX\u2713\u2714*] ?\]|[\u2611\u2612])[^[(\u2610\u2611\u2612]{0,66}$/

/** Words of a deadline end in one of these, right before the day or the hour and weekday before it. */
const MAY_LEAD =
  /\b(?:by|before|after|than|until|on|date|due|day|time|when|return\w*|prior|ahead|of|is|be|produced|delivered|returned|furnished|submitted|received|deadline|suspense|nlt|frist|termin|límites?|limites?|prazo|scadenza|échéance)\b|\bappear\w{0,5} ?:|[:|(.] ?$|^$/i

function statedDue(passage: Passage, date: FoundDate, reading: Reading, inPair: boolean): DueDate[] {
  const day = dayOf(date) ?? nextSuchDay(date, reading.receivedOn)
  if (day === null) return []
  const before = lead(passage, date.start, 620)
  const near = before.slice(-160)
  const at = date.start
  const moved = MOVED.test(before.slice(-260))
  if (inPair && !moved) return []
  const rank = moved ? MOVED_RANK : rankOf(passage, date, before, day < reading.receivedOn)
  if (rank === null || (!moved && OTHER_DEADLINE.test(near)) || NOT_OURS.some((row) => row.test(near))) return []
  if (day < reading.receivedOn && EVENTS_BEFORE.test(near)) return []
  return [
    {
      ...valueAt(passage, at, date.end, day),
      rank: EXECUTE.test(near) ? 20 : rank,
      stated: date.year !== null,
      at,
    },
  ]
}

/** An hour right behind a day makes it an appointment. */
const HOUR_BEHIND = /^,? ?(?:at |@ )?\d{1,2}(?::\d\d| ?[ap]\.?m| o'clock)/i

/** A stated day behind any of these is another's, or another matter's. */
const NOT_OURS = [OWN_PROMISE, OF_OTHERS, OTHERS_DUTY_BEFORE, BESIDE_ANSWER]

function rankOf(passage: Passage, date: FoundDate, before: string, hasPassed: boolean): number | null {
  const near = before.slice(-160)
  const after = passage.text.slice(date.end, date.end + 24)
  const mayLead = MAY_LEAD.test(near.slice(-60)) || HOUR_BEHIND.test(after)
  const clause = inClause(passage, date, before)
  const isOtherEvent = OTHER_EVENT.test(clause.slice(-160))
  const row = LEADS.find(
    (each) =>
      !(each.ahead && hasPassed) &&
      (each.language === 'any' || each.language === 'en' ? mayLead : speaks(passage.languages, each.language)) &&
      (!each.inClause || !isOtherEvent) &&
      each.before.test(each.inClause ? clause : each.far ? before : near) &&
      (!each.far || !isOtherEvent || each.before.test(clause)) &&
      (each.after?.test(after) ?? true),
  )
  return row?.rank ?? null
}

/** Of the words before a day those of its own sentence. */
function inClause({ clauses }: Passage, { start }: FoundDate, before: string): string {
  const clause = clauses[clauseIndexAt(clauses, start)]
  return clause ? before.slice(Math.max(0, before.length - (start - clause.start))) : before
}

/** "August 12" without a year: the first such day from half a year before receipt on. */
function nextSuchDay(date: FoundDate, receivedOn: IsoDay): IsoDay | null {
  if (date.day === null || date.year !== null) return null
  const year = Number(receivedOn.slice(0, 4))
  const earliest = Date.parse(receivedOn) - 183 * 86_400_000
  for (const each of [year - 1, year, year + 1]) {
    const day = dayOf({ ...date, year: each })
    if (day !== null && Date.parse(day) >= earliest) return day
  }
  return null
}
