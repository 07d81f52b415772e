import type { Signal } from './find-signals.js'
import type { InstrumentType } from './instrument.js'
import { nameByIssuer } from './name-by-issuer.js'
import { PROCESS, type Score, type Scores, SUBPOENAS } from './score-types.js'
import type { SignalType } from './signals/signal-row.js'

/** A second type of process that comes this near to the first makes the answer `unknown`. */
const RIVAL_SHARE = 0.85

/** Orders on a standard of their own, before the plain order whose words they share. The first that is there wins. */
const BEFORE: readonly (readonly [InstrumentType, readonly InstrumentType[]])[] = [
  ['wiretap-order', ['pen-register-order', 'court-order-2703d', 'court-order', 'search-warrant']],
  ['search-warrant', ['court-order-2703d', 'court-order', 'production-order']],
  ['pen-register-order', ['court-order-2703d', 'court-order']],
  ['fisa-order', ['court-order', 'court-order-2703d']],
  ['court-order-2703d', ['court-order', 'non-disclosure-order']],
  ['production-order', ['court-order', 'foreign-legal-process']],
  ['mlat-request', ['foreign-legal-process', 'court-order']],
]

/** The process that a document is; `undecided` where two types claim it with the same force. */
export interface Process {
  score: Score | null
  beside: Score[]
  undecided: boolean
}

export function nameProcess(scores: Scores, counted: readonly Signal[]): Process {
  const silence = scores.get('non-disclosure-order')
  if (silence && !compels(counted) && !isDemandToKeep(scores)) {
    const undecided = isTitledAsAnother(silence, scores, counted) || isOnStandardForRecords(counted)
    return { score: undecided ? null : silence, beside: [], undecided }
  }
  const apart = silence && isOrderApart(silence, counted) ? [silence] : []
  const beaten = new Set(BEFORE.filter(([type]) => scores.has(type)).flatMap(([, others]) => others))
  if (scores.has('search-warrant') && isTitledWarrantAlone(counted)) for (const type of SUBPOENAS) beaten.add(type)
  const ranked = PROCESS.flatMap((type) => (beaten.has(type) ? [] : (scores.get(type) ?? []))).sort(
    (a, b) => b.total - a.total,
  )
  const [first, second] = ranked
  if (!first) return { score: nameByIssuer(counted), beside: [], undecided: false }
  if (second && second.total >= first.total * RIVAL_SHARE && second.own >= first.own * RIVAL_SHARE)
    return { score: null, beside: [], undecided: true }
  return { score: first, beside: [...hybrid(first, scores), ...apart], undecided: false }
}

/** Between the titles of two orders bound in one file lies a page; a clause of silence has no title far from the order's. */
const APART_CHARS = 400

function isOrderApart(silence: Score, counted: readonly Signal[]): boolean {
  const title = silence.signals.find(({ row }) => row.place === 'heading' && row.type === 'non-disclosure-order')
  const others = counted.filter(({ row }) => row.place === 'heading' && PROCESS_OR_FAMILY.has(row.type))
  return (
    title !== undefined &&
    others.length > 0 &&
    others.every(({ start }) => Math.abs(start - title.start) >= APART_CHARS)
  )
}

/**
 * "SEARCH WARRANT … you may not notify", and no word of command besides: a warrant with its clause of silence, or an order of
 * silence that names the warrant where its own title belongs. A person tells them apart; taken for the order alone, a demand would wait unseen.
 */
function isTitledAsAnother(silence: Score, scores: Scores, counted: readonly Signal[]): boolean {
  const titles = counted.filter(({ row }) => row.place === 'heading')
  return (
    titles.every(({ row }) => row.type !== silence.type) &&
    titles.some(({ row }) => PROCESS.some((type) => type === row.type && scores.has(type)))
  )
}

const NAMES: ReadonlySet<Signal['row']['place']> = new Set<Signal['row']['place']>(['heading', 'form-number'])

/** "You are commanded to deliver" is said by warrants and by subpoenas: under the title of a warrant, and without one of a subpoena, it is the warrant's. */
function isTitledWarrantAlone(counted: readonly Signal[]): boolean {
  const names = counted.filter(({ row }) => NAMES.has(row.place)).map(({ row }) => row.type)
  return (
    names.includes('search-warrant') &&
    !names.some((type) => type === 'any-subpoena' || SUBPOENAS.some((one) => one === type))
  )
}

/** A demand to preserve with its condition of silence (Criminal Code s. 487.012(4)) is a demand, and no order apart. */
function isDemandToKeep(scores: ReadonlyMap<InstrumentType, Score>): boolean {
  return (scores.get('preservation-request')?.total ?? 0) > (scores.get('non-disclosure-order')?.total ?? 0)
}

/**
 * Section and standard of an order for records, and no word that commands them: an order of silence that recites the other,
 * or an order whose command nobody knows. A person tells them apart, for on the one nothing may be disclosed.
 */
const LEAST_FOR_RECORDS = 9
const FOR_RECORDS: readonly InstrumentType[] = ['court-order-2703d', 'production-order', 'pen-register-order']

function isOnStandardForRecords(counted: readonly Signal[]): boolean {
  return FOR_RECORDS.some(
    (type) => counted.reduce((sum, { row }) => (row.type === type ? sum + row.weight : sum), 0) >= LEAST_FOR_RECORDS,
  )
}

/** An order for a pen register that also compels stored records is both, and is judged by both. */
function hybrid(first: Score, scores: Scores): Score[] {
  const records = scores.get('court-order-2703d')
  return first.type === 'pen-register-order' && records ? [records] : []
}

/** Whether the document commands that something be done, and not only that it be kept silent. */
function compels(signals: readonly Signal[]): boolean {
  return signals.some(
    ({ row }) =>
      row.place === 'command' &&
      row.type !== 'non-disclosure-order' &&
      row.type !== 'any-order' &&
      PROCESS_OR_FAMILY.has(row.type),
  )
}

/** Process, and the rows that any subpoena has. */
export const PROCESS_OR_FAMILY: ReadonlySet<SignalType> = new Set<SignalType>([...PROCESS, 'any-subpoena'])
