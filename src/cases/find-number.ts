/**
 * Whether a telephone number stands in a text, however it is written: grouped, with or without its country, in other
 * scripts' digits, in letters of the keypad, in words, or with letters that a scan mistakes for digits. Saying yes too often
 * costs a person another number to look up; saying no once hands the call to the forger.
 */

/** In E.164, split as libphonenumber does. */
export interface NumberParts {
  countryCallingCode: string
  nationalNumber: string
}

/** Characters that may stand between two digits of one number: a bracket, dashes, a line end of a narrow table. */
const MAX_GAP = 8
/** A mail's texts are bounded by the reader at far less; what is longer is compared up to here. */
const MAX_TEXT = 4_000_000

export function holdsNumber(text: string, number: NumberParts): boolean {
  const digits = asciiDigits(
    text
      .slice(0, MAX_TEXT)
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, ''),
  )
  const readings = new Set([
    digits,
    digits.replace(WORDS, wordDigit),
    digits.replace(MISREAD, misreadDigit),
    keypadDigits(digits),
  ])
  return [...readings].some((text) => runsOf(text).includes(number.nationalNumber)) || holdsLocal(digits, number)
}

/** The digits of a text in runs, spaces between the runs: what stands between two digits of one is short and no letter. */
function runsOf(text: string): string {
  let runs = ''
  let gap = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) {
      if (gap > MAX_GAP) runs += ' '
      runs += text[at]
      gap = 0
    } else {
      gap += isLetter(code) ? MAX_GAP + 1 : 1
    }
  }
  return runs
}

/** Beyond ASCII what is no mark, digit or symbol of the common blocks counts as a letter: no number is written through it. */
function isLetter(code: number): boolean {
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
  return (code >= 0xc0 && code < 0x2000) || (code >= 0x3040 && code < 0xfe00)
}

/** Digits of other scripts by their value; Unicode keeps each script's ten together, in order. */
function asciiDigits(text: string): string {
  const known = new Map<string, string>()
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => {
    const value = known.get(digit) ?? digitValue(digit)
    known.set(digit, value)
    return value
  })
}

function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1
  return String(value)
}

const DIGIT_WORDS: Readonly<Record<string, string>> = {
  zero: '0',
  oh: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
}
const WORDS = /\b(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\b/gi

function wordDigit(word: string): string {
  return DIGIT_WORDS[word.toLowerCase()] ?? word
}

/** What recognised print takes for a digit, and what a forger puts for one. */
const MISREAD = /[oOQDlI|!sSzZB]/g

function misreadDigit(letter: string): string {
  if (/[oOQD]/.test(letter)) return '0'
  if (/[lI|!]/.test(letter)) return '1'
  if (/[sS]/.test(letter)) return '5'
  return letter === 'B' ? '8' : '2'
}

/** ITU-T E.161: 1-800-CALL-FBI. What is not written close together is no such word. */
const KEYPAD = '22233344455566677778889999'

function keypadDigits(text: string): string {
  return text
    .replace(/[a-z]/gi, (letter) => KEYPAD[letter.toLowerCase().charCodeAt(0) - 97] ?? letter)
    .replace(/[^\d .()-]|[ .()-]{4}/g, APART)
}

const APART = ' '.repeat(MAX_GAP + 1)

/** North American mail often leaves the area code to the reader: "call 555-0142". */
function holdsLocal(text: string, { countryCallingCode, nationalNumber }: NumberParts): boolean {
  if (countryCallingCode !== '1' || nationalNumber.length !== 10) return false
  const [exchange, line] = [nationalNumber.slice(3, 6), nationalNumber.slice(6)]
  return new RegExp(`(?<!\\d[ .()/-]{0,3})${exchange}[ .-]?${line}(?!\\d)`).test(text)
}
