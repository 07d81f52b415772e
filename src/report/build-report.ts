import type { IsoDay } from '../calendar/iso-day.js'
import type { Policy } from '../policy/policy.js'
import { checkReport } from './check-report.js'
import { countUnits } from './count-units.js'
import { hideLike, hideSmallCells } from './hide-small-cells.js'
import { bandNationalSecurity } from './national-security.js'
import { halvesOf, nameOf, type Period } from './periods.js'
import type { Report, ReportPeriod, TableId } from './report.js'
import { isTabled, type ReportUnit } from './report-unit.js'
import { listRestatements, type PublishedReport } from './restate.js'

export interface ReportQuestion {
  policy: Pick<Policy, 'organisation' | 'transparency'>
  from: IsoDay
  to: IsoDay
  madeOn: IsoDay
  /** Shows small figures, and what the policy does not publish; never a figure of national security. */
  internal: boolean
  /** The units hold those of cases for counsel alone; without them nothing is fit to be published. */
  withRestricted: boolean
  units: readonly ReportUnit[]
  published: readonly PublishedReport[]
}

/** `contradiction`: the figures do not add up; nothing of them may be printed. */
export type ReportAnswer = { kind: 'report'; report: Report } | { kind: 'contradiction'; faults: string[] }

/** The transparency report of a period: every figure counted, checked, and only then made fit to be published. */
export function buildReport(question: ReportQuestion): ReportAnswer {
  const { policy, from, to, madeOn, units } = question
  const { organisation, transparency } = policy
  const halves = halvesOf(from, to)
  // A period that cuts a half apart would give a difference to it.
  const forPublication = !question.internal && question.withRestricted && halves.length > 0
  const isNamed = namingOf(units, halves.length > 0 ? halves : [{ name: '', from, to }], transparency.smallestCountry)
  const count = (period: Period): ReportPeriod => ({ ...period, tables: countUnits(within(units, period), isNamed) })
  const whole = count({ name: nameOf(from, to), from, to })
  const counted = halves.length > 1 ? halves.map(count) : []
  const faults = checkReport(whole, counted)
  if (faults.length > 0) return { kind: 'contradiction', faults }
  const tables = forPublication ? publishable(transparency.covers) : null
  const smallest = question.internal ? 0 : transparency.smallestCell
  const shownHalves = counted.map((half) => showing(half, tables, smallest))
  const shownWhole =
    shownHalves.length > 0 ? likeHalves(showing(whole, tables, 0), shownHalves) : showing(whole, tables, smallest)
  const periods = [shownWhole, ...shownHalves]
  return {
    kind: 'report',
    report: {
      schema: 'writdesk.transparency/1',
      organisation,
      from,
      to,
      madeOn,
      forPublication,
      smallestCell: smallest,
      periods,
      nationalSecurity: question.withRestricted
        ? halves.map((half) => bandNationalSecurity(units, half, { width: transparency.nationalSecurityBand, madeOn }))
        : [],
      restatements: listRestatements(periods, question.published),
      notes: notesOf({ ...question, forPublication, smallest }),
    },
  }
}

function within(units: readonly ReportUnit[], { from, to }: Period): ReportUnit[] {
  return units.filter(({ receivedOn }) => receivedOn >= from && receivedOn <= to)
}

/** A country is named where it has the number of requests in every half in which it has any: so each half is like itself alone. */
function namingOf(
  units: readonly ReportUnit[],
  periods: readonly Period[],
  smallest: number,
): (country: string) => boolean {
  const counts = periods.map((period) => {
    const ofCountry = new Map<string, number>()
    // What is in no figure decides on none: else a country's name could tell of national security process.
    for (const { country, standing } of within(units, period).filter(isTabled))
      if (country && standing === 'counted') ofCountry.set(country, (ofCountry.get(country) ?? 0) + 1)
    return ofCountry
  })
  return (country) => {
    const own = counts.map((ofCountry) => ofCountry.get(country) ?? 0).filter((count) => count > 0)
    return own.length > 0 && own.every((count) => count >= smallest)
  }
}

/** Preservation and what stands apart are shown with every report. */
function publishable(covers: Policy['transparency']['covers']): ReadonlySet<TableId> {
  return new Set<TableId>([...covers, 'preservation', 'apart'])
}

function showing(period: ReportPeriod, tables: ReadonlySet<TableId> | null, smallest: number): ReportPeriod {
  const shown = period.tables.filter(({ id }) => tables === null || tables.has(id))
  return { ...period, tables: shown.map((table) => hideSmallCells(table, smallest)) }
}

function likeHalves(whole: ReportPeriod, halves: readonly ReportPeriod[]): ReportPeriod {
  const tables = whole.tables.map((table) =>
    hideLike(
      table,
      halves.flatMap((half) => half.tables.filter(({ id }) => id === table.id)),
    ),
  )
  return { ...whole, tables }
}

function notesOf({
  policy,
  from,
  to,
  internal,
  withRestricted,
  forPublication,
  smallest,
}: ReportQuestion & { forPublication: boolean; smallest: number }): string[] {
  const { smallestCountry, nationalSecurityBand } = policy.transparency
  const notes: [boolean, string][] = [
    [!forPublication, 'Not for publication.'],
    [!withRestricted, 'Cases for counsel alone are not in it.'],
    [
      !internal && halvesOf(from, to).length === 0,
      'Only whole halves of a year are published: another period would give a difference to them.',
    ],
    [
      true,
      'One instrument is one request; served twice, merged and forged ones stand apart; results are those that persons recorded.',
    ],
    [smallest > 0, `A figure below ${smallest} is not printed, nor are others from which it could be worked out.`],
    [true, `Countries with fewer than ${smallestCountry} requests in a half-year are counted together.`],
    [
      withRestricted,
      `National security process (50 U.S.C. 1874) is given in bands of ${nationalSecurityBand} and is in no other figure. A band that begins with 0 does not say whether any was received.`,
    ],
  ]
  return notes.flatMap(([holds, note]) => (holds ? [note] : []))
}
