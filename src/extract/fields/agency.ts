import type { InstrumentType } from '../../classify/instrument.js'
import type { Value } from '../../text/evidence.js'
import { type Indexed, matchRows } from '../../text/row.js'
import { squash } from '../../text/squash.js'
import { withoutEnd } from '../../text/without-end.js'
import { indexWords } from '../../text/word-index.js'
import type { Officer } from '../fields.js'
import { type Passage, type Reading, type Span, valueAt } from '../passage.js'
import { titleCased } from '../person-name.js'
import { ABBREVIATED, NAMED, NO_PLACE, OF_HEADS, SHAPES } from './agency-rows.js'

/** A name of an agency where it stands. */
interface AgencyName extends Span {
  value: string
  weight: number
}

interface Candidate extends AgencyName {
  passage: Passage
}

/** Requests of private persons and parties: an agency that they mention has not sent them. */
const PRIVATE = new Set<InstrumentType>([
  'civil-subpoena',
  'private-request',
  'content-removal-request',
  'data-subject-request',
  'child-safety-report',
])
const LABEL =
  /\b(?:agency|requesting (?:agency|authority)|issuing (?:agency|authority)|investigating agency|law enforcement agency|department|organi[sz]ation|service requérant|autorité (?:requérante|émettrice)|behörde|autoridad(?: requirente)?|órgão|autorità|instantie)(?: name)? ?[:|]? $/i
/** The agency that the data is to go to. */
const RECIPIENT =
  /\b(?:disclosed?|produced?|provided?|furnish(?:ed)?|deliver(?:ed)?|released?|submit(?:ted)?|return(?:ed)?|turn(?:ed)?|hand(?:ed)?) (?:\w+ ){0,3}to (?:the |an? (?:agent|officer|representative)s? of (?:the )?)?$/i
/** Words that make an agency a mere mention: others' equipment, laboratories, earlier contacts. */
const MENTION =
  /(?:\b(?:report|complain|contact|told|inform|notif|fil|spoke|turn)\w* [^.;]{0,50}?(?:to|with|by|at) (?:the )?|assisted by (?:the )?|cc:? (?:the )?|treaty|agreement between)[^.;]{0,30}$/i
/** Laws and places that only sound like agencies. */
const NO_AGENCY_AFTER = /^(?: and criminal evidence act| officer'?s? association|'s? report| report\b| act\b)/i
const LETTERHEAD = 420
const NEAR_OFFICER = 260

/** The agency that issues or sends the demand; of several, the one that the officer to answer to belongs to. */
export function findAgency(reading: Reading, officer: Officer): Value | null {
  const isPrivate = PRIVATE.has(reading.classification.primary.type) && !reading.sender.government.matched
  const scored = reading.passages.flatMap((passage, order) =>
    candidatesIn(passage).map((candidate) => ({
      ...candidate,
      score: scoreOf(candidate, order, reading, officer, isPrivate),
    })),
  )
  const best = scored.filter(({ score }) => score > (isPrivate ? 40 : 0)).sort((a, b) => b.score - a.score)[0]
  if (!best) return isPrivate ? null : agencyInFrom(reading)
  const fuller = scored.filter((other) => other.score > 0 && squash(other.value).includes(squash(best.value)))
  const fullest = fuller.sort((a, b) => b.value.length - a.value.length)[0] ?? best
  return withoutOfficer(fullest, officer)
}

/** A word of an agency's name this long says that its domain is its own. */
const LEAST_TELLING = 5

/**
 * No document names the agency, and the From does: "Staatsanwaltschaft Hamburg, Abt. 54". Only of a government's domain,
 * or of one that bears the name. A header has no span to quote.
 */
function agencyInFrom({ email, sender }: Reading): Value | null {
  const { name, address } = email.source.from ?? { name: null, address: '' }
  const text = (name ?? '').slice(0, 200).replace(/\s+/g, ' ')
  const domain = address.split('@')[1]?.toLowerCase() ?? ''
  const best = namesIn({ text, words: indexWords(text) }).sort((a, b) => b.weight - a.weight)[0]
  if (!best) return null
  const bearsName = best.value
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => word.length >= LEAST_TELLING && domain.includes(word))
  return sender.government.matched || bearsName ? { value: best.value, evidence: [] } : null
}

/** A signature without commas runs the officer's name, or the end of it, into the agency's: "Colleen Farraday Cedar Rapids Police". */
function withoutOfficer({ passage, start, end, value }: Candidate, officer: Officer): Value {
  const words = officer.name?.value.split(' ') ?? []
  const cut = words.findIndex((_, at) => {
    const here = `${words.slice(at).join(' ')} `
    return (
      value.startsWith(here) &&
      passage.text.slice(0, start).endsWith(
        words
          .slice(0, at)
          .map((word) => `${word} `)
          .join(''),
      )
    )
  })
  const length = cut === -1 ? 0 : words.slice(cut).join(' ').length + 1
  return valueAt(passage, start + length, end, value.slice(length))
}

function scoreOf(candidate: Candidate, order: number, reading: Reading, officer: Officer, isPrivate: boolean): number {
  const { passage, start, end, weight } = candidate
  const before = passage.text.slice(Math.max(0, start - 60), start)
  const isRecipient = RECIPIENT.test(before)
  if ((MENTION.test(before) && !isRecipient) || NO_AGENCY_AFTER.test(passage.text.slice(end, end + 34))) return 0
  let score = weight * 2 - Math.min(order, 5)
  if (LABEL.test(before)) score += 60
  if (isRecipient) score += 25
  score += nearness(candidate, officer)
  if (start < LETTERHEAD && !isPrivate && !passage.isBody) score += 22
  if (passage.isBody && !isPrivate && start > passage.text.length - 500) score += 14
  if (passage.isBody && !isPrivate && start < LETTERHEAD && reading.operative.includes(passage)) score += 16
  if (reading.operative.includes(passage)) score += 4
  return score
}

/** How an agency stands to the officer to answer to: beside the name, inside the title ("Assistant United States Attorney"), or apart. */
function nearness({ passage, start, end, weight }: Candidate, officer: Officer): number {
  const { start: from, end: to } = passage.flat.quote(start, end)
  const here = (value: Value | null) => value?.evidence.filter((one) => one.document === passage.document.id) ?? []
  if (here(officer.title).some((one) => one.start <= from && one.end >= to)) return weight < 5 ? 0 : IN_TITLE
  const anchors = [officer.name, officer.title, officer.phone, officer.email].flatMap(here)
  const within = (first: number, last: number, most: number) => lettersBetween(passage, first, last, most) < most
  return anchors.some((one) => within(one.end, from, NEAR_OFFICER) && within(to, one.start, NEAR_BEFORE))
    ? BESIDE_NAME
    : 0
}
const NEAR_BEFORE = 90
/** White space of any length counts as one. */
const MAX_SPACE = 4

function lettersBetween({ document }: Passage, first: number, last: number, most: number): number {
  if (last - first < most || last - first > most * MAX_SPACE) return last - first
  return (document.text ?? '').slice(first, last).replace(/\s{1,400}/g, ' ').length
}
const BESIDE_NAME = 45
const IN_TITLE = 26

function candidatesIn(passage: Passage): Candidate[] {
  return namesIn(passage).map((found) => ({ ...found, passage }))
}

function namesIn({ text, words }: Indexed): AgencyName[] {
  const named = matchRows({ text, words }, NAMED).map(({ row, start, end }) =>
    nameAt(text, start, end, row.weight, null),
  )
  const shaped = SHAPES.flatMap((shape) => shapedIn({ text, words }, shape))
  const short = matchRows({ text, words }, ABBREVIATED).map(({ row, start, end, match }) =>
    nameAt(text, start, end, row.weight, `${row.name} (${match[0]})`),
  )
  const sure = widest([...named, ...short, ...shaped.filter(({ weight }) => weight > 0)])
  const overlaps = (one: Span) => sure.some(({ start, end }) => start < one.end && one.start < end)
  return [...sure, ...shaped.filter((one) => one.weight <= 0 && !overlaps(one))]
}

function nameAt(text: string, start: number, end: number, weight: number, value: string | null): AgencyName {
  const name = withoutEnd(text.slice(start, end), /[\s,.-]/)
  return { start, end: start + name.length, weight, value: value ?? titleCased(name) }
}

function shapedIn({ text, words }: Indexed, shape: (typeof SHAPES)[number]): AgencyName[] {
  return shape.words.flatMap((word) =>
    (words.get(word) ?? []).slice(0, MAX_MENTIONS).flatMap((offset) => {
      shape.after.lastIndex = offset
      const after = shape.after.exec(text)
      const start = placeBefore(text, offset)
      if (!after || start === offset || !/^[A-Z]/.test(after[0])) return []
      if (shape.place && !shape.place.test(text.slice(start, offset).trim())) return []
      return [nameAt(text, start, offset + after[0].length, shape.weight, null)]
    }),
  )
}

/** Where the capitalised words begin that stand right before `offset`. */
function placeBefore(text: string, offset: number): number {
  let start = offset
  for (let count = 0; count < MAX_PLACE_WORDS; count += 1) {
    const word = /(?:^|[^\w'.&-])((?:St\.|[A-Z][\w'-]*|&|de|la|upon) )$/.exec(
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
