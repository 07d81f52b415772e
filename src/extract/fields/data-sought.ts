import type { InstrumentType } from '../../classify/instrument.js'
import { occursIn } from '../../text/occurs-in.js'
import { speaks } from '../../text/row.js'
import { createSieve, MAY_MATCH } from '../../text/sieve.js'
import { withoutEnd } from '../../text/without-end.js'
import type { DataSought } from '../fields.js'
import {
  demandPassages,
  evidenceOf,
  isAboutEarlierDemand,
  isSilenceOnly,
  type Passage,
  type Reading,
  type Span,
} from '../passage.js'
import {
  COMMANDED_TO_PRODUCE,
  COMMANDS_ANEW,
  DATA_ROWS,
  type DataRow,
  DEMAND,
  END_OF_LIST,
  LIMITS,
  NO_DEMAND,
  NOT_SOUGHT,
  NOTHING_SOUGHT,
  TOLD,
} from './data-rows.js'
import { silentSpans } from './non-disclosure.js'
import { mayBeScanned, unscanned } from './scanned-words.js'
import { findUnticked } from './tick-boxes.js'

/** Items kept of one mail; the categories are what counts. */
const MAX_ITEMS = 60
/** Clauses after a command that still belong to its list. */
const LIST_CLAUSES = 24
const MAX_ITEM_CHARS = 120
/** What is to be removed or reported is not sought. */
const ASKS_NO_DATA = new Set<InstrumentType>(['content-removal-request', 'child-safety-report'])

/**
 * What data is sought, as category and item. Only clauses that command or ask, and the lists that follow them, are
 * read; a limit ("no contents are sought") asks for nothing, nor does a definition, a certificate or a footer.
 */
export function findDataSought(reading: Reading): DataSought[] {
  if (ASKS_NO_DATA.has(reading.classification.primary.type) || isAboutEarlierDemand(reading)) return []
  if (reading.classification.primary.type === 'non-disclosure-order') return besideSilence(reading)
  const demands = demandPassages(reading).filter((passage) => isPrimarys(passage, reading))
  const found = demands.flatMap((passage) => inPassage(passage, DEMAND))
  const rest = reading.cover.filter((passage) => !demands.includes(passage) && !isSilenceOnly(passage.instruments))
  return onceEachItem(found.length > 0 ? found : rest.flatMap((passage) => inPassage(passage, DEMAND)))
}

/** An order of silence compels no data, but where it also commands the provider itself to produce some. */
function besideSilence({ passages }: Reading): DataSought[] {
  const orders = passages.filter(({ instruments }) => isSilenceOnly(instruments))
  return onceEachItem(orders.flatMap((passage) => inPassage(passage, COMMANDED_TO_PRODUCE)))
}

function onceEachItem(all: readonly DataSought[]): DataSought[] {
  const items: DataSought[] = []
  for (const next of all) {
    if (items.length >= MAX_ITEMS) break
    if (!items.some((item) => item.category === next.category && item.item.toLowerCase() === next.item.toLowerCase()))
      items.push(next)
  }
  return items
}

/** What a letter beside a subpoena asks to be preserved is not sought by the subpoena. */
function isPrimarys({ instruments }: Passage, { classification }: Reading): boolean {
  if (classification.primary.type === 'preservation-request') return true
  return instruments.length === 0 || instruments.some((type) => type !== 'preservation-request')
}

/** What else is asked of a clause, and behind it all rows: each is tried only where its letters stand. */
const ASKED = [DEMAND, END_OF_LIST, NOTHING_SOUGHT, NO_DEMAND, NOT_SOUGHT, LIMITS, TOLD] as const
const sift = createSieve([...ASKED, ...DATA_ROWS.map(({ pattern }) => pattern)])
const SIFTED_ROWS = DATA_ROWS.map((row, index) => ({ row, index: ASKED.length + index }))

function inPassage(passage: Passage, demand: RegExp): DataSought[] {
  const rows = SIFTED_ROWS.filter(({ row }) => speaks(passage.languages, row.language))
  const found: DataSought[] = []
  const silent = silentSpans(passage)
  const unasked = unaskedWords(passage)
  const isScanned = mayBeScanned(passage.text)
  let left = 0
  for (const { start, end } of passage.clauses) {
    const loudEnd = Math.max(start, quietFrom(silent, start, end))
    const printed = passage.text.slice(start, loudEnd)
    const clause = isScanned ? unscanned(printed) : printed
    const met = clause === printed ? sift(passage.text, start, loudEnd) : sift(clause, 0, clause.length)
    const may = (pattern: (typeof ASKED)[number]) => met[ASKED.indexOf(pattern)] === MAY_MATCH
    const goesOn = left > 0
    const ended = may(END_OF_LIST) ? END_OF_LIST.exec(clause)?.index : undefined
    if (ended !== undefined) left = 0
    if (may(DEMAND) && demand.test(clause)) left = LIST_CLAUSES
    else left -= 1
    if ((left < 0 && !(goesOn && ended)) || (may(TOLD) && TOLD.test(clause))) continue
    // The last item of a list without full stops runs into the closing behind it.
    const asked = unasked(clause, start).slice(0, left < 0 ? ended : clause.length)
    const reached = may(NOTHING_SOUGHT) ? asked.slice(0, NOTHING_SOUGHT.exec(asked)?.index) : asked
    const demanded = may(NO_DEMAND) ? beforeNoDemand(reached) : reached
    const sought = may(NOT_SOUGHT) ? withoutUnsought(demanded) : demanded
    if (sought === '') continue
    const mayOccur = rows.filter(({ index }) => met[index] === MAY_MATCH)
    const limited = may(LIMITS) && mayOccur.length > 0 ? withoutLimits(sought) : sought
    found.push(...inClause(passage, start, limited, mayOccur))
  }
  return found
}

/** Takes out of the clauses of a passage, asked in their order, what a form leaves unticked and what accounts are called. */
function unaskedWords(passage: Passage): (clause: string, start: number) => string {
  const unticked = replaceIn(findUnticked(passage), blank)
  const emails = replaceIn(passage.emails, masked)
  return (clause, start) => {
    const spelled = emails(clause, start)
    const named = spelled.includes('://') ? spelled.replace(ADDRESS_OF_PAGE, masked) : spelled
    return unticked(named.includes('-') || named.includes('_') ? named.replace(NAMED, masked) : named, start)
  }
}
/** What accounts are called names no data: "t.vance@mailbox.example", the workspace chat-depot. */
const NAMED =
  /(?<=\b(?:workspace|team|user(?: ?name)?|account|member|channel|espace|équipe|utilisat(?:eur|rice)|compte) ["'#]{0,2})[a-z\d]{1,40}(?:[-_.][a-z\d]{1,40}){1,6}/gi
/** "https://acme.service.example/messages/D77" is a place, and no word for messages. */
const ADDRESS_OF_PAGE = /https?:\/\/\S{3,300}/gi
const masked = (name: string) => name.replace(/[a-z]/gi, 'x')

/** Replaces the spans of a passage, which are in order, in one clause after the other; each stays as long as before. */
function replaceIn(spans: readonly Span[], replace: (words: string) => string) {
  let first = 0
  return (clause: string, offset: number): string => {
    while ((spans[first]?.end ?? offset) < offset) first += 1
    let text = clause
    for (let i = first; i < spans.length; i += 1) {
      const span = spans[i]
      if (!span || span.start >= offset + clause.length) break
      const [from, to] = [Math.max(0, span.start - offset), Math.min(text.length, span.end - offset)]
      text = text.slice(0, from) + replace(text.slice(from, to)) + text.slice(to)
    }
    return text
  }
}

/**
 * "The contents of messages are not sought" asks for nothing; "send me the log-ins, contents are not needed, but the
 * address is" asks for what stands before and behind.
 */
function withoutUnsought(clause: string): string {
  const match = NOT_SOUGHT.exec(clause)
  if (!match) return clause
  const before = clause.slice(0, match.index)
  const breaks = [...before.matchAll(BREAK)].map(({ index }) => index)
  const from = breaks.findLast((index) => DEMAND.test(clause.slice(0, index))) ?? 0
  const behind = match.index + match[0].length
  const again = GOES_ON.exec(clause.slice(behind))
  const to = again ? behind + again.index : clause.length
  return clause.slice(0, from) + blank(clause.slice(from, to)) + clause.slice(to)
}
const BREAK = /[,:] |\(| - | (?:but|though|although|while) /g
const GOES_ON = /, (?:but|only|just|however|though|while|whereas)\b|\)/

/** Where the first span of silence in a clause begins, or the clause's end. */
function quietFrom(silent: readonly Span[], start: number, end: number): number {
  const within = silent.filter((span) => span.start < end && span.end > start)
  return Math.min(end, ...within.map((span) => span.start))
}

/**
 * A list set without full stops runs into the penalty, the certificate or the footer behind it: what stands well before
 * such words is still asked for, and so is what a form's address ("Custodian of Records at ...") runs into.
 */
function beforeNoDemand(clause: string): string {
  const match = NO_DEMAND.exec(clause)
  if (!match) return clause
  const reach = IS_FORMAT.test(match[0]) ? 0 : NO_DEMAND_REACH
  const before = clause.slice(0, Math.max(0, match.index - reach))
  const behind = match.index + match[0].length
  const again = COMMANDS_ANEW.exec(clause.slice(behind))
  return again
    ? before + blank(clause.slice(before.length, behind + again.index)) + clause.slice(behind + again.index)
    : before
}
const NO_DEMAND_REACH = 60
/** How data is to be sent stands right behind what is to be sent. */
const IS_FORMAT = /^in \w+ form/i

function withoutLimits(clause: string): string {
  return occursIn(LIMITS, clause) ? clause.replace(LIMITS, blank) : clause
}

/** The rows in turn on one clause; what one has read is blanked out for the next. */
function inClause(passage: Passage, offset: number, clause: string, rows: readonly { row: DataRow }[]): DataSought[] {
  let text = clause
  const found: DataSought[] = []
  for (const { row } of rows) {
    const { category, pattern } = row
    const unread = text
    pattern.lastIndex = 0
    for (let match = pattern.exec(unread); match !== null; match = pattern.exec(unread)) {
      const [words] = match
      const item = category === null ? '' : itemOf(words)
      if (category !== null && item !== '') {
        const start = offset + match.index + words.length - words.trimStart().length
        found.push({ category, item, evidence: [evidenceOf(passage, start, start + item.length)] })
      }
      text = text.slice(0, match.index) + blank(words) + text.slice(match.index + words.length)
      if (words === '') pattern.lastIndex += 1
    }
  }
  return found.sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0))
}

function itemOf(words: string): string {
  const item = withoutEnd(words.trim(), /[,;:( ]/).slice(0, MAX_ITEM_CHARS)
  return endsInHalf(item) ? item.slice(0, -1) : item
}

/** PostgreSQL refuses text that ends within a character of two units. */
function endsInHalf(text: string): boolean {
  return (text.charCodeAt(text.length - 1) & 0xfc00) === 0xd800
}

/** As long as before, so that offsets stay; a bar keeps words on either side apart. */
function blank(text: string): string {
  return '|'.repeat(text.length)
}
