import { type Numbered, numberOf, UNKNOWN } from './number-words.js'
import { collectFirst, type FirstWords, type Part } from './phrase-language.js'

/**
 * Phrases as steps in one row of numbers. Thousands of them are tried on every text, each at a few words: what is spread
 * over objects is slow to reach then, and numbers that lie together are not.
 */
export interface Program {
  steps: Int32Array
  prefixes: readonly string[]
  /** Where the first step of each phrase stands. */
  firsts: readonly number[]
}

/** The kinds of steps. Behind each stands the next step, but for those that say otherwise. */
const END = 0
/** Next, the word. */
const WORD = 1
/** Next, the place of the prefix among the prefixes. */
const PREFIX = 2
/** Next, the word. */
const UNLESS = 3
const BEGIN = 4
/** Next, the most words skipped. */
const GAP = 5
/** Next, how many words, the words: one of them. */
const ONE_OF = 6
/** The same, or none of them. */
const MAYBE_ONE_OF = 7
/** The list for other words, how many words, the words, the list for each of them. A list: how many steps, the steps. */
const EITHER = 8

export function compilePhrases(phrases: readonly (readonly Part[])[]): Program {
  const steps: number[] = [END]
  const prefixes: string[] = []
  const add = (...step: number[]) => steps.push(...step) - step.length
  const compile = (parts: readonly Part[], next: number): number =>
    parts.reduceRight((following, part) => compilePart(part, following), next)
  const compilePart = (part: Part, next: number): number => {
    switch (part.kind) {
      case 'word':
        return add(WORD, next, numberOf(part.word))
      case 'prefix':
        return add(PREFIX, next, prefixes.push(part.prefix) - 1)
      case 'unless':
        return add(UNLESS, next, numberOf(part.word))
      case 'begin':
        return add(BEGIN, next)
      case 'gap':
        return add(GAP, next, part.most)
      case 'either':
        return compileEither(part.options, next)
    }
  }
  const compileEither = (options: readonly Part[][], next: number): number => {
    const single = singleWords(options)
    if (single) return add(single.mayBeMissing ? MAYBE_ONE_OF : ONE_OF, next, single.ids.length, ...single.ids)
    const compiled = options.map((option) => ({ first: closedFirst(option), step: compile(option, next) }))
    const listFor = (word: number) => {
      const those = compiled.filter(({ first }) => first === null || first.has(word))
      return add(those.length, ...those.map(({ step }) => step))
    }
    const keys = [...new Set(compiled.flatMap(({ first }) => [...(first ?? [])]))]
    const lists = keys.map(listFor)
    return add(EITHER, listFor(UNKNOWN), keys.length, ...keys, ...lists)
  }
  const firsts = phrases.map((parts) => compile(parts, 0))
  return { steps: Int32Array.from(steps), prefixes, firsts }
}

/** Where the phrase whose first step stands at `from` ends when it is tried at word `start`; -1 where it does not stand there. */
export function runPhrase(program: Program, from: number, text: Numbered, start: number): number {
  const { steps, prefixes } = program
  const { ids, words } = text
  let step = from
  let at = start
  for (;;) {
    const next = steps[step + 1] ?? 0
    switch (steps[step]) {
      case END:
        return at
      case WORD:
        if (ids[at] !== steps[step + 2]) return -1
        at += 1
        break
      case PREFIX:
        if (!words.folded[at]?.startsWith(prefixes[steps[step + 2] ?? 0] ?? '')) return -1
        at += 1
        break
      case UNLESS:
        if (ids[at] === steps[step + 2]) return -1
        break
      case BEGIN:
        if (words.begins[at] !== 1) return -1
        break
      case GAP:
        return runAfterGap(program, step, text, at)
      case ONE_OF:
        if (!isOneOf(steps, step, ids[at] ?? UNKNOWN)) return -1
        at += 1
        break
      case MAYBE_ONE_OF: {
        const to = isOneOf(steps, step, ids[at] ?? UNKNOWN) ? runPhrase(program, next, text, at + 1) : -1
        if (to !== -1) return to
        break
      }
      default:
        return runEither(program, step, text, at)
    }
    step = next
  }
}

function isOneOf(steps: Int32Array, step: number, word: number): boolean {
  const end = step + 3 + (steps[step + 2] ?? 0)
  for (let each = step + 3; each < end; each += 1) if (steps[each] === word) return true
  return false
}

/** Only the options that can begin with the word that stands there are tried, in their order. */
function runEither(program: Program, step: number, text: Numbered, at: number): number {
  const { steps } = program
  const word = text.ids[at] ?? UNKNOWN
  const count = steps[step + 2] ?? 0
  let list = steps[step + 1] ?? 0
  for (let each = step + 3; each < step + 3 + count; each += 1) {
    if (steps[each] !== word) continue
    list = steps[each + count] ?? 0
    break
  }
  const end = list + (steps[list] ?? 0)
  for (let each = list + 1; each <= end; each += 1) {
    const to = runPhrase(program, steps[each] ?? 0, text, at)
    if (to !== -1) return to
  }
  return -1
}

function runAfterGap(program: Program, step: number, text: Numbered, at: number): number {
  const next = program.steps[step + 1] ?? 0
  const most = program.steps[step + 2] ?? 0
  const { begins } = text.words
  for (let skipped = 0; skipped <= most; skipped += 1) {
    if (begins[at + skipped] === 1) return -1
    const to = runPhrase(program, next, text, at + skipped)
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

/** Options that are one word each, or nothing: most are. */
function singleWords(options: readonly Part[][]): { ids: number[]; mayBeMissing: boolean } | null {
  const words = options.map(([first, second]) => (second === undefined ? first : null))
  if (words.some((part) => part === null || (part !== undefined && part.kind !== 'word'))) return null
  const ids = words.flatMap((part) => (part?.kind === 'word' ? [numberOf(part.word)] : []))
  return { ids, mayBeMissing: ids.length < options.length }
}

/** The words with which a sequence must begin; null where it can begin with anything, or be empty. */
function closedFirst(option: readonly Part[]): ReadonlySet<number> | null {
  const first: FirstWords = { words: new Set(), stems: new Set() }
  return collectFirst(option, first) === 'closed' && first.stems.size === 0
    ? new Set([...first.words].map(numberOf))
    : null
}
