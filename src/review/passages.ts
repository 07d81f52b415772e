import type { Document, Email } from '../parse/email.js'
import type { Evidence } from '../text/evidence.js'
import { type FlatText, flatten } from '../text/flat-text.js'

/** The words of a document that count: quoted replies and hidden text are context, never evidence. */
export interface Passage {
  document: Document
  flat: FlatText
}

/** At most this many documents are searched for a phrase; a mail with more is shown whole to a person all the same. */
const MAX_DOCUMENTS = 60

export function readPassages(email: Email): Passage[] {
  return email.documents
    .filter((document) => document.status === 'read' && document.text !== null)
    .slice(0, MAX_DOCUMENTS)
    .map((document) => ({ document, flat: flatten(document, spoken(document)) }))
}

function spoken(document: Document): { start: number; end: number }[] | undefined {
  if (document.sections.length === 0) return undefined
  return document.sections.filter(({ kind }) => kind !== 'quoted')
}

/** Characters around a phrase in which words can take it back. */
const AROUND = 160

/** Where a pattern (global) is found, as evidence; at most `most`. A phrase does not count where one of `unless` stands around it. */
export function findPhrase(
  passages: readonly Passage[],
  pattern: RegExp,
  { unless = [], most = 3 }: { unless?: readonly RegExp[]; most?: number } = {},
): Evidence[] {
  const found: Evidence[] = []
  for (const { flat } of passages) {
    for (const match of flat.text.matchAll(pattern)) {
      const end = match.index + match[0].length
      const around = flat.text.slice(Math.max(0, match.index - AROUND), end + AROUND)
      if (unless.some((pattern) => pattern.test(around))) continue
      found.push(flat.quote(match.index, end))
      if (found.length === most) return found
    }
  }
  return found
}
