/**
 * A case's name in every subject: `LP-2026-000123-9`: year, number, and a check character by ISO 7064 MOD 37,36 over
 * `2026000123`, so that a mistyped reference is not another case. It is a name, not a key: it proves nothing about who
 * writes it.
 */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const SHAPE = /^LP-(\d{4})-(\d{6,9})-([0-9A-Z])$/
const IN_TEXT = /(?<![A-Z0-9-])LP-\d{4}-\d{6,9}-[0-9A-Z](?![A-Z0-9])/gi
/** A mail that names more cases than this is no answer to one. */
const MOST = 20

/** `year` of the opening (UTC), `number` from that year's sequence. Throws RangeError for what has no reference. */
export function formatCaseReference(year: number, number: number): string {
  if (!Number.isInteger(year) || year < 2000 || year > 9999) throw new RangeError(`no case year: ${year}`)
  if (!Number.isInteger(number) || number < 1 || number > 999_999_999) throw new RangeError(`no case number: ${number}`)
  const digits = `${year}${String(number).padStart(6, '0')}`
  return `LP-${year}-${String(number).padStart(6, '0')}-${checkCharacter(digits)}`
}

export function isCaseReference(text: string): boolean {
  const match = SHAPE.exec(text)
  return match !== null && checkCharacter(`${match[1]}${match[2]}`) === match[3]
}

/** The case references in a text that check, in capitals, each once, in order; at most 20. */
export function findCaseReferences(text: string): string[] {
  const found = new Set<string>()
  for (const match of text.matchAll(IN_TEXT)) {
    const reference = match[0].toUpperCase()
    if (isCaseReference(reference)) found.add(reference)
    if (found.size === MOST) break
  }
  return [...found]
}

/** ISO 7064, hybrid system MOD 37,36, over digits and capital letters. */
export function checkCharacter(text: string): string {
  let product = 36
  for (const character of text) {
    const sum = (product + ALPHABET.indexOf(character)) % 36 || 36
    product = (sum * 2) % 37
  }
  return ALPHABET[(37 - product) % 36] ?? ''
}
