/**
 * The one form in which all text is stored, so that evidence can point into it: the text a person reads. Lines end in
 * \n without spaces before it; no control characters (PostgreSQL refuses NUL), no lone surrogates, no soft hyphens,
 * zero-width or direction marks; ligatures are letters again, every kind of space is a space; Unicode NFC.
 */
export function normalForm(text: string): string {
  return normalCharacters(text)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}

/** The same but for the spaces at line ends: for text that is still being put together. */
export function normalCharacters(text: string): string {
  return EXOTIC.test(text) ? undoExotic(text) : text
}

/** One line for a name or a subject: decoded words may hold CR LF and NUL, and none of them survives. */
export function singleLine(text: string): string {
  return normalForm(text)
    .replace(/[\n\t]+/g, ' ')
    .trim()
}

const EXOTIC = /[^\n\t\x20-\x7e]/
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g
const SOFT_HYPHEN = /\u00ad\n?/g
const INVISIBLE = /[\0-\x08\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
const LIGATURES = /[\ufb00-\ufb06]/g
const LIGATURE_LETTERS = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st']

function undoExotic(text: string): string {
  return text
    .replace(LINE_ENDS, '\n')
    .replace(SOFT_HYPHEN, '')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(LIGATURES, (ligature) => LIGATURE_LETTERS[ligature.charCodeAt(0) - 0xfb00] ?? ligature)
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC')
}
