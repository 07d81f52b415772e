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
  const wanted = ways.flatMap(({ lists }, way) => lists.map((words, at) => ({ words, way, bit: 1 << at })))
  const patternOf = Uint16Array.from(ways, ({ index }) => index)
  const all = Uint8Array.from(ways, ({ lists }) => (1 << lists.length) - 1)
  const letters = numberLetters(wanted.flatMap(({ words }) => words))
  const { next, shift, ends, needs } = pack(buildMachine(wanted, letters))
  const always = new Uint8Array(patterns.length)
  for (const { index, lists } of ways) if (lists.length === 0) always[index] = MAY_MATCH
  const met = new Uint8Array(ways.length)
  const passed = new Uint8Array(patterns.length)
  const meet = (state: number) => {
    const end = ends[state + 1] ?? 0
    for (let at = ends[state] ?? 0; at < end; at += 2) {
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
      const marked = next[(state << shift) | (letters[text.charCodeAt(at)] ?? 0)] ?? 0
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

/** A number for each letter that is looked for, the same for its capital; 0 for all others. */
function numberLetters(words: readonly string[]): Uint8Array {
  const numbers = new Map<string, number>()
  for (const word of words) for (const letter of word) if (!numbers.has(letter)) numbers.set(letter, numbers.size + 1)
  const table = new Uint8Array(CODE_UNITS)
  for (let code = 0; code < CODE_UNITS; code += 1) table[code] = numbers.get(plain(String.fromCharCode(code))) ?? 0
  return table
}

/** By flags `iu` the long s is an s; every other such letter is so in lower case. */
function plain(letter: string): string {
  return letter === '\u017f' ? 's' : letter.toLowerCase()
}

interface Machine {
  /** The state that follows each state by each letter, `width` to a state. */
  next: readonly number[]
  width: number
  /** The needs that are met in each state. */
  ends: (readonly Wanted[] | undefined)[]
}

/** A machine as it runs, in few bytes: it takes a step for every letter of every text. */
interface Packed {
  /** The states as before, the width of each rounded up to a power of two; each doubled, and odd where needs are met in it. */
  next: Uint32Array
  shift: number
  /** Where the needs of each state begin and, behind the last, end; a way and its bit to each. */
  ends: Uint32Array
  needs: Uint16Array
}

function pack({ next, width, ends }: Machine): Packed {
  const shift = Math.ceil(Math.log2(width))
  const packed = new Uint32Array(ends.length << shift)
  for (const [at, state] of next.entries()) {
    const to = (Math.trunc(at / width) << shift) + (at % width)
    packed[to] = state * 2 + (ends[state] === undefined ? 0 : 1)
  }
  const needs: number[] = []
  const begins = [0, ...ends.map((met) => needs.push(...(met ?? []).flatMap(({ way, bit }) => [way, bit])))]
  return { next: packed, shift, ends: Uint32Array.from(begins), needs: Uint16Array.from(needs) }
}

function buildMachine(wanted: readonly Wanted[], letters: Uint8Array): Machine {
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
  return { next, width, ends }
}

/** The words as a tree, a state for each beginning of one. */
function plantWords(wanted: readonly Wanted[], letters: Uint8Array, width: number) {
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
