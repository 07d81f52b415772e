import type { ReportFigures } from '../edges/postgres/report-figures.js'

/** Figures grouped as people read them. */

/** Instruments that are looked at together. */
const GROUPS: readonly { words: string; instruments: readonly string[] }[] = [
  { words: 'Emergency', instruments: ['emergency-disclosure-request'] },
  { words: 'Preservation', instruments: ['preservation-request'] },
  { words: 'Search warrant', instruments: ['search-warrant'] },
  {
    words: 'Court orders',
    instruments: ['court-order-2703d', 'court-order', 'production-order', 'pen-register-order', 'wiretap-order'],
  },
  {
    words: 'Subpoenas',
    instruments: ['grand-jury-subpoena', 'trial-subpoena', 'administrative-subpoena', 'civil-subpoena'],
  },
  { words: 'National security', instruments: ['national-security-letter', 'fisa-order'] },
]
const OTHERS = 'All else'

export interface GroupedAnswers {
  words: string
  cases: number
  halfBy: number
  nineInTenBy: number
}

/** Of a group the instrument with the most cases speaks: spreads of several cannot be added. */
export function groupAnswers(answers: ReportFigures['answers']): GroupedAnswers[] {
  const names = [...GROUPS.map(({ words }) => words), OTHERS]
  return names.flatMap((words) => {
    const own = answers.filter(({ instrument }) => groupOf(instrument) === words)
    const [largest] = own.sort((a, b) => b.cases - a.cases)
    return largest === undefined ? [] : [{ words, ...largest }]
  })
}

function groupOf(instrument: string): string {
  return GROUPS.find(({ instruments }) => instruments.includes(instrument))?.words ?? OTHERS
}

/** Every month of a period, `2026-11`. */
export function monthsOf(from: string, to: string): string[] {
  const months: string[] = []
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]
  const last = to.slice(0, 7)
  for (;;) {
    const name = `${year}-${String(month).padStart(2, '0')}`
    if (name > last) return months
    months.push(name)
    if (month === 12) [year, month] = [year + 1, 1]
    else month += 1
  }
}

export interface InstrumentMonths {
  instrument: string
  figures: number[]
  total: number
}

/** Cases of each instrument a month, the most frequent instrument first. */
export function monthsByInstrument(volume: ReportFigures['volume'], months: readonly string[]): InstrumentMonths[] {
  const instruments = [...new Set(volume.map(({ instrument }) => instrument))]
  return instruments
    .map((instrument) => {
      const own = volume.filter((each) => each.instrument === instrument)
      const figures = months.map((month) => own.find((each) => each.month === month)?.cases ?? 0)
      return { instrument, figures, total: figures.reduce((sum, figure) => sum + figure, 0) }
    })
    .sort((a, b) => b.total - a.total)
}

export interface AgencyShare {
  /** Null where no domain is proven. */
  agency: string | null
  cases: number
  deficient: number
}

/** A share of fewer requests says nothing of an agency. */
const FEWEST_REQUESTS = 3
const MOST_AGENCIES = 12

/** The agencies that ask most, the worst first; the others together, and those that proved no domain. */
export function agencyShares(deficiencies: ReportFigures['deficiencies']): {
  agencies: AgencyShare[]
  others: { cases: number; deficient: number } | null
  unproven: { cases: number; deficient: number } | null
} {
  const named = deficiencies.filter(({ agency }) => agency !== null)
  const shown = named.filter(({ cases }) => cases >= FEWEST_REQUESTS).slice(0, MOST_AGENCIES)
  const share = ({ cases, deficient }: AgencyShare) => deficient / cases
  return {
    agencies: [...shown].sort((a, b) => share(b) - share(a) || b.cases - a.cases),
    others: together(named.filter((each) => !shown.includes(each))),
    unproven: together(deficiencies.filter(({ agency }) => agency === null)),
  }
}

function together(shares: readonly AgencyShare[]): { cases: number; deficient: number } | null {
  if (shares.length === 0) return null
  return {
    cases: shares.reduce((sum, { cases }) => sum + cases, 0),
    deficient: shares.reduce((sum, { deficient }) => sum + deficient, 0),
  }
}

/** Hours as people say them: `45 min`, `3.5 h`, `6.2 d`. */
export function hoursWords(hours: number): string {
  if (hours < 1) return `${Math.round(hours * 60)} min`
  return hours < 48 ? `${Math.round(hours * 10) / 10} h` : `${Math.round((hours / 24) * 10) / 10} d`
}
