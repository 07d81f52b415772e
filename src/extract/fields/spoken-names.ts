import { matchRows } from '../../text/row.js'
import { withoutEnd } from '../../text/without-end.js'
import { NOT_NAME } from '../not-name.js'
import type { Passage } from '../passage.js'
import { ENDS_LIST } from './account-list-rows.js'
import { isNameByShape } from './account-lists.js'
import { foundAll, foundAt, foundIn, offsetsOf } from './found-name.js'
import {
  AT_HANDLE,
  CAPITALS_BEFORE,
  DATA_BEFORE,
  DOTTED_NAME,
  JAPANESE_NAME,
  LEFT_OUT_BEFORE,
  LEFT_OUT_BEHIND,
  SERVICE_ID,
  SOCIAL,
  SPOKEN,
  SPOKEN_VALUE,
} from './spoken-name-rows.js'
import { BEHIND_ACCOUNT, type Found } from './target-rows.js'

/** Names that somebody goes by, identifiers of the service, names marked by "@" or by a point: what only a demand's words make accounts. */
export function spokenNames(passage: Passage): Found[] {
  return [
    ...capitalsBefore(passage),
    ...goingBy(passage),
    ...foundAll(passage, 'account-id', SERVICE_ID),
    ...handles(passage),
    ...dotted(passage),
    ...foundAll(passage, 'user', JAPANESE_NAME, '「'),
  ]
}

/** Of a demand that names an account to leave it out, or to say whose it is: "not that of the complainant, k.ostrander". */
export function isLeftOut({ text }: Passage, { start, end }: Found): boolean {
  return (
    LEFT_OUT_BEFORE.test(text.slice(Math.max(0, start - 90), start).replace(/["']$/, '')) ||
    LEFT_OUT_BEHIND.test(text.slice(end, end + 40))
  )
}

function goingBy(passage: Passage): Found[] {
  return matchRows(passage, SPOKEN).flatMap(({ row, start: label, end: offset }) => {
    SPOKEN_VALUE.lastIndex = offset
    const match = SPOKEN_VALUE.exec(passage.text)
    const value = match === null ? null : spokenIn(match, row.quotedOnly ?? false)
    if (match === null || value === null) return []
    const place = /\b(?:workspace|team|organi[sz]ation|company|business|tenant)\b/i.test(
      passage.text.slice(Math.max(0, label - 40), offset),
    )
    return [foundIn(passage, place ? 'workspace' : 'user', match, { value })]
  })
}

/** Words of a demand that stand capitalised before "workspace". */
const NO_PLACE = /^(?:Subject|Target|Account|Accounts|User|Team|Slack|Said|Above|Named|Listed|Identified)$/

function capitalsBefore(passage: Passage): Found[] {
  return ['workspace', 'team'].flatMap((word) =>
    (passage.words.get(word) ?? []).flatMap((offset) => {
      const from = Math.max(0, offset - 84)
      const match = CAPITALS_BEFORE.exec(passage.text.slice(from, offset))
      const words = (match?.[1] ?? '')
        .trim()
        .split(' ')
        .filter((each) => each !== '')
      const least = word === 'team' ? 2 : 1
      if (match === null || words.length < least || words.some(isNoPlace)) return []
      return [foundIn(passage, 'workspace', match, { value: words.join(' '), from })]
    }),
  )
}

function isNoPlace(word: string): boolean {
  return NO_PLACE.test(word) || NOT_NAME.has(word.toLowerCase())
}

function spokenIn([, , quoted, words, word]: RegExpExecArray, quotedOnly: boolean): string | null {
  if (quoted !== undefined) return quotedName(quoted)
  if (quotedOnly) return null
  if (words !== undefined) return called(words)
  const bare = withoutEnd(word ?? '', /[.,;:_-]/)
  return isNameByShape(bare) && !DOMAIN_END.test(bare) ? bare : null
}

/** Capitalised words up to the first that is nobody's name: "Piers Calloway | You are commanded". */
function called(text: string): string | null {
  const words = text.split(' ')
  const end = words.findIndex((word) => NOT_NAME.has(word.toLowerCase()) || ENDS_LIST.has(word.toLowerCase()))
  const kept = end === -1 ? words : words.slice(0, end)
  return kept.length > 1 ? kept.join(' ') : null
}

/** A heading or a defined term in quotation marks is nobody's name. */
function quotedName(text: string): string | null {
  const words = text.toLowerCase().split(' ')
  const isTerm = words.every((word) => NOT_NAME.has(word) || BEHIND_ACCOUNT.has(word))
  return isTerm || !/\p{L}/u.test(text) ? null : text
}

function handles(passage: Passage): Found[] {
  return offsetsOf(passage.text, '@')
    .flatMap((start) => foundAt(passage, 'user', AT_HANDLE, start))
    .filter(({ value, start, end }) => {
      const before = passage.text.slice(Math.max(0, start - 40), start)
      return (
        !SOCIAL.test(before) &&
        (isNameByShape(value) || BESIDE_HANDLE.test(`${before.slice(-24)}@${passage.text.slice(end, end + 8)}`))
      )
    })
}

/** Before a handle that is a plain word: the word for it, or the handle before it on a list; or the next one behind it. */
const BESIDE_HANDLE =
  /(?:handles?|users?|account|member|as|named|called|@[\w.-]{2,20},?(?: and| or)?|,) ?@|@,? (?:and |or )?@/i

function dotted(passage: Passage): Found[] {
  const { text } = passage
  return offsetsOf(text, '.')
    .filter((at) => isSmall(text.charCodeAt(at - 1)) && isSmall(text.charCodeAt(at + 1)))
    .flatMap((at) => {
      let start = at
      while (start > 0 && at - start < MAX_WORD && isSmall(text.charCodeAt(start - 1))) start -= 1
      const before = text.slice(Math.max(0, start - 36), start)
      return DATA_BEFORE.test(before) ? foundAt(passage, 'user', DOTTED_NAME, start) : []
    })
    .filter(({ value }) => isNameByShape(value) && !DOMAIN_END.test(value))
}

const MAX_WORD = 20
const isSmall = (code: number) => code >= 97 && code <= 122

const DOMAIN_END = /\.(?:com|net|org|gov|edu|example|test|info|pdf|docx?|xlsx?|csv|txt|eml|zip|html?|json|png|jpe?g)$/
