import type { Value } from '../../text/evidence.js'
import { type Passage, type Reading, type Span, valueAt } from '../passage.js'
import type { FoundName } from '../person-name.js'
import { closeness, isWrittenByForce, wordsOf } from './mail-writer.js'
import { ACCOUNT_OF } from './target-rows.js'

/** Characters between a name and the numbers and addresses of its block. */
const NEAR = 420

/** Where the officer's surname stands in a name. */
export interface Mention {
  passage: Passage
  at: number
  end: number
}

/** Every place where the officer's surname stands in a name, instruments first. */
export function mentionsOf(name: FoundName, passages: readonly Passage[]): Mention[] {
  const surname =
    wordsOf(name.value)
      .filter((word) => word.length > 2)
      .at(-1) ?? ''
  const parts = surname.split('-')
  return passages.flatMap((passage) =>
    (passage.words.get(parts[0] ?? '') ?? []).slice(0, 40).map((at) => ({ passage, at, end: at + surname.length })),
  )
}

export function firstNear(mentions: readonly Mention[], find: (passage: Passage) => readonly Span[]): Value | null {
  const cache = new Map<Passage, readonly Span[]>()
  let best: { value: Value; distance: number } | null = null
  for (const { passage, at, end } of mentions) {
    const spans = cache.get(passage) ?? find(passage)
    cache.set(passage, spans)
    for (const span of spans) {
      const distance =
        span.start >= end ? span.start - end : (at - span.end) * 2 + sentenceBetween(passage, span.end, at)
      if (distance < 0 || distance > NEAR || (best !== null && best.distance <= distance)) continue
      best = { value: valueAt(passage, span.start, span.end), distance }
    }
  }
  return best?.value ?? null
}

/** A number that ends the sentence before is somebody else's. */
const OTHER_SENTENCE = 80

function sentenceBetween({ text }: Passage, from: number, to: number): number {
  return to - from < NEAR && /[.;!?] /.test(text.slice(from, to)) ? OTHER_SENTENCE : 0
}

const BADGE =
  /(?:\b(?:badge|shield|star|serial|id|i\.d\.|matr[ií]cula|mat\.|collar|matricule|dienstnummer|n\.i\.p\.)\.?(?: ?(?:no|number|nr|n°|nº|#)\.?)?[ :#]*|#|\b(?:DC|PC|DS|DI|PS|DCI) )([A-Z]{0,3}\d[\d.]{1,8}\d)\b/gi

export function badges(passage: Passage): Span[] {
  return [...passage.text.matchAll(BADGE)].map((match) => {
    const end = match.index + match[0].length
    return { start: end - (match[1]?.length ?? 0), end }
  })
}

/** The address that bears the officer's name; else that of the From, if its writer is the officer: the header has no span to quote. */
export function emailOf(
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
        isOf(local, surname.replace(/[^a-z]/g, ''), tokens[0] ?? '') &&
        isOfficial(passage.text.slice(start, end), reading)
      ) {
        return valueAt(passage, start, end, passage.text.slice(start, end).toLowerCase())
      }
    }
  }
  const from = reading.email.source.from?.address.toLowerCase() ?? null
  const shown = plainLetters((reading.email.source.from?.name ?? '').slice(0, MAX_SHOWN_CHARS))
  const bearsName = surname !== '' && (plainLetters(from ?? '').includes(surname) || shown.includes(surname))
  if (from !== null && (closeness(name, writer) > 0 || bearsName)) return { value: from, evidence: [] }
  const near = firstNear(mentions, (passage) =>
    ownEmails(passage).filter(({ start, end }) => isOfficial(passage.text.slice(start, end), reading)),
  )
  if (near) return { ...near, value: near.value.toLowerCase() }
  return from !== null && (reading.sender.government.matched || isWrittenByForce(reading))
    ? { value: from, evidence: [] }
    : null
}

/** Of the name that a From shows; hostile ones have no end. */
const MAX_SHOWN_CHARS = 200

/** "g.waverly@" is not Theodosia Waverly's: one letter beside the surname is that of the given name. */
function isOf(local: string, surname: string, given: string): boolean {
  if (!local.includes(surname)) return false
  const rest = local.replace(surname, '')
  return rest.length !== 1 || given === surname || given.startsWith(rest)
}

/** What stands in a list of accounts is nobody's way to be reached. */
export function ownPhones({ phones, listed }: Passage): readonly Span[] {
  return phones.filter(({ start }) => !listed.some((account) => account.start === start))
}

/** "the IP of x@y.example": whose data it is. */
const DATA_OF =
  /\b(?:IPs?|logs?|records?|messages?|data|information|content|chats?|activity|logins?|accounts?|users?|attachments?|files?|images?) (?:of|for|on|about|regarding|belonging to)[: ]*$|\b(?:messages?|mails?|chats?|conversations?|communications?|correspondence|calls?|posts?) (?:between|with|to|from)[: ]*$|\b(?:sent|received|posted|written|uploaded|verzonden|ontvangen|envoyés|reçus|enviad[oa]s|recibid[oa]s|recebid[oa]s|inviati|ricevuti|gesendet\w*|empfangen\w*)\b[^.;@]{0,20} (?:by|from|door|par|por|da|von|durch|dal|pelo) $/i

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

/** "My cell is 706 555 0144": the writer's own words decide before what stands nearest to the name. */
export function sayingMine({ passages }: Reading): Value | null {
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
export function onlyPhone({ cover, operative }: Reading): Value | null {
  for (const passages of [cover, operative]) {
    const found = passages.flatMap((passage) =>
      ownPhones(passage).map((span) => valueAt(passage, span.start, span.end)),
    )
    const different = new Set(found.map(({ value }) => value.replace(/\D/g, '').slice(-9)))
    if (different.size === 1) return found[0] ?? null
  }
  return null
}
