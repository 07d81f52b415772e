import type { Indexed } from '../../text/row.js'
import { US_STATES } from '../us-states.js'
import { BODY_HEADS_WORDS, NO_BODY_BEFORE, NO_BODY_WORD, NO_OFFICE_OF, PROVINCES } from './body-words.js'

/** A public body's name by its structure: capitalised words around a head ("Board", "Office of the"), of which no row knows. */
export interface BodyName {
  start: number
  end: number
  weight: number
}

/** Of one head in one document: a long report names few bodies. */
const MAX_MENTIONS = 60
const MAX_WORDS_BEFORE = 7
const MAX_WORDS_AFTER = 6
/** Only a letterhead, or the officer beside it, makes it the agency. */
const UNSURE = -10
/** It names its state, its county or its nation. */
const SURE = 7

export function bodiesIn({ text, words }: Indexed): BodyName[] {
  const found: BodyName[] = []
  for (const head of BODY_HEADS_WORDS) {
    for (const offset of (words.get(head) ?? []).slice(0, MAX_MENTIONS)) {
      const body = bodyAt(text, offset, offset + head.length)
      if (body) found.push(body)
    }
  }
  return joined(
    found.sort((a, b) => a.start - b.start || b.end - a.end),
    text,
  )
}

function bodyAt(text: string, at: number, headEnd: number): BodyName | null {
  if (!/\p{Lu}/u.test(text[at] ?? '')) return null
  const end = endOf(text, headEnd)
  const start = startOf(text, at)
  const own = text.slice(at, end)
  if (start === at && end === headEnd) return null
  if (start === at && !/^\p{L}+ of /iu.test(own)) return null
  if (end === headEnd && isUnit(text.slice(start, end))) return null
  if (NO_BODY_BEFORE.test(text.slice(start, at)) || NO_OFFICE_OF.test(own)) return null
  return { start, end, weight: weightOf(text.slice(start, end)) }
}

/** "Phoenix Division", "Legal Affairs Office", "Cook County Department": rooms and units, unless an officer's ("Solicitor's Office"). */
function isUnit(name: string): boolean {
  return /(?:\bcounty department|(?<!'s?) office|division|directorate|(?<!coordination |fusion |intelligence |information |analysis )cent(?:er|re)|corps)$/i.test(
    name,
  )
}

/** A capitalised word, or a short word that joins two. */
const WORD_BEFORE = /(?:^|[^\p{L}\p{N}'.&/@-])(\p{Lu}[\p{L}'-]*(?:\.(?=U\.|S\.| )|)|&|of|the|and|for|on|d[eu]s?|la) $/u
const JOINS = /^(?:&|of|the|and|for|on|d[eu]s?|la)$/i

function startOf(text: string, at: number): number {
  let start = at
  let kept = at
  for (let count = 0; count < MAX_WORDS_BEFORE; count += 1) {
    const word = WORD_BEFORE.exec(text.slice(Math.max(0, start - 28), start))?.[1]
    if (word === undefined || NO_BODY_WORD.has(word.toLowerCase().replace(/'s$/, ''))) break
    start -= word.length + 1
    if (!JOINS.test(word)) kept = start
  }
  return kept
}

/** "Office of the ...": whose titles are those of persons too. */
const PUBLIC_OFFICER =
  / of (?:the )?(?:\p{L}+ ){0,3}?(?:(?:executive |state )?inspector general|attorney general|(?:district|county|city|state|commonwealth's|prosecuting|state's) attorney|sheriff|prosecutor|prosecuting attorney|(?:state )?(?:comptroller|controller|auditor(?: general| of state)?|fire marshal|treasurer|ombudsman)|secretary of state|(?:chief )?medical examiner|coroner|insurance commissioner|special (?:prosecutor|counsel)|police accountability)(?![\p{L}])(?: for [\p{Lu}]\p{L}+(?: [\p{Lu}]\p{L}+)?)?/iuy

const WORD_AFTER = /[ ](?:(?:of|for|on|and|&|the)(?= ) ?){0,3}(\p{Lu}[\p{L}'-]*)(?![\p{L}\p{N}.@/]\p{L})/uy

function endOf(text: string, from: number): number {
  PUBLIC_OFFICER.lastIndex = from
  const officer = PUBLIC_OFFICER.exec(text)
  if (officer) return from + officer[0].length
  const possessive = /^'s?(?= )/.exec(text.slice(from, from + 3))?.[0].length ?? 0
  let end = from + possessive
  if (!/^ (?:of|for|on)(?: the)? \p{Lu}/iu.test(text.slice(end, end + 12))) return from
  for (let count = 0; count < MAX_WORDS_AFTER; count += 1) {
    WORD_AFTER.lastIndex = end
    const match = WORD_AFTER.exec(text)
    if (!match || NO_BODY_WORD.has((match[1] ?? '').toLowerCase())) break
    end = WORD_AFTER.lastIndex
    if (text[end] !== ' ') break
  }
  return end
}

const PLACED = new RegExp(
  `\\b(?:${[...US_STATES, ...PROVINCES].join('|')}|state|county|city of|parish|township|nation|tribes?|tribal|pueblo|puerto rico|guam|commonwealth|canada|queensland|victoria)\\b`,
  'i',
)

/** What is left of a name before another that a row knows: "Iowa Division of Criminal Investigation | Office of Attorney General". */
export function isBody(name: string): boolean {
  return /\b(?:department|division|office|bureau|board|commission) of \p{L}|\p{L} (?:board|commission|bureau|agency|authority|administration) $/iu.test(
    name,
  )
}

/** How much a name says: its state, county or nation stands in it, or not. */
export function weightOf(name: string): number {
  return PLACED.test(name) ? SURE : UNSURE
}

/** Bodies that overlap or follow one another with a space between are told as one: a department and its board. */
function joined(sorted: readonly BodyName[], text: string): BodyName[] {
  const kept: BodyName[] = []
  for (const next of sorted) {
    const last = kept.at(-1)
    if (!last || next.start > last.end + 1 || text[last.end] !== ' ') {
      if (!last || next.start >= last.end) kept.push(next)
      continue
    }
    kept[kept.length - 1] = {
      start: last.start,
      end: Math.max(last.end, next.end),
      weight: Math.max(last.weight, next.weight),
    }
  }
  return kept
}
