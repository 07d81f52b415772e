/**
 * Read from a pattern itself: which letters it cannot match without. `(?:billing|payment)s? records?` needs "record". What is
 * told is only ever "it cannot match here": a part of a pattern that this reader does not know is taken to need nothing.
 */

/**
 * One way in which a pattern can match: of each list one member, in small letters, stands in whatever it matches so. No
 * more than `MOST_NEEDS` lists, the most telling first; none where nothing is known to be needed.
 */
export type Way = readonly (readonly string[])[]

const MOST_NEEDS = 3
/** Of more letters nothing is gained by a longer choice. */
const ENOUGH_LETTERS = 5
/** A list of more choices than this is a table of its own. */
const MOST_CHOICES = 400
/** More ways than this are told as one, by what any of them needs. */
const MOST_WAYS = 24

/** Every way in which a pattern can match. */
export function neededLetters(pattern: RegExp): readonly Way[] {
  return readAlternatives({ source: pattern.source, at: 0 })
}

/** A pattern, and how far it is read. */
interface Reader {
  source: string
  at: number
}

/** The ways of the alternatives up to the end of their group: one that needs nothing, where one of them needs nothing. */
function readAlternatives(reader: Reader): readonly Way[] {
  const ways = [...readSequence(reader)]
  while (reader.source[reader.at] === '|') {
    reader.at += 1
    ways.push(...readSequence(reader))
  }
  const single = ways.filter(({ length }) => length < 2)
  const told = single.length > 0 ? [inOne(single), ...ways.filter(({ length }) => length > 1)] : ways
  return told.length > MOST_WAYS || told[0]?.length === 0 ? [inOne(ways)] : told
}

/** The ways as one: any of them needs one of all that they need most. */
function inOne(ways: readonly Way[]): Way {
  const choices = [...new Set(ways.flatMap(([first]) => first ?? []))]
  return ways.some((way) => way.length === 0) || choices.length > MOST_CHOICES ? [] : [choices]
}

function readSequence(reader: Reader): readonly Way[] {
  let ways: readonly Way[] = [[]]
  let run = ''
  const need = (further: readonly Way[]) => {
    ways = ways.flatMap((way) => further.map((lists) => [...way, ...lists]))
  }
  const endRun = () => {
    if (run.length > 1 || RARE.test(run)) need([[[run]]])
    run = ''
  }
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] ?? '')) {
    const atom = readAtom(reader)
    const times = readTimes(reader)
    if (atom.kind === 'edge') continue
    if (atom.kind === 'letter' && times !== 'any') run += atom.letter
    if (atom.kind === 'letter' && times === 'once') continue
    endRun()
    if (atom.kind !== 'group' || times === 'any') continue
    const isTold = atom.ways.some((way) => way.length > 1) && ways.length * atom.ways.length <= MOST_WAYS
    need(isTold ? atom.ways : [inOne(atom.ways)])
  }
  endRun()
  return ways.map(mostTelling)
}

function mostTelling(way: Way): Way {
  return [...way].sort((a, b) => strength(b) - strength(a) || a.length - b.length).slice(0, MOST_NEEDS)
}

/** Characters that tell something where they stand alone: single letters and full stops stand everywhere. */
const RARE = /^[^\p{L}\d\s.,]$/u

function strength(choices: readonly string[]): number {
  return Math.min(ENOUGH_LETTERS, ...choices.map(({ length }) => length))
}

type Atom =
  | { kind: 'letter'; letter: string }
  | { kind: 'group'; ways: readonly Way[] }
  | { kind: 'edge' }
  | { kind: 'class' }

const ATOM =
  /\\[pP]\{[^}]*\}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\k<[^>]*>|\\.|\[(?:\\.|[^\]\\])*\]|\(\?<?[=!]|\(\?:|\(\?<[^>]*>|./suy

function readAtom(reader: Reader): Atom {
  ATOM.lastIndex = reader.at
  const token = ATOM.exec(reader.source)?.[0] ?? ''
  reader.at += token.length
  if (token.startsWith('(')) {
    const ways = readAlternatives(reader)
    reader.at += 1
    return /^\(\?<?[=!]/.test(token) ? { kind: 'edge' } : { kind: 'group', ways }
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
