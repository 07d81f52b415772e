/**
 * Whether a telephone number stands in a text, however it is written: grouped, with or without its country, in other
 * scripts' digits, in letters of the keypad, in words, or with letters that a scan mistakes for digits. Saying yes too often
 * costs a person another number to look up; saying no once hands the call to the forger. Texts are bounded where they are
 * read; each costs a few passes.
 */

/** In E.164, split as libphonenumber does. */
export interface NumberParts {
  countryCallingCode: string
  nationalNumber: string
}

/** Characters that may stand between two digits of one number: a bracket, dashes, a line end of a narrow table. */
const MAX_GAP = 8

export function holdsNumber(text: string, number: NumberParts): boolean {
  const plain = isAscii(text) ? text : asciiDigits(text.normalize('NFKC').replace(/\p{Cf}/gu, ''))
  const isIn = (variant: string, reading: Reading) => runsOf(variant, reading).includes(number.nationalNumber)
  return (
    isIn(plain, PLAIN) ||
    isIn(plain, MISREAD) ||
    isIn(plain, KEYPAD) ||
    isIn(plain.replace(WORDS, wordDigit), PLAIN) ||
    holdsLocal(plain, number)
  )
}

/** What each ASCII character counts as: its digit, nothing between digits, or the end of a run. */
interface Reading {
  meaning: Uint8Array
  maxGap: number
}

const GAP = 10
const BREAK = 11

function reading(maxGap: number, letters: Readonly<Record<string, string>>): Reading {
  const meaning = new Uint8Array(128).fill(GAP)
  for (let code = 0; code < 128; code += 1) {
    const character = String.fromCharCode(code)
    if (/\d/.test(character)) meaning[code] = code - 48
    else if (/[a-z]/i.test(character)) meaning[code] = BREAK
  }
  for (const [digit, characters] of Object.entries(letters)) {
    for (const character of characters) meaning[character.charCodeAt(0)] = Number(digit)
  }
  return { meaning, maxGap }
}

const PLAIN = reading(MAX_GAP, {})
/** What recognised print takes for a digit, and what a forger puts for one. */
const MISREAD = reading(MAX_GAP, { 0: 'oOQD', 1: 'lI|!', 2: 'zZ', 5: 'sS', 8: 'B' })
/** ITU-T E.161: 1-800-CALL-FBI. What is not written close together is no such word. */
const KEYPAD = reading(3, {
  2: 'abcABC',
  3: 'defDEF',
  4: 'ghiGHI',
  5: 'jklJKL',
  6: 'mnoMNO',
  7: 'pqrsPQRS',
  8: 'tuvTUV',
  9: 'wxyzWXYZ',
})

/** The digits of a text in runs, with a space between the runs. */
function runsOf(text: string, { meaning, maxGap }: Reading): string {
  let runs = ''
  let gap = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const means = code < 128 ? (meaning[code] ?? BREAK) : isLetter(code) ? BREAK : GAP
    if (means > 9) {
      gap += means === BREAK ? maxGap + 1 : 1
    } else {
      if (gap > maxGap) runs += ' '
      runs += means
      gap = 0
    }
  }
  return runs
}

/** Beyond ASCII the blocks of letters and ideographs: no number is written through them. */
function isLetter(code: number): boolean {
  return (code >= 0xc0 && code < 0x2000) || (code >= 0x3040 && code < 0xfe00)
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false
  return true
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

/** Of a number that leaves its area to the reader, no shorter: six digits are a date. */
const MIN_LOCAL = 7

/** "Call 555-0142", "7946 0123": the end of the number by itself, with no digit before it. */
function holdsLocal(text: string, { countryCallingCode, nationalNumber }: NumberParts): boolean {
  const longest = countryCallingCode === '1' ? MIN_LOCAL : nationalNumber.length - 1
  for (let length = MIN_LOCAL; length <= longest; length += 1) {
    const digits = [...nationalNumber.slice(-length)].join('[ .-]?')
    if (new RegExp(`(?<!\\d[ .()/-]{0,3})${digits}(?!\\d)`).test(text)) return true
  }
  return false
}
