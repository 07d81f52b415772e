import { dayOf } from '../../calendar/find-dates.js'
import { addDays, type IsoDay } from '../../calendar/iso-day.js'
import { addPeriod, type Period, readPeriod } from '../../calendar/period.js'
import type { Value } from '../../text/evidence.js'
import { matchRows } from '../../text/row.js'
import { dateAfter, evidenceOf, lead, type Passage, type Reading } from '../passage.js'
import { type DueDate, OLDEST_DAYS } from './due-date.js'
import { findBarePeriods, findNthDays } from './due-periods.js'
import {
  ACKNOWLEDGE,
  AFTER_EXECUTION,
  BEGINS_WITH,
  BESIDE_ANSWER,
  COMMANDS,
  CONDITIONAL,
  FROM_EVENT,
  FROM_ISSUE,
  FROM_SERVICE,
  LAW_SAYS,
  OTHER_DEADLINE,
  OTHERS_DUTY_AFTER,
  OTHERS_DUTY_BEFORE,
  OWN_PROMISE,
  RETURN_OF_WARRANT,
  UNLESS_STATED,
  UPON_RECEIPT,
  WITHIN,
} from './due-rows.js'

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

/** The days that follow from a period, counted from the event that its words name, else from the issue, else from receipt. */
export function countedDue(passage: Passage, reading: Reading, issuedOn: Value | null): DueDate[] {
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
  const event = fromService || fromIssue ? null : dayBehind(passage, period.end, reading.receivedOn)
  if (!fromService && !fromIssue && !event && (counted || !commands || FROM_EVENT.test(after))) return []
  const isDefault = LAW_SAYS.test(near) || ACKNOWLEDGE.test(near) || UNLESS_STATED.test(after)
  const base = event ?? (fromService ? reading.receivedOn : (issuedOn?.value ?? reading.receivedOn))
  return [
    {
      value: addPeriod(base, begins && !begins[1] ? { ...period, count: period.count - 1 } : period, reading.country),
      evidence: [evidenceOf(passage, start, period.end), ...(fromService || event ? [] : (issuedOn?.evidence ?? []))],
      rank: isDefault ? 30 : 46 + (commands ? 3 : 0),
      stated: false,
      length: `${period.count} ${period.unit}`,
      isFromNothing: !fromService && !fromIssue && !event,
      at: start,
    },
  ]
}

/** "within 15 days of November 13, 2026": of a day of late, and not one of the records. */
function dayBehind(passage: Passage, offset: number, receivedOn: IsoDay): IsoDay | null {
  const words = OF_A_DAY.exec(passage.text.slice(offset, offset + 16))?.[0]
  const date = words === undefined ? null : dateAfter(passage, offset + words.length, 0)
  const day = date && dayOf(date)
  return day && day >= addDays(receivedOn, -OLDEST_DAYS) ? day : null
}
const OF_A_DAY = /^ (?:of|after|from|following) /i

function isOthersDuty(near: string, after: string, behind: string): boolean {
  return (
    (RETURN_OF_WARRANT.test(near) && AFTER_EXECUTION.test(after)) ||
    OTHERS_DUTY_BEFORE.test(near) ||
    OWN_PROMISE.test(near) ||
    BESIDE_ANSWER.test(near) ||
    CONDITIONAL.test(near) ||
    OTHERS_DUTY_AFTER.test(behind)
  )
}
