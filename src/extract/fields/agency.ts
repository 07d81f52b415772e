import type { InstrumentType } from '../../classify/instrument.js'
import type { Value } from '../../text/evidence.js'
import { matchRows } from '../../text/row.js'
import type { Officer } from '../fields.js'
import { type Passage, type Reading, valueAt } from '../passage.js'
import { titleCased } from '../person-name.js'
import { ABBREVIATED, NAMED, SHAPES } from './agency-rows.js'

interface Candidate {
  passage: Passage
  start: number
  end: number
  value: string
  weight: number
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
/** Words that make an agency a mere mention: others' equipment, laboratories, earlier contacts. */
const MENTION =
  /(?:reported (?:it |this )?to (?:the )?|complain(?:ed|t) (?:to|with) (?:the )?|assisted by (?:the )?|cc:? (?:the )?|treaty|agreement between)[^.;]{0,30}$/i
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
  return best ? valueAt(best.passage, best.start, best.end, best.value) : null
}

function scoreOf(candidate: Candidate, order: number, reading: Reading, officer: Officer, isPrivate: boolean): number {
  const { passage, start, end, weight } = candidate
  const before = passage.text.slice(Math.max(0, start - 60), start)
  if (MENTION.test(before) || NO_AGENCY_AFTER.test(passage.text.slice(end, end + 34))) return 0
  let score = weight * 2 - Math.min(order, 5)
  if (LABEL.test(before)) score += 60
  if (isNearOfficer(candidate, officer)) score += 45
  if (start < LETTERHEAD && !isPrivate && !passage.isBody) score += 22
  if (passage.isBody && !isPrivate && start > passage.text.length - 500) score += 14
  if (reading.operative.includes(passage)) score += 4
  return score
}

function isNearOfficer({ passage, start, end }: Candidate, officer: Officer): boolean {
  return [officer.name, officer.title, officer.phone, officer.email].some((value) =>
    value?.evidence.some((one) => {
      if (one.document !== passage.document.id) return false
      const { start: from, end: to } = passage.flat.quote(start, end)
      return from - one.end < NEAR_OFFICER && one.start - to < 90
    }),
  )
}

function candidatesIn(passage: Passage): Candidate[] {
  const inAnyLanguage = { text: passage.text, words: passage.words }
  const named = matchRows(inAnyLanguage, NAMED).map(({ row, start, end }) =>
    candidate(passage, start, end, row.weight, null),
  )
  const shaped = SHAPES.flatMap((shape) => shapedIn(passage, shape))
  const short = matchRows(inAnyLanguage, ABBREVIATED).map(({ row, start, end, match }) =>
    candidate(passage, start, end, row.weight, `${row.name} (${match[0]})`),
  )
  return widest([...named, ...shaped, ...short])
}

function candidate(passage: Passage, start: number, end: number, weight: number, value: string | null): Candidate {
  const text = passage.text.slice(start, end).replace(/[\s,.-]+$/, '')
  return { passage, start, end: start + text.length, weight, value: value ?? titleCased(text) }
}

function shapedIn(passage: Passage, shape: (typeof SHAPES)[number]): Candidate[] {
  return shape.words.flatMap((word) =>
    (passage.words.get(word) ?? []).slice(0, 200).flatMap((offset) => {
      shape.after.lastIndex = offset
      const after = shape.after.exec(passage.text)
      const lead = passage.text.slice(Math.max(0, offset - 64), offset)
      const before = /[.:;|,()] *([^.:;|,()]*)$/.exec(lead)?.[1] ?? lead
      const place = shape.before.exec(before)
      if (!after || !place || !/^[A-Z]/.test(after[0])) return []
      const head = place[0].replace(HEAD_NOISE, '')
      return head.trim() === '' && shape.id !== 'department-of-police'
        ? []
        : [candidate(passage, offset - head.length, offset + after[0].length, shape.weight, null)]
    }),
  )
}
/** Capitalised words before a place that do not belong to it. */
const HEAD_NOISE =
  /^(?:.*\b(?:Detective|Officer|Sergeant|Agent|Investigator|Lieutenant|Captain|Constable|Deputy|Analyst|The|the|To|From|Agency|Dear|Det|Sgt|Lt|Capt|Chief|Inspector|Agency|Cc|By|In|At|For|With|On|Our|Local|State of [A-Z][a-z]+|Office of)\b\.? ?)+(?=[A-Z]|$)/

/** Of names that overlap, the longest. */
function widest(candidates: readonly Candidate[]): Candidate[] {
  const sorted = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Candidate[] = []
  for (const next of sorted) {
    const last = kept.at(-1)
    if (!last || next.start >= last.end) kept.push(next)
    else if (next.end - next.start > last.end - last.start) kept[kept.length - 1] = next
  }
  return kept
}
