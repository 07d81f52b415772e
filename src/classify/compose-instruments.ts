import type { SenderVerdict } from '../screen/sender-verdict.js'
import { evidenceAt } from '../text/evidence.js'
import type { KindFacts } from './decide-kind.js'
import { spokenText } from './find-signals.js'
import {
  INSTRUMENTS_BY_STRENGTH,
  type Instrument,
  type InstrumentType,
  type Jurisdiction,
  type MailKind,
} from './instrument.js'
import { keepOwnRight } from './keep-own-right.js'
import {
  domainJurisdiction,
  LEAST_WEIGHT_OF_PROCESS,
  readJurisdiction,
  senderJurisdiction,
} from './read-jurisdiction.js'
import type { Reading } from './reading.js'
import { confidenceOf, tallyTypes } from './score-types.js'
import type { Weighed } from './weigh-document.js'

/** What an answer of a single weak sign is worth: a request in plain words, or a demand that nobody could name. */
const PLAIN_REQUEST_CONFIDENCE = 0.7
const UNKNOWN_CONFIDENCE = 0.3

/** The instruments of a request, strongest first, each from its document; `unknown` where a demand has no name. */
export function composeInstruments(
  readings: readonly Reading[],
  facts: KindFacts,
  sender: SenderVerdict,
  kind: MailKind,
): Instrument[] {
  if (kind !== 'request' && kind !== 'follow-up') return []
  const home = commonJurisdiction(readings) ?? senderJurisdiction(sender)
  const named = keepOwnRight(readings)
  const found = readings.flatMap((reading) => {
    const jurisdiction = issuerOf(reading) ?? (home.country === null ? mentionedIn(reading) : home) ?? home
    return [...(named.get(reading) ?? []), ...processAbroad(reading, jurisdiction)].map((weighed) =>
      asInstrument(weighed, reading, jurisdiction),
    )
  })
  if (found.length > 0) return strongestFirst(withoutCovers(found, readings))
  if (kind === 'follow-up') return []
  const plain = readings.find(({ context }) => context.asksForData)
  const announced = (facts.says.has('encloses') && facts.unread) || facts.talksOfProcess
  const danger = plain && dangerIn(plain, home)
  if (danger) return [danger]
  const onStatute = plain !== undefined && officialRequest(plain, home) === 'foreign-legal-process'
  if (plain && (!announced || onStatute) && !readings.some(({ unnamed }) => unnamed))
    return [plainRequest(plain, facts, sender, home)]
  const rest = announced ? null : bestOfTheRest(readings, home)
  if (rest) return [rest]
  const holder = readings.find(({ unnamed }) => unnamed) ?? plain ?? readings[0]
  return holder ? [unknownInstrument(holder, home)] : []
}

/** Whose paper it is; one that commands and names but a city is of that city's country. */
function issuerOf(reading: Reading): Jurisdiction | null {
  const { jurisdiction, named, commands } = reading
  if (jurisdiction || (commands.length === 0 && !named.some(({ type }) => !PRIVATE.has(type)))) return jurisdiction
  return leastJurisdiction(reading)
}

/** Nothing names its country but what it promises or tells of: "process under 18 U.S.C. 2703 will follow". */
function mentionedIn({ words, named }: Reading): Jurisdiction | null {
  return named.length === 0 ? null : readJurisdiction(words, { least: LEAST_WEIGHT_OF_PROCESS })
}

function leastJurisdiction({ words, cues, document }: Reading, except?: string): Jurisdiction | null {
  const scope = { least: LEAST_WEIGHT_OF_PROCESS, cues, spoken: spokenText(document) }
  return readJurisdiction(words, except === undefined ? scope : { ...scope, except })
}

/** Data is asked for beside facts of danger to a life, in whatever words: somebody is paged, and a person decides (2702(b)(8)). */
function dangerIn(reading: Reading, home: Jurisdiction): Instrument | null {
  const signals = reading.signals.filter(
    ({ row, muted }) => muted === null && row.type === 'emergency-disclosure-request' && row.place === 'command',
  )
  const weight = signals.reduce((sum, { row }) => Math.max(sum, row.weight), 0)
  if (weight < LEAST_DANGER) return null
  const weighed = { type: 'emergency-disclosure-request' as const, confidence: confidenceOf(weight), signals }
  return asInstrument(weighed, reading, reading.jurisdiction ?? home)
}

const LEAST_DANGER = 4

/** Nothing else is asked: words of request that are too few beside other demands are enough for the only one. */
function bestOfTheRest(readings: readonly Reading[], home: Jurisdiction): Instrument | null {
  if (readings.some(({ unnamed }) => unnamed)) return null
  const candidates = readings.flatMap((reading) =>
    tallyTypes(reading.signals.filter(({ muted }) => muted === null))
      .filter(({ score, lacks }) => lacks === 'weight' && REQUESTS.has(score.type) && score.own >= LEAST_REST)
      .map(({ score }) => ({ reading, score })),
  )
  const [best] = candidates.sort((a, b) => b.score.total - a.score.total)
  if (!best) return null
  const { type, total, signals } = best.score
  return asInstrument(
    { type, confidence: confidenceOf(total), signals },
    best.reading,
    best.reading.jurisdiction ?? home,
  )
}

const LEAST_REST = 4

const REQUESTS: ReadonlySet<InstrumentType> = new Set<InstrumentType>([
  'preservation-request',
  'emergency-disclosure-request',
  'consent-request',
  'content-removal-request',
  'child-safety-report',
  'data-subject-request',
])

/** The jurisdiction that the documents name, the one with an instrument first: a cover mail borrows it. */
function commonJurisdiction(readings: readonly Reading[]): Jurisdiction | null {
  const withInstrument = readings.find(({ named, jurisdiction }) => named.length > 0 && jurisdiction)
  return (withInstrument ?? readings.find(({ jurisdiction }) => jurisdiction))?.jurisdiction ?? null
}

function isAbroad({ country }: Jurisdiction): boolean {
  return country !== null && country !== 'US'
}

/** A paper of another country that commands, and has no name of its own here, is that country's process. */
function processAbroad({ named, commands }: Reading, jurisdiction: Jurisdiction): Weighed[] {
  const weight = commands.reduce((sum, { row }) => sum + row.weight, 0)
  if (named.length > 0 || !isAbroad(jurisdiction) || weight < LEAST_COMMAND) return []
  return [{ type: 'foreign-legal-process', confidence: confidenceOf(weight), signals: commands }]
}

const LEAST_COMMAND = 4

function asInstrument(weighed: Weighed, reading: Reading, jurisdiction: Jurisdiction): Instrument {
  const evidence = weighed.signals
    .filter(({ end }) => end > 0)
    .map(({ start, end }) => evidenceAt(reading.document, start, end))
  const type = typeIn(jurisdiction, weighed.type)
  const place = type === 'mlat-request' ? requestingState(reading, jurisdiction) : jurisdiction
  return { type, jurisdiction: place, confidence: weighed.confidence, document: reading.document.id, evidence }
}

/** A letter rogatory is addressed to a judge of the United States, and is another country's. */
function requestingState(reading: Reading, jurisdiction: Jurisdiction): Jurisdiction {
  if (jurisdiction.country !== 'US') return jurisdiction
  return leastJurisdiction(reading, 'US') ?? jurisdiction
}

function typeIn(jurisdiction: Jurisdiction, type: InstrumentType): InstrumentType {
  if (type === 'court-order' && COURTS_THAT_ORDER.has(jurisdiction.country ?? '')) return type
  if (isAbroad(jurisdiction) && UNITED_STATES_ONLY.has(type)) return 'foreign-legal-process'
  return jurisdiction.country === 'US' && type === 'production-order' ? 'court-order' : type
}

/** Process that only the law of the United States knows by its name; of another country it is that country's process. */
const UNITED_STATES_ONLY: ReadonlySet<InstrumentType> = new Set<InstrumentType>([
  'court-order-2703d',
  'court-order',
  'grand-jury-subpoena',
  'trial-subpoena',
  'administrative-subpoena',
  'civil-subpoena',
])

/** "THIS COURT ORDERS that the respondent produce": courts of these countries order in the words of our own, and by no other name. */
const COURTS_THAT_ORDER: ReadonlySet<string> = new Set(['CA', 'GB', 'AU', 'NZ'])

/** Requests of private persons have no issuing authority: their country is that of the law they cite, and never a mere place. */
const PRIVATE: ReadonlySet<InstrumentType> = new Set<InstrumentType>([
  'private-request',
  'content-removal-request',
  'child-safety-report',
  'data-subject-request',
])

function plainRequest(reading: Reading, facts: KindFacts, sender: SenderVerdict, home: Jurisdiction): Instrument {
  const official = sender.government.matched || (facts.says.has('authority') && !facts.says.has('law-firm'))
  const asked = reading.context.asksForData
  return {
    type: official ? officialRequest(reading, home) : 'private-request',
    jurisdiction: official ? placeOf(reading, sender, home) : senderJurisdiction(sender),
    confidence: PLAIN_REQUEST_CONFIDENCE,
    document: reading.document.id,
    evidence: asked ? [evidenceAt(reading.document, asked.start, asked.end)] : [],
  }
}

/** An authority that names no court: its own words, however few, then its domain. */
function placeOf(reading: Reading, sender: SenderVerdict, home: Jurisdiction): Jurisdiction {
  return home.country === null ? (leastJurisdiction(reading) ?? domainJurisdiction(sender)) : home
}

/** An authority abroad that asks on a statute of its procedure exercises a power; without one it asks a favour. */
function officialRequest({ signals }: Reading, home: Jurisdiction): InstrumentType {
  const onStatute = signals.some(
    ({ row, muted }) => muted === null && row.type === 'foreign-legal-process' && row.place === 'statute',
  )
  return onStatute && isAbroad(home) ? 'foreign-legal-process' : 'informal-request'
}

function unknownInstrument(reading: Reading, home: Jurisdiction): Instrument {
  return {
    type: 'unknown',
    jurisdiction: reading.jurisdiction ?? home,
    confidence: UNKNOWN_CONFIDENCE,
    document: reading.document.id,
    evidence: [],
  }
}

/** A cover mail that asks for what its attachment asks for is no second demand. */
function withoutCovers(instruments: readonly Instrument[], readings: readonly Reading[]): Instrument[] {
  const bodies = new Set(readings.filter(({ document }) => document.role === 'body').map(({ document }) => document.id))
  const attached = new Set(instruments.filter(({ document }) => !bodies.has(document)).map(({ type }) => type))
  return instruments.filter(({ type, document }) => !bodies.has(document) || !attached.has(type))
}

/** By strength, then confidence; the same type of the same document is one instrument. */
function strongestFirst(instruments: readonly Instrument[]): Instrument[] {
  const rank = ({ type }: Instrument) => INSTRUMENTS_BY_STRENGTH.indexOf(type)
  const sorted = [...instruments].sort((a, b) => rank(a) - rank(b) || b.confidence - a.confidence)
  const first = (one: Instrument) => sorted.find(({ type, document }) => type === one.type && document === one.document)
  return sorted.filter((one) => first(one) === one)
}
