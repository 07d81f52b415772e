/** A piece of an RTF file (RTF 1.9.1). Letters come as bytes of the code page in force; line ends are nothing. */
export type RtfToken =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; word: string; number: number | null }
  | { kind: 'letters'; letters: string }

const MAX_WORD = 40
const MAX_DIGITS = 12

/** The tokens of an RTF text, whose characters are bytes; `\bin` data is skipped, `\'hh` are letters. */
export function* rtfTokens(rtf: string): Generator<RtfToken> {
  let at = 0
  while (at < rtf.length) {
    const char = rtf.charCodeAt(at)
    if (char === BACKSLASH) {
      const { token, end } = readControl(rtf, at + 1)
      at = token.kind === 'word' && token.word === 'bin' ? end + Math.max(token.number ?? 0, 0) : end
      yield token
    } else if (char === OPEN || char === CLOSE) {
      at += 1
      yield { kind: char === OPEN ? 'open' : 'close' }
    } else {
      const end = endOfLetters(rtf, at)
      const letters = rtf.slice(at, end).replace(/[\r\n\0]+/g, '')
      at = end
      if (letters !== '') yield { kind: 'letters', letters }
    }
  }
}

const BACKSLASH = 0x5c
const OPEN = 0x7b
const CLOSE = 0x7d

function endOfLetters(rtf: string, from: number): number {
  let at = from
  for (; at < rtf.length; at += 1) {
    const char = rtf.charCodeAt(at)
    if (char === BACKSLASH || char === OPEN || char === CLOSE) break
  }
  return at
}

/** A control word with its number and the blank that ends it, or a control symbol of one character. */
function readControl(rtf: string, from: number): { token: RtfToken; end: number } {
  const first = rtf[from] ?? ''
  if (first === "'") {
    const code = Number.parseInt(rtf.slice(from + 1, from + 3), 16)
    const letters = Number.isNaN(code) ? '' : String.fromCharCode(code)
    return { token: { kind: 'letters', letters }, end: from + 3 }
  }
  let end = from
  while (end < from + MAX_WORD && isLetter(rtf.charCodeAt(end))) end += 1
  if (end === from) return { token: { kind: 'word', word: first, number: null }, end: from + 1 }
  const word = rtf.slice(from, end)
  const digits = end
  if (rtf[end] === '-') end += 1
  while (end < digits + MAX_DIGITS && isDigit(rtf.charCodeAt(end))) end += 1
  const number = Number.parseInt(rtf.slice(digits, end), 10)
  if (rtf[end] === ' ') end += 1
  return { token: { kind: 'word', word, number: Number.isNaN(number) ? null : number }, end }
}

function isLetter(char: number): boolean {
  return (char >= 0x61 && char <= 0x7a) || (char >= 0x41 && char <= 0x5a)
}

function isDigit(char: number): boolean {
  return char >= 0x30 && char <= 0x39
}
