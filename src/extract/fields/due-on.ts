import { dayOf, type FoundDate } from '../../calendar/find-dates.js'
import { addDays, type IsoDay } from '../../calendar/iso-day.js'
import { addPeriod, type Period, readPeriod } from '../../calendar/period.js'
import { clauseIndexAt } from '../../text/clauses.js'
import type { Value } from '../../text/evidence.js'
import { matchRows, speaks } from '../../text/row.js'
import { demandPassages, evidenceOf, lead, type Passage, type Reading, valueAt } from '../passage.js'
import { findDatePairs } from './date-pairs.js'
import { findBarePeriods, findNthDays } from './due-periods.js'
import {
  AFTER_EXECUTION,
  BEGINS_WITH,
  COMMANDS,
  EVENTS_BEFORE,
  EXECUTE,
  FROM_ISSUE,
  FROM_SERVICE,
  LAW_SAYS,
  LEADS,
  MOVED,
  OF_OTHERS,
  OTHER_DEADLINE,
  OTHER_EVENT,
  OTHERS_DUTY_AFTER,
  OTHERS_DUTY_BEFORE,
  OWN_PROMISE,
  RETURN_OF_WARRANT,
  UNLESS_STATED,
  UPON_RECEIPT,
  WITHIN,
} from './due-rows.js'
import { findSpokenDays } from './due-spoken.js'
import { silentSpans } from './non-disclosure.js'
import { findUnticked } from './tick-boxes.js'
import { findYearlessDays } from './yearless-dates.js'

/** A day by which something must be answered, with how firmly the words say so. */
export interface DueDate extends Value {
  rank: number
  /** A stated day, which two documents can disagree on; a counted one follows from others. */
  stated: boolean
  /** Where its words begin in their passage. */
  at: number
}

/** A day moved there from another: nothing else of its document is due any more. */
const MOVED_RANK = 70
/** An answer is due on a day before its demand was made only by a misreading; a letter about a late answer is no older. */
const OLDEST_DAYS = 60

/** The days by which the demand must be answered, the firmest first; the first is the answer, the others may disagree. */
export function findDueOn(reading: Reading, issuedOn: Value | null): DueDate[] {
  const demands = demandPassages(reading)
  const found = demands.flatMap((passage) => dueDates(passage, reading, issuedOn))
  const inCover = reading.cover
    .filter((passage) => !demands.includes(passage))
    .flatMap((passage) => dueDates(passage, reading, issuedOn))
  const firm = inCover.filter(({ rank }) => (found.length > 0 ? rank >= 60 : rank >= 40))
  const moved = [...found, ...inCover].filter(({ rank }) => rank === MOVED_RANK)
  return moved.length > 0 ? moved.sort(latestFirst) : [...found.sort(firmestFirst), ...firm.sort(firmestFirst)]
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
  const silent = [...silentSpans(passage), ...findUnticked(passage)]
  return found.filter(({ at }) => !silent.some(({ start, end }) => at >= start && at < end))
}

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
  if (rank === null || (!moved && OTHER_DEADLINE.test(near)) || OWN_PROMISE.test(near) || OF_OTHERS.test(near))
    return []
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

/** "entro giorni 20", "gg. 15": the unit before its number; "sous huitaine": the number in its name. */
function oddPeriod(text: string, offset: number): Period | null {
  const words = text.slice(offset, offset + 20)
  const match = /^(?:giorni|gg\.?) ?(?:n\. ?)?(\d{1,3})(?!\d)/i.exec(words)
  if (match) return { count: Number(match[1]), unit: 'day', end: offset + match[0].length }
  const named = /^(huit|quinz)aine\b/i.exec(words)
  if (!named) return null
  return { count: named[1]?.toLowerCase() === 'huit' ? 8 : 15, unit: 'day', end: offset + named[0].length }
}

interface PeriodSaid {
  start: number
  period: Period
  /** Only where it says what it counts from. */
  counted: boolean
  answers: boolean
}

function countedDue(passage: Passage, reading: Reading, issuedOn: Value | null): DueDate[] {
  const said: PeriodSaid[] = [
    ...matchRows(passage, WITHIN).flatMap(({ row, start, end }) => {
      const period = readPeriod(passage.text, end) ?? oddPeriod(passage.text, end)
      return period ? [{ start, period, counted: row.counted ?? false, answers: row.answers ?? false }] : []
    }),
    ...findNthDays(passage).map((one) => ({ ...one, counted: true, answers: false })),
  ]
  const bare = findBarePeriods(passage).filter(
    ({ period }) => !said.some((other) => Math.abs(other.period.end - period.end) < 3),
  )
  return [...said, ...bare.map((one) => ({ ...one, counted: true, answers: false }))].flatMap((one) =>
    countedFrom(one, passage, reading, issuedOn),
  )
}

function countedFrom(
  { start, period, counted, answers }: PeriodSaid,
  passage: Passage,
  reading: Reading,
  issuedOn: Value | null,
): DueDate[] {
  const near = lead(passage, start, 120)
  const begins = BEGINS_WITH.exec(passage.text.slice(period.end, period.end + 70))
  const behind = period.end + (begins?.[0].length ?? 0)
  const after = passage.text.slice(behind, behind + 70)
  if (OTHER_DEADLINE.test(near) || /^[ ,]*(?:of each|prior|before|preceding)/i.test(after)) return []
  if (isOthersDuty(near, after, passage.text.slice(period.end, period.end + 160))) return []
  const fromService = FROM_SERVICE.test(after) || UPON_RECEIPT.test(near)
  const fromIssue = !fromService && FROM_ISSUE.test(after)
  const commands = answers || COMMANDS.test(near + after)
  if (!fromService && !fromIssue && (counted || !commands)) return []
  const isDefault = LAW_SAYS.test(near) || UNLESS_STATED.test(after)
  const base = fromService ? reading.receivedOn : (issuedOn?.value ?? reading.receivedOn)
  return [
    {
      value: addPeriod(base, begins && !begins[1] ? { ...period, count: period.count - 1 } : period, reading.country),
      evidence: [evidenceOf(passage, start, period.end), ...(fromService ? [] : (issuedOn?.evidence ?? []))],
      rank: isDefault ? 30 : 46 + (commands ? 3 : 0),
      stated: false,
      at: start,
    },
  ]
}

function isOthersDuty(near: string, after: string, behind: string): boolean {
  return (
    (RETURN_OF_WARRANT.test(near) && AFTER_EXECUTION.test(after)) ||
    OTHERS_DUTY_BEFORE.test(near) ||
    OWN_PROMISE.test(near) ||
    OTHERS_DUTY_AFTER.test(behind)
  )
}
