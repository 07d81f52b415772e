/**
 * What a poor scan misreads, read back: a nought for the letter o (C0URT), a small l for a capital I (FRANKLlN), the
 * letter o in a year (2O26). Only where the text shows that it is such a scan, by words that no hand writes so; a text
 * keeps its length, so every place in it is the same place in the scan, and what a person reads as evidence is what the
 * scan says. Names of accounts are left alone: c0ol_cat is no slip of a scanner.
 */
export function readScan(text: string): string {
  const head = text.slice(0, MOST_CHARS)
  if (!MAY_BE_SCANNED.test(head) || !isScanned(head)) return text
  return head.replace(MISREAD, (token) => readBack(token) ?? token) + text.slice(MOST_CHARS)
}

/** A demand that was scanned has some pages; what lies beyond stays as it is. */
const MOST_CHARS = 400_000
/** A figure where a letter belongs, or the other way round: most texts have neither. */
const MAY_BE_SCANNED = /0(?:(?<=[A-Za-z]0)(?=[A-Za-z]|\b)|(?<=\b0)(?=[A-Za-z]))/

/** Tokens that stand free, and numbers joined by hyphens or slashes: what is joined by a point or an @ is an identifier. */
const MISREAD =
  /(?<![\w@./\\"'-])(?=[A-Za-z\d/-]{0,24}[0-9lIOo])[A-Za-z\d]{1,16}(?:[/-][A-Za-z\d]{1,16}){0,4}(?![\w@\\/"'-]|\.\w)/g

/** Words that a scan shows itself by. */
const SHOWING: ReadonlySet<string> = new Set(
  `of to no not or on for from you your court order orders county code criminal provider records record account accounts produce information
  before office officer officers october november workspace section report commanded control custodian division province photos phone document
  documents authorize disclose contents communications prosecution production crown conduct location period someone person police`.split(
    /\s+/,
  ),
)
/** Misread words before a text counts as a scan. */
const LEAST_SLIPS = 3

function isScanned(text: string): boolean {
  let slips = 0
  for (const [token] of text.matchAll(MISREAD)) {
    if (token.includes('0') && SHOWING.has(lettersOf(token).toLowerCase())) slips += 1
    if (slips === LEAST_SLIPS) return true
  }
  return false
}

function readBack(token: string): string | null {
  if (!/[/-]/.test(token)) return /^[\dOolI]{1,4}(?:st|nd|rd|th)?$/.test(token) ? figuresOf(token) : lettersOf(token)
  // Docket numbers and days: each part is of letters or of figures.
  if (/[a-km-z]/.test(token)) return null
  return token.replace(/[A-Za-z\d]+/g, (part) =>
    part.replace(/[\dOolI]/g, '').length * 2 > part.length ? lettersOf(part) : figuresOf(part),
  )
}

/** C0URT, t0, Secti0n, 0ctober; FRANKLlN. As it stands where another figure shows that it is no word. */
function lettersOf(word: string): string {
  if (/^[A-Z]{2,16}l[A-Z]{1,16}$/.test(word)) return word.replace('l', 'I')
  if (!/^[A-Za-z0]+$/.test(word) || !/[A-Za-z]/.test(word) || /^00|00$/.test(word)) return word
  const isCapital = /^[A-Z0]+$/.test(word) || NAMES.has(word)
  return isCapital ? word.replace('0', 'O').replace(/0/g, /[a-z]/.test(word) ? 'o' : 'O') : word.replace(/0/g, 'o')
}
/** They begin with a capital. */
const NAMES: ReadonlySet<string> = new Set(['0ctober', '0hio', '0ntario', '0regon', '0klahoma', '0ttawa', '0ct'])

/** 2O26, l7, O6618; the ending of an ordinal stays. A figure at least, or it is a word. */
function figuresOf(number: string): string {
  if (!/\d/.test(number)) return number
  const [, figures = '', ending = ''] = /^([A-Za-z\d]*?)((?:st|nd|rd|th)?)$/.exec(number) ?? []
  return figures.replace(/[Oo]/g, '0').replace(/[lI]/g, '1') + ending
}
