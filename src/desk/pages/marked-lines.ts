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

/**
 * The pages and lines of a document's text. Overlapping evidence shares the mark of the earlier one, so that marks
 * never nest.
 */
export function markLines(
  text: string,
  pageStarts: readonly number[],
  evidence: readonly Evidence[],
  idPrefix: string,
): MarkedPage[] {
  const spans = spansOf(evidence, idPrefix)
  const starts = pageStarts.length === 0 ? [0] : pageStarts
  return starts.map((start, i) => ({
    page: pageStarts.length === 0 ? null : i + 1,
    lines: linesOf(text, start, starts[i + 1] ?? text.length, spans),
  }))
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
