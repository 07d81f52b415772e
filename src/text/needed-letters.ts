/**
 * Of hundreds of patterns that are tried on a text nearly all find nothing, and each costs a scan to say so. So it is read
 * from the pattern itself which letters it cannot match without: `(?:billing|payment)s? records?` needs "record". Pairs and
 * triples of letters of a text are entered once, and a pattern whose letters are not there is not tried. What is told is
 * only ever "it cannot match here": a part of a pattern that this reader does not know is taken to need nothing.
 */

/** One of these stands in whatever a pattern matches, as keys of the index; null where nothing is known to. */
export type Needed = readonly (readonly number[])[] | null

/** Pairs and triples of neighbouring letters of a text, as bits; two may share one. */
export type Letters = Uint32Array

/** Fewer letters than these stand everywhere; of more, nothing is gained by a longer choice. */
const LEAST_LETTERS = 2
const ENOUGH_LETTERS = 5
const MOST_CHOICES = 80

export function neededLetters(pattern: RegExp): Needed {
  const choices = readAlternatives({ source: pattern.source, at: 0 })
  return choices && [...new Set(choices)].map(keysOf)
}

/** Few of them are shared by the letters of a sentence, and a longer text only has its patterns tried in vain. */
const BITS = 8192
const MASK = BITS - 1

/** Room for the letters of one text; a new one for each sentence would cost more than is saved. */
export function roomForLetters(): Letters {
  return new Uint32Array(BITS / 32)
}

/** The letters of a text in the room given, where those of another stood. */
export function indexLetters(text: string, letters: Letters): Letters {
  letters.fill(0)
  const lower = text.toLowerCase()
  let [before, last] = [0, 0]
  for (let i = 0; i < lower.length; i += 1) {
    const code = plain(lower.charCodeAt(i))
    enter(letters, pairKey(last, code))
    enter(letters, tripleKey(before, last, code))
    before = last
    last = code
  }
  return letters
}

function enter(letters: Letters, key: number): void {
  const at = (key & MASK) >> 5
  letters[at] = (letters[at] ?? 0) | (1 << (key & 31))
}

/** False where the pattern cannot match in the text. */
export function mayMatch(needed: Needed, letters: Letters): boolean {
  if (needed === null) return true
  for (const keys of needed) if (hasAll(letters, keys)) return true
  return false
}

function hasAll(letters: Letters, keys: readonly number[]): boolean {
  for (const key of keys) if (((letters[(key & MASK) >> 5] ?? 0) & (1 << (key & 31))) === 0) return false
  return true
}

function keysOf(word: string): number[] {
  const codes = Array.from(word, (_, at) => plain(word.charCodeAt(at)))
  if (codes.length === LEAST_LETTERS) return [pairKey(codes[0] ?? 0, codes[1] ?? 0)]
  return codes.slice(2).map((code, at) => tripleKey(codes[at] ?? 0, codes[at + 1] ?? 0, code))
}

const LONG_S = 0x17f
const SMALL_S = 115

/** By flags `iu` the long s is an s; every other such letter is so in lower case. */
function plain(code: number): number {
  return code === LONG_S ? SMALL_S : code
}

function pairKey(first: number, second: number): number {
  return first * 37 + second
}

function tripleKey(first: number, second: number, third: number): number {
  return (first * 37 + second) * 37 + third
}

/** A pattern, and how far it is read. */
interface Reader {
  source: string
  at: number
}

/** What the alternatives up to the end of their group need together: nothing, where one of them needs nothing. */
function readAlternatives(reader: Reader): string[] | null {
  const needs = [readSequence(reader)]
  while (reader.source[reader.at] === '|') {
    reader.at += 1
    needs.push(readSequence(reader))
  }
  const choices = needs.flatMap((need) => need ?? [])
  return needs.includes(null) || choices.length > MOST_CHOICES ? null : choices
}

function readSequence(reader: Reader): string[] | null {
  const parts: string[][] = []
  let run = ''
  const endRun = () => {
    if (run.length >= LEAST_LETTERS) parts.push([run])
    run = ''
  }
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] ?? '')) {
    const atom = readAtom(reader)
    const times = readTimes(reader)
    if (atom.kind === 'edge') continue
    if (atom.kind === 'letter' && times !== 'any') run += atom.letter
    if (atom.kind === 'letter' && times === 'once') continue
    endRun()
    if (atom.kind === 'group' && atom.needs !== null && times !== 'any') parts.push(atom.needs)
  }
  endRun()
  return parts.sort((a, b) => strength(b) - strength(a) || a.length - b.length)[0] ?? null
}

function strength(choices: readonly string[]): number {
  return Math.min(ENOUGH_LETTERS, ...choices.map(({ length }) => length))
}

type Atom =
  | { kind: 'letter'; letter: string }
  | { kind: 'group'; needs: string[] | null }
  | { kind: 'edge' }
  | { kind: 'class' }

const ATOM =
  /\\[pP]\{[^}]*\}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\k<[^>]*>|\\.|\[(?:\\.|[^\]\\])*\]|\(\?<?[=!]|\(\?:|\(\?<[^>]*>|./suy

function readAtom(reader: Reader): Atom {
  ATOM.lastIndex = reader.at
  const token = ATOM.exec(reader.source)?.[0] ?? ''
  reader.at += token.length
  if (token.startsWith('(')) {
    const needs = readAlternatives(reader)
    reader.at += 1
    return /^\(\?<?[=!]/.test(token) ? { kind: 'edge' } : { kind: 'group', needs }
  }
  if (/^(?:\\[bB]|[\^$])$/.test(token)) return { kind: 'edge' }
  const letter = /^\\[^\p{L}\d]$/u.test(token) ? token.slice(1) : token
  return letter.length > 1 || (letter === '.' && token === '.') || token.startsWith('[')
    ? { kind: 'class' }
    : { kind: 'letter', letter: letter.toLowerCase() }
}

const TIMES = /(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/y

/** How often the atom before stands: `any` where it may be missing. */
function readTimes(reader: Reader): 'once' | 'some' | 'any' {
  TIMES.lastIndex = reader.at
  const match = TIMES.exec(reader.source)
  if (match === null) return 'once'
  reader.at += match[0].length
  return match[0].startsWith('+') || Number(match[1] ?? 0) > 0 ? 'some' : 'any'
}
