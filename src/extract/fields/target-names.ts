import type { Customer } from '../../directory/customer.js'
import { matchRows } from '../../text/row.js'
import { squash } from '../../text/squash.js'
import { withoutEnd } from '../../text/without-end.js'
import type { Passage } from '../passage.js'
import { isAccountLine, joinedNames } from './account-lines.js'
import { ORDINARY_COMPOUND } from './account-list-rows.js'
import { isNameByShape } from './account-lists.js'
import { foundAll, foundIn } from './found-name.js'
import { FILE_NAME, quotedNames } from './quoted-names.js'
import { IS_SERVICE_ID } from './spoken-name-rows.js'
import { isLeftOut, spokenNames } from './spoken-names.js'
import {
  BARE_NAMES,
  BEHIND_ACCOUNT,
  type Found,
  MAX_TARGETS,
  NAME_BEFORE_KIND,
  NAME_IN_BRACKETS,
  NAME_OF_PLACE,
  NAMES_PLAINLY,
  type NameRow,
  NEXT_NAME,
  ORDINARY_ENDING,
} from './target-rows.js'

/** Workspaces, teams and users that sentences name: behind a word for what they are, in quotation marks, by their shape. */
export function namedTargets(
  passage: Passage,
  { customers, listed, commands }: { customers: readonly Customer[]; listed: readonly Found[]; commands: boolean },
): Found[] {
  const labelled = labelledNames(passage, customers)
  const unlisted = listed.filter((one) => !overlapsAny(one, labelled))
  const quoted = quotedNames(passage, commands).filter((one) => !overlapsAny(one, [...labelled, ...unlisted]))
  const certain = [...labelled, ...unlisted, ...quoted]
  const before = [...certain, ...joinedNames(passage).filter((one) => !overlapsAny(one, certain))]
  const spoken = commands ? spokenNames(passage).filter((one) => !overlapsAny(one, before)) : []
  const first = [...before, ...spoken]
  const users = commands ? [...first, ...first.flatMap((one) => listedBehind(one, first))] : first
  const places = placesNamed(passage, users).filter((one) => !overlapsAny(one, users))
  return [
    ...users,
    ...places.map((place) => ({ ...place, value: customerOf(place.value, customers)?.workspace ?? place.value })),
  ].filter((one) => !isLeftOut(passage, one))
}

/** The names that go on a list behind one: "dez_o, ty-moon and "Ty Moon"". */
function listedBehind({ passage, kind, end }: Found, others: readonly Found[]): Found[] {
  const found: Found[] = []
  for (let at = end; (kind === 'user' || kind === 'account-id') && found.length < MAX_TARGETS; ) {
    NEXT_NAME.lastIndex = at
    if (!NEXT_NAME.test(passage.text)) break
    NEXT_MEMBER.lastIndex = NEXT_NAME.lastIndex
    const match = NEXT_MEMBER.exec(passage.text)
    const value = match?.[2] ?? withoutEnd(match?.[3] ?? '', /[.,;:_-]/)
    if (match === null || (match[2] === undefined && !isNameByShape(value)) || FILE_NAME.test(value)) break
    const next = foundIn(passage, 'user', match, { value })
    if (overlapsAny(next, others)) break
    found.push(next)
    at = next.end
  }
  return found
}

const NEXT_MEMBER =
  /(?:(["'])@?((?:\p{Lu}[\p{L}\d'.-]{0,24})(?: \p{Lu}[\p{L}\d'.-]{0,24}){0,3}|[\p{L}\d][\p{L}\d._-]{2,40})\1|@?([\p{L}\d][\p{L}\d._-]{2,60})(?![\p{L}\d._@/-]))/uy

function overlapsAny({ start, end }: Found, others: readonly Found[]): boolean {
  return others.some((other) => other.start < end && other.end > start)
}

const KINDS_BEHIND = ['workspace', 'team', 'tenant', 'space']
const REACH_BEFORE = 84

function namedBefore(passage: Passage, offset: number): Found[] {
  const from = Math.max(0, offset - REACH_BEFORE)
  const match = NAME_BEFORE_KIND.exec(passage.text.slice(from, offset))
  if (!match?.[1] || !isNameByShape(match[1])) return []
  return [foundIn(passage, 'workspace', match, { from })]
}

/** Workspaces that a sentence names by their place in it: before their word, in brackets behind it, or behind a user. */
function placesNamed(passage: Passage, users: readonly Found[]): Found[] {
  const before = KINDS_BEHIND.flatMap((word) =>
    (passage.words.get(word) ?? []).flatMap((at) => namedBefore(passage, at)),
  )
  const bracketed = foundAll(passage, 'workspace', NAME_IN_BRACKETS, '(').filter(
    ({ value, start }) =>
      isNameByShape(value) || squash(passage.text.slice(Math.max(0, start - 60), start)).includes(squash(value)),
  )
  const behindUser = users.flatMap(({ end }) => {
    NAME_OF_PLACE.lastIndex = end
    const match = NAME_OF_PLACE.exec(passage.text)
    if (!match?.[1] || !isNameByShape(match[1])) return []
    const start = match.index + match[0].lastIndexOf(match[1])
    return [{ kind: 'workspace' as const, value: match[1], passage, start, end: start + match[1].length }]
  })
  return [...before, ...bracketed, ...behindUser]
}

/** "workspace brightharbor", "user “kbright”", "member ID U7Q2GHOSTK": a name behind a word for what it names. */
function labelledNames(passage: Passage, customers: readonly Customer[]): Found[] {
  return matchRows(passage, BARE_NAMES).flatMap(({ row, start, end }) => {
    const label = passage.text.slice(start, end)
    // The term "member" means: the mark behind the word closes its own quotation.
    if (
      /(?:^|[^\p{L}])["']$/u.test(passage.text.slice(Math.max(0, start - 2), start)) &&
      /^["']/.test(passage.text.slice(end))
    )
      return []
    return namesOf(passage, row, end, { customers, plainly: NAMES_PLAINLY.test(label) })
  })
}

/** The names behind a label, as long as the list goes on. */
function namesOf(
  passage: Passage,
  row: NameRow,
  offset: number,
  { customers, plainly }: { customers: readonly Customer[]; plainly: boolean },
): Found[] {
  const members: (Found & { sure: boolean })[] = []
  for (let at = offset; members.length < MAX_TARGETS; ) {
    const member = readName(passage, row, at, customers)
    if (member === null || (!member.sure && !plainly)) break
    members.push(member)
    NEXT_NAME.lastIndex = member.end
    if (!NEXT_NAME.test(passage.text)) break
    at = NEXT_NAME.lastIndex
  }
  // A plain word is a name only beside one that is sure: "usernames tansy and tansy_b", never "usernames and passwords".
  return members.some(({ sure }) => sure) ? members : []
}

function readName(
  passage: Passage,
  row: NameRow,
  offset: number,
  customers: readonly Customer[],
): (Found & { sure: boolean }) | null {
  row.value.lastIndex = offset
  const match = row.value.exec(passage.text)
  if (!match?.[1]) return null
  const raw = withoutEnd(match[1], /[.,;:]/)
  const start = offset + match[0].indexOf(match[1])
  const behindColon = /: ?["'(]?$/.test(passage.text.slice(Math.max(0, start - 3), start))
  const mark = passage.text.slice(Math.max(0, start - 2), start)
  const quoted = /["'@] ?$/.test(mark) || (/\( ?$/.test(mark) && passage.text[start + raw.length] === ')')
  const isCalled = IS_CALLED.test(passage.text.slice(Math.max(0, start - 24), start))
  const customer = row.kind === 'workspace' || row.kind === 'team' ? customerOf(raw, customers) : null
  if (passage.text[start + match[1].length] === '@' || STOP.has(raw.toLowerCase())) return null
  const phrase = quoted ? QUOTED_PHRASE.exec(passage.text.slice(start, start + 64))?.[0] : undefined
  const sure =
    quoted ||
    customer !== null ||
    isIdentifier(raw) ||
    (row.marked !== true &&
      isStrangeWord(raw) &&
      (row.kind !== 'user' || behindColon || isCalled || isAccountLine(passage, start, start + raw.length)) &&
      (isAccountLine(passage, start, start + raw.length) ||
        endsName(passage.text, start + raw.length) ||
        (isCalled && / \p{Lu}/uy.test(passage.text.slice(start + raw.length)))))
  const value = customer?.workspace ?? phrase ?? raw
  return {
    kind: IS_SERVICE_ID.test(raw) ? 'account-id' : row.kind,
    value,
    passage,
    start,
    end: start + (phrase ?? raw).length,
    sure,
  }
}

/** "whose handle is vespers". */
const IS_CALLED = /(?:user ?name|handle|screen ?name|nickname|alias) (?:is|was) $/i

/** What people call a workspace may have several words: "Ravine Nine". */
const QUOTED_PHRASE = /^[\p{L}\d][\p{L}\d._&-]{0,24}(?: [\p{L}\d&][\p{L}\d._-]{0,24}){1,4}(?=["'])/u

/** A small word that may be a name: none of those that stand behind "workspace" or "user", none with the endings of English words. */
function isStrangeWord(text: string): boolean {
  return /^\p{Ll}{5,40}$/u.test(text) && !ORDINARY_ENDING.test(text) && !BEHIND_ACCOUNT.has(text)
}

function endsName(text: string, offset: number): boolean {
  return /^["']?(?:[,;.)]|$| (?:\(|\||\/|and (?:the |its |of )|from |between |for |during |on |in the | ?[/|] |(?:account|user|member|handle|workspace) ?#?\d))/i.test(
    text.slice(offset, offset + 12),
  )
}

/** Unquoted, a word is an identifier only if no dictionary has such a word: digits, dots, hyphens or underscores in it. */
function isIdentifier(text: string): boolean {
  return (
    text.length >= 3 &&
    /[\d_]|\w[.-]\w/.test(text) &&
    !/^\d{1,3}$/.test(text) &&
    !/^\d{1,2}[./-]\d{1,2}/.test(text) &&
    !ORDINARY_COMPOUND.test(text.toLowerCase())
  )
}

const STOP = new Set([
  'the',
  'and',
  'this',
  'that',
  'owner',
  'name',
  'attachment',
  'whose',
  'who',
  'workspace',
  'team',
  'account',
  'password',
  'passwords',
  'used',
  'associated',
  'of',
  'for',
  'in',
  'on',
  'or',
  'any',
  'all',
  'each',
  'their',
  'its',
])

/** The customer whose workspace bears this name, with or without its domain. */
export function customerOf(name: string, customers: readonly Customer[]): Customer | null {
  const wanted = squash(name)
  return (
    customers.find(
      ({ workspace }) => squash(workspace) === wanted || squash(workspace.split('.')[0] ?? '') === wanted,
    ) ?? null
  )
}
