import type { Words } from './words.js'

/** Counts, in one pass, how many of the first words of a text are in each of up to 31 lists. */
export function createCounter<Name extends string>(
  lists: Readonly<Record<Name, readonly string[]>>,
): (words: Words, most: number) => Record<Name, number> {
  const names = Object.keys(lists) as Name[]
  const masks = new Map<string, number>()
  for (const [index, name] of names.entries())
    for (const word of lists[name]) masks.set(word, (masks.get(word) ?? 0) | (1 << index))
  return ({ folded }, most) => {
    const counts = names.map(() => 0)
    for (let at = 0; at < folded.length && at < most; at += 1) {
      const mask = masks.get(folded[at] ?? '') ?? 0
      if (mask !== 0) for (let i = 0; i < counts.length; i += 1) if (mask & (1 << i)) counts[i] = (counts[i] ?? 0) + 1
    }
    return Object.fromEntries(names.map((name, index) => [name, counts[index] ?? 0])) as Record<Name, number>
  }
}
