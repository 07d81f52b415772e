import type { Signal } from './find-signals.js'
import { INSTRUMENTS_BY_STRENGTH, type InstrumentType } from './instrument.js'
import { OPERATIVE, type SignalType } from './signals/signal-row.js'

/** Scores at which an answer is as good as even, and below which it is not given: see `confidenceOf`. */
const HALF_SCORE = 3
const LEAST_SCORE = 6
/** Words of request that authorities and private people share ("solicito") need a statute, an issuer or a title besides. */
const LEAST_ABROAD = 8
/** A type's own rows must say at least this: a family alone ("it is ordered") names nobody. */
const LEAST_OWN = 3
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

/** What compels, strongest first, and what asks another state to compel. */
export const PROCESS: readonly InstrumentType[] = INSTRUMENTS_BY_STRENGTH.slice(
  0,
  INSTRUMENTS_BY_STRENGTH.indexOf('emergency-disclosure-request'),
)

/** What any subpoena may turn out to be, by who issues it. */
export const SUBPOENAS: readonly InstrumentType[] = PROCESS.filter((type) => FAMILY[type] === 'any-subpoena')

/** What a document says for one type: by the type's own rows, and with those of its family. */
export interface Score {
  type: InstrumentType
  own: number
  total: number
  signals: Signal[]
}

export type Scores = ReadonlyMap<InstrumentType, Score>

/** Why a type that was spoken for is not given; null where nothing is missing. */
export type Lack = 'words-in-its-own-right' | 'words-of-command' | 'weight' | 'words-of-its-own'

/** The types for which a document says enough, with their scores. */
export function scoreTypes(counted: readonly Signal[]): Scores {
  const enough = tallyTypes(counted).filter(({ lacks }) => lacks === null)
  return new Map(enough.map(({ score }) => [score.type, score]))
}

/** Every type that a row of its own speaks for, the heaviest first, with what it lacks. */
export function tallyTypes(counted: readonly Signal[]): { score: Score; lacks: Lack | null }[] {
  const tallies = [...namedTypes(counted)].map((type) => tallyOf(type, counted))
  return tallies.sort((a, b) => b.score.total - a.score.total)
}

function namedTypes(signals: readonly Signal[]): Set<InstrumentType> {
  const types = new Set<InstrumentType>()
  for (const { row } of signals) if (row.type !== 'any-order' && row.type !== 'any-subpoena') types.add(row.type)
  return types
}

function tallyOf(type: InstrumentType, signals: readonly Signal[]): { score: Score; lacks: Lack | null } {
  const own = signals.filter((signal) => signal.row.type === type)
  const family = signals.filter((signal) => signal.row.type === FAMILY[type])
  const ownScore = sum(own)
  const score = { type, own: ownScore, total: ownScore + sum(family), signals: [...own, ...family] }
  const commands = ON_A_STANDARD.has(type) ? signals.filter(isCommandOfAnyCourt) : []
  return { score, lacks: lackOf(score, own, family, commands) }
}

/** "The provider is directed to furnish": the words of any court's order command in one on a standard of its own too. */
const ON_A_STANDARD: ReadonlySet<InstrumentType> = new Set<InstrumentType>(['court-order-2703d', 'pen-register-order'])

function isCommandOfAnyCourt({ row }: Signal): boolean {
  return row.type === 'court-order' && row.place === 'command'
}

function lackOf(
  { type, own: ownScore, total, signals }: Score,
  own: readonly Signal[],
  family: readonly Signal[],
  commands: readonly Signal[],
) {
  const speaking = speaksByFamily(type, ownScore) ? signals : own
  if (type === 'non-disclosure-order' && !own.some((signal) => OPERATIVE.has(signal.row.place)))
    return 'words-in-its-own-right'
  const commandsAsAny = commands.length > 0 && isOrder(family)
  const isOnStandard = commandsAsAny && ownScore >= LEAST_STANDARD
  if (!isOnStandard && !speaking.some((signal) => OPERATIVE.has(signal.row.place))) return 'words-in-its-own-right'
  if (NEEDS_COMMAND.has(type) && !isOrdered(type, signals, family) && !commandsAsAny) return 'words-of-command'
  if (total < (type === 'foreign-legal-process' ? LEAST_ABROAD : LEAST_SCORE)) return 'weight'
  return ownScore < LEAST_OWN ? 'words-of-its-own' : null
}

/** The section and its standard, found by the court that commands: an order whose title stands in its caption alone. */
const LEAST_STANDARD = 9

/** A section on production beside "it is ordered" makes a production order; a regulation cited in passing does not. */
const LEAST_PRODUCTION = 5

function speaksByFamily(type: InstrumentType, own: number): boolean {
  if (type === 'production-order') return own >= LEAST_PRODUCTION
  return NEEDS_COMMAND.has(type) || FAMILY[type] === 'any-subpoena'
}

function isOrdered(type: InstrumentType, signals: readonly Signal[], family: readonly Signal[]): boolean {
  return signals.some(({ row }) => row.place === 'command') && (type !== 'court-order' || isOrder(family))
}

/** "You are ordered to produce" is what subpoenas say too: an order of a court says more. */
const LEAST_ORDER = 3

function isOrder(family: readonly Signal[]): boolean {
  return sum(family) >= LEAST_ORDER
}

function sum(signals: readonly Signal[]): number {
  return signals.reduce((total, signal) => total + signal.row.weight, 0)
}

/** Rises with the weight of what was found, never reaches 1: 6 gives 0.75, 10 gives 0.9, 20 gives 0.99. */
export function confidenceOf(score: number): number {
  return Math.round((1 - 0.5 ** (score / HALF_SCORE)) * 1000) / 1000
}
