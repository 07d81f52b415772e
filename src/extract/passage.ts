import type { DayOrder, FoundDate } from '../calendar/find-dates.js'
import type { IsoDay } from '../calendar/iso-day.js'
import type { Classification, InstrumentType } from '../classify/instrument.js'
import type { Customer } from '../directory/customer.js'
import type { Document, Email } from '../parse/email.js'
import type { SenderVerdict } from '../screen/sender-verdict.js'
import type { Clause } from '../text/clauses.js'
import type { Evidence, Value } from '../text/evidence.js'
import type { FlatText } from '../text/flat-text.js'
import type { Language } from '../text/language.js'
import type { WordIndex } from '../text/word-index.js'
import type { TargetKind } from './fields.js'

export interface Span {
  start: number
  end: number
}

/** A name, address or number that stands in a list of accounts. */
export interface Listed extends Span {
  kind: TargetKind
  value: string
}

/** A document as the extractors read it: its own words flattened, with an index of them and its dates. */
export interface Passage {
  document: Document
  text: string
  words: WordIndex
  languages: ReadonlySet<Language> | null
  flat: FlatText
  dates: readonly FoundDate[]
  emails: readonly Span[]
  phones: readonly Span[]
  /** What its lists of accounts hold, in order. */
  listed: readonly Listed[]
  /** Sentences and items of lists, in order. */
  clauses: readonly Clause[]
  /** The instruments that stand in it; none in a cover mail. */
  instruments: readonly InstrumentType[]
  /** Outermost mail body, or the body of a nested message. */
  isBody: boolean
}

/** What `extractFields` is given. */
export interface ExtractInput {
  email: Email
  sender: SenderVerdict
  classification: Classification
  customers: readonly Customer[]
  receivedAt: Date
  /** Our own legal addresses. */
  aliases: readonly string[]
}

/** Everything that the extractors may look at. */
export interface Reading extends ExtractInput {
  /** Day of receipt in UTC: what a period counts from where no other day is stated. */
  receivedOn: IsoDay
  country: string | null
  dayOrder: DayOrder
  /** Documents in which the instruments stand, primary first, with their attachments; then the rest. */
  operative: readonly Passage[]
  cover: readonly Passage[]
  /** Operative, then cover. */
  passages: readonly Passage[]
}

export function evidenceOf(passage: Passage, start: number, end: number): Evidence {
  return passage.flat.quote(start, end)
}

/** A value that reads as the document writes it, but for line breaks and double spaces. */
export function valueAt(passage: Passage, start: number, end: number, value?: string): Value {
  return { value: value ?? passage.text.slice(start, end).trim(), evidence: [evidenceOf(passage, start, end)] }
}

/** The first date that begins within `reach` characters of `offset`. */
export function dateAfter(passage: Passage, offset: number, reach: number): FoundDate | null {
  return passage.dates.find((date) => date.start >= offset && date.start <= offset + reach) ?? null
}

/** Where the demand stands: the operative documents but orders of silence, which name other dates; else the cover mail. */
export function demandPassages({ operative, cover }: Reading): readonly Passage[] {
  const demands = operative.filter(({ instruments }) => !isSilenceOnly(instruments))
  if (demands.length > 0) return demands
  return operative.length > 0 ? operative : cover
}

/** A follow-up without a new instrument speaks of what was asked before; it asks for nothing anew. */
export function isAboutEarlierDemand({ classification, operative }: Reading): boolean {
  return classification.kind === 'follow-up' && operative.length === 0
}

export function isSilenceOnly(instruments: readonly InstrumentType[]): boolean {
  return instruments.length > 0 && instruments.every((type) => type === 'non-disclosure-order')
}

/** Up to `reach` characters before `offset`. */
export function lead(passage: Pick<Passage, 'text'>, offset: number, reach: number): string {
  return passage.text.slice(Math.max(0, offset - reach), offset)
}
