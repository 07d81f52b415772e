import { readWords, type Words } from './words.js'

/**
 * Rules are written as phrases, in a language that a lawyer can read and that cannot run away:
 *
 *   you are [hereby] commanded      a word in brackets may be missing
 *   subpoena/summons                either word
 *   (records of | data on)          either sequence
 *   shall ~6 produce                up to six words between, within one sentence and not across a "not"
 *   authori*                        a word that begins so
 *   shall !not disclose             but not where that word stands there
 *
 * A phrase is tried only where one of its first words stands, and every part of it is bounded: finding is linear.
 */
export interface Match<Row> {
  row: Row
  /** Index of its first word and of the one after its last. */
  from: number
  to: number
}

/** Where a phrase that begins at word `at` ends; -1 where it does not begin there. */
type Matcher = (words: Words, at: number) => number
type Part =
  | { kind: 'word'; word: string }
  | { kind: 'prefix'; prefix: string }
  | { kind: 'gap'; most: number }
  | { kind: 'unless'; word: string }
  | { kind: 'either'; options: Part[][] }

export type Finder<Row> = (words: Words, found: (match: Match<Row>) => void) => void

/** Makes one pass over a text find the phrases of all rows. Throws on a phrase that is not well formed: a mistake in a table. */
export function createFinder<Row extends { phrase: string }>(rows: readonly Row[]): Finder<Row> {
  const byWord = new Map<string, Entry<Row>[]>()
  const byStem = new Map<string, Entry<Row>[]>()
  for (const row of rows) {
    const parts = parsePhrase(row.phrase)
    const entry = { row, matches: compile(parts, (_words, at) => at) }
    const first = firstWords(parts, row.phrase)
    for (const word of first.words) addEntry(byWord, word, entry)
    for (const stem of first.stems) addEntry(byStem, stem, entry)
  }
  return (words, found) => {
    for (let at = 0; at < words.folded.length; at += 1) {
      const word = words.folded[at] ?? ''
      report(byWord.get(word), words, at, found)
      if (word.length > STEM_LETTERS) report(byStem.get(word.slice(0, STEM_LETTERS)), words, at, found)
    }
  }
}

interface Entry<Row> {
  row: Row
  matches: Matcher
}

/** A phrase may begin with part of a word if that part has this many letters or more: fewer would be tried everywhere. */
const STEM_LETTERS = 4

function addEntry<Row>(index: Map<string, Entry<Row>[]>, key: string, entry: Entry<Row>): void {
  const entries = index.get(key)
  if (entries) entries.push(entry)
  else index.set(key, [entry])
}

function report<Row>(
  entries: readonly Entry<Row>[] | undefined,
  words: Words,
  at: number,
  found: (match: Match<Row>) => void,
): void {
  if (!entries) return
  for (const { row, matches } of entries) {
    const to = matches(words, at)
    if (to > at) found({ row, from: at, to })
  }
}

function compile(parts: readonly Part[], rest: Matcher): Matcher {
  return parts.reduceRight<Matcher>((next, part) => compilePart(part, next), rest)
}

function compilePart(part: Part, next: Matcher): Matcher {
  switch (part.kind) {
    case 'word':
      return (words, at) => (words.folded[at] === part.word ? next(words, at + 1) : -1)
    case 'prefix':
      return (words, at) => (words.folded[at]?.startsWith(part.prefix) ? next(words, at + 1) : -1)
    case 'unless':
      return (words, at) => (words.folded[at] === part.word ? -1 : next(words, at))
    case 'gap':
      return (words, at) => matchAfterGap(words, at, part.most, next)
    case 'either': {
      const options = part.options.map((option) => compile(option, next))
      return (words, at) => {
        for (const option of options) {
          const to = option(words, at)
          if (to !== -1) return to
        }
        return -1
      }
    }
  }
}

function matchAfterGap(words: Words, at: number, most: number, next: Matcher): number {
  for (let skipped = 0; skipped <= most; skipped += 1) {
    if (words.begins[at + skipped] === 1) return -1
    const to = next(words, at + skipped)
    if (to !== -1) return to
    if (denies(words, at + skipped)) return -1
  }
  return -1
}

/** "shall not produce" is no "shall ~6 produce"; "shall, not later than Friday, produce" is. */
function denies(words: Words, at: number): boolean {
  return words.folded[at] === 'not' && !MEASURES.has(words.folded[at + 1] ?? '')
}

const MEASURES = new Set(['later', 'more', 'less', 'limited', 'only', 'exceeding'])

function parsePhrase(phrase: string): Part[] {
  const tokens = phrase.match(/[()[\]|]|~\d{1,2}|[^\s()[\]|~]+/g) ?? []
  let at = 0
  const sequence = (): Part[][] => {
    const options: Part[][] = [[]]
    while (at < tokens.length) {
      const token = tokens[at] ?? ''
      if (token === ')' || token === ']') return options
      at += 1
      const option = options[options.length - 1] ?? []
      if (token === '|') options.push([])
      else if (token === '(' || token === '[') option.push(group(token))
      else option.push(...readToken(token))
    }
    return options
  }
  const group = (open: string): Part => {
    const options = sequence()
    if (tokens[at] !== (open === '(' ? ')' : ']')) throw new Error(`Phrase "${phrase}" has an open ${open}`)
    at += 1
    return { kind: 'either', options: open === '[' ? [...options, []] : options }
  }
  const options = sequence()
  if (at < tokens.length) throw new Error(`Phrase "${phrase}" closes a bracket that is not open`)
  return options.length === 1 ? (options[0] ?? []) : [{ kind: 'either', options }]
}

function readToken(token: string): Part[] {
  if (token.startsWith('~')) return [{ kind: 'gap', most: Number(token.slice(1)) }]
  if (token.startsWith('!')) return [{ kind: 'unless', word: token.slice(1) }]
  const options = token.split('/').map(readWord)
  return options.length === 1 ? (options[0] ?? []) : [{ kind: 'either', options }]
}

/** A word of a phrase is split as a text is: "king's" is two words, and "2703(d)" would be. */
function readWord(token: string): Part[] {
  const words = readWords(token.replace(/\*$/, '')).folded
  return words.map((word, index) =>
    token.endsWith('*') && index === words.length - 1 ? { kind: 'prefix', prefix: word } : { kind: 'word', word },
  )
}

interface FirstWords {
  words: Set<string>
  stems: Set<string>
}

function firstWords(parts: readonly Part[], phrase: string): FirstWords {
  const first: FirstWords = { words: new Set(), stems: new Set() }
  const canBeEmpty = collectFirst(parts, first, phrase)
  if (canBeEmpty) throw new Error(`Phrase "${phrase}" must begin with a word`)
  return first
}

/** Collects the words with which the parts can begin; true where all of them can be missing. */
function collectFirst(parts: readonly Part[], first: FirstWords, phrase: string): boolean {
  for (const part of parts) {
    if (part.kind === 'word') {
      first.words.add(part.word)
      return false
    }
    if (part.kind === 'prefix' && part.prefix.length >= STEM_LETTERS) {
      first.stems.add(part.prefix.slice(0, STEM_LETTERS))
      first.words.add(part.prefix)
      return false
    }
    if (part.kind !== 'either') throw new Error(`Phrase "${phrase}" begins with a gap, an exception or a short stem`)
    const empty = part.options.map((option) => collectFirst(option, first, phrase))
    if (!empty.includes(true)) return false
  }
  return true
}
