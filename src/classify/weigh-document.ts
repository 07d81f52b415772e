import type { Signal } from './find-signals.js'
import { INSTRUMENTS_BY_STRENGTH, type InstrumentType } from './instrument.js'
import { OPERATIVE, type SignalType } from './signals/signal-row.js'

/** What one document is, with what speaks for it; nothing, where it is no instrument or does not say which. */
export interface Weighed {
  type: InstrumentType
  confidence: number
  signals: Signal[]
}

/** Scores at which an answer is as good as even, and below which it is not given: see `confidenceOf`. */
const HALF_SCORE = 3
const LEAST_SCORE = 6
/** A type's own rows must say at least this: a family alone ("it is ordered") names nobody. */
const LEAST_OWN = 3
/** A second type of process that comes this near to the first makes the answer `unknown`. */
const RIVAL_SHARE = 0.85

/** Whose family rows a type may count. A type of a family of orders needs an order; of subpoenas, a command or a title. */
const FAMILY: Partial<Record<InstrumentType, SignalType>> = {
  'wiretap-order': 'any-order',
  'pen-register-order': 'any-order',
  'fisa-order': 'any-order',
  'court-order-2703d': 'any-order',
  'court-order': 'any-order',
  'non-disclosure-order': 'any-order',
  'production-order': 'any-order',
  'grand-jury-subpoena': 'any-subpoena',
  'trial-subpoena': 'any-subpoena',
  'administrative-subpoena': 'any-subpoena',
  'civil-subpoena': 'any-subpoena',
}

/** Their captions stand on applications and motions too: only words of command make an order of them. */
const NEEDS_COMMAND: ReadonlySet<InstrumentType> = new Set<InstrumentType>([
  'wiretap-order',
  'pen-register-order',
  'court-order-2703d',
  'court-order',
  'non-disclosure-order',
])

/** Orders on a standard of their own, before the plain order whose words they share. The first that is there wins. */
const BEFORE: readonly (readonly [InstrumentType, readonly InstrumentType[]])[] = [
  ['wiretap-order', ['pen-register-order', 'court-order-2703d', 'court-order', 'search-warrant']],
  ['search-warrant', ['court-order-2703d', 'court-order', 'production-order']],
  ['pen-register-order', ['court-order-2703d', 'court-order']],
  ['fisa-order', ['court-order', 'court-order-2703d']],
  ['court-order-2703d', ['court-order', 'non-disclosure-order']],
  ['production-order', ['court-order']],
  ['mlat-request', ['foreign-legal-process', 'court-order']],
]

/** What compels, strongest first, and what asks another state to compel. */
export const PROCESS: readonly InstrumentType[] = INSTRUMENTS_BY_STRENGTH.slice(
  0,
  INSTRUMENTS_BY_STRENGTH.indexOf('emergency-disclosure-request'),
)

interface Score {
  type: InstrumentType
  own: number
  total: number
  signals: Signal[]
}

/** What weighing a document gives. */
export interface Naming {
  named: Weighed[]
  /** It demands something that no type could be given to. */
  unnamed: boolean
  /** Commands of some court or agency in a document without a name: of another country they are foreign process. */
  commands: Signal[]
}

const COMMANDS_OF_COURTS: ReadonlySet<SignalType> = new Set<SignalType>(['any-order', 'any-subpoena', 'court-order'])

/** Names what a document is from its signals: its process, if any, and the requests it makes in its own right. */
export function weighDocument(signals: readonly Signal[]): Naming {
  const counted = strongestOfEachRow(signals.filter((signal) => signal.muted === null))
  const scores = new Map<InstrumentType, Score>()
  for (const type of namedTypes(counted)) {
    const score = scoreOf(type, counted)
    if (score) scores.set(type, score)
  }
  const process = nameProcess(scores, counted)
  const requests = process.score?.type === 'non-disclosure-order' ? [] : nameRequests(scores, process.score !== null)
  const named = [...(process.score ? [process.score] : []), ...process.beside, ...requests]
  return {
    named: named.map((score) => asWeighed(score)),
    unnamed: process.undecided || hasUnnamedDemand(counted, named),
    commands: named.length === 0 ? counted.filter(({ row }) => COMMANDS_OF_COURTS.has(row.type)) : [],
  }
}

function strongestOfEachRow(signals: readonly Signal[]): Signal[] {
  const seen = new Map<string, Signal>()
  for (const signal of signals) if (!seen.has(signal.row.id)) seen.set(signal.row.id, signal)
  return [...seen.values()]
}

function namedTypes(signals: readonly Signal[]): Set<InstrumentType> {
  const types = new Set<InstrumentType>()
  for (const { row } of signals) if (row.type !== 'any-order' && row.type !== 'any-subpoena') types.add(row.type)
  return types
}

function scoreOf(type: InstrumentType, signals: readonly Signal[]): Score | null {
  const own = signals.filter((signal) => signal.row.type === type)
  const family = signals.filter((signal) => signal.row.type === FAMILY[type])
  const ownScore = sum(own)
  const score = { type, own: ownScore, total: ownScore + sum(family), signals: [...own, ...family] }
  const speaking = NEEDS_COMMAND.has(type) || FAMILY[type] === 'any-subpoena' ? score.signals : own
  const operative = speaking.some((signal) => OPERATIVE.has(signal.row.place))
  const ordered = !NEEDS_COMMAND.has(type) || score.signals.some((signal) => signal.row.place === 'command')
  return operative && ordered && ownScore >= LEAST_OWN && score.total >= LEAST_SCORE ? score : null
}

function sum(signals: readonly Signal[]): number {
  return signals.reduce((total, signal) => total + signal.row.weight, 0)
}

interface Process {
  score: Score | null
  beside: Score[]
  undecided: boolean
}

function nameProcess(scores: ReadonlyMap<InstrumentType, Score>, counted: readonly Signal[]): Process {
  const silence = scores.get('non-disclosure-order')
  if (silence && !compels(counted)) return { score: silence, beside: [], undecided: false }
  const apart = silence && isOrderApart(silence, counted) ? [silence] : []
  const beaten = new Set(BEFORE.filter(([type]) => scores.has(type)).flatMap(([, others]) => others))
  const ranked = PROCESS.flatMap((type) => (beaten.has(type) ? [] : (scores.get(type) ?? []))).sort(
    (a, b) => b.total - a.total,
  )
  const [first, second] = ranked
  if (!first) return { score: null, beside: [], undecided: false }
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

/** An order for a pen register that also compels stored records is both, and is judged by both. */
function hybrid(first: Score, scores: ReadonlyMap<InstrumentType, Score>): Score[] {
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

const PROCESS_OR_FAMILY: ReadonlySet<SignalType> = new Set<SignalType>([...PROCESS, 'any-subpoena'])

/** What a request beside process must score to be one of its own: an ask with its statute, not a paragraph in passing. */
const BESIDE_PROCESS = 12

/** A report that names the material and asks that it go is one, also where it asks to keep evidence. */
const CHILD_FIRST = 8

function nameRequests(scores: ReadonlyMap<InstrumentType, Score>, besideProcess: boolean): Score[] {
  const preserve = scores.get('preservation-request')
  const kept = preserve && (!besideProcess || preserve.total >= BESIDE_PROCESS) ? [preserve] : []
  if (besideProcess) return kept
  const child = scores.get('child-safety-report')
  if (child && child.total >= CHILD_FIRST) return [child]
  const emergency = scores.get('emergency-disclosure-request')
  const consent = scores.get('consent-request')
  if (emergency) return [emergency, ...kept]
  if (consent) return [consent, ...kept]
  if (kept.length > 0) return kept
  if (child) return [child]
  const others = (['content-removal-request', 'data-subject-request'] as const).flatMap(
    (type) => scores.get(type) ?? [],
  )
  return others.sort((a, b) => b.total - a.total).slice(0, 1)
}

/** Something commands, and no type has enough for a name. */
const LEAST_COMMAND = 4

function hasUnnamedDemand(counted: readonly Signal[], named: readonly Score[]): boolean {
  return (
    named.length === 0 &&
    counted.some(
      ({ row }) => OPERATIVE.has(row.place) && row.weight >= LEAST_COMMAND && PROCESS_OR_FAMILY.has(row.type),
    )
  )
}

function asWeighed(score: Score): Weighed {
  return { type: score.type, confidence: confidenceOf(score.total), signals: score.signals }
}

/** Rises with the weight of what was found, never reaches 1: 6 gives 0.75, 10 gives 0.9, 20 gives 0.99. */
export function confidenceOf(score: number): number {
  return Math.round((1 - 0.5 ** (score / HALF_SCORE)) * 1000) / 1000
}
