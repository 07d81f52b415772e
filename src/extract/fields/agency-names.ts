import { type Indexed, matchRows } from '../../text/row.js'
import { withoutEnd } from '../../text/without-end.js'
import { indexWords } from '../../text/word-index.js'
import type { Span } from '../passage.js'
import { titleCased } from '../person-name.js'
import { ABBREVIATED, NAMED } from './agency-rows.js'
import { NO_PLACE, OF_HEADS, SHAPES } from './agency-shapes.js'
import { bodiesIn, isBody, weightOf } from './body-names.js'

/** A name of an agency where it stands. */
export interface AgencyName extends Span {
  value: string
  weight: number
  /** A department of a state, which holds other bodies. */
  parent: boolean
  /** Its beginning was found by the capitals before a sure word: the end of a person's name may be in it. */
  grown: boolean
}

/** Every name of an agency in a text: by rows, by the shapes of local forces, by the structure of a public body's name. */
export function namesIn({ text, words }: Indexed): AgencyName[] {
  const named = matchRows({ text, words }, NAMED).map(({ row, start, end }) => ({
    ...nameAt(text, start, end, row.weight, null),
    parent: row.parent ?? false,
  }))
  const shaped = SHAPES.flatMap((shape) => shapedIn({ text, words }, shape))
  const short = matchRows({ text, words }, ABBREVIATED).map(({ row, start, end, match }) =>
    nameAt(text, start, end, row.weight, `${row.name} (${match[0]})`),
  )
  const holds = [...named.filter(({ parent }) => parent), ...short]
  const local = shaped.filter(
    (one) => !holds.some((other) => overlap(one, other) && (other.parent || one.weight < other.weight)),
  )
  const sure = widest([...named, ...short, ...local])
  const bodies = bodiesBeside(sure, { text, words })
  return [...sure.filter((one) => !bodies.some((body) => body.start <= one.start && body.end >= one.end)), ...bodies]
}

/** The first name of a short text that no document holds: a From, a subject. */
export function nameInLine(line: string): AgencyName | null {
  const text = line.replace(/\s+/g, ' ')
  return namesIn({ text, words: indexWords(text) }).sort((a, b) => b.weight - a.weight)[0] ?? null
}

/** Bodies that no row names. One that runs on from a department ("Department of Consumer Affairs Dental Board") is told with it. */
function bodiesBeside(sure: readonly AgencyName[], { text, words }: Indexed): AgencyName[] {
  const bodies: AgencyName[] = []
  for (const body of bodiesIn({ text, words })) {
    const under = sure.filter((one) => overlap(one, body))
    const parent = under.find((name) => name.parent)
    if (under.length === 0) bodies.push({ ...nameAt(text, body.start, body.end, body.weight, null), grown: true })
    else if (parent && under.length === 1 && body.end > parent.end) {
      const start = Math.min(parent.start, body.start)
      bodies.push(nameAt(text, start, body.end, parent.weight, null))
    } else {
      const end = Math.min(...under.map((one) => one.start))
      if (end > body.start && isBody(text.slice(body.start, end)))
        bodies.push(nameAt(text, body.start, end, weightOf(text.slice(body.start, end)), null))
    }
  }
  return bodies
}

/** "Montreal Police Service (SPVM)": the letters that a name gives itself; two are those of a state. */
const OWN_LETTERS = /^ \([A-Z][A-Z-]{2,9}\)/
const MAX_LETTERS = 14

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

function nameAt(text: string, start: number, end: number, weight: number, value: string | null): AgencyName {
  const name = withoutEnd(text.slice(start, end), /[\s,.-]/)
  const last = start + name.length
  const beside = value === null ? (OWN_LETTERS.exec(text.slice(last, last + MAX_LETTERS))?.[0] ?? '') : ''
  return {
    start,
    end: last + beside.length,
    weight,
    value: value ?? titleCased(name) + beside,
    parent: false,
    grown: false,
  }
}

function shapedIn({ text, words }: Indexed, shape: (typeof SHAPES)[number]): AgencyName[] {
  return shape.words.flatMap((word) =>
    (words.get(word) ?? []).slice(0, MAX_MENTIONS).flatMap((offset) => {
      shape.after.lastIndex = offset
      const after = shape.after.exec(text)
      const start = placeBefore(text, offset)
      if (!after || start === offset || !/^[A-Z]/.test(after[0])) return []
      const place = text.slice(start, offset).trim()
      if (shape.place && !shape.place.test(place)) return []
      const end = offset + after[0].length
      const value = inFull(shape.inFull, place, text.slice(start, end))
      return [{ ...nameAt(text, start, end, shape.weight, value), grown: true }]
    }),
  )
}

/** "Elko Co SO" reads Elko County Sheriff's Office; what the mail writes stands beside it. */
function inFull(words: string | undefined, place: string, written: string): string | null {
  const county = place.replace(/\bCO\b\.?$/i, 'County')
  if (words === undefined || (county === place && words === '')) return null
  const kind = words === '' ? written.slice(place.length + 1) : words
  return `${titleCased(county)} ${titleCased(kind)} (${withoutEnd(written, /[\s,.-]/)})`
}

/** Where the capitalised words begin that stand right before `offset`. */
function placeBefore(text: string, offset: number): number {
  let start = offset
  for (let count = 0; count < MAX_PLACE_WORDS; count += 1) {
    const word = /(?:^|[^\w'.&-])((?:St\.|C[Oo]\.|[A-Z][\w'-]*|&|de|la|upon) )$/.exec(
      text.slice(Math.max(0, start - 26), start),
    )?.[1]
    const of = /(?:^|[^\w'])(([A-Za-z]+) of )$/i.exec(text.slice(Math.max(0, start - 20), start))
    if (count > 0 && of?.[1] && OF_HEADS.has((of[2] ?? '').toLowerCase())) return start - of[1].length
    if (!word || /\d/.test(word) || NO_PLACE.has(word.trim().toLowerCase())) break
    start -= word.length
  }
  return /^(?:&|de|la|upon) /.test(text.slice(start, offset)) ? offset : start
}
const MAX_PLACE_WORDS = 4
/** Mentions of one word that are looked at in one document. */
const MAX_MENTIONS = 200

/** Of names that overlap, the longest. */
function widest(candidates: readonly AgencyName[]): AgencyName[] {
  const sorted = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: AgencyName[] = []
  for (const next of sorted) {
    const last = kept.at(-1)
    if (!last || next.start >= last.end) kept.push(next)
    else if (next.end - next.start > last.end - last.start) kept[kept.length - 1] = next
  }
  return kept
}
