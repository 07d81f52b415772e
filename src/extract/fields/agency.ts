import type { InstrumentType } from '../../classify/instrument.js'
import type { Value } from '../../text/evidence.js'
import { squash } from '../../text/squash.js'
import type { Officer } from '../fields.js'
import { lead, type Passage, type Reading, valueAt } from '../passage.js'
import { agencyInHeaders, bearsName } from './agency-in-headers.js'
import { type AgencyName, namesIn } from './agency-names.js'

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
  /\b(?:(?:requesting|issuing|investigating|submitting|law enforcement) (?:agency|authority|department)|service requérant|autorité (?:requérante|émettrice)|autoridad requirente)(?: name)? ?[:|]? $|\b(?:agency|department|organi[sz]ation|employer|behörde|dienststelle|autoridad|órgão|autorità|instantie)(?: name)? ?[:|] $/i
/** The agency that the data is to go to. */
const RECIPIENT =
  /\b(?:disclosed?|produced?|provided?|furnish(?:ed)?|deliver(?:ed)?|released?|submit(?:ted)?|return(?:ed)?|turn(?:ed)?|hand(?:ed)?) (?:\w+ ){0,3}to (?:the |an? (?:agent|officer|representative)s? of (?:the )?)?$/i
/** Words that make an agency a mere mention: others' equipment, laboratories, earlier contacts. */
const MENTION =
  /(?:\b(?:report|complain|contact|told|inform|notif|fil|spoke|turn)\w* [^.;]{0,50}?(?:to|with|by|at) (?:the )?|\b(?:assist(?:ed|ing)|work(?:ing|s)?|cooperat\w+|coordinat\w+|jointly|together|along) (?:closely )?(?:by|with) (?:the )?|\b(?:arrested|charged|cited|questioned|detained|stopped|raided|investigated) by (?:the )?|\bwill (?:come|follow|be (?:issued|signed|served|sent))\b[^.;]{0,20}? (?:from|by) (?:the )?|\b(?:I|we|he|she|they)(?:'ve| have| had)?(?: already| also)? (?:told|informed|notified|contacted|called|emailed|alerted) |cc:? (?:the )?|\baz\.? der |treaty|agreement between)[^.;]{0,30}$/i
/** The writer says for whom he works. */
const OWN =
  /\b(?:I(?:'m| am)\b[^.;]{0,80}\b(?<!\b(?:working|assisting|meeting|speaking|coordinating|together) )(?:with|at|of|from|for|in)|(?:I|we) (?:currently )?work (?:for|at|in|with)|(?:my name is|this is)\b[^.;]{0,80}\b(?:with|at|of|from)|je suis\b[^.;]{0,60}\b(?:à|au|à la|du|de la|avec)) (?:the |la |le )?$/i
const ON_BEHALF = /\bon behalf of (?:the )?$/i
/** Laws and places that only sound like agencies, and what agencies did to him who writes. */
const NO_AGENCY_AFTER =
  /^(?: and criminal evidence act| (?:has |have |had )?(?:asked|instructed|directed|advised|recommended|referred|contacted|called|notified|informed|told) (?:me|us|our)\b| officer'?s? association|'s? report| report\b(?! ?(?:no\.?|number|#)? ?[a-z]{0,4}-?\d)| act\b|(?: and (?:the )?[A-Z][A-Za-z]{1,20}(?: [A-Z][A-Za-z]{1,20}){0,4})? (?:has|have|had|was|were) (?:already |also |both |all )?(?:been )?(?:informed|notified|contacted|told|copied)\b| (?:has|have|had)? ?(?:told|said|advised|suggested|refused) (?:me|us|that|to)\b| (?:is|are) (?:also |fully )?aware\b| (?:has|have) (?:already )?(?:produced|provided|given|sent|opened a case)\b)/i
/** The score of what a text only tells of. */
const MENTIONED = -1_000
const LETTERHEAD = 420
const OWN_REACH = 120
const OF_DOMAIN = 16
const NEAR_OFFICER = 260

/** The agency that issues or sends the demand; of several, the one that the officer to answer to belongs to. */
export function findAgency(reading: Reading, officer: Officer): Value | null {
  const isPrivate = PRIVATE.has(reading.classification.primary.type) && !reading.sender.government.matched
  const scored = reading.passages.flatMap((passage, order) =>
    withListed(
      candidatesIn(passage).map((candidate) => ({
        ...candidate,
        score: scoreOf(candidate, order, reading, officer, isPrivate),
      })),
    ),
  )
  const best = scored.filter(({ score }) => score > (isPrivate ? 40 : 0)).sort((a, b) => b.score - a.score)[0]
  if (!best) return isPrivate ? null : agencyInHeaders(reading)
  const fuller = scored.filter((other) => other.score > 0 && squash(other.value).includes(squash(best.value)))
  const fullest = fuller.sort((a, b) => b.value.length - a.value.length)[0] ?? best
  return withoutOfficer(withNeighbour(fullest, scored), officer)
}

/** "I told the Dallas Police Department and the FBI": what goes on a list of mentions is mentioned as well. */
function withListed(scored: readonly (Candidate & { score: number })[]): (Candidate & { score: number })[] {
  const listed: (Candidate & { score: number })[] = []
  for (const one of [...scored].sort((a, b) => a.start - b.start)) {
    const last = listed.at(-1)
    const isListed = last?.score === MENTIONED && AND.test(one.passage.text.slice(last.end, one.start))
    listed.push(isListed ? { ...one, score: MENTIONED } : one)
  }
  return listed
}
const AND = /^,? ?(?:and|or|&|as well as|then)(?: also)?(?: to| with| by)? (?:the )?$|^, (?:the )?$/i

/** Between a department and its body, in either order: a comma, a dash, the next line. */
const BESIDE = /^(?:,|;)? ?[-|/]? ?$/

/** An office that every department has says little without its department. */
function isPart({ value }: Candidate): boolean {
  return /^office of (?:the )?(?:inspector|attorney) general$/i.test(value)
}

/** Told with the best by what stands between them: a department and its body, or one body in two languages. */
function isTold(one: Candidate, best: Candidate, between: string): boolean {
  if (/^ ?[/|] ?$/.test(between) && one.weight >= SURE && best.weight >= SURE) return true
  return (one.parent !== best.parent || isPart(one) !== isPart(best)) && BESIDE.test(between)
}
const SURE = 7

/** "Florida Department of Corrections, Office of Inspector General": a state's department and the body of it are told together. */
function withNeighbour(best: Candidate, scored: readonly (Candidate & { score: number })[]): Candidate {
  const { passage } = best
  const other = scored.find(
    (one) =>
      one.passage === passage &&
      one.score > 0 &&
      isTold(
        one,
        best,
        one.start >= best.end ? passage.text.slice(best.end, one.start) : passage.text.slice(one.end, best.start),
      ),
  )
  if (!other) return best
  const [first, second] = other.start > best.start ? [best, other] : [other, best]
  return { ...best, grown: first.grown, start: first.start, end: second.end, value: `${first.value}, ${second.value}` }
}

/** A signature without commas runs the officer's name, or the end of it, into the agency's: "Colleen Farraday Cedar Rapids Police". */
function withoutOfficer({ passage, start, end, value, grown }: Candidate, officer: Officer): Value {
  const words = grown ? (officer.name?.value.split(' ') ?? []) : []
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
  const isOwn = OWN.test(lead(passage, start, OWN_REACH))
  if ((MENTION.test(before) && !isRecipient && !isOwn) || NO_AGENCY_AFTER.test(passage.text.slice(end, end + 120)))
    return MENTIONED
  let score = weight * 2 - Math.min(order, 5)
  if (LABEL.test(before)) score += 60
  if (weight > 4 && bearsName(reading.sender.domain ?? '', candidate)) score += OF_DOMAIN
  if (isOwn) score += 50
  if (ON_BEHALF.test(before)) score += 20
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
  const apart = (first: number) => first > to && SENTENCE_ENDS.test((passage.document.text ?? '').slice(to, first))
  const beside = anchors.some(
    (one) => within(one.end, from, NEAR_OFFICER) && within(to, one.start, NEAR_BEFORE) && !apart(one.start),
  )
  if (!beside) return 0
  const belongs = (first: number) =>
    within(first, from, NEXT_LINES) && !(passage.document.text ?? '').slice(first, from).includes('@')
  if (weight < TELLING) return BESIDE_NAME / 4
  const follows = weight > 8 && here(officer.name).some((one) => from > one.start && belongs(one.end))
  return follows ? BELOW_NAME : BESIDE_NAME
}
const NEAR_BEFORE = 90
/** "Det." and "St." end no sentence. */
const SENTENCE_ENDS =
  /\p{Ll}{2}(?<!\b(?:det|sgt|cst|lt|cpl|capt|insp|inv|ofc|dr|mr|mrs|ms|st|dept|co|inc|no|tel|mat|agt|supt|tpr|dep|hon))[.!?]\s{1,9}\p{Lu}/iu
/** White space of any length counts as one. */
const MAX_SPACE = 4

function lettersBetween({ document }: Passage, first: number, last: number, most: number): number {
  if (last - first < most || last - first > most * MAX_SPACE) return last - first
  return (document.text ?? '').slice(first, last).replace(/\s{1,400}/g, ' ').length
}
const BESIDE_NAME = 45
/** Less is a role or a part ("Ministerio Público", "Task Force"): the body itself is told elsewhere, if at all. */
const TELLING = 4
/** In a signature the name comes first, then title, unit and agency. */
const BELOW_NAME = 50
const NEXT_LINES = 160
const IN_TITLE = 26

function candidatesIn(passage: Passage): Candidate[] {
  return namesIn(passage).map((found) => ({ ...found, passage }))
}
