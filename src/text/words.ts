/**
 * A text as words: folded (lower case, no accents, no ligatures), each with its place in the original. Rules match words
 * and not characters, so that line breaks, columns, double spaces, punctuation and small capitals change nothing, and
 * a quote is still cut from the text as it was stored.
 */
export interface Words {
  text: string
  /** Folded words, in order. */
  folded: string[]
  /** Where each word begins and ends in `text`, UTF-16 code units. */
  starts: number[]
  ends: number[]
  /** The line on which each word begins, from 0. */
  lines: number[]
  /** 1 where a word begins a sentence, a paragraph or an item of a list. */
  begins: Uint8Array
}

/** What a character is to a word. ALONE: a script without spaces, every character a word. SILENT: not of its spelling. */
const GAP = 0
const LETTER = 1
const DIGIT = 2
const ALONE = 3
const SILENT = 4

/** Soft hyphen, zero-width and direction marks: hostile text puts them into words to hide them from rules. */
const SILENT_CHARACTERS = [
  0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2066, 0x2067, 0x2068,
  0x2069, 0xfeff,
]
const CLASSES = classTable()
const SINGLE = 1
const NEWLINE = 10
const DOT = 46
const LAST_ASCII = 127
const CAPITAL_A = 65
const CAPITAL_Z = 90
/** Fewer spaced letters than this are initials ("J. R. R."), not a heading set in spaced capitals. */
const SPACED_LETTERS_MIN = 4
/** After these a full stop ends no sentence. */
const ABBREVIATIONS = new Set(
  'no nos nr mr mrs ms dr sec secs art arts st inc ltd co corp vs v hon det sgt lt capt fed crim civ proc stat ann rev cal tex fla mass mich misc supp ref tel att attn esq jr sr dept div dist ct abs bzw ggf gem ca num núm ofc cf al para paras cl ss ch pt fig approx supt insp const am pm'.split(
    ' ',
  ),
)

/** Splits a text into words. Linear in its length. Words after `maxWords` are left out. */
export function readWords(text: string, maxWords = Number.MAX_SAFE_INTEGER): Words {
  const words: Words = { text, folded: [], starts: [], ends: [], lines: [], begins: new Uint8Array(0) }
  const lower = lowerCase(text)
  const known = new Map<string, string>()
  let at = 0
  let line = 0
  let spaced = 0
  let mostSpaced = 0
  while (at < text.length && words.folded.length < maxWords) {
    const kind = classAt(text, at)
    if (kind === GAP || kind === SILENT) {
      if (text.charCodeAt(at) === NEWLINE) line += 1
      at += 1
      continue
    }
    const end = wordEnd(text, at, kind)
    const isSpaced = kind === LETTER && end === at + 1
    spaced = isSpaced ? spaced + 1 : 0
    if (spaced > mostSpaced) mostSpaced = spaced
    words.folded.push(spelling(lower.slice(at, end), kind, known))
    words.starts.push(at)
    words.ends.push(end)
    words.lines.push(line)
    at = end
  }
  const joined = mostSpaced >= SPACED_LETTERS_MIN ? joinSpacedLetters(words) : words
  joined.begins = markBeginnings(joined)
  return joined
}

/** In one call for the whole text, which is many times faster; a few letters (Turkish capital I) change their length. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text
}

/** Different words beyond ASCII whose spelling is kept while a text is read; in hostile text each is another. */
const MOST_KNOWN = 10_000

/** Words beyond ASCII repeat, and each costs a microsecond to fold: `known` holds those of this text. */
function spelling(word: string, kind: number, known: Map<string, string>): string {
  if (kind === DIGIT) return word
  const plain = word.length > SINGLE + 1 && word.charCodeAt(1) === DOT ? word.replaceAll('.', '') : word
  if (isPlain(plain)) return plain
  const before = known.get(plain)
  if (before !== undefined) return before
  const folded = fold(plain)
  if (known.size < MOST_KNOWN) known.set(plain, folded)
  return folded
}

/** Lower case, without accents and ligatures: the spelling in which rules are written. */
export function fold(word: string): string {
  if (isPlain(word)) return word
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/ı/g, 'i')
}

/** Small letters and digits of ASCII alone: nearly every word, once the text is in lower case. */
function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i += 1) {
    const code = word.charCodeAt(i)
    if (code > LAST_ASCII || (code >= CAPITAL_A && code <= CAPITAL_Z)) return false
  }
  return true
}

function wordEnd(text: string, start: number, kind: number): number {
  if (kind === ALONE) return start + 1
  let at = start + 1
  while (at < text.length) {
    const next = classAt(text, at)
    if (next === kind || (next === SILENT && kind === LETTER)) at += 1
    else if (text.charCodeAt(at) === DOT && continuesAfterDot(text, start, at, kind)) at += 2
    else break
  }
  return at
}

/** 487.012 is one number; U.S.C. is one word, as USC is. */
function continuesAfterDot(text: string, start: number, dot: number, kind: number): boolean {
  if (classAt(text, dot + 1) !== kind) return false
  if (kind === DIGIT) return true
  const singleBefore = dot - start === SINGLE || text[dot - 2] === '.'
  const singleAfter = dot + 2 >= text.length || classAt(text, dot + 2) !== LETTER
  return singleBefore && singleAfter
}

function classAt(text: string, at: number): number {
  return CLASSES[text.charCodeAt(at)] ?? GAP
}

/** "S U B P O E N A" in a heading is one word; two spaces part words. */
function joinSpacedLetters(words: Words): Words {
  const { text, starts, ends } = words
  const isSingle = (i: number) => ends[i] === (starts[i] ?? 0) + 1 && classAt(text, starts[i] ?? 0) === LETTER
  const follows = (i: number) => starts[i + 1] === (ends[i] ?? 0) + 1 && text[ends[i] ?? 0] === ' '
  const joined: Words = { text, folded: [], starts: [], ends: [], lines: [], begins: words.begins }
  let i = 0
  while (i < starts.length) {
    let last = i
    if (isSingle(i)) while (last + 1 < starts.length && isSingle(last + 1) && follows(last)) last += 1
    const upTo = last - i + 1 >= SPACED_LETTERS_MIN ? last : i
    joined.folded.push(upTo === i ? (words.folded[i] ?? '') : words.folded.slice(i, upTo + 1).join(''))
    joined.starts.push(starts[i] ?? 0)
    joined.ends.push(ends[upTo] ?? 0)
    joined.lines.push(words.lines[i] ?? 0)
    i = upTo + 1
  }
  return joined
}

function markBeginnings(words: Words): Uint8Array {
  const { text, folded, starts, ends, lines } = words
  const begins = new Uint8Array(folded.length)
  if (folded.length > 0) begins[0] = 1
  for (let i = 1; i < folded.length; i += 1) {
    const from = ends[i - 1] ?? 0
    const to = starts[i] ?? 0
    if (to - from > 1 && endsSentence(text, from, to, folded[i - 1] ?? '')) begins[i] = 1
    else if (lines[i] !== lines[i - 1] && changesCase(words, i)) begins[i] = 1
  }
  return begins
}

/** A line in capitals above or below one that is not is a title, and no part of its neighbour's sentence. */
function changesCase(words: Words, at: number): boolean {
  return (
    (isCapitalWord(words, at - 1) && isCapitalWord(words, at - 2) && !isCapitalWord(words, at)) ||
    (isCapitalWord(words, at) && isCapitalWord(words, at + 1) && !isCapitalWord(words, at - 1))
  )
}

/** Two letters or more, the first and the last of them capitals. */
function isCapitalWord({ text, starts, ends }: Words, at: number): boolean {
  const first = starts[at]
  const last = (ends[at] ?? 0) - 1
  return first !== undefined && last > first && isUpper(text, first) && isUpper(text, last)
}

function isUpper(text: string, at: number): boolean {
  const char = text[at] ?? ''
  return classAt(text, at) === LETTER && char === char.toUpperCase() && char !== char.toLowerCase()
}

/** Whether the gap between two words ends a sentence: a stop and a space, a blank line, or a new item. */
function endsSentence(text: string, from: number, to: number, before: string): boolean {
  let lines = 0
  let stop = false
  for (let at = from; at < to; at += 1) {
    const char = text.charCodeAt(at)
    if (char === 10) {
      lines += 1
      if (lines > 1) return true
    } else if (char === 59 || char === 33 || char === 63 || char === 0x2022 || char === 0x3002) return true
    else if (char === 46) stop = true
    else if (char !== 32 && char !== 13 && char !== 9 && lines > 0) return true
  }
  if (!stop || before.length <= SINGLE || ABBREVIATIONS.has(before)) return false
  return lines > 0 || beginsUpper(text, to)
}

/** A sentence begins with a capital, or in a script that has none; "U.S.C. 2703" and "approx. two" go on. */
function beginsUpper(text: string, at: number): boolean {
  const char = text[at] ?? ''
  return classAt(text, at) !== DIGIT && char === char.toUpperCase()
}

function classTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  const alone = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\u30fc]/u
  const letter = /[\p{L}\p{M}]/u
  for (let code = 0; code < 0x10000; code += 1) {
    const char = String.fromCharCode(code)
    if (code >= 0xd800 && code <= 0xdfff) table[code] = LETTER
    else if (alone.test(char)) table[code] = ALONE
    else if (letter.test(char)) table[code] = LETTER
    else if (/\p{Nd}/u.test(char)) table[code] = DIGIT
  }
  for (const code of SILENT_CHARACTERS) table[code] = SILENT
  return table
}
