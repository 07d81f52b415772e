import type { Document, Email } from '../parse/email.js'
import type { SenderVerdict } from '../screen/sender-verdict.js'
import type { DocumentId } from '../text/evidence.js'
import { isAnswer, type KindFacts } from './decide-kind.js'
import { gatherFacts, type Reading, readOneDocument } from './reading.js'

/** Every document of a mail that can speak, read, and what all of them together say. */
export function readMail(
  email: Email,
  sender: SenderVerdict,
  aliases: readonly string[],
): { readings: Reading[]; facts: KindFacts } {
  const subject = isAnswer(email) ? null : email.source.subject
  const told = documentsOfSubject(email.documents)
  const ours = documentsOfOurs(email.documents, aliases)
  const readings = email.documents.flatMap((document) =>
    document.text && !ours.has(document.id) ? [readOneDocument(document, told.has(document) ? subject : null)] : [],
  )
  const spoken = isEnclosedForReference(email, readings, sender)
    ? readings.map((reading) => (reading.document.role === 'body' ? reading : withoutForce(reading)))
    : readings
  const taught = showsSpecimen(spoken, sender) ? spoken.map(asSpecimen) : spoken
  return { readings: taught, facts: gatherFacts(email, taught, sender.government.matched) }
}

/** Longer than this, a body speaks for itself; a shorter one may be the cover of what it encloses. */
const LONGEST_COVER = 300

/** What the subject line is the title of: the body, and the enclosure of a body that is a mere cover. */
function documentsOfSubject(documents: readonly Document[]): ReadonlySet<Document> {
  const body = documents.find(({ role, text }) => role === 'body' && text)
  const enclosed = documents.filter(({ role, text }) => role === 'attachment' && text)
  const isCover = (body?.text ?? '').length <= LONGEST_COVER && enclosed.length === 1
  return new Set([...(body ? [body] : []), ...(isCover ? enclosed : [])])
}

/**
 * "Our warrant of June only so that you can find the matter; it has been complied with": in a reply that asks for no
 * data the old paper is context. So it is where a private person asks on the strength of an order made for somebody else.
 */
function isEnclosedForReference(email: Email, readings: readonly Reading[], sender: SenderVerdict): boolean {
  const said = readings.filter(({ document }) => document.role === 'body')
  if (!said.some(({ context }) => context.says.has('for-reference'))) return false
  const asks = said.some(({ context, named }) => context.asksForData !== null || named.length > 0)
  const answers = isAnswer(email) && said.some(({ context }) => context.says.has('about-earlier'))
  return asks ? !sender.government.matched && !said.some(({ context }) => context.says.has('authority')) : answers
}

/** A teacher, or an author, shows a paper that was made up: no authority writes, and no data is asked for. */
function showsSpecimen(readings: readonly Reading[], sender: SenderVerdict): boolean {
  const said = readings.filter(({ document }) => document.role === 'body')
  return (
    !sender.government.matched &&
    said.some(({ context }) => context.says.has('specimen')) &&
    said.every(
      ({ context, named }) => context.asksForData === null && named.length === 0 && !context.says.has('authority'),
    )
  )
}

/** Where the paper says of itself that it is none, it is none; where only the letter does, a person looks. */
function asSpecimen(reading: Reading): Reading {
  if (reading.document.role === 'body' || reading.named.length === 0) return reading
  return reading.context.says.has('specimen')
    ? { ...withoutForce(reading), context: { says: new Set(['specimen'] as const), asksForData: null } }
    : { ...reading, named: [], unnamed: true }
}

function withoutForce(reading: Reading): Reading {
  return {
    ...reading,
    named: [],
    unnamed: false,
    commands: [],
    signals: reading.signals.map((signal) => ({ ...signal, muted: signal.muted ?? 'past' })),
  }
}

/** Messages of our own that came back attached, and what is in them: a notice of ours demands nothing of us. */
function documentsOfOurs(documents: readonly Document[], aliases: readonly string[]): ReadonlySet<DocumentId> {
  const addresses = new Set(aliases.map((alias) => alias.toLowerCase()))
  const ours = new Set<DocumentId>()
  for (const { id, parent, message } of documents) {
    const byUs = addresses.has(message?.from?.address.toLowerCase() ?? '')
    if (byUs || (parent !== null && ours.has(parent))) ours.add(id)
  }
  return ours
}
