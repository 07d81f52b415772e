import { neededLetters } from './needed-letters.js'

/**
 * Of hundreds of patterns that are tried on a text nearly all find nothing, and each costs a scan to say so. A sieve reads a
 * stretch of the text once for all of them, looking for the letters that each cannot match without (Aho and Corasick, 1975),
 * and tells by index which of them may match there: `MAY_MATCH`, or 0 where one cannot. The answer is the sieve's own,
 * good until it is next asked.
 */
export type Sieve = (text: string, start: number, end: number) => Uint8Array

export const MAY_MATCH = 1

export function createSieve(patterns: readonly RegExp[]): Sieve {
  const ways = patterns.flatMap((pattern, index) => neededLetters(pattern).map((lists) => ({ index, lists })))
  const wanted = ways.flatMap(({ index, lists }, way) =>
    lists.map((words, at) => ({ words, index, way, bit: 1 << at, all: (1 << lists.length) - 1 })),
  )
  const letters = numberLetters(wanted.flatMap(({ words }) => words))
  const { next, ends, width } = buildMachine(wanted, letters)
  const always = new Uint8Array(patterns.length)
  for (const { index, lists } of ways) if (lists.length === 0) always[index] = MAY_MATCH
  const met = new Uint8Array(ways.length)
  const passed = new Uint8Array(patterns.length)
  return (text, start, end) => {
    met.fill(0)
    passed.set(always)
    let state = 0
    for (let at = start; at < end; at += 1) {
      state = next[state * width + (letters[text.charCodeAt(at)] ?? 0)] ?? 0
      const ended = ends[state]
      if (ended) for (const need of ended) meet(need, met, passed)
    }
    return passed
  }
}

/** Words of which one meets a need, by its bit, of one way in which the pattern of an index matches; `all` its needs. */
interface Wanted {
  words: readonly string[]
  index: number
  way: number
  bit: number
  all: number
}

function meet({ index, way, bit, all }: Wanted, met: Uint8Array, passed: Uint8Array): void {
  const now = (met[way] ?? 0) | bit
  met[way] = now
  if (now === all) passed[index] = MAY_MATCH
}

const CODE_UNITS = 0x10000

/** A number for each letter that is looked for, the same for its capital; 0 for all others. */
function numberLetters(words: readonly string[]): Uint16Array {
  const numbers = new Map<string, number>()
  for (const word of words) for (const letter of word) if (!numbers.has(letter)) numbers.set(letter, numbers.size + 1)
  const table = new Uint16Array(CODE_UNITS)
  for (let code = 0; code < CODE_UNITS; code += 1) table[code] = numbers.get(plain(String.fromCharCode(code))) ?? 0
  return table
}

/** By flags `iu` the long s is an s; every other such letter is so in lower case. */
function plain(letter: string): string {
  return letter === '\u017f' ? 's' : letter.toLowerCase()
}

interface Machine {
  /** The state that follows each state by each letter, `width` to a state. */
  next: Uint16Array
  width: number
  /** The needs that are met in each state. */
  ends: (readonly Wanted[] | undefined)[]
}

function buildMachine(wanted: readonly Wanted[], letters: Uint16Array): Machine {
  const width = letters.reduce((most, number) => Math.max(most, number), 0) + 1
  const { next, ends } = plantWords(wanted, letters, width)
  const fallback = new Uint16Array(ends.length)
  const queue = [0]
  for (const state of queue) {
    const fallen = fallback[state] ?? 0
    ends[state] = joined(ends[state], state === 0 ? undefined : ends[fallen])
    for (let letter = 0; letter < width; letter += 1) {
      const at = state * width + letter
      const child = next[at] ?? 0
      const otherwise = state === 0 ? 0 : (next[fallen * width + letter] ?? 0)
      if (child === 0) next[at] = otherwise
      else {
        fallback[child] = otherwise
        queue.push(child)
      }
    }
  }
  return { next: Uint16Array.from(next), width, ends }
}

/** The words as a tree, a state for each beginning of one. */
function plantWords(wanted: readonly Wanted[], letters: Uint16Array, width: number) {
  const next: number[] = new Array<number>(width).fill(0)
  const ends: (readonly Wanted[] | undefined)[] = [undefined]
  for (const need of wanted) {
    for (const word of need.words) {
      let state = 0
      for (let i = 0; i < word.length; i += 1) {
        const at = state * width + (letters[word.charCodeAt(i)] ?? 0)
        if (!next[at]) {
          next[at] = ends.length
          ends.push(undefined)
          for (let each = 0; each < width; each += 1) next.push(0)
        }
        state = next[at] ?? 0
      }
      ends[state] = joined(ends[state], [need])
    }
  }
  return { next, ends }
}

function joined(one: readonly Wanted[] = [], other: readonly Wanted[] = []): readonly Wanted[] | undefined {
  return one.length + other.length > 0 ? [...new Set([...one, ...other])] : undefined
}
