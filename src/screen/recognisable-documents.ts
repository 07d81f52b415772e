import type { Document, Email } from '../parse/email.js'

/** What is the same in two mails, when its bytes are. */
export interface RecognisableDocument {
  document: Document
  /** A small picture: a signature, a seal, a logo; which of them, nobody can tell by its hash. */
  isPicture: boolean
}

/** As many parts as parsing takes of a mail: a stolen paper must not hide behind others. */
const MAX_DOCUMENTS = 500
/** Letters and digits. Shorter texts ("Please see attached. Thank you.") are the same by chance. */
const MIN_TEXT = 200
/** Spacers, icons and tracking pixels are smaller. */
const MIN_BYTES = 2_000
/** A signature or a seal is smaller, a scanned page is larger. */
const LARGEST_PICTURE_BYTES = 40_000
/** Parts that machines add, alike in the mail of everybody who uses the same program. */
const BY_MACHINES =
  /^(?:application\/(?:pkcs7-|x-pkcs7-|pgp-|ics)|text\/(?:calendar|vcard|x-vcard|css)|message\/(?:delivery-status|disposition-notification|rfc822-headers)|text\/rfc822-headers)/

/**
 * The documents that mean something when somebody else sends them again: not short texts, machines' parts, icons, nor our own
 * letters that come back within a mail.
 */
export function recognisableDocuments({ documents }: Email, aliases: readonly string[]): RecognisableDocument[] {
  const ours = ownLetters(documents, aliases)
  const recognisable: RecognisableDocument[] = []
  for (const document of documents) {
    if (recognisable.length === MAX_DOCUMENTS) break
    const { declaredType, detectedType, id, bytes, role } = document
    const type = detectedType ?? declaredType
    if (ours.has(id) || BY_MACHINES.test(declaredType) || BY_MACHINES.test(type)) continue
    const hasText = lettersIn(document) >= MIN_TEXT
    const isPicture = !hasText && type.startsWith('image/') && bytes <= LARGEST_PICTURE_BYTES
    const isFile = role === 'attachment' && document.text === null && bytes >= MIN_BYTES
    if (hasText || isFile || (isPicture && bytes >= MIN_BYTES)) recognisable.push({ document, isPicture })
  }
  return recognisable
}

/** Messages from a mailbox of ours, and all that lies in them. A parent stands before its children. */
function ownLetters(documents: readonly Document[], aliases: readonly string[]): ReadonlySet<string> {
  const addresses = new Set(aliases.map((alias) => alias.toLowerCase()))
  const ours = new Set<string>()
  for (const { id, parent, message } of documents) {
    const isOurs = addresses.has(message?.from?.address.toLowerCase() ?? '')
    if (isOurs || (parent !== null && ours.has(parent))) ours.add(id)
  }
  return ours
}

/** In what the document says itself or forwards; what it quotes is another's. Counted no further than it matters. */
function lettersIn({ text, sections }: Document): number {
  if (text === null) return 0
  // A document that is no mail may have no sections: it is its own words.
  const said = sections.length === 0 ? [{ kind: 'own', start: 0, end: text.length }] : sections
  let count = 0
  for (const { kind, start, end } of said) {
    if (kind === 'quoted' || count >= MIN_TEXT) continue
    count += text.slice(start, Math.min(end, start + LOOKED_AT)).replace(/[^\p{L}\p{N}]+/gu, '').length
  }
  return count
}

const LOOKED_AT = 10_000
