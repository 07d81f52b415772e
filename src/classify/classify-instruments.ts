import type { Document, Email } from '../parse/email.js'
import type { SenderVerdict } from '../screen/sender-verdict.js'
import { evidenceAt } from '../text/evidence.js'
import type { Words } from '../text/words.js'
import { decideKind, type KindFacts } from './decide-kind.js'
import { findSignals, type Signal } from './find-signals.js'
import {
  type Classification,
  INSTRUMENTS_BY_STRENGTH,
  type Instrument,
  type InstrumentType,
  type Jurisdiction,
  NO_JURISDICTION,
} from './instrument.js'
import { type MailContext, readContext } from './read-context.js'
import { readJurisdiction, senderJurisdiction } from './read-jurisdiction.js'
import type { Context } from './signals/contexts.js'
import { RULES_VERSION } from './signals/signals.js'
import { type Weighed, weighDocument } from './weigh-document.js'

/** One document of the mail, read. */
interface Reading {
  document: Document
  words: Words
  signals: Signal[]
  named: Weighed[]
  /** It demands something that no type could be given to. */
  unnamed: boolean
  context: MailContext
  jurisdiction: Jurisdiction | null
}

/** What an answer of a single weak sign is worth: a request in plain words, or a demand that nobody could name. */
const PLAIN_REQUEST_CONFIDENCE = 0.7
const UNKNOWN_CONFIDENCE = 0.3
const NONE_CONFIDENCE = 0.9

/**
 * Names the legal instruments in a mail, each with the words it rests on. It abstains (`unknown`) where a demand is
 * there and its type is not sure; it never takes a mention, a promise or a footer for an instrument.
 */
export function classifyInstruments(
  email: Email,
  sender: SenderVerdict,
  _settings: { aliases: readonly string[] },
): Classification {
  const readings = email.documents.flatMap((document) => (document.text ? [readDocument(document)] : []))
  const facts = gatherFacts(email, readings)
  const { kind, rule } = decideKind(facts)
  const home = commonJurisdiction(readings) ?? senderJurisdiction(sender)
  const instruments = kind === 'request' || kind === 'follow-up' ? compose(readings, facts, sender, home, kind) : []
  return {
    kind,
    instruments,
    primary: choosePrimary(instruments),
    signals: [
      ...reportSignals(readings),
      { rule, document: email.documents[0]?.id ?? '', weight: 0, evidence: noEvidence(email) },
    ],
    rulesVersion: RULES_VERSION,
  }
}

function readDocument(document: Document): Reading {
  const { words, signals } = findSignals(document)
  const { named, unnamed } = weighDocument(signals)
  const jurisdiction = readJurisdiction(words)
  return { document, words, signals, named, unnamed, context: readContext(document, words), jurisdiction }
}

function gatherFacts(email: Email, readings: readonly Reading[]): KindFacts {
  const says = new Set<Context>(readings.flatMap(({ context }) => [...context.says]))
  const demanding = readings.filter(({ named, unnamed, context }) => named.length > 0 || unnamed || context.asksForData)
  const attached = demanding.some(({ document, named }) => document.role !== 'body' && named.length > 0)
  const demand = attached ? 'in-attachment' : demanding.length > 0 ? 'in-text' : 'none'
  return { email, says, demand, unread: email.documents.some(mayHideDemand) }
}

/** Documents that were not read and are of a kind that holds demands: no signatures, calendars or logos. */
function mayHideDemand(document: Document): boolean {
  if (document.role === 'body') return false
  const name = (document.name ?? '').toLowerCase()
  if (/\.(?:p7s|ics|vcf|asc|sig|svg|gif)$/.test(name)) return false
  const unread = document.status !== 'read' || (document.text ?? '').trim().length < LEAST_TEXT_CHARS
  const picture = /^image\//.test(document.detectedType ?? document.declaredType)
  return unread && (!picture || document.bytes >= LEAST_SCAN_BYTES)
}

const LEAST_TEXT_CHARS = 40
/** A scanned page is larger than this, a logo or a signature's icon smaller. */
const LEAST_SCAN_BYTES = 60_000

function compose(
  readings: readonly Reading[],
  facts: KindFacts,
  sender: SenderVerdict,
  home: Jurisdiction,
  kind: Classification['kind'],
): Instrument[] {
  const found = readings.flatMap((reading) =>
    reading.named.map((weighed) => asInstrument(weighed, reading, reading.jurisdiction ?? home)),
  )
  const instruments = withoutRepeats(found)
  if (instruments.length > 0) return instruments
  if (kind === 'follow-up') return []
  const plain = readings.find(({ context }) => context.asksForData)
  const announced = facts.says.has('encloses') && facts.unread
  if (plain && !announced && !readings.some(({ unnamed }) => unnamed)) return [plainRequest(plain, facts, sender, home)]
  const holder = readings.find(({ unnamed }) => unnamed) ?? plain ?? readings[0]
  return holder ? [unknownInstrument(holder, home)] : []
}

function asInstrument(weighed: Weighed, reading: Reading, jurisdiction: Jurisdiction): Instrument {
  const evidence = weighed.signals.map(({ start, end }) => evidenceAt(reading.document, start, end))
  const type = typeAbroad(weighed.type, jurisdiction)
  const place = PRIVATE.has(type) ? NO_JURISDICTION : jurisdiction
  return { type, jurisdiction: place, confidence: weighed.confidence, document: reading.document.id, evidence }
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

function typeAbroad(type: InstrumentType, { country }: Jurisdiction): InstrumentType {
  return country !== null && country !== 'US' && UNITED_STATES_ONLY.has(type) ? 'foreign-legal-process' : type
}

/** Requests of private persons have no issuing authority, wherever they live. */
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
    type: official ? 'informal-request' : 'private-request',
    jurisdiction: official ? home : senderJurisdiction(sender),
    confidence: PLAIN_REQUEST_CONFIDENCE,
    document: reading.document.id,
    evidence: asked ? [evidenceAt(reading.document, asked.start, asked.end)] : [],
  }
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

/** The same type of the same document, or of a copy of it, is one instrument. */
function withoutRepeats(instruments: readonly Instrument[]): Instrument[] {
  const sorted = [...instruments].sort((a, b) => rank(a.type) - rank(b.type) || b.confidence - a.confidence)
  return sorted.filter(
    (one, index) => sorted.findIndex((other) => other.type === one.type && other.document === one.document) === index,
  )
}

function rank(type: InstrumentType): number {
  return INSTRUMENTS_BY_STRENGTH.indexOf(type)
}

function choosePrimary(instruments: readonly Instrument[]): Classification['primary'] {
  const first = instruments[0]
  if (!first) return { type: 'none', jurisdiction: NO_JURISDICTION, confidence: NONE_CONFIDENCE }
  return { type: first.type, jurisdiction: first.jurisdiction, confidence: first.confidence }
}

/** The jurisdiction that the documents name, the one with an instrument first: a cover mail borrows it. */
function commonJurisdiction(readings: readonly Reading[]): Jurisdiction | null {
  const withInstrument = readings.find(({ named, jurisdiction }) => named.length > 0 && jurisdiction)
  return (withInstrument ?? readings.find(({ jurisdiction }) => jurisdiction))?.jurisdiction ?? null
}

function reportSignals(readings: readonly Reading[]): Classification['signals'] {
  return readings.flatMap(({ document, signals }) =>
    signals.map(({ row, start, end, muted }) => ({
      rule: muted ? `${row.id} (${muted})` : row.id,
      document: document.id,
      weight: muted ? 0 : row.weight,
      evidence: evidenceAt(document, start, end),
    })),
  )
}

function noEvidence(email: Email): Classification['signals'][number]['evidence'] {
  return { document: email.documents[0]?.id ?? '', page: null, start: 0, end: 0, quote: '' }
}
