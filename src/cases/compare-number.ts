import { organizationalDomain } from '../names/host.js'
import type { CaseEmail } from './case-file.js'
import { holdsNumber, type NumberParts } from './find-number.js'

/** Of all texts of a case: a hundred times a long one, and less than two seconds of the web server. */
const MAX_COMPARED = 20_000_000

/** Where in the case's mails the number stands, in ids alone, and what nobody can rely on for it: not read as drawn, or too much. */
export function compareNumber(
  emails: readonly CaseEmail[],
  number: NumberParts,
): { place: string | null; uncompared: string[] } {
  const uncompared: string[] = []
  let room = MAX_COMPARED
  for (const { emailId, source, documents, drawnText } of emails) {
    if (documents.length === 0) uncompared.push(emailId)
    if (headTexts(source).some((text) => holdsNumber(text, number))) {
      return { place: `the head of mail ${emailId}`, uncompared }
    }
    for (const document of documents) {
      const texts = textsOf(document)
      room -= texts.reduce((sum, text) => sum + text.length, 0)
      if (room < 0 || !isReadAsDrawn(document, drawnText)) uncompared.push(`${emailId}/${document.id}`)
      if (room >= 0 && texts.some((text) => holdsNumber(text, number))) {
        return { place: `document ${document.id} of mail ${emailId}`, uncompared }
      }
    }
  }
  return { place: null, uncompared }
}

/** The organisation of the site is the sender's own, or one that a link or a text of the case names. */
export function isNamedByMessage(host: string, emails: readonly CaseEmail[]): boolean {
  const domain = organizationalDomain(host)
  return emails.some(
    ({ sender, source, documents }) =>
      sender?.organizationalDomain === domain ||
      headTexts(source).some((text) => text.toLowerCase().includes(domain)) ||
      documents.some((one) => textsOf(one).some((text) => text.toLowerCase().includes(domain))),
  )
}

/** What a person sees on it can be another number where it was not read, read from a picture, or is drawn otherwise. */
function isReadAsDrawn(document: CaseDocument, drawnText: CaseEmail['drawnText']): boolean {
  const { id, text, status, pageConfidence = [] } = document
  const isFromPicture = pageConfidence.some((confidence) => confidence !== null)
  const isDrawnOtherwise = drawnText.some(({ documentId, outcome }) => documentId === id && outcome !== 'agrees')
  return text !== null && status === 'read' && !isFromPicture && !isDrawnOtherwise
}

type CaseDocument = CaseEmail['documents'][number]

function textsOf({ name, text, hiddenText, links, message }: CaseDocument): string[] {
  const nested = message === null ? [] : [message.subject, message.from?.name ?? null, message.from?.address ?? null]
  return [text, hiddenText, name, ...links.map(({ url }) => unescaped(url)), ...nested].filter((each) => each !== null)
}

function headTexts(source: CaseEmail['source']): string[] {
  if (source === null) return []
  const { subject, from, sender, replyTo, authors, to, cc } = source
  const people = [from, sender, replyTo, ...authors, ...to, ...cc].flatMap((one) => one ?? [])
  return [subject ?? '', ...people.flatMap(({ name, address }) => [name ?? '', address])]
}

/** `tel:%2B1312...`; what does not decode stays as it is. */
function unescaped(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
