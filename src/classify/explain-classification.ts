import type { Email } from '../parse/email.js'
import type { SenderVerdict } from '../screen/sender-verdict.js'
import { type DocumentId, type Evidence, evidenceAt } from '../text/evidence.js'
import { classifyReadings } from './classify-instruments.js'
import type { Classification, InstrumentType } from './instrument.js'
import { readMail } from './read-mail.js'
import type { Reading } from './reading.js'
import { confidenceOf, type Lack, tallyTypes } from './score-types.js'
import type { SignalPlace, SignalType } from './signals/signal-row.js'
import { strongestOfEachRow } from './weigh-document.js'

/** Why the classifier answered what it did: for a lawyer who asks, and for whoever adds a rule. */
export interface Explanation {
  kind: { kind: Classification['kind']; rule: string }
  documents: DocumentExplanation[]
  instruments: Classification['instruments']
  primary: Classification['primary']
  /** One sentence. */
  why: string
  rulesVersion: string
}

export interface DocumentExplanation {
  document: DocumentId
  name: string | null
  /** In the order of the text. `weight` is what it counts: 0 where `muted` says why. */
  signals: {
    rule: string
    speaksFor: SignalType
    place: SignalPlace
    weight: number
    muted: string | null
    source: string
    evidence: Evidence
  }[]
  /** What each type got, the heaviest first, and what kept it from being given. */
  types: { type: InstrumentType; own: number; total: number; confidence: number; lacks: Lack | null; named: boolean }[]
}

/** Classifies a mail and says on what each step rested. Pure; what it answers is what `classifyInstruments` answers. */
export function explainClassification(
  email: Email,
  sender: SenderVerdict,
  { aliases }: { aliases: readonly string[] },
): Explanation {
  const mail = readMail(email, sender, aliases)
  const { kind, instruments, primary, signals, rulesVersion } = classifyReadings(email, sender, mail)
  const { readings } = mail
  return {
    kind: { kind, rule: signals.at(-1)?.rule ?? '' },
    documents: readings.map(explainDocument),
    instruments,
    primary,
    why: whyPrimary({ instruments, primary }, readings),
    rulesVersion,
  }
}

function explainDocument({ document, signals, named }: Reading): DocumentExplanation {
  const given = new Set(named.map(({ type }) => type))
  return {
    document: document.id,
    name: document.name,
    signals: [...signals]
      .sort((a, b) => a.start - b.start)
      .map(({ row, start, end, muted }) => ({
        rule: row.id,
        speaksFor: row.type,
        place: row.place,
        weight: muted === null ? row.weight : 0,
        muted,
        source: row.source,
        evidence: evidenceAt(document, start, end),
      })),
    types: tallyTypes(countedOf(signals)).map(({ score: { type, own, total }, lacks }) => ({
      type,
      own,
      total,
      confidence: confidenceOf(total),
      lacks,
      named: given.has(type),
    })),
  }
}

function countedOf(signals: Reading['signals']): Reading['signals'] {
  return strongestOfEachRow(signals.filter(({ muted }) => muted === null))
}

function whyPrimary(
  { instruments, primary }: Pick<Classification, 'instruments' | 'primary'>,
  readings: readonly Reading[],
): string {
  const [first, second] = instruments
  if (!first) return 'No document asks or commands in its own right, so there is no demand.'
  if (primary.type === 'unknown') return whyUnknown(readings)
  if (!second) return `${first.type} is the only instrument in it, of document ${first.document}.`
  const others = [...new Set(instruments.slice(1).map(({ type }) => type))]
  return others.includes(first.type) && others.length === 1
    ? `All its instruments are of type ${first.type}; that of document ${first.document} is the surest.`
    : `${first.type} of document ${first.document} compels more than ${others.filter((type) => type !== first.type).join(', ')}.`
}

function whyUnknown(readings: readonly Reading[]): string {
  const holder = readings.find(({ unnamed }) => unnamed)
  if (!holder) return 'A demand is announced, and no document that was read holds it.'
  const [one, other] = tallyTypes(countedOf(holder.signals)).filter(({ lacks }) => lacks === null)
  return one && other
    ? `Document ${holder.document.id} could be ${one.score.type} (${one.score.total}) or ${other.score.type} (${other.score.total}): too near to say.`
    : `Document ${holder.document.id} commands, and no type has enough for a name.`
}
