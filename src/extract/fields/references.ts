import { findDates } from '../../calendar/find-dates.js'
import type { Value } from '../../text/evidence.js'
import { matchRows } from '../../text/row.js'
import { squash } from '../../text/squash.js'
import { indexWords } from '../../text/word-index.js'
import { type Passage, type Reading, valueAt } from '../passage.js'
import { LABELLED, REFERENCE, SUBJECT_NUMBER } from './reference-rows.js'
import { shapedNumbers } from './reference-shapes.js'

interface Found {
  start: number
  end: number
  docket: boolean
}

/** More numbers than this are a table, not references. */
const MAX_REFERENCES = 40
/** Our own case references name our case, not the requester's. */
const OURS = /^LP-\d{4}-\d{6}/
/** Statutes, rules and forms look like numbers behind "section" and "order". */
const NOT_REFERENCE =
  /^(?:\d{1,4}|\d{1,2}\.\d{1,2}|[A-Za-z]+|\d{1,3}(?:st|nd|rd|th)|\d+\([a-z].*|\d{1,2}:\d\d(?:[ap]m)?|[A-Za-z]{1,12}-[A-Za-z-]+)$/
/** Codes that officers cite without a section sign. */
const STATUTE =
  /^(?:CGS|TCA|RCW|ORS|NRS|MCA|KSA|RSA|HRS|ARS|CRS|ILCS|MCL|MGL|NCGS|NDCC|SDCL|PC|VC|HSC|BPC|TRC|CCP|CCRP|GBL|CPL|USC|CFR|OCGA|RSMO|KRS|FS) ?\d{1,4}[a-z]{0,2}(?:[-.:]\d{1,4}[a-z]{0,2}){0,3}$/i
const TELEPHONE = /^\(?\d{3}[-./) ]{1,2}\d{3}[-.]\d{4}$/
/** "Your reference" names our file. */
const YOURS =
  /\b(?:your|votre|vos|ihr|ihre|su|vuestra|vossa|uw) (?:own )?(?:file|case|ref(?:erence|\.)?|réf(?:érence|\.)?|dossier|zeichen|referencia|kenmerk)[^;]{0,16}$/i
const OTHER_NUMBER =
  /(?:§§?|\b(?:U\.S\.C\.?|section|sections|rule|article|artículo|artigo|form|act|s\.|ss\.|art\.|chapter|title|part|badge|shield|star|catalog|employee|telephone|phone|tel\.?|fax|suite|room|apt\.?|account|acct\.?|omb|bar|licen[cs]e|tax|ein|ssn|serial|invoice|box|passport|routing|model|matrícula|public law(?: no\.)?|regulation(?: \(eu\))?|verordnung|règlement|reglamento|lei|ley|legge|executive order|p\.l\.|rev\.)) ?$/i

/** Every case, docket, investigation, warrant or grand-jury number, dockets of the instruments first. */
export function findReferences(reading: Reading): Value[] {
  const found = new Map<string, Value & { docket: boolean }>()
  for (const passage of reading.passages) {
    for (const { start, end, docket } of inText(passage)) {
      const value = valueAt(passage, start, end)
      const key = squash(value.value)
      const same = found.get(key)
      if (!same) found.set(key, { ...value, docket })
      else if (!same.evidence.some((one) => one.document === passage.document.id)) same.evidence.push(...value.evidence)
    }
  }
  const values = [...found.values()]
  for (const told of inSubject(reading)) {
    if (!values.some(({ value }) => isPartOf(value, told.value))) values.push(told)
  }
  const ordered = [...values.filter(({ docket }) => docket), ...values.filter(({ docket }) => !docket)]
  return ordered.slice(0, MAX_REFERENCES).map(({ value, evidence }) => ({ value, evidence }))
}

/** Officers often name their number in the subject alone. It is no text of a document, so such a value has no quote. */
function inSubject({ email, dayOrder }: Reading): (Value & { docket: boolean })[] {
  const text = (email.source.subject ?? '').slice(0, MAX_SUBJECT_CHARS).replace(/\s+/g, ' ')
  const read = { text, words: indexWords(text), languages: null }
  const subject = { ...read, dates: findDates(read, dayOrder) }
  const labelled = inText(subject)
  const bare = [...text.matchAll(SUBJECT_NUMBER)]
    .map(({ 0: value, index }) => ({ start: index, end: index + value.length }))
    .filter((one) => !labelled.some(({ start, end }) => start < one.end && end > one.start))
    .filter(({ start, end }) => isNumberOfMatter(subject, start, end))
  return [...labelled, ...bare].map(({ start, end }) => ({
    value: text.slice(start, end),
    evidence: [],
    docket: false,
  }))
}

/** Real ones stay under 200; a hostile one had 20,000. */
const MAX_SUBJECT_CHARS = 500

type Text = Pick<Passage, 'text' | 'words' | 'languages' | 'dates'>

function inText(passage: Text): Found[] {
  const found: Found[] = []
  for (const { row, start, end } of matchRows(passage, LABELLED)) {
    if (isOtherNumber(passage, start)) continue
    const reference = readReference(passage, end)
    if (reference) found.push({ ...reference, docket: row.docket ?? false })
  }
  for (const { shape, start, end } of shapedNumbers(passage.text)) {
    if (!isDate(passage, start, end) && !OURS.test(passage.text.slice(start, end)) && !isOtherNumber(passage, start))
      found.push({ start, end, docket: shape.docket ?? false })
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  return found.filter((one, index) => index === 0 || one.start >= (found[index - 1]?.end ?? 0))
}

function isDate({ dates }: Text, from: number, to: number): boolean {
  return dates.some(({ start, end }) => start < to && end > from)
}

function readReference(passage: Text, offset: number): { start: number; end: number } | null {
  REFERENCE.lastIndex = offset
  const match = REFERENCE.exec(passage.text)
  if (!match) return null
  const text = match[0].replace(/[.:(/_-]{1,9}$/, '')
  const bare = balanced(text)
  const end = offset + bare.length
  return isNumberOfMatter(passage, offset, end) ? { start: offset, end } : null
}

function isNumberOfMatter(passage: Text, start: number, end: number): boolean {
  const value = passage.text.slice(start, end)
  if (!isReference(value) || OURS.test(value) || isOtherNumber(passage, start) || isDate(passage, start, end))
    return false
  if (YOURS.test(passage.text.slice(Math.max(0, start - 40), start))) return false
  return !/^@|^\.\w/.test(passage.text.slice(end, end + 2))
}

function isOtherNumber({ text }: Text, offset: number): boolean {
  return OTHER_NUMBER.test(text.slice(Math.max(0, offset - 18), offset))
}

/** A bracket that only opens or only closes belongs to the sentence. */
function balanced(text: string): string {
  if (text.includes('(') && !text.includes(')')) return text.slice(0, text.indexOf('('))
  return text.includes(')') && !text.includes('(') ? text.slice(0, text.indexOf(')')) : text
}

/** A number of five or more characters with digits in it, or a short one with a year or series ("26-144", "88/2026"). */
function isReference(text: string): boolean {
  const digits = text.replace(/\D/g, '').length
  if (digits < 3 || NOT_REFERENCE.test(text) || STATUTE.test(text) || TELEPHONE.test(text)) return false
  return text.length >= 5 || /\d[-/ ]\d/.test(text)
}

/** "Case TL-14-0088" tells nothing besides TL-14-0088, and the other way round. */
function isPartOf(one: string, other: string): boolean {
  return squash(one).includes(squash(other)) || squash(other).includes(squash(one))
}
