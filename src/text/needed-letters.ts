/**
 * Read from a pattern itself: which letters it cannot match without. `(?:billing|payment)s? records?` needs "record". What is
 * told is only ever "it cannot match here": a part of a pattern that this reader does not know is taken to need nothing.
 */

/**
 * Of each list one member, in small letters, stands in whatever a pattern matches. No more than `MOST_NEEDS` lists, the most
 * telling first; none where nothing is known to be needed.
 */
export type Needed = readonly (readonly string[])[]

export const MOST_NEEDS = 2
/** Of more letters nothing is gained by a longer choice. */
const ENOUGH_LETTERS = 5
/** A list of more choices than this is a table of its own. */
const MOST_CHOICES = 400

export function neededLetters(pattern: RegExp): Needed {
  return readAlternatives({ source: pattern.source, at: 0 })
}

/** A pattern, and how far it is read. */
interface Reader {
  source: string
  at: number
}

/** What the alternatives up to the end of their group need together: nothing, where one of them needs nothing. */
function readAlternatives(reader: Reader): Needed {
  const needs = [readSequence(reader)]
  while (reader.source[reader.at] === '|') {
    reader.at += 1
    needs.push(readSequence(reader))
  }
  if (needs.some((need) => need.length === 0)) return []
  const most = Math.max(...needs.map(({ length }) => length))
  const lists = Array.from({ length: most }, (_, at) => [
    ...new Set(needs.flatMap((need) => need[at] ?? need.at(-1) ?? [])),
  ])
  return lists.filter(({ length }) => length <= MOST_CHOICES)
}

function readSequence(reader: Reader): Needed {
  const parts: (readonly string[])[] = []
  let run = ''
  const endRun = () => {
    if (run.length > 1 || RARE.test(run)) parts.push([run])
    run = ''
  }
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] ?? '')) {
    const atom = readAtom(reader)
    const times = readTimes(reader)
    if (atom.kind === 'edge') continue
    if (atom.kind === 'letter' && times !== 'any') run += atom.letter
    if (atom.kind === 'letter' && times === 'once') continue
    endRun()
    if (atom.kind === 'group' && times !== 'any') parts.push(...atom.needs)
  }
  endRun()
  return parts.sort((a, b) => strength(b) - strength(a) || a.length - b.length).slice(0, MOST_NEEDS)
}

/** Characters that tell something where they stand alone: single letters and full stops stand everywhere. */
const RARE = /^[^\p{L}\d\s.,]$/u

function strength(choices: readonly string[]): number {
  return Math.min(ENOUGH_LETTERS, ...choices.map(({ length }) => length))
}

type Atom = { kind: 'letter'; letter: string } | { kind: 'group'; needs: Needed } | { kind: 'edge' } | { kind: 'class' }

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
