import { occursIn } from '../../text/occurs-in.js'
import type { Passage } from '../passage.js'
import { type Found, MAX_TARGETS } from './target-rows.js'

/** What a match names: its first group or the whole; `from` is where the text that was searched begins in the passage. */
export function foundIn(
  passage: Passage,
  kind: Found['kind'],
  match: RegExpExecArray,
  { value = match[1] ?? match[0], from = 0 }: { value?: string; from?: number } = {},
): Found {
  const start = from + match.index + match[0].indexOf(value)
  return { kind, value, passage, start, end: start + value.length }
}

/** What a sticky pattern finds at an offset. */
export function foundAt(passage: Passage, kind: Found['kind'], pattern: RegExp, offset: number): Found[] {
  pattern.lastIndex = offset
  const match = pattern.exec(passage.text)
  return match === null ? [] : [foundIn(passage, kind, match)]
}

/** What a global pattern finds; a text without the mark is not searched. */
export function foundAll(passage: Passage, kind: Found['kind'], pattern: RegExp, mark = ''): Found[] {
  if (!passage.text.includes(mark) || !occursIn(pattern, passage.text)) return []
  return [...passage.text.matchAll(pattern)].slice(0, MAX_TARGETS).map((match) => foundIn(passage, kind, match))
}

/** Where any of the marks stands, in order. */
export function offsetsOf(text: string, ...marks: readonly string[]): number[] {
  const offsets: number[] = []
  for (const mark of marks) {
    const most = offsets.length + MAX_MARKS
    for (let at = text.indexOf(mark); at !== -1 && offsets.length < most; at = text.indexOf(mark, at + 1))
      offsets.push(at)
  }
  return marks.length > 1 ? offsets.sort((a, b) => a - b) : offsets
}
/** Marks of one kind that are looked at: a long warrant has 2,000 full stops. */
const MAX_MARKS = 8_000
