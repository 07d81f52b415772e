import { readWords } from './words.js'

/**
 * Rows are written as phrases, in a language that a lawyer can read and that cannot run away:
 *
 *   you are [hereby] commanded      a word in brackets may be missing
 *   subpoena/summons                either word
 *   (records of | data on)          either sequence
 *   shall ~6 produce                up to six words between, within one sentence and not across a "not"
 *   authori*                        a word that begins so
 *   shall !not disclose             but not where that word stands there
 *   ^ send                          only where a sentence begins: words of request, and not of report
 *
 * A phrase is tried only where one of its first words stands, and every part of it is bounded: finding is linear.
 */
export type Part =
  | { kind: 'word'; word: string }
  | { kind: 'prefix'; prefix: string }
  | { kind: 'gap'; most: number }
  | { kind: 'unless'; word: string }
  | { kind: 'begin' }
  | { kind: 'either'; options: Part[][] }

/** A phrase may begin with part of a word if that part has this many letters or more: fewer would be tried everywhere. */
export const STEM_LETTERS = 4

/** Reads a phrase. Throws on one that is not well formed: a mistake in a table. */
export function parsePhrase(phrase: string): Part[] {
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
  if (token === '^') return [{ kind: 'begin' }]
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

export interface FirstWords {
  words: Set<string>
  stems: Set<string>
}

/** The words and stems with which a phrase can begin. Throws where it can begin with anything. */
export function firstWords(parts: readonly Part[], phrase: string): FirstWords {
  const first: FirstWords = { words: new Set(), stems: new Set() }
  const reach = collectFirst(parts, first)
  if (reach === 'empty') throw new Error(`Phrase "${phrase}" must begin with a word`)
  if (reach === 'open') throw new Error(`Phrase "${phrase}" begins with a gap, an exception or a short stem`)
  return first
}

/**
 * Collects the words with which the parts can begin: `closed` where they must begin with one of them, `empty` where all
 * of them can be missing, `open` where they can begin with anything.
 */
export function collectFirst(parts: readonly Part[], first: FirstWords): 'closed' | 'empty' | 'open' {
  for (const part of parts) {
    if (part.kind === 'word') {
      first.words.add(part.word)
      return 'closed'
    }
    if (part.kind === 'prefix' && part.prefix.length >= STEM_LETTERS) {
      first.stems.add(part.prefix.slice(0, STEM_LETTERS))
      return 'closed'
    }
    if (part.kind === 'begin') continue
    if (part.kind !== 'either') return 'open'
    const reaches = part.options.map((option) => collectFirst(option, first))
    if (reaches.includes('open')) return 'open'
    if (!reaches.includes('empty')) return 'closed'
  }
  return 'empty'
}

/** The words that can follow the first one; null where anything can, or the phrase can end there. */
export function secondWords(parts: readonly Part[], first: string): ReadonlySet<string> | null {
  const second: FirstWords = { words: new Set(), stems: new Set() }
  const reaches = restsAfter(parts, first).map((rest) => collectFirst(rest, second))
  return reaches.every((reach) => reach === 'closed') && second.stems.size === 0 ? second.words : null
}

/** What is left of the parts once a word that they begin with is read, in each way that they can begin with it. */
function restsAfter([part, ...rest]: readonly Part[], word: string): Part[][] {
  switch (part?.kind) {
    case 'word':
      return part.word === word ? [rest] : []
    case 'prefix':
      return word.startsWith(part.prefix) ? [rest] : []
    case 'begin':
      return restsAfter(rest, word)
    case 'either':
      return part.options.flatMap((option) => restsAfter([...option, ...rest], word))
    default:
      return []
  }
}
