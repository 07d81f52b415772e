import { withoutEnd } from '../../text/without-end.js'
import { evidenceOf, type Passage } from '../passage.js'
import { isNameByShape } from './account-lists.js'
import { foundIn } from './found-name.js'
import { type Found, MAX_TARGETS } from './target-rows.js'

/** "pine-works\a.lake": place and user as networks join them. Paths of files have a drive or more of them. */
const JOINED = /(?<![\w@.:/\\-])([a-z\d][\w-]{2,40})\\([a-z\d][\w.-]{2,40})(?![\w\\@])/gi

/** Workspaces and users joined by a backslash, where one of the two has the shape of a name. */
export function joinedNames(passage: Passage): Found[] {
  if (!passage.text.includes('\\')) return []
  return [...passage.text.matchAll(JOINED)].slice(0, MAX_TARGETS).flatMap((match) => {
    const [, place = '', user = ''] = match
    if (!isNameByShape(place) && !isNameByShape(user)) return []
    const start = match.index + place.length + 1
    return [
      foundIn(passage, 'workspace', match),
      { kind: 'user' as const, value: withoutEnd(user, /[.-]/), passage, start, end: start + user.length },
    ]
  })
}

/** A line of an account in a list of lines: its kind, and one name. */
const LABELLED_LINE =
  /^[^\p{L}\d\n]{0,6}(?:[\p{L}\d]{2,12} )?(?:users?|usernames?|members?|handles?|accounts?|teams?|workspaces?|logins?|compte|utilisateur|équipe|espace)[ :#=.-]{1,12}\S{3,80}$/iu
const LONGEST_LINE = 120

/**
 * "user slowpour" on a line of its own, above or below another line of that kind: there even a plain word is a name.
 * The lines are those of the document, for what is read of it has none.
 */
export function isAccountLine(passage: Passage, start: number, end: number): boolean {
  const text = passage.document.text ?? ''
  const place = evidenceOf(passage, start, end)
  const from = text.lastIndexOf('\n', place.start) + 1
  const to = lineEnd(text, place.end)
  if (to - from > LONGEST_LINE || !LABELLED_LINE.test(text.slice(from, to).trimEnd())) return false
  const above = text.slice(text.lastIndexOf('\n', from - 2) + 1, Math.max(0, from - 1))
  const below = text.slice(to + 1, lineEnd(text, to + 1))
  return [above, below].some((line) => line.length <= LONGEST_LINE && LABELLED_LINE.test(line.trimEnd()))
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end
}
