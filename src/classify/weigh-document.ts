import type { Signal } from './find-signals.js'
import type { InstrumentType } from './instrument.js'
import { nameProcess, PROCESS_OR_FAMILY } from './name-process.js'
import { nameRequests } from './name-requests.js'
import { confidenceOf, PROCESS, type Score, type Scores, scoreTypes } from './score-types.js'
import { OPERATIVE, type SignalType } from './signals/signal-row.js'

/** What one document is, with what speaks for it; nothing, where it is no instrument or does not say which. */
export interface Weighed {
  type: InstrumentType
  confidence: number
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

/**
 * Names what a document is from its signals: its process, if any, and the requests it makes in its own right. An order
 * of a court or agency that takes content down and asks for no data is a matter of removal.
 */
export function weighDocument(signals: readonly Signal[], asksForData = false): Naming {
  const counted = strongestOfEachRow(signals.filter((signal) => signal.muted === null))
  const scores = scoreTypes(counted)
  const takedown = (asksForData ? undefined : takedownIn(scores)) ?? keepingIn(scores)
  if (takedown) return { named: [asWeighed(takedown)], unnamed: false, commands: [] }
  const process = nameProcess(scores, counted)
  const requests = process.score?.type === 'non-disclosure-order' ? [] : nameRequests(scores, process.score !== null)
  const named = [...(process.score ? [process.score] : []), ...process.beside, ...requests]
  return {
    named: named.map((score) => asWeighed(score)),
    unnamed: process.undecided || hasUnnamedDemand(counted, named),
    commands: named.length === 0 ? counted.filter(({ row }) => COMMANDS_OF_COURTS.has(row.type)) : [],
  }
}

const ORDERS_ABROAD: readonly InstrumentType[] = ['foreign-legal-process', 'court-order']
const LEAST_TAKEDOWN = 9

function takedownIn(scores: Scores): Score | undefined {
  const removal = scores.get('content-removal-request')
  if (!removal || removal.total < LEAST_TAKEDOWN) return undefined
  const others = PROCESS.filter((type) => scores.has(type) && !ORDERS_ABROAD.includes(type))
  return others.length === 0 && ORDERS_ABROAD.some((type) => scores.has(type)) ? removal : undefined
}

/** "Ordena-se a preservacao": process abroad whose words of command are those of keeping, and that says more of keeping than of giving. */
function keepingIn(scores: Scores): Score | undefined {
  const keep = scores.get('preservation-request')
  const order = scores.get('foreign-legal-process')
  const others = PROCESS.filter((type) => scores.has(type) && type !== 'foreign-legal-process')
  return keep && order && others.length === 0 && keep.total >= order.total ? keep : undefined
}

/** A row counts once, however often it fires. */
export function strongestOfEachRow(signals: readonly Signal[]): Signal[] {
  const seen = new Map<string, Signal>()
  for (const signal of signals) if (!seen.has(signal.row.id)) seen.set(signal.row.id, signal)
  return [...seen.values()]
}

/** Something commands, and no type has enough for a name. */
const LEAST_COMMAND = 4
/** In other languages authorities and private people ask in the same words ("fordere ich Sie auf"). */
const LEAST_COMMAND_ABROAD = 6

function leastCommand(type: SignalType): number {
  return type === 'foreign-legal-process' ? LEAST_COMMAND_ABROAD : LEAST_COMMAND
}

function hasUnnamedDemand(counted: readonly Signal[], named: readonly Score[]): boolean {
  return (
    named.length === 0 &&
    counted.some(
      ({ row }) => OPERATIVE.has(row.place) && row.weight >= leastCommand(row.type) && PROCESS_OR_FAMILY.has(row.type),
    )
  )
}

function asWeighed(score: Score): Weighed {
  return { type: score.type, confidence: confidenceOf(score.total), signals: score.signals }
}
