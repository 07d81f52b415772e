import type { Passage } from '../passage.js'

export interface Span {
  start: number
  end: number
}

const LOCAL = /[a-z0-9._%+'-]/i
const HOST = /[a-z0-9.-]/i
/** RFC 5321 4.5.3.1: 64 octets before the @, 255 after. */
const MAX_LOCAL = 64
const MAX_HOST = 255
/** More addresses than this are a list of recipients. */
const MAX_ADDRESSES = 500

/** Mail addresses in the order of the text. Grows outwards from each @, so hostile text stays linear. */
export function findEmails(text: string): Span[] {
  const found: Span[] = []
  for (let at = text.indexOf('@'); at !== -1 && found.length < MAX_ADDRESSES; at = text.indexOf('@', at + 1)) {
    let start = at
    while (start > 0 && at - start < MAX_LOCAL && LOCAL.test(text[start - 1] ?? '')) start -= 1
    let end = at + 1
    while (end < text.length && end - at < MAX_HOST && HOST.test(text[end] ?? '')) end += 1
    while (/[.'%+-]/.test(text[start] ?? '') && start < at) start += 1
    while (/[.-]/.test(text[end - 1] ?? '')) end -= 1
    if (start < at && /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(text.slice(at + 1, end))) found.push({ start, end })
  }
  return found
}

const NORTH_AMERICAN =
  /(?<![\d/.-])(?:\+?1[ .-]?)?(?:\(\d{3}\)|\d{3})[ ./-]{0,2}\d{3}[ .-]\d{4}(?!\d)(?: ?(?:x|ext\.?|extension) ?\d{1,6})?/g
const INTERNATIONAL = /(?<![\w])\+\d{1,3}[ .()/-]{0,2}\d(?:[ .()/-]{0,2}\d){6,12}(?!\d)/g
const NATIONAL = /(?<![\d.,/-])\(?0\d{1,4}\)?[ /-]\d{2,8}(?:[ -]\d{2,8}){0,4}(?!\d)/g
const LABEL =
  /(?:tel|tél|telephone|téléphone|teléfono|telefono|telefone|telefon|telefoonnummer|telefoon|fone|phone|mobile|cell|handy|desk|direct|call|office|line|ligne|t|ph|móvil|cellulare|durchwahl|24-hr|contact number)\.?(?: ?(?:no|number|nr|n°)\.?)? ?[:|]? ?$/i
const FAX = /(?:fax|facsimile|télécopie|telefax|f)[.: |]*$/i

/** Telephone numbers: a North American or international shape, or a national one behind a label. Never a fax number. */
export function findPhones(text: string): Span[] {
  const found: Span[] = []
  for (const pattern of [NORTH_AMERICAN, INTERNATIONAL, NATIONAL]) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const before = text.slice(Math.max(0, start - 26), start)
      if (
        digitsIn(match[0]) < 8 ||
        FAX.test(before) ||
        found.some((other) => start < other.end && start + match[0].length > other.start)
      )
        continue
      if (pattern === NATIONAL && !LABEL.test(before) && !/(?:^|[^\w])(?:on|at|,|or|T) ?$/.test(before)) continue
      found.push({ start, end: start + match[0].length })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function digitsIn(text: string): number {
  return text.replace(/\D/g, '').length
}

/** A street address with its postal code, of the United States, Canada or the United Kingdom. */
const ADDRESS =
  /(?<![\w-])(?:\d{1,5}(?:[A-Z]|-\d{1,4})? [A-Z0-9][^;:@|()]{5,110}?,? (?:[A-Z]{2},? \d{5}(?:-\d{4})?|[A-Z]{2} [A-Z]\d[A-Z] ?\d[A-Z]\d|(?:Alabama|Alaska|Arizona|California|Colorado|Florida|Georgia|Illinois|Massachusetts|Michigan|Missouri|Nevada|Ohio|Oregon|Pennsylvania|Texas|Virginia|Washington) \d{5})|(?:\d{1,4}|Units? [\d-]+) [A-Z][^;:@|()]{4,70}? [A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})\b/g

export function findAddresses(passage: Passage): Span[] {
  return [...passage.text.matchAll(ADDRESS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}
