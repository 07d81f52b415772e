import type { Passage } from '../passage.js'
import { isNameByShape } from './account-lists.js'
import { foundAll, foundAt, offsetsOf } from './found-name.js'
import {
  ACCOUNT_NEAR,
  BARE_HANDLE,
  BULLETED_HANDLE,
  type Found,
  MAX_TARGETS,
  QUOTED_HANDLE,
  QUOTED_WORD,
  WRITER_BEHIND,
} from './target-rows.js'

/** "dmarsh" in the Acme workspace: a quoted name before the word for where it is used. */
const QUOTED_IN =
  /(?<=["'])@?([\p{L}\d][\p{L}\d._-]{1,40})["'] (?:in|of|on|from|within|at) (?:the |our |your |their |his |her |a )?(?:[A-Z]\w+ )?(?:workspace|team|channel)\b/uy

/** Names by their quotation marks, by the mark of their item, or by an underscore. */
export function quotedNames(passage: Passage, commands: boolean): Found[] {
  const quotes = offsetsOf(passage.text, '"', "'")
  const inWorkspace = spansAt(
    passage,
    QUOTED_IN,
    quotes.map((at) => at + 1),
  )
  if (!commands) return inWorkspace
  const handles = spansAt(passage, QUOTED_HANDLE, quotes).filter(({ value }) => isHandle(value))
  const shaped = spansAt(passage, QUOTED_WORD, quotes).filter(
    ({ value, start, end }) =>
      isNameByShape(value) &&
      !FILE_NAME.test(value) &&
      (/[a-z\d]_[a-z\d]/i.test(value) ||
        ACCOUNT_NEAR.test(
          `${passage.text.slice(Math.max(0, start - 40), start)} ${passage.text.slice(end, end + 16)}`,
        ) ||
        WRITER_BEHIND.test(passage.text.slice(end, end + 12))),
  )
  const bare = foundAll(passage, 'user', BARE_HANDLE, '_').filter(({ value }) => /[a-z]{3}/.test(value))
  const bulleted = spansAt(passage, BULLETED_HANDLE, behindBullets(passage.text)).filter(
    ({ value }) => isNameByShape(value) && !FILE_NAME.test(value),
  )
  return [...inWorkspace, ...handles, ...shaped, ...bulleted, ...bare]
}

/** Where a name may begin behind the mark of an item, perhaps behind a mark of its own. */
function behindBullets(text: string): number[] {
  return offsetsOf(text, '- ', '* ', '\u2022 ', '\u00b7 ').map((at) =>
    /["'@]/.test(text[at + 2] ?? '') ? at + 3 : at + 2,
  )
}

/** What a sticky pattern finds at these offsets, none inside another. */
function spansAt(passage: Passage, pattern: RegExp, offsets: readonly number[]): Found[] {
  const found: Found[] = []
  let end = 0
  for (const offset of offsets) {
    if (offset < end || found.length === MAX_TARGETS) continue
    const [name] = foundAt(passage, 'user', pattern, offset)
    if (name === undefined) continue
    end = pattern.lastIndex
    found.push(name)
  }
  return found
}

/** Figures, points or underscores within small letters, or "CamelCase"; terms, files and versions in quotation marks look alike. */
function isHandle(text: string): boolean {
  if (FILE_NAME.test(text)) return false
  return /[a-z][\d._]|[\d._][a-z]/.test(text) || /^[A-Z][A-Za-z]*[a-z][A-Z][A-Za-z]*[a-z][A-Z][A-Za-z]*$/.test(text)
}

export const FILE_NAME = /\.(?:pdf|docx?|xlsx?|zip|eml|msg|txt|csv|com|net|org|gov)$/i
