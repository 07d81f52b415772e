import type { Value } from '../../text/evidence.js'
import { matchRows } from '../../text/row.js'
import { type Passage, type Reading, valueAt } from '../passage.js'
import { LABELLED, REFERENCE, SHAPES } from './reference-rows.js'

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
/** "Your reference" names our file. */
const YOURS =
  /\b(?:your|votre|vos|ihr|ihre|su|vuestra|vossa|uw) (?:own )?(?:file|case|ref(?:erence|\.)?|réf(?:érence|\.)?|dossier|zeichen|referencia|kenmerk)[^;]{0,16}$/i
const LAW_BEFORE =
  /(?:§§?|U\.S\.C\.?|section|sections|rule|article|artículo|artigo|form|act|s\.|ss\.|art\.|chapter|title|part|badge|shield|matrícula|public law|p\.l\.|rev\.) ?$/i

/** Every case, docket, investigation, warrant or grand-jury number, dockets of the instruments first. */
export function findReferences(reading: Reading): Value[] {
  const values: (Value & { docket: boolean })[] = []
  for (const passage of reading.passages) {
    for (const { start, end, docket } of inPassage(passage)) {
      const value = valueAt(passage, start, end)
      const same = values.find((other) => squash(other.value) === squash(value.value))
      if (!same) values.push({ ...value, docket })
      else if (!same.evidence.some((one) => one.document === passage.document.id)) same.evidence.push(...value.evidence)
    }
  }
  const ordered = [...values.filter(({ docket }) => docket), ...values.filter(({ docket }) => !docket)]
  return ordered.slice(0, MAX_REFERENCES).map(({ value, evidence }) => ({ value, evidence }))
}

function inPassage(passage: Passage): Found[] {
  const found: Found[] = []
  for (const { row, end } of matchRows(passage, LABELLED)) {
    const reference = readReference(passage, end)
    if (reference) found.push({ ...reference, docket: row.docket ?? false })
  }
  for (const { pattern, docket } of SHAPES) {
    for (const match of passage.text.matchAll(pattern)) {
      found.push({ start: match.index, end: match.index + match[0].length, docket: docket ?? false })
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  return found.filter((one, index) => index === 0 || one.start >= (found[index - 1]?.end ?? 0))
}

function readReference(passage: Passage, offset: number): { start: number; end: number } | null {
  REFERENCE.lastIndex = offset
  const match = REFERENCE.exec(passage.text)
  if (!match) return null
  const text = match[0].replace(/[.:(/_-]+$/, '')
  const bare = balanced(text)
  const end = offset + bare.length
  if (!isReference(bare) || OURS.test(bare)) return null
  if (YOURS.test(passage.text.slice(Math.max(0, offset - 40), offset))) return null
  if (LAW_BEFORE.test(passage.text.slice(Math.max(0, offset - 12), offset))) return null
  if (passage.dates.some((date) => date.start < end && date.end > offset)) return null
  if (/^@|^\.\w/.test(passage.text.slice(end, end + 2))) return null
  return { start: offset, end }
}

/** A bracket that only opens or only closes belongs to the sentence. */
function balanced(text: string): string {
  if (text.includes('(') && !text.includes(')')) return text.slice(0, text.indexOf('('))
  return text.includes(')') && !text.includes('(') ? text.slice(0, text.indexOf(')')) : text
}

/** A number of five or more characters with digits in it, or a short one with a year or series ("26-144", "88/2026"). */
function isReference(text: string): boolean {
  const digits = text.replace(/\D/g, '').length
  if (digits < 3 || NOT_REFERENCE.test(text)) return false
  return text.length >= 5 || /\d[-/ ]\d/.test(text)
}

function squash(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
