import type { CaseEmail, CaseFile } from '../../cases/case-file.js'
import { holdsNumber } from '../../cases/find-number.js'
import { countryOf, readNumber } from '../../cases/judge-call-back.js'
import { citesOf } from './cites.js'
import { partsOf } from './marked-lines.js'

/** Characters that are looked through for a line to point at; that the number stands somewhere is known already. */
const MOST_CHARS = 400_000

/** Where in the mails of a case a telephone number stands, as a person finds it: "the mail, line 7"; null where no one line holds it. */
export function placeOfNumber({ reference, emails }: CaseFile, number: string): string | null {
  let room = MOST_CHARS
  for (const [i, email] of emails.entries()) {
    const phone = readNumber(number, countryOf(email))
    const cites = citesOf(email, i + 1, { reference, isInView: true })
    for (const document of email.documents) {
      room -= document.text?.length ?? 0
      if (phone === null || document.text === null || room < 0) continue
      const at = lineOf(document.text, document.pageStarts, (line) => holdsNumber(line, phone))
      if (at !== null)
        return `${nameOf(cites.nameOf(document), emails, i)}${at.page === null ? '' : `, page ${at.page}`}, line ${at.line}`
    }
  }
  return null
}

function nameOf(name: string, emails: readonly CaseEmail[], position: number): string {
  const which = emails.length > 1 ? ` ${position + 1}` : ''
  return name === 'Mail' ? `the mail${which}` : `${name}${which === '' ? '' : ` of mail${which}`}`
}

function lineOf(
  text: string,
  pageStarts: readonly number[],
  holds: (line: string) => boolean,
): { page: number | null; line: number } | null {
  for (const { page, fromLine, start, end } of partsOf(text, pageStarts)) {
    const at = text.slice(start, end).split('\n').findIndex(holds)
    if (at !== -1) return { page, line: fromLine + at }
  }
  return null
}
