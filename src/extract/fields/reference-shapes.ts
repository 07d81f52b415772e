import { occursIn } from '../../text/occurs-in.js'
import type { Span } from '../passage.js'
import { SHAPES, type ShapeRow } from './reference-rows.js'

/** A number that one of the shapes finds. */
export interface Shaped extends Span {
  shape: ShapeRow
}

/** It begins with a capital or a figure, and at the beginning of a word. */
const AT_WORD = /^\(\?=(?:\\d|\[A-Z\]|\[A-Z\\d\])\)\(\?<!\[\\w/
const isAtWord = ({ pattern }: ShapeRow) => pattern.flags === 'g' && AT_WORD.test(pattern.source)

const TOGETHER = SHAPES.map((shape) => ({
  shape,
  here: isAtWord(shape) ? new RegExp(shape.pattern.source, 'y') : null,
}))
const sources = TOGETHER.flatMap(({ here }) => here?.source ?? [])
/** Between the capital that a number begins with and its first figure stand capitals and marks alone. */
const NUMBER = '(?:\\d|[A-Z][A-Z/.-]{0,60}[ -]?\\d)'
/** Where any of them begins: a text is scanned once for all, and most of its words begin none. */
const ANY = new RegExp(`(?=[A-Z\\d])(?<!\\w)(?=${NUMBER})(?:${sources.join('|')})`, 'g')

/** Every number of every shape, by the order of the shapes; those of one shape do not overlap. */
export function shapedNumbers(text: string): Shaped[] {
  const beginnings = beginningsIn(text)
  return TOGETHER.flatMap(({ shape, here }) =>
    here ? matchesAt(beginnings, here, shape, text) : matchesOf(shape, text),
  )
}

function beginningsIn(text: string): number[] {
  const beginnings: number[] = []
  ANY.lastIndex = 0
  for (let match = ANY.exec(text); match !== null; match = ANY.exec(text)) {
    beginnings.push(match.index)
    ANY.lastIndex = match.index + 1
  }
  return beginnings
}

function matchesAt(beginnings: readonly number[], here: RegExp, shape: ShapeRow, text: string): Shaped[] {
  const found: Shaped[] = []
  let end = 0
  for (const start of beginnings) {
    if (start < end) continue
    here.lastIndex = start
    if (!here.test(text)) continue
    end = here.lastIndex
    found.push({ shape, start, end })
  }
  return found
}

function matchesOf(shape: ShapeRow, text: string): Shaped[] {
  if (shape.mark !== undefined && !text.includes(shape.mark)) return []
  if (!occursIn(shape.pattern, text)) return []
  return [...text.matchAll(shape.pattern)].map(({ 0: value, index }) => ({
    shape,
    start: index,
    end: index + value.length,
  }))
}
