import type { Instrument } from '../classify/instrument.js'
import type { Document } from '../parse/email.js'
import type { DocumentId, Evidence } from '../text/evidence.js'
import { extractFields } from './extract-fields.js'
import { type Fields, type InstrumentFields, NO_FIELDS } from './fields.js'
import type { ExtractInput } from './passage.js'

/** Mails with more instruments are productions or bombs: those beyond it open nothing until a person reads them. */
const MOST_DOCUMENTS = 20

/**
 * What each instrument of the mail states for itself, in the order of the classification: a warrant for A says nothing of
 * B, whoever else the letter beside it names.
 */
export function extractByInstrument(input: ExtractInput, ofMail: Fields): InstrumentFields[] {
  const { instruments } = input.classification
  const carriers = [...new Set(instruments.map(({ document }) => document))].slice(0, MOST_DOCUMENTS)
  const owners = assignAttachments(input.email.documents, carriers)
  const [only] = carriers
  // Most mails hold one paper, and what was read of the mail says already where it stands.
  if (only !== undefined && carriers.length === 1)
    return instruments.map(() => standingIn(ofMail, new Set([only, ...owners.keys()])))
  const read = new Map(carriers.map((id) => [id, ownFields(input, id, owners)]))
  return instruments.map(({ document }) => read.get(document) ?? stated(NO_FIELDS))
}

function standingIn(fields: Fields, own: ReadonlySet<DocumentId>): InstrumentFields {
  const stands = ({ evidence }: { evidence: readonly Evidence[] }) => evidence.some(({ document }) => own.has(document))
  const { targets, dateRange, dataSought, issuedOn, matter } = fields
  return {
    targets: targets.filter(stands),
    dateRange: dateRange !== null && stands(dateRange) ? dateRange : null,
    dataSought: dataSought.filter(stands),
    issuedOn: issuedOn !== null && stands(issuedOn) ? issuedOn : null,
    references: matter.references.filter(stands),
  }
}

function ownFields(input: ExtractInput, id: DocumentId, owners: ReadonlyMap<DocumentId, DocumentId>): InstrumentFields {
  const { email, classification } = input
  const instruments = classification.instruments.filter(({ document }) => document === id)
  const [first] = instruments
  if (first === undefined) return stated(NO_FIELDS)
  const own = email.documents.filter((document) => document.id === id || owners.get(document.id) === id)
  return stated(
    extractFields({
      ...input,
      email: { ...email, documents: own },
      classification: { ...classification, instruments, primary: asPrimary(first) },
    }),
  )
}

function asPrimary({ type, jurisdiction, confidence }: Instrument): ExtractInput['classification']['primary'] {
  return { type, jurisdiction, confidence }
}

function stated({
  targets,
  dateRange,
  dataSought,
  issuedOn,
  matter,
}: ReturnType<typeof extractFields>): InstrumentFields {
  return { targets, dateRange, dataSought, issuedOn, references: matter.references }
}

const LABEL =
  /^[\s\W]{0,20}(attachment|schedule|appendix|rider|annex|annexe|anlage|anexo|allegato|bijlage)s?\s+["'“]?([A-Z0-9]{1,3})\b/i
const HEAD_CHARS = 200

/**
 * Whose attachment each lettered file is: that of the instrument whose words take it in, "the property described in
 * Attachment A" (Fed. R. Crim. P. 41(e)(2)(A); Groh v. Ramirez, 540 U.S. 551: only what the warrant's own words refer to).
 * Where two instruments name an Attachment A, each has the one that follows it.
 */
function assignAttachments(
  documents: readonly Document[],
  carriers: readonly DocumentId[],
): Map<DocumentId, DocumentId> {
  const instruments = documents.flatMap(({ id, text }, at) =>
    carriers.includes(id) ? [{ id, at, mentions: mentionsIn(text ?? '') }] : [],
  )
  const owners = new Map<DocumentId, DocumentId>()
  for (const [at, document] of documents.entries()) {
    const label = carriers.includes(document.id) ? null : labelOf(document)
    if (label === null) continue
    const naming = instruments.filter(({ mentions }) => mentions.has(label))
    const owner = naming.findLast((one) => one.at < at) ?? naming[0]
    if (owner !== undefined) owners.set(document.id, owner.id)
  }
  return owners
}

function labelOf({ role, text }: Document): string | null {
  if (role !== 'attachment') return null
  const head = (text ?? '').slice(0, HEAD_CHARS)
  const match = LABEL.exec(head)
  if (match !== null && !WORD.test(match[2] ?? '')) return `${match[1]} ${match[2]}`.toLowerCase()
  return BARE_LABEL.exec(head)?.[1]?.toLowerCase() ?? null
}

/** No letter or number of an attachment: "Schedule\nThe account". */
const WORD = /^(?![ivx]+$)[a-z]{2,3}$/i
/** A file that calls itself the attachment, without a letter, and a paper that takes in its only one. */
const BARE_LABEL = /^[\s\W]{0,20}(attachment|schedule|appendix|rider|annexe?)[ \t]{0,4}(?:[-:\r\n]|(?:to|of) )/i
const BARE_MENTION =
  /\b(?:the|this|an?|attached|enclosed|accompanying|said) (attachment|schedule|appendix|rider|annexe?)\b(?! {0,4}["'“]?[A-Z0-9]{1,3}\b(?<!\b(?:to|of|is|and|in|at|for)))/gi

/** "Attachment A", "Attachments A and B", "Schedules 1, 2 and 3": each as its word and its letter. */
const MENTION =
  /\b(attachment|schedule|appendix|rider|annexe?|anlage|anexo|allegato|bijlage)s?\s{1,9}((?:["'“]?[A-Z0-9]{1,3}["'”]?(?:,|\s{1,9}(?:and|et|und|y|e|&))?\s{0,9}){1,8})/gi
const MOST_MENTIONS = 500

function mentionsIn(text: string): Set<string> {
  const mentions = new Set<string>()
  let left = MOST_MENTIONS
  for (const [, word = '', letters = ''] of text.matchAll(MENTION)) {
    left -= 1
    if (left < 0) break
    for (const letter of letters.match(/[A-Z0-9]{1,3}/gi) ?? []) mentions.add(`${word} ${letter}`.toLowerCase())
  }
  for (const [, word = ''] of text.matchAll(BARE_MENTION)) mentions.add(word.toLowerCase())
  return mentions
}
