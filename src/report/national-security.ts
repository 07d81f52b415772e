import { addDays, type IsoDay } from '../calendar/iso-day.js'
import type { NationalSecurityBands } from './report.js'
import type { ReportUnit } from './report-unit.js'

/**
 * 50 U.S.C. 1874(b)(1)(B): what concerns orders under FISA is published 180 days after its period at the earliest; what
 * concerns letters (18 U.S.C. 2709) with its period.
 */
const FISA_DELAY_DAYS = 180

interface BandRow {
  what: string
  isFisa: boolean
  counts: (unit: ReportUnit) => boolean
  figure: (unit: ReportUnit) => number
}

const letter = ({ type }: ReportUnit) => type === 'national-security-letter'
const order =
  (content: boolean) =>
  ({ type, seeksContent }: ReportUnit) =>
    type === 'fisa-order' && seeksContent === content
const one = () => 1
const selectors = ({ identifiers }: ReportUnit) => identifiers

/** The rows of 50 U.S.C. 1874(a)(1) and (a)(2). */
const ROWS: readonly BandRow[] = [
  { what: 'National security letters', isFisa: false, counts: letter, figure: one },
  { what: 'Customer selectors, national security letters', isFisa: false, counts: letter, figure: selectors },
  { what: 'FISA orders and directives, content', isFisa: true, counts: order(true), figure: one },
  { what: 'Customer selectors, FISA content', isFisa: true, counts: order(true), figure: selectors },
  { what: 'FISA orders, non-content', isFisa: true, counts: order(false), figure: one },
  { what: 'Customer selectors, FISA non-content', isFisa: true, counts: order(false), figure: selectors },
]

/** The band of a figure, `0-999` for nought as well: to say "none" is to say a number. */
export function bandOf(figure: number, width: number): string {
  const start = Math.floor(figure / width) * width
  return `${start}-${start + width - 1}`
}

/** The bands of one half-year; a period that is none gets none, for two that overlap would give a difference. */
export function bandNationalSecurity(
  units: readonly ReportUnit[],
  period: { name: string; from: IsoDay; to: IsoDay },
  { width, madeOn }: { width: number; madeOn: IsoDay },
): NationalSecurityBands {
  const own = units.filter(
    ({ receivedOn, standing }) => standing === 'counted' && receivedOn >= period.from && receivedOn <= period.to,
  )
  const fisaFrom = addDays(period.to, FISA_DELAY_DAYS)
  const rows = ROWS.map(({ what, isFisa, counts, figure }) => ({
    what,
    band:
      isFisa && madeOn < fisaFrom
        ? `from ${fisaFrom}`
        : bandOf(
            own.filter(counts).reduce((sum, unit) => sum + figure(unit), 0),
            width,
          ),
  }))
  return { ...period, rows }
}
