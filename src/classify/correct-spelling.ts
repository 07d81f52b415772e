import { numberWords, UNKNOWN } from '../text/number-words.js'
import type { Words } from '../text/words.js'
import { KEY_WORDS, KNOWN_MISSPELLINGS } from './signals/key-words.js'
import { KNOWN_WORDS } from './signals/known-words.js'

/** Shorter words have too many neighbours that are words of their own. */
const LEAST_LETTERS = 7
const MOST_LETTERS = 16

const byFirstLetter = new Map<string, readonly string[]>()
for (const word of KEY_WORDS) byFirstLetter.set(word.charAt(0), [...(byFirstLetter.get(word.charAt(0)) ?? []), word])

/**
 * The words with the few that rules turn on spelt right: "presevation demand" is one. One letter more, less or other, or
 * two that changed places; the first letter stands, and a word that any row knows is never taken for another.
 */
export function correctSpelling(words: Words): Words {
  let folded: string[] | null = null
  const { ids } = numberWords(words)
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? UNKNOWN
    const word = words.folded[at] ?? ''
    const right = id === UNKNOWN ? spelling(word) : spellingOfKnown(id, word)
    if (right === null) continue
    folded ??= [...words.folded]
    folded[at] = right
  }
  return folded === null ? words : { ...words, folded }
}

/** By the numbers of words that some rule knows, which nearly all words of a demand are. */
const spellings: (string | null | undefined)[] = []

function spellingOfKnown(id: number, word: string): string | null {
  const before = spellings[id]
  if (before !== undefined) return before
  const right = spelling(word)
  // Without holes, for an array with large ones is a table that is slow to reach.
  while (spellings.length <= id) spellings.push(undefined)
  spellings[id] = right
  return right
}

function spelling(word: string): string | null {
  if (word.length < LEAST_LETTERS - 1 || word.length > MOST_LETTERS) return null
  const known = KNOWN_MISSPELLINGS.get(word)
  if (known !== undefined) return known
  const near = byFirstLetter.get(word.charAt(0))
  if (!near || word.length < LEAST_LETTERS || KNOWN_WORDS.has(word)) return null
  for (const key of near) if (isOneSlip(word, key)) return key
  return null
}

function isOneSlip(word: string, key: string): boolean {
  const shorter = Math.min(word.length, key.length)
  if (Math.max(word.length, key.length) - shorter > 1) return false
  let first = 0
  while (first < shorter && word[first] === key[first]) first += 1
  let last = 0
  while (last < shorter - first && word[word.length - 1 - last] === key[key.length - 1 - last]) last += 1
  const [written, meant] = [word.length - last - first, key.length - last - first]
  if (written <= 1 && meant <= 1) return true
  return written === 2 && meant === 2 && word[first] === key[first + 1] && word[first + 1] === key[first]
}
