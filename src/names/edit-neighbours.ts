import { distance } from 'fastest-levenshtein'

/**
 * Finds a listed name that is one edit (a letter changed, added, dropped, or two neighbours swapped) away from another.
 * One edit leaves the first or the second half of a name as it was, so each name is filed under both halves: a question
 * costs a few look-ups and compares with few names, whatever the size of the list.
 */
export interface NeighbourIndex {
  /** A listed name one edit away; null where there is none or the name is itself listed. */
  find(name: string): string | null
}

export function createNeighbourIndex(names: Iterable<string>): NeighbourIndex {
  const listed = new Set<string>(names)
  const byHalf = new Map<string, string[]>()
  for (const name of listed) {
    for (const key of [headKey(name, name.length), tailKey(name, name.length)]) {
      const filed = byHalf.get(key)
      if (filed === undefined) byHalf.set(key, [name])
      else filed.push(name)
    }
  }
  return {
    find(name) {
      if (listed.has(name)) return null
      for (const length of [name.length - 1, name.length, name.length + 1]) {
        for (const key of [headKey(name, length), tailKey(name, length)]) {
          const found = byHalf.get(key)?.find((candidate) => isOneEdit(name, candidate))
          if (found !== undefined) return found
        }
      }
      const swapped = swapMiddle(name)
      return listed.has(swapped) ? swapped : null
    },
  }
}

/** The only edit that touches both halves: the letters on either side of the middle, swapped. */
function swapMiddle(name: string): string {
  const middle = name.length >> 1
  return `${name.slice(0, middle - 1)}${name[middle] ?? ''}${name[middle - 1] ?? ''}${name.slice(middle + 1)}`
}

/** The first half that a listed name of this length would share with the question. */
function headKey(name: string, length: number): string {
  return `${length}<${name.slice(0, length >> 1)}`
}

function tailKey(name: string, length: number): string {
  const kept = length - (length >> 1)
  return `${length}>${name.slice(Math.max(name.length - kept, 0))}`
}

/** True where the names differ by exactly one insertion, deletion, substitution or swap of neighbours. */
export function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1 || a === b) return false
  let head = 0
  while (head < short.length && short[head] === long[head]) head += 1
  let tail = 0
  while (tail < short.length - head && short.at(-1 - tail) === long.at(-1 - tail)) tail += 1
  const left = short.length - head - tail
  if (left <= 0) return true
  if (short.length !== long.length) return false
  return left === 1 || (left === 2 && short[head] === long[head + 1] && short[head + 1] === long[head])
}

/** Below this length two edits make another word of a name, not a misspelling of it. */
const MIN_DISTANT = 12

/**
 * Finds a listed name two edits away. Only asked for names that their registry does not hold, so it may look at the whole
 * list; length and letters rule out nearly all of it before anything is compared.
 */
export function createDistantIndex(names: readonly string[]): NeighbourIndex {
  const listed = names.filter((name) => name.length >= MIN_DISTANT).map((name) => ({ name, letters: lettersOf(name) }))
  return {
    find(name) {
      if (name.length < MIN_DISTANT) return null
      const letters = lettersOf(name)
      const near = listed.find(
        (entry) =>
          Math.abs(entry.name.length - name.length) <= 2 &&
          bitsOf(entry.letters ^ letters) <= 4 &&
          distance(entry.name, name) <= 2,
      )
      return near === undefined || near.name === name ? null : near.name
    },
  }
}

/** One bit for each letter that occurs: an edit changes two bits at most. */
function lettersOf(name: string): number {
  let letters = 0
  for (let at = 0; at < name.length; at += 1) letters |= 1 << (name.charCodeAt(at) & 31)
  return letters
}

function bitsOf(value: number): number {
  let count = 0
  for (let rest = value; rest !== 0; rest &= rest - 1) count += 1
  return count
}
