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
  const body = email.documents.find(({ role, text }) => role === 'body' && text)
  const ours = documentsOfOurs(email.documents, aliases)
  const readings = email.documents.flatMap((document) =>
    document.text && !ours.has(document.id) ? [readOneDocument(document, document === body ? subject : null)] : [],
  )
  return { readings, facts: gatherFacts(email, readings, sender.government.matched) }
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
