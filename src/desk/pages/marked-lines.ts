import type { Evidence } from '../../text/evidence.js'

/** Text of a document on numbered lines, with the stretches that are evidence told apart. */
export interface MarkedLine {
  /** Counted from 1 on each page, so that a cite never changes with the window. */
  number: number
  segments: { text: string; mark: string | null }[]
}

export interface MarkedPage {
  page: number | null
  lines: MarkedLine[]
}

/** Where a piece of evidence is found: the id of its mark, its page (null where there is none) and its line. */
export interface Place {
  mark: string
  page: number | null
  line: number
}

interface Span {
  start: number
  end: number
  mark: string
}

/** A stretch of a document that is shown at once: a page, or as many lines of one as are read without scrolling for ever. */
export interface Part {
  page: number | null
  /** Of its page, from 1. */
  fromLine: number
  start: number
  end: number
}

/** Lines of a part: of a page of a brief there are fifty, of a printed one a hundred. */
const PART_LINES = 150
/** Characters of a part, whatever its lines are. */
const PART_CHARS = 12_000

/** The parts of a text in order: every character of it is in one. */
export function partsOf(text: string, pageStarts: readonly number[]): Part[] {
  const starts = pageStarts.length === 0 ? [0] : pageStarts
  return starts.flatMap((start, i) =>
    partsOfPage(text, start, starts[i + 1] ?? text.length, pageStarts.length === 0 ? null : i + 1),
  )
}

function partsOfPage(text: string, from: number, to: number, page: number | null): Part[] {
  const parts: Part[] = []
  let [start, at, line, lines] = [from, from, 1, 0]
  let fromLine = 1
  while (at < to) {
    const found = text.indexOf('\n', at)
    const next = found === -1 || found >= to ? to : found + 1
    if (lines > 0 && (lines >= PART_LINES || next - start > PART_CHARS)) {
      parts.push({ page, fromLine, start, end: at })
      ;[start, fromLine, lines] = [at, line, 0]
    }
    ;[at, line, lines] = [next, line + 1, lines + 1]
  }
  parts.push({ page, fromLine, start, end: to })
  return parts
}

/** The lines of a part with the marks of the evidence in it. Overlapping evidence shares the mark of the earlier one, so that marks never nest. */
export function markPart(
  text: string,
  { page, fromLine, start, end }: Part,
  evidence: readonly Evidence[],
  idPrefix: string,
): MarkedPage {
  const lines = linesOf(
    text,
    start,
    text.endsWith('\n', end) && end > start ? end - 1 : end,
    spansOf(evidence, idPrefix),
  )
  return { page, lines: lines.map((line) => ({ ...line, number: line.number + fromLine - 1 })) }
}

/** The place of each piece of evidence, keyed by `start-end`. */
export function placesOf(
  text: string,
  pageStarts: readonly number[],
  evidence: readonly Evidence[],
  idPrefix: string,
): Map<string, Place> {
  const spans = spansOf(evidence, idPrefix)
  const lineEnds = lineEndsOf(text)
  return new Map(
    evidence.map((each) => {
      const from = (each.page === null ? undefined : pageStarts[each.page - 1]) ?? 0
      const line = countBelow(lineEnds, each.start) - countBelow(lineEnds, from) + 1
      const span = spans[countBelow(spans, each.start + 1, ({ start }) => start) - 1]
      const mark = span !== undefined && each.start < span.end ? span.mark : markOf(each, idPrefix)
      return [keyOf(each), { mark, page: each.page, line }]
    }),
  )
}

function lineEndsOf(text: string): number[] {
  const ends: number[] = []
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) ends.push(at)
  return ends
}

/** How many of these, which are in order, lie below the bound. */
function countBelow(sorted: readonly number[], bound: number): number
function countBelow<Item>(sorted: readonly Item[], bound: number, at: (item: Item) => number): number
function countBelow<Item>(sorted: readonly Item[], bound: number, at: (item: Item) => number = Number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (at(sorted[middle] as Item) < bound) low = middle + 1
    else high = middle
  }
  return low
}

export function keyOf({ start, end }: Evidence): string {
  return `${start}-${end}`
}

function spansOf(evidence: readonly Evidence[], idPrefix: string): Span[] {
  const sorted = [...evidence].sort((a, b) => a.start - b.start || b.end - a.end)
  const spans: Span[] = []
  for (const each of sorted) {
    const last = spans.at(-1)
    if (each.end <= each.start) continue
    if (last && each.start < last.end) last.end = Math.max(last.end, each.end)
    else spans.push({ start: each.start, end: each.end, mark: markOf(each, idPrefix) })
  }
  return spans
}

function markOf({ document, start }: Evidence, idPrefix: string): string {
  return `${idPrefix}-${document}-${start}`
}

function linesOf(text: string, from: number, to: number, spans: readonly Span[]): MarkedLine[] {
  const lines: MarkedLine[] = []
  let offset = from
  for (const line of text.slice(from, to).split('\n')) {
    lines.push({ number: lines.length + 1, segments: segmentsOf(text, offset, offset + line.length, spans) })
    offset += line.length + 1
  }
  return lines
}

/** A mark that runs over a line end is cut there; only its first piece bears the id, since ids are unique. */
function segmentsOf(text: string, from: number, to: number, spans: readonly Span[]): MarkedLine['segments'] {
  const segments: MarkedLine['segments'] = []
  let at = from
  for (let next = countBelow(spans, from + 1, ({ end }) => end); next < spans.length; next += 1) {
    const { start, end, mark } = spans[next] as Span
    if (start >= to) break
    const [begin, stop] = [Math.max(start, from), Math.min(end, to)]
    if (begin > at) segments.push({ text: text.slice(at, begin), mark: null })
    segments.push({ text: text.slice(begin, stop), mark: start >= from ? mark : '' })
    at = stop
  }
  if (at < to || segments.length === 0) segments.push({ text: text.slice(at, to), mark: null })
  return segments
}
