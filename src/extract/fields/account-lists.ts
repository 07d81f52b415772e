import { matchRows } from '../../text/row.js'
import type { TargetKind } from '../fields.js'
import { NOT_NAME } from '../not-name.js'
import type { Listed, Passage, Span } from '../passage.js'
import {
  ENDS_LIST,
  KIND_WORDS,
  LIST_LEADS,
  NUMBER_LABELS,
  ORDINARY_COMPOUND,
  SKIPPED_WORDS,
} from './account-list-rows.js'

/** A longer schedule goes on through its emails and labelled names, which are read by themselves. */
const MAX_LIST_CHARS = 4_000
/** Words of description between two names: more of them, and the list is over. */
const MAX_PLAIN_WORDS = 5

/** What of a passage a list is read from. */
type ListedIn = Pick<Passage, 'text' | 'words' | 'languages' | 'emails' | 'phones' | 'dates'>

interface Token extends Span {
  /** A whole item of a list: points, commas or a colon on both sides. */
  alone: boolean
  /** Without quotation marks, brackets, the sign @ and points around it. */
  bare: string
  quoted: boolean
  at: boolean
  endsSentence: boolean
}

/**
 * The accounts of a list or table that a demand introduces by what they are ("the following accounts:", "Handles:"):
 * names by their shape, quoted words, and what a row names in brackets behind it ("quietpine (workspace)"). The layout
 * does not matter; the list ends with words that begin another subject.
 */
export function findListedAccounts(passage: ListedIn): Listed[] {
  const found: Listed[] = []
  let read = 0
  for (const { row, end } of matchRows(passage, LIST_LEADS)) {
    if (end < read) continue
    const list = readList(passage, end, row.kind)
    found.push(...list.accounts)
    read = list.end
  }
  return found
}

function readList(passage: ListedIn, offset: number, listKind: TargetKind): { accounts: Listed[]; end: number } {
  const accounts: Listed[] = []
  const plainItems: Listed[] = []
  let [kind, plain, end]: [TargetKind, number, number] = [listKind, 0, offset]
  let before: Token | null = null
  for (const token of tokensOf(passage.text, offset)) {
    const word = token.bare.toLowerCase()
    if (ENDS_LIST.has(word) || plain > MAX_PLAIN_WORDS || (before?.endsSentence && plain > 0)) break
    end = token.end
    const account = accountAt(passage, token, before, kind)
    if (account) {
      if (accounts.at(-1)?.start !== account.start) accounts.push(account)
    } else if (token.alone && isPlainName(word)) plainItems.push({ kind, value: token.bare, start: token.start, end })
    if (account || KIND_WORDS.has(word)) plain = 0
    else if (!SKIPPED_WORDS.has(word) && /\p{L}{2}/u.test(word)) plain += 1
    kind = KIND_WORDS.get(word) ?? kind
    before = token
  }
  // A plain word that is a whole item is a name only beside one that is sure: "vipclubdirect, vip-club-eu".
  const beside = accounts.length > 0 ? plainItems : []
  return { accounts: [...accounts, ...beside].sort((a, b) => a.start - b.start), end }
}

function isPlainName(word: string): boolean {
  return /^\p{L}{5,40}$/u.test(word) && !SKIPPED_WORDS.has(word) && !KIND_WORDS.has(word)
}

function accountAt(passage: ListedIn, token: Token, before: Token | null, kind: TargetKind): Listed | null {
  const { start, end, bare } = token
  const overlaps = (span: Span) => span.start < end && span.end > start
  const email = passage.emails.find(overlaps)
  if (email) return { ...spanOf(passage, email), kind: 'email' }
  const phone = passage.phones.find(overlaps)
  if (phone) return { ...spanOf(passage, phone), kind: 'phone' }
  if (passage.dates.some(overlaps) || (before !== null && NUMBER_LABELS.test(before.bare))) return null
  const told = kindBehind(passage.text, end)
  if (told === null && !isAccountName(token)) return null
  return { kind: told ?? kind, value: bare, start, end }
}

function spanOf({ text }: ListedIn, { start, end }: Span) {
  return { start, end, value: text.slice(start, end) }
}

/** "quietpine (workspace)", "brk-tam (members)". */
function kindBehind(text: string, offset: number): TargetKind | null {
  const word = /^["']? \((\p{L}{2,12})\)/u.exec(text.slice(offset, offset + 20))?.[1]
  return KIND_WORDS.get(word?.toLowerCase() ?? '') ?? null
}

/** By its marks (a sign @, quotation marks around one word) or by its shape. */
function isAccountName({ bare, quoted, at }: Token): boolean {
  if (!at && !quoted) return isNameByShape(bare)
  if (bare.includes(' ')) return !bare.split(' ').some((word) => NOT_NAME.has(word.toLowerCase()))
  return mayBeName(bare) && (at || bare.length >= 3)
}

function mayBeName(text: string): boolean {
  return /^[\p{L}\d][\p{L}\d._-]{1,62}$/u.test(text) && !KIND_WORDS.has(text.toLowerCase())
}

/** Underscores, figures among letters, small letters around points or hyphens: what no word of a language has. */
export function isNameByShape(text: string): boolean {
  if (!mayBeName(text)) return false
  if (!/\p{L}/u.test(text) || text.length < 4 || /^\d{1,4}-/.test(text)) return false
  if (text.includes('_')) return /[\p{L}\d]_|_[\p{L}\d]/u.test(text)
  if (/\d/.test(text)) return /\p{L}{2}/u.test(text) && !/^\d+(?:st|nd|rd|th|am|pm|hrs?|h|er|ème|re|e)$/i.test(text)
  if (text.includes('.')) return /^\p{Ll}+(?:\.\p{Ll}+)+$/u.test(text) && /\p{L}{3}/u.test(text)
  return /^\p{Ll}+(?:-\p{Ll}+)+$/u.test(text) && !ORDINARY_COMPOUND.test(text)
}

/** Between commas or bars, or behind the number of an item and before the next. */
function isItem(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 6), start)
  const behind = text.slice(end, end + 6)
  if (/[:,;|] ?$| \/ ?$/.test(before))
    return /^(?:[,;.]| ?\|| \/|$)/.test(behind) || (/ \/ ?$/.test(before) && / \p{Lu}/uy.test(behind))
  return NUMBERED.test(before) && /^(?:[,;.]|$| \(?(?:\d{1,2}|[a-h])[.)] | \p{Lu})/u.test(behind)
}

const NUMBERED = /(?:^|[ (])(?:\d{1,2}|[a-h])[.)] ?$/

/** The tokens of a stretch of text, one after the other; those joined by a slash are two. */
function* tokensOf(text: string, offset: number): Generator<Token> {
  const stretch = text.slice(offset, offset + MAX_LIST_CHARS)
  for (const match of stretch.matchAll(
    /"\p{Lu}[\p{L}\d.'-]{0,24}(?: \p{Lu}[\p{L}\d.'-]{0,24}){1,3}"|[^\s,;|/]{1,120}/gu,
  )) {
    const lead = /^["'(@<[*#>\u2022\u00b7-]{0,4}/.exec(match[0])?.[0] ?? ''
    const rest = match[0].slice(lead.length)
    const bare = rest.replace(/["')\].:;>]{1,4}$/, '')
    const start = offset + match.index + lead.length
    yield {
      start,
      end: start + bare.length,
      bare,
      quoted: /["']/.test(lead) && /^["']/.test(rest.slice(bare.length)),
      at: lead.endsWith('@'),
      alone: isItem(text, start, start + bare.length),
      endsSentence:
        /\.["')]?$/.test(rest) &&
        /^ \p{Lu}/u.test(stretch.slice(match.index + match[0].length, match.index + match[0].length + 2)),
    }
  }
}
