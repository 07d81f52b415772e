import { PASSWORD_ROWS, type PasswordRow } from './password-rows.js'

/** A word that a text calls a password, and where the word stands. */
export interface FoundPassword {
  value: string
  start: number
  end: number
  rowId: string
}

/** A password stands near the top of a mail; long texts are demands and records, whose words are nobody's password. */
const MAX_CHARS = 200_000
/** As many as could be tried, and some more that the stop words take away. */
const MAX_FOUND = 60

/**
 * What a text calls a password, in order, each value once. Only candidates: whether one opens a document shows when it is
 * tried, so common words are left out and odd ones kept.
 */
export function findPasswords(text: string, rows: readonly PasswordRow[] = PASSWORD_ROWS): FoundPassword[] {
  const head = text.slice(0, MAX_CHARS)
  const lower = head.toLowerCase()
  const found = rows
    .filter(({ needs }) => needs.some((word) => lower.includes(word)))
    .flatMap((row) =>
      [...head.matchAll(row.pattern)].slice(0, MAX_FOUND).map((match) => ({ row, at: match.index + match[0].length })),
    )
    .flatMap(({ row, at }) => valuesAt(head, at).map((one) => ({ ...one, rowId: row.id })))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  return [...new Map(found.map((one) => [`${one.start} ${one.end}`, one])).values()].slice(0, MAX_FOUND)
}

/** The values of what was found, each once. */
export function passwordsIn(texts: readonly (string | null)[]): string[] {
  return [...new Set(texts.flatMap((text) => findPasswords(text ?? '').map(({ value }) => value)))]
}

/** Quoted words as they stand; else one word, with and without the full stop that may end the sentence. */
function valuesAt(text: string, at: number): Omit<FoundPassword, 'rowId'>[] {
  const quoted = QUOTED.exec(text.slice(at, at + MAX_LENGTH + 2))
  if (quoted?.[1] !== undefined) return [{ value: quoted[1], start: at + 1, end: at + 1 + quoted[1].length }]
  const word = WORD.exec(text.slice(at, at + MAX_LENGTH))?.[0] ?? ''
  const bare = word.replace(/[.,;:!?)\]>"'\u201d\u2019]{1,4}$/, '')
  return [...new Set([bare, word])]
    .filter((value) => isPossible(value))
    .map((value) => ({ value, start: at, end: at + value.length }))
}

const MAX_LENGTH = 64
const QUOTED = /^["'\u201c\u2018\u00ab`]([^"'\u201d\u2019\u00bb`\n]{3,64})["'\u201d\u2019\u00bb`]/
const WORD = /^[^\s"\u201c\u00ab]{3,64}/

function isPossible(value: string): boolean {
  return value.length >= 3 && !NO_PASSWORD.has(value.toLowerCase().replace(/[.,;:!?]{1,4}$/, ''))
}

/** What follows "password is" or "password:" in sentences that tell none. */
const NO_PASSWORD: ReadonlySet<string> = new Set(
  `the a an and any all for from with will not sent being same required needed necessary protected provided below above
   attached enclosed to be in of on by your our his her their this that it its following separate separately under
   available unknown case-sensitive correct incorrect reset resets protection protect protects change changes hint
   hints hash hashes hashed history recovery information which who requis requise envoy\u00e9 envoy\u00e9e ci-dessous
   ci-joint erforderlich folgt wird separat siguiente enviada requerida abaixo n/a none tbd`
    .split(/\s{1,10}/)
    .filter((word) => word !== ''),
)
