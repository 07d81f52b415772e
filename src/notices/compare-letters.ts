import { diffArrays, diffWords } from 'diff'
import type { NoticeText } from './notice.js'

/** A run of words that stayed, came, or went. */
export interface LetterWords {
  kind: 'same' | 'added' | 'removed'
  text: string
}

export interface ComparedParagraph {
  /** Its number in the machine's draft; null for one that a person added. */
  place: number | null
  words: LetterWords[]
  /** Who wrote it as it stands, or took it out; null where it is as the machine wrote it. */
  changedBy: { name: string; at: Date } | null
}

/**
 * What became of the machine's paragraphs, by words, and who did it. `texts` are all that the letter ever said, the first
 * first. Where lines end says nothing: a letter is wrapped anew whenever a word in it changes.
 */
export function compareLetters(texts: readonly NoticeText[]): ComparedParagraph[] {
  const [first, last] = [texts[0], texts.at(-1)]
  if (first === undefined || last === undefined) return []
  const history = texts.map(({ body }) => new Set(paragraphsIn(body)))
  return alignParagraphs(paragraphsIn(first.body), paragraphsIn(last.body)).map(({ place, before, after }) => ({
    place,
    words: comparedWords(before, after),
    changedBy: before === after ? null : authorOf(texts, history, { before, after }),
  }))
}

/** The paragraphs of a letter, each in one line. */
export function paragraphsIn(body: string): string[] {
  return body
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
}

interface Pair {
  place: number | null
  before: string | null
  after: string | null
}

/** More paragraphs than any letter has that a person would compare; beyond, all of it counts as new. */
const MOST_EDITS = 400
/** The same for words of a paragraph. */
const MOST_WORD_EDITS = 2_000

function alignParagraphs(before: string[], after: string[]): Pair[] {
  const runs = diffArrays(before, after, { maxEditLength: MOST_EDITS }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ]
  const pairs: Pair[] = []
  let place = 0
  let gone: Pair[] = []
  const settle = () => pairs.push(...gone.splice(0))
  for (const { value, added, removed } of runs) {
    if (added) {
      pairs.push(...pairUp(gone, value))
      gone = []
      continue
    }
    settle()
    const numbered = value.map((text) => ({ place: ++place, before: text, after: removed ? null : text }))
    if (removed) gone = numbered
    else pairs.push(...numbered)
  }
  settle()
  return pairs
}

/** A run that goes beyond was written anew: nobody compares so many paragraphs with so many others. */
const MOST_PAIRS = 10_000

/** Each paragraph that went, beside the next one that came and shares half of its words. */
function pairUp(gone: readonly Pair[], came: readonly string[]): Pair[] {
  if (gone.length * came.length > MOST_PAIRS) return [...gone, ...came.map(newOne)]
  const pairs: Pair[] = []
  let next = 0
  const words = came.map((text) => new Set(text.split(' ')))
  for (const one of gone) {
    const own = (one.before ?? '').split(' ')
    const like = words.findIndex(
      (other, at) => at >= next && own.filter((word) => other.has(word)).length * 2 >= own.length,
    )
    if (like === -1) {
      pairs.push(one)
      continue
    }
    pairs.push(...came.slice(next, like).map(newOne), { ...one, after: came[like] ?? null })
    next = like + 1
  }
  return [...pairs, ...came.slice(next).map(newOne)]
}

function newOne(after: string): Pair {
  return { place: null, before: null, after }
}

function comparedWords(before: string | null, after: string | null): LetterWords[] {
  if (before === after) return [{ kind: 'same', text: after ?? '' }]
  const apart: LetterWords[] = [
    ...(before === null ? [] : [{ kind: 'removed' as const, text: before }]),
    ...(after === null ? [] : [{ kind: 'added' as const, text: after }]),
  ]
  if (before === null || after === null) return apart
  const changes = diffWords(before, after, { maxEditLength: MOST_WORD_EDITS })
  return (
    changes?.map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })) ?? apart
  )
}

/** Of a paragraph that stands, whoever wrote it last; of one that is gone, whoever took it out. */
function authorOf(
  texts: readonly NoticeText[],
  history: readonly ReadonlySet<string>[],
  { before, after }: Pick<Pair, 'before' | 'after'>,
): ComparedParagraph['changedBy'] {
  const isSettled = (said: ReadonlySet<string>) => (after === null ? !said.has(before ?? '') : said.has(after))
  let at = history.length - 1
  while (at > 0 && isSettled(history[at - 1] ?? new Set())) at -= 1
  const author = texts[at]
  return author === undefined || author.writtenBy === null ? null : { name: author.writtenBy, at: author.writtenAt }
}
