import { type Evidence, evidenceAt, type Quotable } from './evidence.js'
import { readScan } from './read-scan.js'

/**
 * The text of a document as patterns read it: every run of white space is one space, a word broken at a line end is
 * whole again, curly quotes and long dashes are plain, the slips of a poor scan are read back. So neither line breaks nor
 * double spaces change what is read, and every span of it still leads back to the document's own characters.
 */
export interface FlatText {
  text: string
  /** The evidence for a span of the flat text, quoted from the document as it stands. */
  quote(start: number, end: number): Evidence
}

/**
 * Characters read of one document. A long warrant with its attachments has 100,000; what lies beyond is no part of a
 * demand, and reading stays under a second whatever is sent.
 */
export const MAX_FLAT_CHARS = 400_000

/** The first six are Windows-1252 bytes whose declared character set has no such characters. */
const PLAIN: Record<string, string> = {
  '\u0091': "'",
  '\u0092': "'",
  '\u0093': '"',
  '\u0094': '"',
  '\u0096': '-',
  '\u0097': '-',
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u02bc': "'",
  '\u00b4': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
}
const FANCY =
  /[\u0091-\u0094\u0096\u0097\u2018\u2019\u201a\u02bc\u00b4\u201c\u201d\u201e\u00ab\u00bb\u2010-\u2014\u2212]/g

/** Flattens the given stretches of a document's text, by default all of it; they are read as one text with a space between. */
export function flatten(document: Quotable, ranges?: readonly { start: number; end: number }[]): FlatText {
  const source = document.text ?? ''
  const pieces: string[] = []
  const flatStarts: number[] = []
  const sourceStarts: number[] = []
  let length = 0
  const add = (piece: string, sourceStart: number) => {
    if (piece === '' || length >= MAX_FLAT_CHARS) return
    const kept = piece.slice(0, MAX_FLAT_CHARS - length)
    flatStarts.push(length)
    sourceStarts.push(sourceStart)
    pieces.push(kept)
    length += kept.length
  }
  for (const range of ranges ?? [{ start: 0, end: source.length }]) {
    flattenRange(source, range.start, Math.min(range.end, range.start + MAX_FLAT_CHARS * 2), add)
    add(' ', Math.max(range.start, range.end - 1))
  }
  const text = readScan(pieces.join('')).replace(FANCY, (character) => PLAIN[character] ?? character)
  const toSource = (offset: number) => {
    const piece = lastAtOrBelow(flatStarts, offset)
    return (sourceStarts[piece] ?? 0) + offset - (flatStarts[piece] ?? 0)
  }
  return {
    text,
    quote: (start, end) => evidenceAt(document, toSource(start), toSource(Math.max(start, end - 1)) + 1),
  }
}

function flattenRange(source: string, start: number, end: number, add: (piece: string, at: number) => void): void {
  let from = start
  for (let gap = gapFrom(source, start, end); gap < end; gap = gapFrom(source, from, end)) {
    let after = gap + 1
    let breaksLine = source.charCodeAt(gap) === NEWLINE
    for (; after < end && isGap(source.charCodeAt(after)); after += 1)
      if (source.charCodeAt(after) === NEWLINE) breaksLine = true
    const join = breaksLine ? joinAcrossLine(source, gap, after) : 'space'
    add(source.slice(from, join === 'drop-hyphen' ? gap - 1 : gap), from)
    if (join === 'space') add(' ', gap)
    from = after
  }
  if (from < end) add(source.slice(from, end), from)
}

const NEWLINE = 10
const SPACE = 32
const NO_BREAK_SPACE = 0xa0
const FIRST_WIDE_GAP = 0x1680
const IDEOGRAPHIC_SPACE = 0x3000
const BYTE_ORDER_MARK = 0xfeff

/** Where the next gap begins that is not a single space, which is left as it stands; `end` where there is none. */
function gapFrom(source: string, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    const code = source.charCodeAt(at)
    if (isGap(code) && (code !== SPACE || (at + 1 < end && isGap(source.charCodeAt(at + 1))))) return at
  }
  return end
}

/** White space, the NUL, and characters of no width. */
function isGap(code: number): boolean {
  if (code <= SPACE) return code === SPACE || (code >= 9 && code <= 13) || code === 0
  if (code < FIRST_WIDE_GAP) return code === NO_BREAK_SPACE
  return (code <= IDEOGRAPHIC_SPACE || code === BYTE_ORDER_MARK) && WIDE_GAPS.has(code)
}

const WIDE_GAPS: ReadonlySet<number> = new Set([
  FIRST_WIDE_GAP,
  ...[0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x200b, 0x200c, 0x200d],
  ...[0x2028, 0x2029, 0x202f, 0x205f, 0x2060],
  IDEOGRAPHIC_SPACE,
  BYTE_ORDER_MARK,
])

/**
 * What a line end inside a word becomes. An address or a number keeps its hyphen (`acme-` / `robotics.service.example`),
 * a plain word loses it (`commu-` / `nications`).
 */
function joinAcrossLine(source: string, lineEnd: number, nextLine: number): 'space' | 'keep' | 'drop-hyphen' {
  const last = source[lineEnd - 1] ?? ''
  const next = source[nextLine] ?? ''
  if (last === '@' && /[a-z0-9]/i.test(next)) return 'keep'
  if (next === '@' && /[a-z0-9]/i.test(last)) return 'keep'
  if (next === '.' && /[a-z]/i.test(source[nextLine + 1] ?? '') && /[a-z0-9]/i.test(last)) return 'keep'
  if (!/[-\u2010]/.test(last) || !/[\p{L}\p{N}]/u.test(source[lineEnd - 2] ?? '') || !/[\p{L}\p{N}]/u.test(next))
    return 'space'
  const isPlain =
    PLAIN_BEFORE.test(source.slice(lineEnd > WORD_REACH ? lineEnd - WORD_REACH - 1 : 0, lineEnd - 1)) &&
    PLAIN_AFTER.test(source.slice(nextLine, nextLine + WORD_REACH))
  return isPlain ? 'drop-hyphen' : 'keep'
}

const WORD_REACH = 40
/** Small letters alone up to the hyphen, and from the next line's beginning to the end of its word. */
const PLAIN_BEFORE = /(?:^|\s)["'(]?\p{Ll}+$/u
const PLAIN_AFTER = /^\p{Ll}+[.,;:)"']*(?!\S)/u

function lastAtOrBelow(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
