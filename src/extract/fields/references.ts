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
  /^(?:[FUWTCDGB]0[0-9A-Z]{6,12}|ORI \w+|\d{1,4}|\d{1,2}\.\d{1,2}|[A-Za-z]+|\d{1,3}(?:st|nd|rd|th)|\d+\([a-z].*|\d{1,2}:\d\d(?:[ap]m)?|[A-Za-z]{1,12}-[A-Za-z-]+)$/
/** Codes that officers cite without a section sign. */
const STATUTE =
  /^(?:CGS|TCA|RCW|ORS|NRS|MCA|KSA|RSA|HRS|ARS|CRS|ILCS|MCL|MGL|NCGS|NDCC|SDCL|PC|VC|HSC|BPC|TRC|CCP|CCRP|GBL|CPL|USC|CFR|OCGA|RSMO|KRS|FS) ?\d{1,4}[a-z]{0,2}(?:[-.:]\d{1,4}[a-z]{0,2}){0,3}$/i
const TELEPHONE = /^\(?\d{3}[-./) ]{1,2}\d{3}[-.]\d{4}$/
/** "Your reference" names our file. */
const YOURS =
  /\b(?:your|votre|vos|ihr|ihre|su|vuestra|vossa|uw) (?:own )?(?:file|case|ref(?:erence|\.)?|réf(?:érence|\.)?|dossier|zeichen|referencia|kenmerk)[^;]{0,16}$/i
const OTHER_NUMBER =
  /(?:§§?|\b(?:U\.S\.C\.?|section|sections|rule|article|artículo|artigo|form|act|s\.|ss\.|art\.|chapter|title|part|badge|shield|star|catalog|employee|telephone|phone|tel\.?|fax|suite|room|apt\.?|account|acct\.?|omb|bar|licen[cs]e|tax|ein|ssn|serial|invoice|box|passport|routing|model|matrícula|(?:public )?law(?: no\.)?|ordinance|proclamation|regulation(?: \(eu\))?|verordnung|règlement|reglamento|lei|ley|legge|executive order|p\.l\.|rev\.|purchase|order form|directive|instrument|decreto|décret|loi|[hsa]\.?b\.?|resolution|resolución|resolução|bill|exhibit|bates|company|registered|registration|vat|charity|siret|rcs|abn|kvk|cnpj|cpf|dni|nif|oab|plate|vehicle|vin|imei|flight|member|user|customer|subscriber|contact|mobile|cell|whatsapp|extension|ext|version|policy|inmate|offender|prisoner|card|transaction|payment|cheque|check|confirmation|page|schedule|annex|table|ori|pin|iso|unit|collar|warrant card|sbn|ardc|bic|iban|duns|frn|channel|device|message|station|floor|building|social security|employer|identification|badge id|ip|mac|port|asn|sim|iccid|imsi|msisdn)(?: (?:and|or) \w{2,9})?(?:[ /-](?:id|no\.?|numbers?|nr\.?|n[°º]\.?|card))?[#:]?) ?$/i

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
    const reference = readReference(passage, end, row.built ?? false)
    if (reference && !isOtherNumber(passage, start))
      found.push(...withList(passage, { ...reference, docket: row.docket ?? false }))
  }
  found.push(...hashed(passage), ...calledOurs(passage))
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

function readReference(passage: Text, offset: number, built: boolean): { start: number; end: number } | null {
  REFERENCE.lastIndex = offset
  const match = REFERENCE.exec(passage.text)
  if (!match) return null
  const text = match[0].replace(/[.:(/_-]{1,9}$/, '')
  const bare = balanced(text)
  if (built && !isBuilt(bare)) return null
  const end = offset + bare.length
  return isNumberOfMatter(passage, offset, end) ? { start: offset, end } : null
}

/** Capital letters among four figures or more, figures in groups, or eight in one: no plain count, date or page. */
function isBuilt(text: string): boolean {
  const digits = text.replace(/\D/g, '').length
  if (digits < 4 || /[a-z]{2}/.test(text)) return false
  return /[A-Z]/.test(text) || digits >= 8 || (digits > 4 && /\d[-/.: ]{1,3}\d/.test(text))
}

/** Between the members of a list of numbers: "26-1180; 26-1184", "26-DV-1182 / 26-DV-1183", "… and/or No. …". */
const NEXT_NUMBER =
  /(?:[,;&]| ?\/| -)?(?: (?:and(?:\/or)?|or|&|et|und|y|e))? (?:also )?(?:nos?\.? ?)?(?=[A-Z]{0,6}[ -]?\d)/iy
const MAX_LIST = 20

/** A number with those that go on its list, as long as they are built as it is. */
function withList(passage: Text, first: Found): Found[] {
  const members = [first]
  const shape = shapeOf(passage.text.slice(first.start, first.end))
  for (let last = first; members.length < MAX_LIST && shape.length > 1; ) {
    NEXT_NUMBER.lastIndex = last.end
    if (!NEXT_NUMBER.test(passage.text)) break
    const next = readReference(passage, NEXT_NUMBER.lastIndex, true)
    if (next === null || shapeOf(passage.text.slice(next.start, next.end)) !== shape) break
    last = { ...next, docket: first.docket }
    members.push(last)
  }
  return members
}

/** Runs of figures as 9, of letters as A: 26CR-0418 is 9A-9. */
function shapeOf(text: string): string {
  return text.replace(/\d{1,24}/g, '9').replace(/[A-Za-z]{1,24}/g, 'A')
}

/** Behind "#", whatever the label: CC# 260044, UI# 774015-26-0081. Behind a name it is a badge, behind a bar's letters a licence. */
function hashed(passage: Text): Found[] {
  const { text } = passage
  const found: Found[] = []
  for (let at = text.indexOf('#'); at !== -1 && found.length < MAX_REFERENCES; at = text.indexOf('#', at + 1)) {
    const offset = text[at + 1] === ' ' || text[at + 1] === ':' ? at + 2 : at + 1
    const label = /(?<!\w)([A-Z]{2,8}) ?$/.exec(text.slice(Math.max(0, at - 10), at))?.[1]
    if (label !== undefined && LICENCE.test(label)) continue
    const number = readReference(passage, offset, label === undefined)
    const value = number === null ? '' : text.slice(number.start, number.end)
    if (number && !/[a-z]/.test(value) && (label !== undefined || IN_GROUPS.test(value)))
      found.push({ ...number, docket: false })
  }
  return found
}
const LICENCE = /^(?:ID|[A-Z]{0,3}BA|BBO|SBN|ARDC|BPR|OSB|TBN|CSB|PID|NO|REG|SSN|EIN|FAX|TEL|PIN|ORI|DSN)$/
const IN_GROUPS = /\d{2}[-/]\d{4}|\d{4}[-/]\d{2}/

/** "26-118204 (our case number)", "2026-0931 is our incident number": the label stands behind. */
const BEHIND =
  /our (?:own )?(?:agency )?(?:case|file|incident|report|matter|investigation|event|occurrence|complaint|docket|reference|ref)\b/iy
const BEFORE_LABEL = /(?<![\w@./-])([A-Z\d][A-Z\d./:-]{4,24}) ?(?:\(|,|-|is|being|as)? ?$/

function calledOurs(passage: Text): Found[] {
  return (passage.words.get('our') ?? []).slice(0, MAX_REFERENCES).flatMap((offset) => {
    BEHIND.lastIndex = offset
    const from = Math.max(0, offset - 36)
    const match = BEHIND.test(passage.text) ? BEFORE_LABEL.exec(passage.text.slice(from, offset)) : null
    if (!match?.[1]) return []
    const [start, end] = [from + match.index, from + match.index + match[1].length]
    return isBuilt(match[1]) && isNumberOfMatter(passage, start, end) ? [{ start, end, docket: false }] : []
  })
}

function isNumberOfMatter(passage: Text, start: number, end: number): boolean {
  const value = passage.text.slice(start, end)
  if (!isReference(value) || OURS.test(value) || isOtherNumber(passage, start) || isDate(passage, start, end))
    return false
  if (YOURS.test(passage.text.slice(Math.max(0, start - 40), start))) return false
  return !/^@|^\.\w/.test(passage.text.slice(end, end + 2))
}

function isOtherNumber({ text }: Text, offset: number): boolean {
  return OTHER_NUMBER.test(text.slice(Math.max(0, offset - 32), offset))
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
