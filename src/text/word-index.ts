/** Where each word of a text stands: rows of patterns are tried only at their first words, so a text is scanned once for all of them. */
export type WordIndex = ReadonlyMap<string, readonly number[]>

/** Longer runs of letters are no words of a demand (base64, hostile text). */
const MAX_WORD_CHARS = 40

/** Lower-case words (runs of letters or of digits and letters) with the offsets at which they begin. Linear. */
export function indexWords(text: string): WordIndex {
  const index = new Map<string, number[]>()
  let start = -1
  let isSmall = true
  for (let i = 0; i <= text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (isWordCharacter(code)) {
      if (start === -1) {
        start = i
        isSmall = true
      }
      isSmall &&= isSmallOrFigure(code)
    } else if (start !== -1) {
      if (i - start <= MAX_WORD_CHARS) {
        const word = text.slice(start, i)
        enter(index, isSmall ? word : word.toLowerCase(), start)
      }
      start = -1
    }
    if (isIdeograph(code)) enter(index, text[i] ?? '', i)
  }
  return index
}

function enter(index: Map<string, number[]>, word: string, offset: number): void {
  const offsets = index.get(word)
  if (offsets) offsets.push(offset)
  else index.set(word, [offset])
}

/** Of ASCII: most words are of such letters alone, and need no folding. */
function isSmallOrFigure(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
}

/** Chinese and Japanese have no spaces: each of their characters is a word. */
function isIdeograph(code: number): boolean {
  return code >= 0x2e80 && code <= 0x9fff
}

/** Letters of alphabets with their accents, and digits; NaN (the end) is none. */
function isWordCharacter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7) ||
    (code > 0x206f && code < 0x2e80) ||
    code > 0xa000
  )
}
