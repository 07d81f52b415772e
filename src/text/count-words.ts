import { numberOf, numberWords, UNKNOWN, vocabularySize } from './number-words.js'
import type { Words } from './words.js'

/** Counts, in one pass, how many of the first words of a text are in each of up to 31 lists. */
export function createCounter<Name extends string>(
  lists: Readonly<Record<Name, readonly string[]>>,
): (words: Words, most: number) => Record<Name, number> {
  const names = Object.keys(lists) as Name[]
  const numbers = names.map((name) => lists[name].map(numberOf))
  const masks = new Int32Array(vocabularySize() + 1)
  for (const [index, list] of numbers.entries())
    for (const number of list) masks[number] = (masks[number] ?? 0) | (1 << index)
  return (words, most) => {
    const counts = names.map(() => 0)
    const { ids } = numberWords(words)
    for (let at = 0; at < ids.length && at < most; at += 1) {
      const mask = masks[ids[at] ?? UNKNOWN] ?? 0
      if (mask !== 0) for (let i = 0; i < counts.length; i += 1) if (mask & (1 << i)) counts[i] = (counts[i] ?? 0) + 1
    }
    return Object.fromEntries(names.map((name, index) => [name, counts[index] ?? 0])) as Record<Name, number>
  }
}
