import type { Value } from '../../text/evidence.js'
import { matchRows, type RowMatch } from '../../text/row.js'
import { findAddresses } from '../contact.js'
import type { Officer } from '../fields.js'
import { type Passage, type Reading, type Span, valueAt } from '../passage.js'
import { type FoundName, nameAround, nameBefore, readName, titleCased, trimName } from '../person-name.js'
import { JUDGES, LABELS, TITLES } from './officer-rows.js'
import { ACCOUNT_OF } from './target-rows.js'

interface Candidate {
  passage: Passage
  name: FoundName
  title: Span | null
  rank: number
}

const NEAR = 420
/** The head of an office, in whose name a demand is made: his assistant answers for it. */
const HEAD_OF_AGENCY =
  /^,? (?:the )?(?:attorney general|district attorney|state attorney|commissioner|secretary|director|sheriff|chief)\b/i
/** Words of a From that names an office, not a person. */
const ORGANISATION = new Set(
  'office department centre center legal service services court clerk listing authority unit police sheriff cooperación cooperation jurídica judicial notices notice desk team subpoena compliance bureau division agency records support designated ministry county city state communications dispatch center intake administration association commission company inc llc llp university district sheriffs investigations ministerio ministère procura juzgado tribunal parquet staatsanwaltschaft kantons kanton polizei kriminalpolizei landeskriminalamt delegacia delegación comisaría comisaria nucleo núcleo juzgado cyber station verifications central talitus fiscalía fiscalia procuradoria questura comando commissariat prokuratura gendarmerie guardia policía polícia politie parket brigada brigade cellule legale'.split(
    ' ',
  ),
)

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
    name: valueAt(best.passage, best.name.start, best.name.end, best.name.value),
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

/** "OKAFOR-HIRST, Dominic 6417", "Plain Clothes Snr Cst Jarrah Whitfield-Nguyen": given name and surname. */
function nameInFrom({ source }: Reading['email']): { given: string; surname: string } | null {
  const from = (source.from?.name ?? '').slice(0, 200).replace(/\([^)]{0,200}\)|[\d#]+/g, ' ')
  const comma = /^ *(\p{Lu}[\p{L}'-]{1,40}), +(\p{Lu}[\p{L}'-]{0,30})/u.exec(from)
  if (comma?.[1] && comma[2]) return { given: comma[2], surname: comma[1] }
  if (from.includes(',')) return null
  const [given, surname] = [...from.matchAll(/\p{Lu}[\p{L}'-]*\p{L}/gu)].slice(-2).map(([word]) => word)
  return given && surname && surname.length > 2 ? { given, surname } : null
}

function candidatesIn(passage: Passage, reading: Reading, writer: readonly string[]): Candidate[] {
  const commanding = reading.operative.includes(passage)
  const found: Candidate[] = []
  const titles = matchRows(passage, TITLES)
  for (const { row, end } of matchRows(passage, LABELS)) {
    const { name, title } = titledName(passage, end, titles)
    const head = name !== null && HEAD_OF_AGENCY.test(passage.text.slice(name.end, name.end + 40))
    if (name) found.push({ passage, name, title, rank: (commanding ? 100 : 70) + row.weight - (head ? 60 : 0) })
  }
  for (const { start, end, match } of titles) {
    if (isJudge(passage, start, end)) continue
    const name = readName(passage.text, end + collarNumber(passage.text, end)) ?? nameBefore(passage.text, start)
    if (!name) continue
    const title = { start, end: start + match[0].trimEnd().length }
    const contactNear = /@|\d{3}[ .-]\d{4}/.test(passage.text.slice(name.end, name.end + 260)) ? 8 : 0
    found.push({ passage, name, title, rank: 40 + contactNear + (passage.isBody ? 6 : 0) + closeness(name, writer) })
  }
  for (const token of writer) {
    for (const offset of passage.words.get(token) ?? []) {
      const around = nameAround(passage.text, offset)
      const name = around && trimName(passage.text, around, (word) => isWriterWord(word, writer))
      if (name && closeness(name, writer) > 0 && !isJudge(passage, name.start, name.end)) {
        found.push({ passage, name, title: null, rank: 38 + (passage.isBody ? 6 : 0) + closeness(name, writer) })
      }
    }
  }
  return found
}

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
    /^[ :]*(?:(?:mr|mrs|ms|dr|m|mme)\.? )?(?:badge )?(?:#?\d{3,6}[, ]+)?/i.exec(passage.text.slice(at, at + 24))?.[0]
      .length ?? 0
  const name = readName(passage.text, at + skipped)
  const title = before ?? ahead.find(({ start }) => name !== null && start >= name.end && start <= name.end + 14)
  return { name, title: title ? { start: title.start, end: title.start + title.match[0].trimEnd().length } : null }
}

/** "DC 6417 Okafor-Hirst": a number between title and name. */
function collarNumber(text: string, offset: number): number {
  return /^ ?#?\d{3,6}[, ]+(?=\p{Lu})/u.exec(text.slice(offset, offset + 12))?.[0].length ?? 0
}

/** How surely a name is the writer's: surname and first name, or surname with an initial. */
function closeness(name: FoundName, writer: readonly string[]): number {
  const tokens = wordsOf(name.value)
  const same = tokens.filter((token) => token.length > 1 && writer.includes(token)).length
  const initial = tokens.some((token) => token.length === 1 && writer.some((each) => each.startsWith(token)))
  if (same >= 2) return 40
  return same === 1 && initial ? 34 : 0
}

/** A word of the writer's name, or an initial of it. */
function isWriterWord(word: string, writer: readonly string[]): boolean {
  return wordsOf(word).some((part) =>
    part.length > 1 ? writer.includes(part) : writer.some((each) => each.startsWith(part)),
  )
}

/** The words of the writer's name in From: "Whitfield, Dana R. (SF) (FBI)" gives whitfield, dana. */
function writerTokens({ email }: Reading): string[] {
  const name = (email.source.from?.name ?? '').slice(0, 200).replace(/\([^)]{0,200}\)/g, ' ')
  const local = (email.source.from?.address ?? '').split('@')[0] ?? ''
  const words = wordsOf(name).filter((word) => word.length > 1)
  if (words.some((word) => ORGANISATION.has(word))) return []
  return words.length > 0
    ? words
    : wordsOf(local.slice(0, 64).replace(/[._\d-]+/g, ' ')).filter((word) => word.length > 2)
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}]+(?:['-][\p{L}]+)*/gu)
      ?.flatMap((word) => word.split("'")) ?? []
  )
}

function isJudge(passage: Passage, start: number, end: number): boolean {
  return (
    JUDGES.test(passage.text.slice(Math.max(0, start - 24), start)) || JUDGES.test(passage.text.slice(end, end + 40))
  )
}

interface Mention {
  passage: Passage
  at: number
  end: number
}

/** Every place where the officer's surname stands in a name, instruments first. */
function mentionsOf(name: FoundName, passages: readonly Passage[]): Mention[] {
  const surname =
    wordsOf(name.value)
      .filter((word) => word.length > 2)
      .at(-1) ?? ''
  const parts = surname.split('-')
  return passages.flatMap((passage) =>
    (passage.words.get(parts[0] ?? '') ?? []).slice(0, 40).map((at) => ({ passage, at, end: at + surname.length })),
  )
}

function firstNear(mentions: readonly Mention[], find: (passage: Passage) => readonly Span[]): Value | null {
  const cache = new Map<Passage, readonly Span[]>()
  let best: { value: Value; distance: number } | null = null
  for (const { passage, at, end } of mentions) {
    const spans = cache.get(passage) ?? find(passage)
    cache.set(passage, spans)
    for (const span of spans) {
      const distance = span.start >= end ? span.start - end : (at - span.end) * 2
      if (distance < 0 || distance > NEAR || (best !== null && best.distance <= distance)) continue
      best = { value: valueAt(passage, span.start, span.end), distance }
    }
  }
  return best?.value ?? null
}

const BADGE =
  /(?:\b(?:badge|shield|star|serial|id|i\.d\.|matr[ií]cula|mat\.|collar|matricule|dienstnummer|n\.i\.p\.)\.?(?: ?(?:no|number|nr|n°|nº|#)\.?)?[ :#]*|#|\b(?:DC|PC|DS|DI|PS|DCI) )([A-Z]{0,3}\d[\d.]{1,8}\d)\b/gi

function badges(passage: Passage): Span[] {
  return [...passage.text.matchAll(BADGE)].map((match) => {
    const end = match.index + match[0].length
    return { start: end - (match[1]?.length ?? 0), end }
  })
}

function titleOf(best: Candidate, candidates: readonly Candidate[]): Value | null {
  const same = [best, ...candidates].find(({ title, name }) => title !== null && name.value === best.name.value)
  return same?.title ? valueAt(same.passage, same.title.start, same.title.end) : null
}

/** The address that bears the officer's name; else that of the From, if its writer is the officer: the header has no span to quote. */
function emailOf(
  name: FoundName,
  mentions: readonly Mention[],
  reading: Reading,
  writer: readonly string[],
): Value | null {
  const tokens = wordsOf(name.value)
    .map(plainLetters)
    .filter((token) => token.length > 2)
  const surname = tokens.at(-1) ?? ''
  for (const passage of reading.passages) {
    for (const { start, end } of ownEmails(passage)) {
      const local = plainLetters(passage.text.slice(start, end).split('@')[0] ?? '').replace(/[^a-z]/g, '')
      if (
        surname !== '' &&
        local.includes(surname.replace(/[^a-z]/g, '')) &&
        isOfficial(passage.text.slice(start, end), reading)
      ) {
        return valueAt(passage, start, end, passage.text.slice(start, end).toLowerCase())
      }
    }
  }
  const from = reading.email.source.from?.address.toLowerCase() ?? null
  if (from !== null && (closeness(name, writer) > 0 || plainLetters(from).includes(surname)))
    return { value: from, evidence: [] }
  const near = firstNear(mentions, (passage) =>
    ownEmails(passage).filter(({ start, end }) => isOfficial(passage.text.slice(start, end), reading)),
  )
  if (near) return { ...near, value: near.value.toLowerCase() }
  return from !== null && reading.sender.government.matched ? { value: from, evidence: [] } : null
}

/** What stands in a list of accounts is nobody's way to be reached. */
function ownPhones({ phones, listed }: Passage): readonly Span[] {
  return phones.filter(({ start }) => !listed.some((account) => account.start === start))
}

/** "the IP of x@y.example": whose data it is. */
const DATA_OF =
  /\b(?:IPs?|logs?|records?|messages?|data|information|content|chats?|activity|logins?|accounts?|users?) (?:of|for|on|about|regarding|belonging to)[: ]*$/i

function ownEmails({ emails, listed, text }: Passage): readonly Span[] {
  return emails.filter(
    ({ start }) =>
      !listed.some((account) => account.start === start) &&
      !DATA_OF.test(text.slice(Math.max(0, start - 48), start)) &&
      !ACCOUNT_OF.test(text.slice(Math.max(0, start - 48), start)),
  )
}

/** An address that may be an officer's: not ours, not a customer's. */
function isOfficial(address: string, { aliases, customers }: Reading): boolean {
  const lower = address.toLowerCase()
  const domain = lower.split('@')[1] ?? ''
  return (
    !aliases.some((alias) => alias.toLowerCase().endsWith(`@${domain}`)) &&
    !customers.some(({ domains }) => domains.includes(domain))
  )
}

function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
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

/** "My cell is 706 555 0144": the writer's own words decide before what stands nearest to the name. */
function sayingMine({ passages }: Reading): Value | null {
  for (const passage of passages.filter(({ isBody }) => isBody)) {
    const mine = ownPhones(passage).find(({ start }) =>
      MY_PHONE.test(passage.text.slice(Math.max(0, start - 40), start)),
    )
    if (mine) return valueAt(passage, mine.start, mine.end)
  }
  return null
}
const MY_PHONE =
  /\b(?:my|call me|reach me)\b(?: (?:direct|cell|desk|mobile|phone|number|line|office|is|at|on|[a-z]{2,8})){0,5}[: ]*\(?$/i

/** The telephone number of a mail that gives just one: in its body first, then in the instrument. */
function onlyPhone({ cover, operative }: Reading): Value | null {
  for (const passages of [cover, operative]) {
    const found = passages.flatMap((passage) =>
      ownPhones(passage).map((span) => valueAt(passage, span.start, span.end)),
    )
    const different = new Set(found.map(({ value }) => value.replace(/\D/g, '').slice(-9)))
    if (different.size === 1) return found[0] ?? null
  }
  return null
}
