import { dayOf, type FoundDate, lastDayOf } from '../../calendar/find-dates.js'
import { addPeriod, readPeriod } from '../../calendar/period.js'
import type { InstrumentType } from '../../classify/instrument.js'
import { clauseIndexAt } from '../../text/clauses.js'
import type { Evidence } from '../../text/evidence.js'
import { onceEach } from '../../text/once-each.js'
import { matchRows, type RowMatch } from '../../text/row.js'
import { withoutEnd } from '../../text/without-end.js'
import type { NonDisclosure } from '../fields.js'
import { JUDGE_MADE } from '../judge-made.js'
import { evidenceOf, lead, type Passage, type Reading, type Span } from '../passage.js'
import { issueDateOf } from './issued-on.js'
import { sentenceFrom } from './sentence-from.js'
import {
  ABOUT,
  AMONG_PARTIES,
  FOOTER,
  FORBIDS_NOTHING,
  NO_LONGER,
  NO_ORDER,
  NOT_OWED,
  OF_A_PAPER,
  OF_PARTIES,
  SILENCE,
  type SilenceRow,
} from './silence-rows.js'
import { findUnticked } from './tick-boxes.js'

/** A foreign authority orders silence only where a court speaks. */
const COURT =
  /\b(?:court(?! orders?\b)|tribunal|judge|juges?|juez|jueza|magistrad[oa]|richter(?:in)?|amtsgericht|landgericht|juzgado|audiencia|giudice|tribunale|rechtbank|rechter|juiz|juíza|vara)\b|裁判所/i
/** A subpoena forbids notice only by an order that it names. */
const BY_COURT_ORDER =
  /\b(?:by|pursuant to|under|in accordance with) (?:an?|the|this|that|attached|enclosed|accompanying|separate|court|court's| )+ ?order\b|\b(?:pursuant to|under|by(?: virtue of)?|in accordance with) (?:[^;]{0,60} )?order of (?:the|an?|this) (?:\w+ ){0,3}court\b|\border of (?:the|this) court\b|\bcourt order (?:dated|of|entered)/i
/** A judge's own words, as they stand below a subpoena that carries its order of silence (18 U.S.C. 2705(b)). */
const COURT_ORDERS =
  /\bso ordered ?:|(?<!\b(?:if|unless|until|when|where|as) )\bit is (?:(?:hereby|further|also|therefore|so|,) ?){0,3}(?:ordered|decreed)\b|\b(?:the|this) court (?:(?:hereby|further|also|therefore|so|,) ?){0,3}(?:orders|directs|commands|prohibits|forbids|enjoins)\b/i
/** Who can say so. */
const OF_A_COURT = /\b(?:court|judge|justice|magistrate|j\.s\.c)\b/i
/** An order that would lift silence imposes none. */
const UNLESS_ORDERED = /\b(?:unless|until|without|absent|except)\b[^.;]{0,40}\border\b/i
/** Words that ask: a letter that merely asks orders nothing. */
const ASKS =
  /\b(?:we|i) (?:also |further |hereby |respectfully |therefore )?(?:ask|request|would|kindly)|\bplease\b|\bkindly\b|(?<!being |data (?:is|are|was|were) |\b(?:this|such|said|the|an?|any|that|each|every|as|at|upon|on|for|of) )\brequest(?:ed|s|ing)?\b(?! for records)|would appreciate|s'il vous (?:plaît|est demandé)|il vous est demandé|veuillez|merci de|nous vous (?:prions|demandons|saurions)|prions|prière de|\bbitten?\b|ersuch(?:e|en)\b|gebeten|rogamos|se ruega|\bsolicit(?!or)\w+|por favor|gentileza|si (?:prega|chiede)|verzoek\w*|gelieve/i
const UNTIL =
  /\b(?:until|till|through|to|(?<!\bon or )before|prior to|(?:expir\w+|laps\w+|ends?|ceases?|terminates?)(?: (?:on|at))?|ending(?: on)?|jusqu'au|jusqu'à|avant le|bis zum|bis|hasta(?: el)?|até(?: o dia)?|fino al|tot)(?: and including)?[ :]*(?:midnight on |the end of |the (?:earlier|later|sooner|first) of:? (?:\([a-z\d]\) )?|\d{1,2}:\d\d [ap]\.?m\.?,? (?:on )?)?(?:the |le |el |den )?$/i
const PERIOD_LEAD =
  /\b(?:for (?:a (?:further |total )?period of |an (?:initial |additional )?period of |a term of |at least |an additional |a further )?|period of |until |pendant (?:une (?:période|durée) de )?|(?:période|durée|délai) de |für (?:die dauer von |einen zeitraum von )?|dauer von |durante (?:un (?:plazo|periodo) de )?|por (?:um |el )?(?:período |prazo |plazo )?(?:de )?|per )(?=[\w(])/giu
/** A sentence that goes on about the order of silence itself. */
const CONTINUES =
  /\b(?:this|the|such|said|that) (?:[\w'-]+ ){0,2}(?:order|gag|silence|duty|prohibition|provision|non-?disclosure|requirement|restriction|directive)\b|remain(?:s)? in (?:full )?(?:force|effect)|\bexpires?\b|interdiction|anordnung|prohibición/i
const MAX_CLAUSES = 4

interface Silence {
  ordered: boolean
  until: string | null
  basis: string
  evidence: Evidence[]
}

/** Whether notice is forbidden by an order or merely asked for, and the order's last day. */
export function findNonDisclosure(reading: Reading): NonDisclosure {
  const found = reading.passages.flatMap((passage) => silencesIn(passage, reading))
  const orders = found.filter(({ ordered }) => ordered)
  const chosen = longest(orders) ?? found[0]
  return {
    ordered: orders.length > 0,
    requested: orders.length === 0 && found.length > 0,
    until: chosen?.ordered ? chosen.until : null,
    basis: chosen?.basis ?? null,
    evidence: chosen?.evidence ?? [],
  }
}

/**
 * Of the orders in one mail the one that lasts longest binds. A clause without an end beside one with an end is the
 * same order said twice, as an order's heading and its sentence are.
 */
function longest(orders: readonly Silence[]): Silence | null {
  const dated = orders
    .filter(({ until }) => until !== null)
    .sort((a, b) => (a.until ?? '').localeCompare(b.until ?? ''))
  return dated.at(-1) ?? orders[0] ?? null
}

/**
 * The stretches that are about silence: a day in them ends that, no answer is due by it, and their nouns ask for no
 * data. A sentence that commands first and forbids then is silent from the words that forbid.
 */
export const silentSpans = onceEach((passage: Passage): readonly Span[] =>
  wordsOfSilence(passage).flatMap((match) => {
    const clause = passage.clauses[clauseIndexAt(passage.clauses, match.start)]
    if (!clause || !isAboutSilence(passage, match, clause)) return []
    if (match.row.asksOnly) return [{ start: match.start, end: match.end }]
    const commands = COMMANDS.test(passage.text.slice(Math.max(clause.start, match.start - COMMAND_REACH), match.start))
    // A form without full stops runs its boxes into the notice of the offence.
    const isNotice = match.row.id === 'offence-to-disclose'
    const from = isNotice
      ? Math.max(clause.start, match.start - NOTICE_REACH)
      : sentenceFrom(passage.text, clause.start, match.start)
    return [{ start: commands ? match.start : from, end: clause.end }]
  }),
)
const wordsOfSilence = onceEach((passage: Passage) => matchRows(passage, SILENCE))
const NOTICE_REACH = 30
/** Within a sentence, a command stands this near before the words that forbid; a hostile sentence is a megabyte long. */
const COMMAND_REACH = 600
const COMMANDED = /\b(?:ordered|commanded|directed|decreed)\b/gi
const COMMANDS =
  /\b(?:produce|provide|furnish|deliver|supply|search(?! warrant)|preserve|respond|appear(?:ance)?|testify|attend|communiquer|fournir|produire|remettre|herausg\w+|übermitt\w+|remit\w+|facilit\w+|forne[cç]\w+|encaminh\w+|trasm\w+|forni\w+|verstrek\w+)\b/i

function silencesIn(passage: Passage, reading: Reading): Silence[] {
  return wordsOfSilence(passage).flatMap((match) => {
    const { start, end, row } = match
    const index = clauseIndexAt(passage.clauses, start)
    const clause = passage.clauses[index]
    if (!clause || !isAboutSilence(passage, match, clause) || isUnticked(passage, match)) return []
    const ordered = isOrder(passage, reading, row, sentenceAt(passage, index))
    const until = ordered ? endOfSilence(passage, index, start, reading) : null
    const quoteEnd = Math.max(end, Math.min(clause.end, until?.end ?? end + 200))
    return [
      {
        ordered,
        until: until?.day ?? null,
        basis: basisOf(passage, start),
        evidence: [evidenceOf(passage, start, quoteEnd)],
      },
    ]
  })
}

/** A form's own words of silence, whose box nobody ticked. */
function isUnticked(passage: Passage, { start, end }: RowMatch): boolean {
  return findUnticked(passage).some((span) => span.start < end && span.end > start)
}

/** A clause, with the next where a semicolon joins them: "You shall not reveal it; the record is sealed by order of this Court". */
function sentenceAt({ text, clauses }: Passage, index: number): string {
  const [first, second] = clauses.slice(index, index + 2)
  if (!first) return ''
  const words = text.slice(first.start, first.end)
  return second && (/; ?$/.test(words) || /^by order of (?:the|this) court/i.test(text.slice(second.start, second.end)))
    ? words + text.slice(second.start, second.end)
    : words
}

function isAboutSilence(
  passage: Passage,
  { start, end, row }: RowMatch,
  clause: { start: number; end: number },
): boolean {
  const sentence = passage.text.slice(Math.max(clause.start, start - COMMAND_REACH), start)
  // What stands before the words of command is why, not whether.
  const before = sentence.slice([...sentence.matchAll(COMMANDED)].at(-1)?.index ?? 0)
  const isPassive = PASSIVE.test(passage.text.slice(start, end)) || /\bbe $/.test(sentence)
  const from = row.language === 'en' && !isPassive ? start : Math.max(clause.start, start - 90)
  if (!ABOUT.test(passage.text.slice(from, Math.min(end + 220, clause.end)))) return false
  const after = passage.text.slice(end, Math.min(end + 220, clause.end))
  if (NO_ORDER.test(before) || NO_LONGER.test(after)) return false
  if (NOT_OWED.test(before) || (isPassive && BY_OTHERS.test(after))) return false
  if (FOOTER.test(passage.text.slice(start, end)) && !OF_A_PAPER.test(after)) return false
  if (passage.instruments.every(isOfParties) && (AMONG_PARTIES.test(after) || OF_PARTIES.test(before))) return false
  return !(row.id === 'prohibited-from' && FORBIDS_NOTHING.test(before))
}

/** "that the existence of the device not be disclosed": what it is about stands before. */
const PASSIVE = /\bbe \w{3,14}$|^(?:disclosed|revealed|divulged|communicated|mentioned) to\b/i

/** "may not be disclosed to the media by court staff": others' duty. */
const BY_OTHERS =
  /^(?:(?!\b(?:unless|until|except|ordered)\b)[^.;]){0,60}\bby (?:the |any )?(?:court|clerk|government|officers?|agents?|prosecut\w+|state|police|parties|jurors?)\b(?! order)/i

/** In whose papers a protective order binds the parties; a court's own may be called one and bind us. */
function isOfParties(type: InstrumentType): boolean {
  return type === 'civil-subpoena'
}

function isOrder({ instruments, text }: Passage, { country }: Reading, row: SilenceRow, sentence: string): boolean {
  if (row.id === 'epoc') return true
  if (row.asksOnly || ASKS.test(sentence)) return false
  if (instruments.includes('national-security-letter')) return /2709\(c\)/.test(text)
  // Words of silence in what a judge makes are an order (18 U.S.C. 2705(b), 2511(2)(a)(ii), 3123(d)).
  if (instruments.some((type) => JUDGE_MADE.has(type))) return true
  if (instruments.includes('foreign-legal-process')) return COURT.test(text)
  if (country === 'CA' && instruments.includes('preservation-request'))
    return /\bconditions?\b|487\.012\(4\)|487\.013|preservation order|ordonnance de préservation/i.test(text)
  if (row.id === 'offence-to-disclose' && country !== 'US') return instruments.length > 0
  if (instruments.length === 0) return false
  if (COURT_ORDERS.test(sentence) && OF_A_COURT.test(text)) return true
  return BY_COURT_ORDER.test(sentence) && !UNLESS_ORDERED.test(sentence)
}

/** The last day is the one that the sentence before names. */
const THAT_DAY =
  /\b(?:until|till|before|through|prior to|up to) (?:that|such|said|the same|the said|the aforesaid) (?:day|date)\b|\b(?:until|before|till) then\b|\b(?:before|until) that time(?! as)|\bavant (?:cette date|ce jour|cette échéance)|\bjusqu'à (?:cette date|ce jour-là)|\bjusque-là\b|\bbis dahin\b|\bvor diesem (?:tag|datum)\b|\b(?:antes de|hasta) (?:es[ae]|dicha) fecha\b|\b(?:antes|até) (?:d?ess[ea]|d?esta) data\b|\bprima di (?:tale|detta) data\b/i
/** Clauses before the one that says "before that day". */
const DAY_IS_NEAR = 3

/** The last day: a stated one before a counted one, in the clause that forbids and those that go on about it. */
function endOfSilence(
  passage: Passage,
  index: number,
  at: number,
  reading: Reading,
): { day: string; end: number } | null {
  const [first, ...next] = passage.clauses.slice(index, index + MAX_CLAUSES)
  if (!first) return null
  // What the sentence commands before the words that forbid has days of its own.
  const windows = [
    { start: at, end: first.end },
    ...next.filter(({ start, end }) => CONTINUES.test(passage.text.slice(start, end))),
  ]
  for (const within of [windows, [{ start: first.start, end: at }]]) {
    for (const find of [statedEnd, countedEnd]) {
      for (const { start, end } of within) {
        const found = find(passage, start, end, reading)
        if (found) return found
      }
    }
  }
  return THAT_DAY.test(passage.text.slice(first.start, first.end)) ? dayBefore(passage, index, reading) : null
}

/** "You must keep the data until February 16, 2027. You may not disclose this order before that day." */
function dayBefore(passage: Passage, index: number, reading: Reading): { day: string; end: number } | null {
  const clauses = passage.clauses.slice(Math.max(0, index - DAY_IS_NEAR), index + 1)
  for (const { start, end } of clauses.toReversed()) {
    const found = statedEnd(passage, start, end, reading) ?? countedEnd(passage, start, end, reading)
    if (found) return found
  }
  return null
}

function statedEnd(
  passage: Passage,
  start: number,
  end: number,
  reading: Reading,
): { day: string; end: number } | null {
  for (const date of passage.dates) {
    if (date.start < start || date.start > end) continue
    const day = dayOf(date) ?? lastDayOf(date)
    if (day === null || endsDataRange(passage, date) || endedBeforeMade(passage, day, reading)) continue
    if (UNTIL.test(passage.text.slice(Math.max(start, date.start - 50), date.start))) {
      return { day, end: date.end }
    }
  }
  return null
}

/** "from 1 June to 30 September": the second day of a period of data ends no silence. */
function endsDataRange(passage: Passage, { start }: FoundDate): boolean {
  const first = passage.dates.find(({ end }) => end < start && start - end <= 12)
  return first !== undefined && /\b(?:from|between|since|range|period)[: ]{1,2}$/i.test(lead(passage, first.start, 24))
}

/** A day before the order was made is of something else. */
function endedBeforeMade(passage: Passage, day: string, { receivedOn }: Reading): boolean {
  const issued = issueDateOf(passage, receivedOn)?.value
  return issued !== undefined && day < issued
}

/** A period counts from the day of the order that states it; from receipt only where it says so. */
function countedEnd(
  passage: Passage,
  start: number,
  end: number,
  reading: Reading,
): { day: string; end: number } | null {
  for (const match of passage.text.slice(start, end).matchAll(PERIOD_LEAD)) {
    const period = readPeriod(passage.text, start + match.index + match[0].length)
    if (!period || period.unit === 'hour') continue
    const fromReceipt = /^[ ,]*(?:of|from|after|following) (?:the (?:date of )?)?(?:receipt|service)/i.test(
      passage.text.slice(period.end, period.end + 40),
    )
    const base = fromReceipt ? reading.receivedOn : issueDateOf(passage, reading.receivedOn)?.value
    if (base === undefined) return null
    return { day: addPeriod(base, period, reading.country), end: period.end }
  }
  return null
}

const STATUTE =
  /18 U\.?S\.?C\.?,? ?(?:§+ ?|section )?(?:2705\(b\)|2511\(2\)\(a\)\(ii\)|3123\(d\)|2709\(c\))|section \d[\d.()a-z]{0,12}|(?:s|art)\. ?\d[\d.]{0,10}(?:\(\d\))?|article [\d.-]{1,10}/i

function basisOf(passage: Passage, start: number): string {
  const around = passage.text.slice(Math.max(0, start - 500), start + 400)
  return withoutEnd(STATUTE.exec(around)?.[0] ?? 'words of the document', /[.(]/)
}
