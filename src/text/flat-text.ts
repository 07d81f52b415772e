import { type Evidence, evidenceAt, type Quotable } from './evidence.js'

/**
 * The text of a document as patterns read it: every run of white space is one space, a word broken at a line end is
 * whole again, curly quotes and long dashes are plain. So neither line breaks nor double spaces change what is read,
 * and every span of it still leads back to the document's own characters.
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

const GAP = /[\s\u0000\u200b-\u200d\u2060\ufeff]+/g
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
  const text = pieces.join('').replace(FANCY, (character) => PLAIN[character] ?? character)
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
  GAP.lastIndex = start
  for (let gap = GAP.exec(source); gap !== null && gap.index < end; gap = GAP.exec(source)) {
    const after = Math.min(end, gap.index + gap[0].length)
    const join = gap[0].includes('\n') ? joinAcrossLine(source, gap.index, after) : 'space'
    add(source.slice(from, join === 'drop-hyphen' ? gap.index - 1 : gap.index), from)
    if (join === 'space') add(' ', gap.index)
    from = after
  }
  if (from < end) add(source.slice(from, end), from)
}

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
  const left =
    source
      .slice(Math.max(0, lineEnd - 41), lineEnd - 1)
      .split(/\s/)
      .at(-1) ?? ''
  const right = source.slice(nextLine, nextLine + 40).match(/^\S*/)?.[0] ?? ''
  return /^["'(]?\p{Ll}+$/u.test(left) && /^\p{Ll}+[.,;:)"']*$/u.test(right) ? 'drop-hyphen' : 'keep'
}

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
