import {
  collectFirst,
  type FirstWords,
  firstWords,
  type Part,
  parsePhrase,
  STEM_LETTERS,
  secondWords,
} from './phrase-language.js'
import type { Words } from './words.js'

/** Where a row's phrase stands in a text. Phrases are written in the language of `phrase-language.ts`. */
export interface Match<Row> {
  row: Row
  /** Index of its first word and of the one after its last. */
  from: number
  to: number
}

export type Finder<Row> = (words: Words, found: (match: Match<Row>) => void) => void

/** Where a phrase that begins at word `at` ends; -1 where it does not begin there. */
type Matcher = (text: Numbered, at: number) => number

/** A text whose words are numbers of the vocabulary, for words are compared millions of times. */
interface Numbered {
  words: Words
  ids: Int32Array
  /** Of the stems with which the words begin. */
  stems: Int32Array
}

interface Entry<Row> {
  row: Row
  matches: Matcher
}

/** The rows whose phrases can begin with a word: those that can go on with the word behind it, else those that can with any. */
interface Beginning<Row> {
  bySecond: ReadonlyMap<number, readonly Entry<Row>[]>
  open: readonly Entry<Row>[]
}

const UNKNOWN = 0
const vocabulary = new Map<string, number>()
const numbered = new WeakMap<Words, { size: number; text: Numbered }>()

/** Makes one pass over a text find the phrases of all rows. Throws on a phrase that is not well formed: a mistake in a table. */
export function createFinder<Row extends { phrase: string }>(rows: readonly Row[]): Finder<Row> {
  const byWord = new Map<number, { entry: Entry<Row>; seconds: ReadonlySet<number> | null }[]>()
  const byStem: Entry<Row>[][] = []
  for (const row of rows) {
    const parts = parsePhrase(row.phrase)
    const entry = { row, matches: compile(parts, (_text, at) => at) }
    const first = firstWords(parts, row.phrase)
    for (const word of first.words) {
      const seconds = secondWords(parts, word)
      const id = numberOf(word)
      byWord.set(id, [...(byWord.get(id) ?? []), { entry, seconds: seconds && new Set([...seconds].map(numberOf)) }])
    }
    for (const stem of first.stems) byStem[stemKey(stem)] = [...(byStem[stemKey(stem)] ?? []), entry]
  }
  const beginnings = Array.from({ length: vocabulary.size + 1 }, (_, id) => beginningOf(byWord.get(id)))
  const hasStems = byStem.length > 0
  return (words, found) => {
    const text = numberWords(words)
    const { ids, stems } = text
    for (let at = 0; at < ids.length; at += 1) {
      const beginning = beginnings[ids[at] ?? UNKNOWN]
      if (beginning) report(beginning.bySecond.get(ids[at + 1] ?? UNKNOWN) ?? beginning.open, text, at, found)
      if (hasStems) report(byStem[stems[at] ?? NO_STEM], text, at, found)
    }
  }
}

function beginningOf<Row>(
  tried: readonly { entry: Entry<Row>; seconds: ReadonlySet<number> | null }[] | undefined,
): Beginning<Row> | undefined {
  if (!tried) return undefined
  const keys = new Set(tried.flatMap(({ seconds }) => [...(seconds ?? [])]))
  const triedWith = (key: number) => tried.filter(({ seconds }) => seconds === null || seconds.has(key))
  return {
    bySecond: new Map([...keys].map((key) => [key, triedWith(key).map(({ entry }) => entry)])),
    open: tried.flatMap(({ entry, seconds }) => (seconds === null ? [entry] : [])),
  }
}

const STEM_KEYS = 1024
/** Of words that are shorter than any stem: no row has it. */
const NO_STEM = STEM_KEYS

/** Two stems may share a key, for the phrase itself is tried then; a number costs less than a piece cut from every word. */
function stemKey(word: string): number {
  if (word.length < STEM_LETTERS) return NO_STEM
  let key = 0
  for (let i = 0; i < STEM_LETTERS; i += 1) key = (key * 31 + word.charCodeAt(i)) | 0
  return key & (STEM_KEYS - 1)
}

function report<Row>(
  entries: readonly Entry<Row>[] | undefined,
  text: Numbered,
  at: number,
  found: (match: Match<Row>) => void,
): void {
  if (!entries) return
  for (const { row, matches } of entries) {
    const to = matches(text, at)
    if (to > at) found({ row, from: at, to })
  }
}

function numberOf(word: string): number {
  const known = vocabulary.get(word)
  if (known !== undefined) return known
  vocabulary.set(word, vocabulary.size + 1)
  return vocabulary.size
}

/** The words of a text as numbers, made once for all finders; again where a finder came later with new words. */
function numberWords(words: Words): Numbered {
  const done = numbered.get(words)
  if (done && done.size === vocabulary.size) return done.text
  const ids = new Int32Array(words.folded.length)
  const stems = new Int32Array(words.folded.length)
  for (let at = 0; at < ids.length; at += 1) {
    const word = words.folded[at] ?? ''
    ids[at] = vocabulary.get(word) ?? UNKNOWN
    stems[at] = stemKey(word)
  }
  const text = { words, ids, stems }
  numbered.set(words, { size: vocabulary.size, text })
  return text
}

function compile(parts: readonly Part[], rest: Matcher): Matcher {
  return parts.reduceRight<Matcher>((next, part) => compilePart(part, next), rest)
}

function compilePart(part: Part, next: Matcher): Matcher {
  switch (part.kind) {
    case 'word': {
      const id = numberOf(part.word)
      return (text, at) => (text.ids[at] === id ? next(text, at + 1) : -1)
    }
    case 'prefix':
      return (text, at) => (text.words.folded[at]?.startsWith(part.prefix) ? next(text, at + 1) : -1)
    case 'unless': {
      const id = numberOf(part.word)
      return (text, at) => (text.ids[at] === id ? -1 : next(text, at))
    }
    case 'begin':
      return (text, at) => (text.words.begins[at] === 1 ? next(text, at) : -1)
    case 'gap':
      return (text, at) => matchAfterGap(text, at, part.most, next)
    case 'either':
      return compileEither(part.options, next)
  }
}

/** Only the options that can begin with the word that stands there are tried, in their order. */
function compileEither(options: readonly Part[][], next: Matcher): Matcher {
  const choice = singleWords(options)
  if (choice) return compileChoice(choice.ids, choice.mayBeMissing, next)
  const byFirst = new Map<number, Matcher[]>()
  const open: Matcher[] = []
  const matchers = options.map((option) => ({ first: closedFirst(option), matches: compile(option, next) }))
  const keys = new Set(matchers.flatMap(({ first }) => [...(first ?? [])]))
  for (const key of keys)
    byFirst.set(
      key,
      matchers.filter(({ first }) => first === null || first.has(key)).map(({ matches }) => matches),
    )
  for (const { first, matches } of matchers) if (first === null) open.push(matches)
  return (text, at) => {
    for (const matches of byFirst.get(text.ids[at] ?? UNKNOWN) ?? open) {
      const to = matches(text, at)
      if (to !== -1) return to
    }
    return -1
  }
}

/** Options that are one word each, or nothing: most are. */
function singleWords(options: readonly Part[][]): { ids: Set<number>; mayBeMissing: boolean } | null {
  const words = options.map(([first, second]) => (second === undefined ? first : null))
  if (words.some((part) => part === null || (part !== undefined && part.kind !== 'word'))) return null
  const ids = words.flatMap((part) => (part?.kind === 'word' ? [numberOf(part.word)] : []))
  return { ids: new Set(ids), mayBeMissing: ids.length < options.length }
}

function compileChoice(ids: ReadonlySet<number>, mayBeMissing: boolean, next: Matcher): Matcher {
  if (!mayBeMissing) return (text, at) => (ids.has(text.ids[at] ?? UNKNOWN) ? next(text, at + 1) : -1)
  return (text, at) => {
    const to = ids.has(text.ids[at] ?? UNKNOWN) ? next(text, at + 1) : -1
    return to === -1 ? next(text, at) : to
  }
}

/** The words with which a sequence must begin; null where it can begin with anything, or be empty. */
function closedFirst(option: readonly Part[]): ReadonlySet<number> | null {
  const first: FirstWords = { words: new Set(), stems: new Set() }
  return collectFirst(option, first) === 'closed' && first.stems.size === 0
    ? new Set([...first.words].map(numberOf))
    : null
}

function matchAfterGap(text: Numbered, at: number, most: number, next: Matcher): number {
  const { begins } = text.words
  for (let skipped = 0; skipped <= most; skipped += 1) {
    if (begins[at + skipped] === 1) return -1
    const to = next(text, at + skipped)
    if (to !== -1) return to
    if (denies(text, at + skipped)) return -1
  }
  return -1
}

const NOT = numberOf('not')
const MEASURES: ReadonlySet<number> = new Set(
  ['later', 'more', 'less', 'limited', 'only', 'exceed', 'exceeding'].map(numberOf),
)

/** "shall not produce" is no "shall ~6 produce"; "shall, not later than Friday, produce" is. */
function denies({ ids }: Numbered, at: number): boolean {
  return ids[at] === NOT && !MEASURES.has(ids[at + 1] ?? UNKNOWN)
}
