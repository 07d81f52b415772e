import type { Match } from '../text/phrase.js'
import type { Words } from '../text/words.js'

/** A title is set in one or two lines of few words; what is longer is a sentence. */
const MAX_LINE_CHARS = 240
const MAX_TITLE_WORDS = 16
/** Of the words of its line a title has this share or more, or it stands in a run of so many capitals. */
const TITLE_SHARE = 0.4
const CAPITALS_RUN = 4

const SUBJECT_LINE = /^\s{0,40}(?:re|subject|betr\w*|objet|asunto|assunto|oggetto|onderwerp|ref)\s{0,4}[.:]/i
const COVER_LINE = /^\s{0,40}(?:re|subject|attached|attachments?|encl\w*|cc|fwd?|please|see|from|to|date)\s{0,4}[ .:]/i

/**
 * Whether the words stand as a title: capitals in a line or a run of capitals, or most of a short line that is no
 * sentence. The words of the line are counted first, for nearly every mention fails there.
 */
export function isDisplayed(
  words: Words,
  match: Match<unknown>,
  place: 'heading' | 'subject',
  shouted: boolean,
): boolean {
  const share = (match.to - match.from) / wordsOnLines(words, match)
  const run = !shouted && runOfCapitals(words, match) >= CAPITALS_RUN
  if (share < TITLE_SHARE && !run && place === 'heading')
    return (
      !shouted && (isLineOfCapitals(words, match) || isCellOfCapitals(words, match) || isCaption(words, match, place))
    )
  const { start, end } = lineAround(words, match)
  const line = words.text.slice(start, end)
  if (!shouted && isCaption(words, match, place, start)) return true
  if (place === 'subject' && SUBJECT_LINE.test(line)) return true
  if (place === 'heading' && (COVER_LINE.test(line) || LISTED.test(line))) return false
  if (run || (!shouted && isLineOfCapitals(words, match))) return true
  return share >= TITLE_SHARE && BEGINS_HIGH.test(line) && !GOES_ON.test(line)
}

const BEGINS_HIGH = /^[^\p{L}]*[\p{Lu}\p{Lo}]/u
/** It ends as sentences end, or with a small word to which the next line belongs. */
const GOES_ON = /(?:[.,;]|\s(?:of|the|and|to|for|a|an|in|by|or|with|from|on|de|der|des|du|la|le|del|di|van))\s*$/

/** Where most words are in capitals, capitals make no title: a mail typed with the key held down. */
const SHOUTED_SHARE = 0.6
const SHOUTED_SAMPLE = 1000
const SHOUTED_LEAST = 40

export function isShouted(words: Words): boolean {
  const read = Math.min(words.folded.length, SHOUTED_SAMPLE)
  let capitals = 0
  for (let at = 0; at < read; at += 1) if (beginsCapital(words, at) && isCapitals(wordAt(words, at))) capitals += 1
  return read >= SHOUTED_LEAST && capitals / read > SHOUTED_SHARE
}

function wordAt(words: Words, at: number): string {
  return words.text.slice(words.starts[at] ?? 0, words.ends[at] ?? 0)
}

/** The line, or lines, in which the words stand; only as far as a title can reach, for a text can be one line. */
export function lineAround(words: Words, match: Match<unknown>): { start: number; end: number } {
  const first = words.starts[match.from] ?? 0
  const last = words.ends[match.to - 1] ?? first
  const from = Math.max(0, first - MAX_LINE_CHARS)
  const before = words.text.slice(from, first).lastIndexOf('\n')
  const after = words.text.slice(last, last + MAX_LINE_CHARS).indexOf('\n')
  return {
    start: before === -1 ? from : from + before + 1,
    end: after === -1 ? Math.min(words.text.length, last + MAX_LINE_CHARS) : last + after,
  }
}

/** How many words stand on the lines of the match; more than a title has is as good as any number. */
function wordsOnLines({ lines }: Words, { from, to }: Match<unknown>): number {
  let first = from
  while (first > from - MAX_TITLE_WORDS && lines[first - 1] === lines[from]) first -= 1
  let last = to
  while (last < to + MAX_TITLE_WORDS && lines[last] === lines[to - 1]) last += 1
  return last - first
}

function isLineOfCapitals(words: Words, match: Match<unknown>): boolean {
  if (!beginsCapital(words, match.from)) return false
  const { start, end } = lineAround(words, match)
  const line = words.text.slice(start, end)
  return isCapitals(line) && !LISTED.test(line)
}

/**
 * What parts the columns of a caption, or a title from what follows it on its line; a party's part in the suit ends the
 * left one, "ss." the venue, and the case's number the title.
 */
const CELL_EDGE =
  /\s{3,}|\t|\s[:)|§]\s?|\bss[.:]\s|\s(?=(?:(?:Case|Cause|Docket|Index|File|Warrant|Control|Order) )?(?:No|Nos|Number)\b[.:# ]{1,3}[A-Z\d])|\s[-\u2013\u2014]\s|(?<=\b(?:Defendants?|Plaintiffs?|Respondents?|Petitioners?|Accused)[.,]?)\s/g

/** "LOUISA DRAPER, et al.,   :   CIVIL SUBPOENA": a column of a caption that is a title of its own. */
function isCellOfCapitals(words: Words, match: Match<unknown>): boolean {
  if (!beginsCapital(words, match.from)) return false
  const { start, end } = lineAround(words, match)
  const line = words.text.slice(start, end)
  if (COVER_LINE.test(line)) return false
  const at = (words.starts[match.from] ?? 0) - start
  const edges = [...line.matchAll(CELL_EDGE)].map(({ index, 0: edge }) => [index, index + edge.length] as const)
  const from = Math.max(0, ...edges.filter(([, after]) => after <= at).map(([, after]) => after))
  const statute = line.indexOf(' (', at)
  const ends = edges.filter(([index]) => index > at).map(([index]) => index)
  const to = Math.min(line.length, ...ends, ...(statute === -1 ? [] : [statute]))
  const cell = line.slice(from, to)
  if (from === 0 && LISTED.test(cell)) return false
  return cell.length < line.length && cell.length <= MAX_CELL_CHARS && isCapitals(cell)
}

/**
 * "GENERAL WARRANT Form 5.1 / Section 487.01": capitals that begin a line, and a form, a section or a number after them.
 * Orders bound in one file are numbered: "(2) ORDER PROHIBITING DISCLOSURE, Criminal Code 487.0191"; a list of enclosures
 * is too, and names no law.
 */
function isCaption(
  words: Words,
  match: Match<unknown>,
  place: 'heading' | 'subject',
  lineStart = lineAround(words, match).start,
): boolean {
  const first = words.starts[match.from] ?? 0
  const last = words.ends[match.to - 1] ?? first
  if (!beginsCapital(words, match.from) || !isCapitals(words.text.slice(first, last))) return false
  const lead = CAPTION_LEAD.exec(words.text.slice(lineStart, first))
  const behind = lead && CAPTION_REST.exec(words.text.slice(last, last + MAX_REFERENCE_CHARS))
  if (!behind) return false
  const rest = words.text.slice(last + behind[0].length, last + behind[0].length + MAX_REFERENCE_CHARS)
  return (
    (lead[1] === undefined && (REFERENCE.test(rest) || (place === 'subject' && LEADS_IN.test(rest)))) || LAW.test(rest)
  )
}

const CAPTION_LEAD = /^[^\p{L}\p{N}]{0,12}(\(?(?:\d{1,2}|[A-H]|[IVX]{1,4})[.):]\s{1,4})?(?:\p{Lu}{2,20}\s){0,6}$/u
const CAPTION_REST = /^(?:\s\p{Lu}{2,20}){0,6}/u
const REFERENCE =
  /^\s{0,60}(?:[([\u00a7#]|(?:form|section|sections|ss?|no|nr|art|article|annexe?|directive|regulation|case|file|ref|docket|order no|warrant no|subpoena no|pursuant to|under)\b|\d)/i
const LAW = /^,?\s{0,4}(?:(?:criminal|penal) code|\d{1,2} u\.?s\.?c|[a-z.]{2,12} (?:code|act) )[^\n]{0,24}?\d/i
/** "EMERGENCY DISCLOSURE REQUEST. We need ...": capitals before the first sentence of a paragraph name a request; of process they are a mention. */
const LEADS_IN = /^[.:]\s{1,3}\p{Lu}\p{Ll}/u
const MAX_REFERENCE_CHARS = 80

/** "1. SEARCH WARRANT No. 26-118": an item of a list. */
const LISTED = /^\s{0,12}\(?(?:\d{1,2}|[a-h])[.)]\s/i

/** A title in a column is a few words. */
const MAX_CELL_CHARS = 80

/** How many words around the match, itself included, stand in capitals without a break; 0 where the match does not. */
function runOfCapitals(words: Words, { from, to }: Match<unknown>): number {
  if (!beginsCapital(words, from)) return 0
  const capital = (i: number) => isCapitals(wordAt(words, i))
  for (let i = from; i < to; i += 1) if (!capital(i) && !isNumber(words.folded[i] ?? '')) return 0
  let count = to - from
  for (let i = from - 1; i >= 0 && count < CAPITALS_RUN && capital(i); i -= 1) count += 1
  for (let i = to; i < words.folded.length && count < CAPITALS_RUN && capital(i); i += 1) count += 1
  return count
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase()
}

/** Folding made its first letter small, or it is a number: a quick no for the words of a sentence. */
function beginsCapital(words: Words, at: number): boolean {
  const folded = words.folded[at] ?? ''
  return words.text[words.starts[at] ?? 0] !== folded[0] || isNumber(folded)
}

function isNumber(word: string): boolean {
  const code = word.charCodeAt(0)
  return code >= 48 && code <= 57
}
