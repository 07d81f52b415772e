import { neededLetters } from './needed-letters.js'

/**
 * Of hundreds of patterns that are tried on a text nearly all find nothing, and each costs a scan to say so. A sieve reads a
 * stretch of the text once for all of them, looking for the letters that each cannot match without (Aho and Corasick, 1975),
 * and tells by index which of them may match there: `MAY_MATCH`, or 0 where one cannot. The answer is the sieve's own,
 * good until it is next asked.
 */
export type Sieve = (text: string, start: number, end: number) => Uint8Array

export const MAY_MATCH = 1

/** Throws where the patterns need more words than a sieve holds: a table grown too large. */
export function createSieve(patterns: readonly RegExp[]): Sieve {
  const ways = patterns.flatMap((pattern, index) => neededLetters(pattern).map((lists) => ({ index, lists })))
  const wanted = ways.flatMap(({ lists }, way) => lists.map((words, at) => ({ words, way, bit: 1 << at })))
  const patternOf = Uint16Array.from(ways, ({ index }) => index)
  const all = Uint8Array.from(ways, ({ lists }) => (1 << lists.length) - 1)
  const letters = numberLetters(wanted.flatMap(({ words }) => words))
  const { next, begins, needs } = buildMachine(wanted, letters)
  const always = new Uint8Array(patterns.length)
  for (const { index, lists } of ways) if (lists.length === 0) always[index] = MAY_MATCH
  const met = new Uint8Array(ways.length)
  const passed = new Uint8Array(patterns.length)
  const meet = (state: number) => {
    const end = begins[state + 1] ?? 0
    for (let at = begins[state] ?? 0; at < end; at += 2) {
      const way = needs[at] ?? 0
      const now = (met[way] ?? 0) | (needs[at + 1] ?? 0)
      met[way] = now
      if (now === all[way]) passed[patternOf[way] ?? 0] = MAY_MATCH
    }
  }
  return (text, start, end) => {
    met.fill(0)
    passed.set(always)
    let state = 0
    for (let at = start; at < end; at += 1) {
      const marked = next[(state << SHIFT) | (letters[text.charCodeAt(at)] ?? 0)] ?? 0
      state = marked >> 1
      if (marked & 1) meet(state)
    }
    return passed
  }
}

/** Words of which one meets a need, by its bit, of one way in which a pattern matches. */
interface Wanted {
  words: readonly string[]
  way: number
  bit: number
}

const CODE_UNITS = 0x10000
/** Letters beyond so many share a number with another: a sieve may then tell too much, never too little. */
const NUMBERS = 63
const SHIFT = 6
/** A state and its mark stand in 16 bits; today's rows have a fifth of these. */
const MOST_STATES = 0x8000

/** A number for each letter that is looked for, the same for its capital; 0 for all others. */
function numberLetters(words: readonly string[]): Uint8Array {
  const numbers = new Map<string, number>()
  for (const word of words)
    for (const letter of word) if (!numbers.has(letter)) numbers.set(letter, (numbers.size % NUMBERS) + 1)
  const table = new Uint8Array(CODE_UNITS)
  for (let code = 0; code < CODE_UNITS; code += 1) table[code] = numbers.get(plain(String.fromCharCode(code))) ?? 0
  return table
}

/** By flags `iu` the long s is an s; every other such letter is so in lower case. */
function plain(letter: string): string {
  return letter === '\u017f' ? 's' : letter.toLowerCase()
}

/** In few bytes, for it takes a step for every letter of every text. */
interface Machine {
  /** The state that follows each state by each letter, doubled, and odd where needs are met in it. */
  next: Uint16Array
  /** Where the needs of each state begin and, behind the last, end. */
  begins: Uint32Array
  /** A way, and the bit of its need, in turn. */
  needs: Uint16Array
}

function buildMachine(wanted: readonly Wanted[], letters: Uint8Array): Machine {
  const { next, ends } = plantWords(wanted, letters)
  if (ends.length > MOST_STATES) throw new Error(`A sieve has ${ends.length} states; the most are ${MOST_STATES}`)
  const fallback: number[] = [0]
  const queue = [0]
  for (const state of queue) {
    const fallen = fallback[state] ?? 0
    if (state !== 0) ends[state] = [...new Set([...(ends[state] ?? []), ...(ends[fallen] ?? [])])]
    for (let letter = 0; letter <= NUMBERS; letter += 1) {
      const at = (state << SHIFT) | letter
      const child = next[at] ?? 0
      const otherwise = state === 0 ? 0 : (next[(fallen << SHIFT) | letter] ?? 0)
      if (child === 0) next[at] = otherwise
      else {
        fallback[child] = otherwise
        queue.push(child)
      }
    }
  }
  const needs: number[] = []
  const begins = ends.map((met) => needs.push(...met.flatMap(({ way, bit }) => [way, bit])))
  return {
    next: Uint16Array.from(next, (state) => state * 2 + (ends[state]?.length ? 1 : 0)),
    begins: Uint32Array.from([0, ...begins]),
    needs: Uint16Array.from(needs),
  }
}

/** The words as a tree, a state for each beginning of one, and what is met where they end. */
function plantWords(wanted: readonly Wanted[], letters: Uint8Array): { next: number[]; ends: Wanted[][] } {
  const next: number[] = new Array<number>(NUMBERS + 1).fill(0)
  const ends: Wanted[][] = [[]]
  for (const need of wanted) {
    for (const word of need.words) {
      let state = 0
      for (let i = 0; i < word.length; i += 1) {
        const at = (state << SHIFT) | (letters[word.charCodeAt(i)] ?? 0)
        if (!next[at]) {
          next[at] = ends.length
          ends.push([])
          for (let each = 0; each <= NUMBERS; each += 1) next.push(0)
        }
        state = next[at] ?? 0
      }
      ends[state] = [...(ends[state] ?? []), need]
    }
  }
  return { next, ends }
}
