import { dayOrderOf, findDates } from '../calendar/find-dates.js'
import { INSTRUMENTS_BY_STRENGTH, type Instrument, type InstrumentType } from '../classify/instrument.js'
import type { Document } from '../parse/email.js'
import { splitClauses } from '../text/clauses.js'
import { findLanguages } from '../text/find-languages.js'
import { flatten } from '../text/flat-text.js'
import { indexWords } from '../text/word-index.js'
import { findEmails, findPhones } from './contact.js'
import { findListedAccounts } from './fields/account-lists.js'
import type { ExtractInput, Passage, Reading } from './passage.js'

/** All texts of one mail together: 10 documents at the bound of one. What lies beyond is not read for fields. */
const MAX_MAIL_CHARS = 1_000_000

/** Dates read of one document: a log enclosed by mistake holds thousands, a demand a few dozen. */
const MAX_DATES = 400

const ATTACHMENT_HEADING =
  /^[\s\W]{0,20}(?:attachment|exhibit|schedule|appendix|annex|rider|annexe|anlage|anexo|allegato|bijlage)\s+["'“]?[A-Z0-9]{1,3}\b/i

/** Lays the mail out for reading: which documents command, in which order, and how the country writes dates. */
export function readPassages(input: ExtractInput): Reading {
  const { email, classification, sender } = input
  const instruments = [...classification.instruments].sort(byStrength)
  const readable = email.documents.filter((document) => document.text !== null && document.text !== '')
  const ordered = [
    ...instruments.flatMap((instrument) => readable.filter((document) => document.id === instrument.document)),
    ...readable.filter(isAttachmentOfInstrument),
    ...readable,
  ].filter((document, index, all) => all.indexOf(document) === index)
  const country = classification.primary.jurisdiction.country ?? sender.government.country
  const drafts = flattenAll(ordered, instruments, country)
  const dayOrder = dayOrderOf(
    drafts.map(({ text }) => text),
    country,
  )
  const passages = drafts.map((draft) => {
    const dated = { ...draft, dates: findDates(draft, dayOrder).slice(0, MAX_DATES) }
    return { ...dated, listed: findListedAccounts(dated) }
  })
  const commands = (passage: Passage) => passage.instruments.length > 0 || isAttachmentOfInstrument(passage.document)
  const operative = passages.filter(commands)
  const cover = passages.filter((passage) => !commands(passage))
  return {
    ...input,
    receivedOn: input.receivedAt.toISOString().slice(0, 10),
    country,
    dayOrder,
    operative,
    cover,
    passages: [...operative, ...cover],
  }
}

function byStrength(a: Instrument, b: Instrument): number {
  return INSTRUMENTS_BY_STRENGTH.indexOf(a.type) - INSTRUMENTS_BY_STRENGTH.indexOf(b.type)
}

/** A file of its own that holds "Attachment A" or "Exhibit 1": the instrument speaks through it. */
function isAttachmentOfInstrument(document: Document): boolean {
  return document.role === 'attachment' && ATTACHMENT_HEADING.test((document.text ?? '').slice(0, 200))
}

type Draft = Omit<Passage, 'dates' | 'listed'>

function flattenAll(
  documents: readonly Document[],
  instruments: readonly Instrument[],
  country: string | null,
): Draft[] {
  let left = MAX_MAIL_CHARS
  const passages: Draft[] = []
  for (const document of documents) {
    if (left <= 0) break
    const flat = flatten(document, ownRanges(document))
    left -= flat.text.length
    const types: InstrumentType[] = instruments.filter((one) => one.document === document.id).map((one) => one.type)
    const words = indexWords(flat.text)
    passages.push({
      document,
      flat,
      text: flat.text,
      words,
      clauses: splitClauses(flat.text),
      emails: findEmails(flat.text),
      phones: findPhones(flat.text, country),
      languages: findLanguages(flat.text, words),
      instruments: types,
      isBody: document.role !== 'attachment',
    })
  }
  return passages
}

/** The sender's own words and what he forwards; quoted text below a reply is context. */
function ownRanges(document: Document): { start: number; end: number }[] {
  const length = document.text?.length ?? 0
  if (document.sections.length === 0) return [{ start: 0, end: length }]
  return document.sections.filter((section) => section.kind !== 'quoted')
}
