import { analyse } from 'chardet'

/** So many bytes from the first letter beyond ASCII on tell a charset. */
const SAMPLE_BYTES = 16 * 1024
/** Of a text in another script than the Latin one, at least this share of its letters lies beyond ASCII. */
const OTHER_SCRIPT_SHARE = 0.4
/** chardet's own figure, out of a hundred. */
const SURE = 30

export interface CharsetGuess {
  label: string
  /** The languages that bear the guess out; null where the letters alone do. */
  languages: readonly string[] | null
}

/** UTF-16 without a mark: of a mostly Latin text every other byte is zero, and the others are ASCII. */
export function bareUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1
  let little = 0
  let big = 0
  for (let at = 0; at < length; at += 2) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]]
    if (second === 0 && isWord(first)) little += 1
    if (first === 0 && isWord(second)) big += 1
  }
  const most = (length / 2) * LATIN_SHARE
  if (length < 8 || Math.max(little, big) < most) return null
  return little > big ? 'utf-16le' : 'utf-16be'
}

/** Of a text in UTF-16 that is taken for one without a mark. */
const LATIN_SHARE = 0.7

function isWord(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d || byte === 0x09
}

/** What bytes that are no UTF-8 and carry no label may be, likeliest first; windows-1252 is not among them. */
export function guessCharsets(bytes: Uint8Array): CharsetGuess[] {
  const first = bytes.findIndex((byte) => byte > 0x7f || byte === 0x1b)
  if (first === -1) return []
  const from = Math.max(first - 100, 0)
  const sample = bytes.subarray(from, from + SAMPLE_BYTES)
  const share = shareBeyondAscii(sample)
  return analyse(sample).flatMap(({ name, confidence }) => {
    const row = CHARSETS[name]
    if (row === undefined || confidence < (row.languages ? 1 : SURE)) return []
    return row.languages === null && share < OTHER_SCRIPT_SHARE && !name.startsWith('ISO-2022') ? [] : [row]
  })
}

function shareBeyondAscii(bytes: Uint8Array): number {
  let letters = 0
  let beyond = 0
  for (const byte of bytes) {
    if (byte > 0x7f) beyond += 1
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) letters += 1
  }
  return beyond / Math.max(letters + beyond, 1)
}

const CENTRAL = ['pl', 'cs', 'hu', 'ro', 'hr', 'bs']
/** chardet's names as TextDecoder knows them. */
const CHARSETS: Readonly<Record<string, CharsetGuess>> = {
  Shift_JIS: { label: 'shift_jis', languages: null },
  'EUC-JP': { label: 'euc-jp', languages: null },
  'ISO-2022-JP': { label: 'iso-2022-jp', languages: null },
  GB18030: { label: 'gb18030', languages: null },
  Big5: { label: 'big5', languages: null },
  'EUC-KR': { label: 'euc-kr', languages: null },
  'windows-1251': { label: 'windows-1251', languages: null },
  'ISO-8859-5': { label: 'iso-8859-5', languages: null },
  'KOI8-R': { label: 'koi8-r', languages: null },
  'ISO-8859-7': { label: 'windows-1253', languages: null },
  'windows-1253': { label: 'windows-1253', languages: null },
  'ISO-8859-8': { label: 'windows-1255', languages: null },
  'windows-1255': { label: 'windows-1255', languages: null },
  'windows-1256': { label: 'windows-1256', languages: null },
  'ISO-8859-2': { label: 'iso-8859-2', languages: CENTRAL },
  'windows-1250': { label: 'windows-1250', languages: CENTRAL },
  'ISO-8859-9': { label: 'windows-1254', languages: ['tr'] },
  'windows-1254': { label: 'windows-1254', languages: ['tr'] },
}
