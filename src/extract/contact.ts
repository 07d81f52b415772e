import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js'
import { LETTERS } from '../text/letters.js'
import type { Span } from './passage.js'

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
/** With its trunk 0 in groups, a number of the many countries that write it so, with or without a label. */
const NATIONAL =
  /(?<![\w.,/-])\(0?\d{1,2}\) ?\d{4}[ -]\d{4}(?!\d)|(?<![\w.,/-])0(?:\d{1,4} \d{3,4} \d{3,4}|\d{2,3} \d{6,8}|\d{4} \d{6})(?![\w/-])/g
const AFTER_LABEL = new RegExp(
  String.raw`(?<![${LETTERS}])(?:tel|tél|telephone|téléphone|teléfono|telefono|telefone|telefon|telefoonnummer|telefoon|fone|phone|mobile|mobil|cell|handy|desk|direct(?: line)?|ligne|t|ph|m|móvil|cellulare|durchwahl|rufnummer|call(?: me)?(?: on| at)?|numéro|(?:on|at)(?= [(0]))\.?(?: ?(?:no|number|nr|n°)\.?)? ?[:|]? ?(\(?0?\d[\d ()./-]{5,20}\d)(?![\d/])`,
  'gi',
)
const FAX = /(?:fax|facsimile|télécopie|telefax)[.: |]*$|(?<!\p{L})f ?[.:|][.: |]*$/iu
/** What every number of these shapes holds: most documents have none, and are read once instead of four times. */
const MAY_HOLD_PHONES = /\d[\d ()./-]{5,20}\d/
/** More numbers than this are a table. */
const MAX_PHONES = 300

/**
 * Telephone numbers: of North American or international shape anywhere, of a country's own shape behind a label, where
 * libphonenumber knows the length. Never a fax number; an account number without a label is none.
 */
export function findPhones(text: string, country: string | null): Span[] {
  const found: Span[] = []
  if (!MAY_HOLD_PHONES.test(text)) return found
  for (const { span, labelled } of candidatesIn(text)) {
    const { start, end } = span
    if (found.length >= MAX_PHONES) break
    if (FAX.test(text.slice(Math.max(0, start - 20), start))) continue
    if (labelled && !isPossible(text.slice(start, end), country)) continue
    if (start >= (found.at(-1)?.end ?? 0)) found.push(span)
  }
  return found
}

function candidatesIn(text: string): { span: Span; labelled: boolean }[] {
  const shaped = [NORTH_AMERICAN, INTERNATIONAL, NATIONAL].flatMap((pattern) =>
    firstMatches(text, pattern).map((match) => ({
      span: { start: match.index, end: match.index + match[0].length },
      labelled: false,
    })),
  )
  const labelled = firstMatches(text, AFTER_LABEL).map((match) => {
    const end = match.index + match[0].length
    return { span: { start: end - (match[1] ?? '').length, end }, labelled: true }
  })
  return [...shaped, ...labelled].sort((a, b) => a.span.start - b.span.start || Number(a.labelled) - Number(b.labelled))
}

function firstMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  for (const match of text.matchAll(pattern)) {
    if (matches.push(match) >= MAX_PHONES) break
  }
  return matches
}

/** Long enough for its country; with a trunk 0, as most countries print their numbers, a digit more or less is let pass. */
function isPossible(number: string, country: string | null): boolean {
  const digits = number.replace(/\D/g, '')
  if (/^\(?0/.test(number)) return digits.length >= 9 && digits.length <= 13
  if (digits.length < 8) return false
  const known = country !== null && isSupportedCountry(country) ? country : 'US'
  return parsePhoneNumberFromString(number, known)?.isPossible() ?? false
}

/** A street address with its postal code, of the United States, Canada or the United Kingdom. */
const ADDRESS =
  /(?<![\w-])(?:\d{1,5}(?:[A-Z]|-\d{1,4})? [A-Z0-9][^;:@|()]{5,110}?,? (?:[A-Z]{2},? \d{5}(?:-\d{4})?|[A-Z]{2} [A-Z]\d[A-Z] ?\d[A-Z]\d|(?:Alabama|Alaska|Arizona|California|Colorado|Florida|Georgia|Illinois|Massachusetts|Michigan|Missouri|Nevada|Ohio|Oregon|Pennsylvania|Texas|Virginia|Washington) \d{5})|(?:\d{1,4}|Units? [\d-]+) [A-Z][^;:@|()]{4,70}? [A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})\b/g

export function findAddresses(text: string): Span[] {
  return [...text.matchAll(ADDRESS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}
