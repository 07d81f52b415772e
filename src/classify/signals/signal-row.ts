import type { Language } from '../../text/language.js'
import type { InstrumentType } from '../instrument.js'

/**
 * One thing a document can say that speaks for a type of instrument. The tables of this folder are lists of such rows;
 * a type's own rows tell it from its family, and the rows of a family (any order of a court, any subpoena) count for
 * each member that has a row of its own.
 */
export interface SignalRow {
  id: string
  type: SignalType
  place: SignalPlace
  /** 10 settles it alone, 6 is strong, 3 supports, 0 is only reported. */
  weight: number
  /** In the language of `text/phrase.ts`. */
  phrase: string
  /** The statute, form, rule or habit of drafting that it rests on. */
  source: string
  language: Language
}

export type SignalType = InstrumentType | 'any-order' | 'any-subpoena'

export type SignalPlace =
  /** A title: set apart on its line or in capitals; never on a subject line or a list of enclosures. */
  | 'heading'
  /** A title, or the subject line of a letter. */
  | 'subject'
  /** Words that command or ask in their own right. */
  | 'command'
  | 'form-number'
  | 'signature'
  /** A statute or rule that is cited; supports, and is never enough alone. */
  | 'statute'
  /** Facts and phrases that go with a type; support only. */
  | 'supporting'

/** Places in which a document speaks for itself. Without a signal in one of them it is no instrument. */
export const OPERATIVE: ReadonlySet<SignalPlace> = new Set(['heading', 'subject', 'command', 'form-number'])

type Tuple = readonly [id: string, type: SignalType, place: SignalPlace, weight: number, phrase: string, source: string]

/** A table in one language, one line a row: id, type, place, weight, phrase, source. */
export function signalTable(language: Language, tuples: readonly Tuple[]): SignalRow[] {
  return tuples.map(([id, type, place, weight, phrase, source]) => ({
    id,
    type,
    place,
    weight,
    phrase,
    source,
    language,
  }))
}
