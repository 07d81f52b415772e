import type { Value } from '../../text/evidence.js'
import { matchRows, type RowMatch } from '../../text/row.js'
import { findAddresses } from '../contact.js'
import type { Officer } from '../fields.js'
import { type Passage, type Reading, type Span, valueAt } from '../passage.js'
import { type FoundName, nameAround, nameBefore, readName, titleCased, trimName } from '../person-name.js'
import { closeness, fullName, isWriterWord, nameInFrom, writerTokens } from './mail-writer.js'
import { badges, emailOf, firstNear, mentionsOf, onlyPhone, ownPhones, sayingMine } from './officer-contact.js'
import { JUDGES, LABELS, TITLES } from './officer-rows.js'

interface Candidate {
  passage: Passage
  name: FoundName
  title: Span | null
  rank: number
}

/** The head of an office, in whose name a demand is made: his assistant answers for it. */
const HEAD_OF_AGENCY =
  /^,? (?:the )?(?:attorney general|district attorney|state attorney|commissioner|secretary|director|sheriff|chief)\b/i

/** Who leads the officer, or only gets a copy. */
const OF_ANOTHER = /\b(?:supervisor|supervised by|reports? to|copy to|cc|my partner|commander)(?: is)?[ :,]*$/i

/** Who helps with the technique, or stands in. */
const OTHER_CONTACT =
  /\b(?:technical|tech|secondary|alternate|alternative|backup|back-up|it|media|billing|victim)(?: \/)? $/i

/**
 * The officer to answer to: whom the instrument names for that, else who wrote the mail and signs it. The judge, the
 * affiant and a clerk who issued the paper are other people.
 */
export function findOfficer(reading: Reading): Officer {
  const writer = writerTokens(reading)
  const candidates = reading.passages.flatMap((passage) => candidatesIn(passage, reading, writer))
  const best = candidates.sort((a, b) => b.rank - a.rank)[0] ?? writerBySurname(reading, writer)
  if (!best) return withoutName(reading)
  const mentions = mentionsOf(best.name, reading.passages)
  return {
    name: valueAt(best.passage, best.name.start, best.name.end, fullName(best.name.value, reading)),
    title: titleOf(best, candidates),
    badge: firstNear(mentions, badges),
    email: emailOf(best.name, mentions, reading, writer),
    phone: sayingMine(reading) ?? firstNear(mentions, ownPhones) ?? onlyPhone(reading),
    address: firstNear(mentions, (passage) => findAddresses(passage.text)),
  }
}

/** A mail signed by a surname alone, "SA Oyelaran": the From of a government's address tells the rest of the name. */
function writerBySurname(reading: Reading, writer: readonly string[]): Candidate | null {
  const full = reading.sender.government.matched && writer.length > 1 ? nameInFrom(reading.email) : null
  if (full === null) return null
  const [first = ''] = full.surname.toLowerCase().split(/[-']/)
  for (const passage of reading.passages.filter(({ isBody }) => isBody)) {
    const at = (passage.words.get(first) ?? []).findLast(
      (offset) => passage.text.slice(offset, offset + full.surname.length).toLowerCase() === full.surname.toLowerCase(),
    )
    if (at === undefined) continue
    const value = titleCased(`${full.given} ${full.surname}`)
    return { passage, name: { start: at, end: at + full.surname.length, value }, title: null, rank: 30 }
  }
  return null
}

function candidatesIn(passage: Passage, reading: Reading, writer: readonly string[]): Candidate[] {
  const commanding = reading.operative.includes(passage)
  const found: Candidate[] = []
  const titles = matchRows(passage, TITLES)
  for (const { row, start, end } of matchRows(passage, LABELS)) {
    if (OTHER_CONTACT.test(passage.text.slice(Math.max(0, start - 16), start))) continue
    const { name, title } = titledName(passage, end, titles)
    const head = name !== null && HEAD_OF_AGENCY.test(passage.text.slice(name.end, name.end + 40))
    if (name) found.push({ passage, name, title, rank: (commanding ? 100 : 70) + row.weight - (head ? 60 : 0) })
  }
  for (const { start, end, match } of titles) {
    if (isJudge(passage, start, end) || OF_ANOTHER.test(passage.text.slice(Math.max(0, start - 24), start))) continue
    const behind = readName(passage.text, end + beforeName(passage.text, end))
    const isBodys = behind !== null && BODYS.test(passage.text.slice(behind.end, behind.end + BODYS_REACH))
    const before = behind === null || isBodys ? nameBefore(passage.text, start) : null
    const read = before ?? behind
    if (!read) continue
    const name = isBodys || !endsAsWriter(read, writer) ? ofWriter(passage.text, read, writer) : read
    const title = { start, end: start + match[0].trimEnd().length }
    const contactNear = /@|\d{3}[ .-]\d{4}/.test(passage.text.slice(name.end, name.end + 260)) ? 8 : 0
    found.push({ passage, name, title, rank: 40 + contactNear + (passage.isBody ? 6 : 0) + closeness(name, writer) })
  }
  for (const token of writer.filter(({ length }) => length > 1)) {
    for (const offset of passage.words.get(token) ?? []) {
      const around = nameAround(passage.text, offset)
      const name =
        (around && trimName(passage.text, around, (word) => isWriterWord(word, writer))) ??
        surnameFirst(passage.text, offset, writer)
      if (name && closeness(name, writer) > 0 && !isJudge(passage, name.start, name.end)) {
        found.push({ passage, name, title: null, rank: 38 + (passage.isBody ? 6 : 0) + closeness(name, writer) })
      }
    }
  }
  return found
}

/** "Capt. L. Haskins / Cimarron Plains University Police": behind the writer's surname the next line begins. */
function endsAsWriter({ value }: FoundName, writer: readonly string[]): boolean {
  return isWriterWord(value.split(' ').at(-1) ?? '', writer)
}

/** "Odell Pruitt | Detective | Ocala Springs Police Dept": what stands behind the title begins a body's name. */
const BODYS = /^ (?:police|sheriff|county|township|parish|constabulary|department|borough)\b/i
const BODYS_REACH = 16

/** "A. Whitecalf-Nilsen Regina | Police Service": the words that are the writer's, if they are. */
function ofWriter(text: string, name: FoundName, writer: readonly string[]): FoundName {
  return closeness(name, writer) > 0 ? trimName(text, name, (word) => isWriterWord(word, writer)) : name
}

/** "PRUITT, Odell" of the From's two names. */
function surnameFirst(text: string, offset: number, writer: readonly string[]): FoundName | null {
  SURNAME_FIRST.lastIndex = offset
  const [whole = '', surname = '', given = ''] = SURNAME_FIRST.exec(text) ?? []
  const isWriters = writer.includes(surname.toLowerCase()) && writer.includes(given.toLowerCase())
  return isWriters
    ? { start: offset, end: offset + whole.length, value: `${titleCased(given)} ${titleCased(surname)}` }
    : null
}
const SURNAME_FIRST = /(\p{Lu}[\p{L}'-]{1,40}), (\p{Lu}[\p{L}'-]{1,30})/uy

/** Name and title behind a label, in either order: "Special Agent X", "X, Special Agent". */
function titledName(
  passage: Passage,
  offset: number,
  titles: readonly RowMatch[],
): { name: FoundName | null; title: Span | null } {
  const ahead = titles.filter(({ start }) => start >= offset && start <= offset + 90)
  const before = ahead.find(({ start }) => start <= offset + 2)
  const at = before ? before.end : offset
  const skipped =
    /^[ :]*(?:(?:mr|mrs|ms|dr|m|mme|attorney)\.? )?(?:badge )?(?:#?\d{3,6}[, ]+)?/i.exec(
      passage.text.slice(at, at + 24),
    )?.[0].length ?? 0
  const name = readName(passage.text, at + skipped)
  const title = before ?? ahead.find(({ start }) => name !== null && start >= name.end && start <= name.end + 14)
  return { name, title: title ? { start: title.start, end: title.start + title.match[0].trimEnd().length } : null }
}

/** "DC 6417 Okafor-Hirst", "Vice Questore dott.ssa Picciotto": a number or a form of address between title and name. */
function beforeName(text: string, offset: number): number {
  return BEFORE_NAME.exec(text.slice(offset, offset + 24))?.[0].length ?? 0
}

const BEFORE_NAME =
  /^(?: ?#?\d{3,6}[, ]+| ?(?:dott?\.?(?:ssa)?|dr\.?|avv\.|ing\.|prof\.|sig\.(?:ra)?|mrs?\.?|ms\.?|mme|herrn?|frau|don|doña|dña\.|dra?\.|sra?\.|lic\.|mtr[oa]\.|abg\.) )(?=\p{Lu})/iu

function isJudge(passage: Passage, start: number, end: number): boolean {
  return (
    JUDGES.test(passage.text.slice(Math.max(0, start - 24), start)) || JUDGES.test(passage.text.slice(end, end + 40))
  )
}

function titleOf(best: Candidate, candidates: readonly Candidate[]): Value | null {
  const same = [best, ...candidates].find(({ title, name }) => title !== null && name.value === best.name.value)
  return same?.title ? valueAt(same.passage, same.title.start, same.title.end) : null
}

function withoutName(reading: Reading): Officer {
  const from = reading.sender.government.matched ? (reading.email.source.from?.address.toLowerCase() ?? null) : null
  return {
    name: null,
    title: null,
    badge: null,
    email: from === null ? null : { value: from, evidence: [] },
    phone: onlyPhone(reading),
    address: null,
  }
}
