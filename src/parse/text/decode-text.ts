import { TextDecoder } from 'node:util'
import libmime from 'libmime'
import { bareUtf16, guessCharsets } from './detect-charset.js'
import { detectLanguage } from './detect-language.js'

/**
 * Bytes to text in whatever charset they really are. The declared one is a hint: mail says utf-8 or nothing over
 * windows-1252 (mikel/mail 1645), and ISO-2022-JP often has no charset at all (Zammad 6144).
 */
export function decodeText(bytes: Uint8Array, declared: string | null): string {
  const marked = byteOrderMark(bytes)
  if (marked !== null) return decodeWith(marked, bytes)
  if (hasJapaneseEscapes(bytes)) return decodeWith('iso-2022-jp', bytes)
  const label = (declared ?? '').trim().toLowerCase()
  if (label === '') return decodeUnlabelled(bytes)
  if (ASSUMED_UTF8.test(label)) return decodeUtf8OrWindows(bytes)
  if (SINGLE_BYTE_LATIN.test(label) && hasMultibyteUtf8(bytes)) return decodeWith('utf-8', bytes)
  return decodeWith(label, bytes)
}

const ASSUMED_UTF8 = /^(utf-?8|(us-)?ascii|ansi_x3\.4-1968|unknown.*|x-unknown|default|binary|8bit|7bit)$/
const SINGLE_BYTE_LATIN = /^(iso-?8859-?1|latin-?1|windows-1252|cp1252)$/

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** ESC $ B, ESC $ @ or ESC ( J, the shifts of ISO-2022-JP (RFC 1468); no other text has them. */
function hasJapaneseEscapes(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at !== -1; at = bytes.indexOf(0x1b, at + 1)) {
    const pair = `${String.fromCharCode(bytes[at + 1] ?? 0)}${String.fromCharCode(bytes[at + 2] ?? 0)}`
    if (pair === '$B' || pair === '$@' || pair === '(J') return true
  }
  return false
}

/** UTF-8 where it holds; where more bytes break it than form characters, it is windows-1252, which every byte fits. */
function decodeUtf8OrWindows(bytes: Uint8Array): string {
  const text = decodeWith('utf-8', bytes)
  const broken = count(text, /\ufffd/g)
  if (broken === 0) return text
  const sound = count(text, /[\u0080-\ufffc]/g)
  return sound > broken ? text : decodeWith('windows-1252', bytes)
}

/** Without a label: UTF-8 where it holds, then what the bytes look like, borne out by the language that comes of it. */
function decodeUnlabelled(bytes: Uint8Array): string {
  const wide = bareUtf16(bytes)
  if (wide !== null) return decodeWith(wide, bytes)
  const text = decodeWith('utf-8', bytes)
  if (count(text, /[\u0080-\ufffc]/g) >= count(text, /\ufffd/g) * 2) return text
  for (const { label, languages } of guessCharsets(bytes)) {
    const guess = decodeWith(label, bytes)
    if (languages === null || languages.includes(detectLanguage(guess) ?? '')) return guess
  }
  return decodeUtf8OrWindows(bytes)
}

function hasMultibyteUtf8(bytes: Uint8Array): boolean {
  if (!bytes.some((byte) => byte > 0x7f)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Node's own decoder knows the charsets of the web; libmime the rest (utf-7, code pages); windows-1252 never fails. */
function decodeWith(label: string, bytes: Uint8Array): string {
  const decoder = webDecoder(label)
  if (decoder?.encoding === 'windows-1252') return decodeWindows(bytes)
  if (decoder) return decoder.decode(bytes)
  const text = libmime.decodeWord(label, 'B', Buffer.from(bytes).toString('base64'))
  // libmime takes what it does not know for UTF-8.
  return text.includes('\ufffd') ? decodeUtf8OrWindows(bytes) : text
}

function webDecoder(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label)
  } catch {
    return null
  }
}

/** What windows-1252 has at 0x80 to 0x9f; its five gaps are the replacement character. */
const WINDOWS_EXTRAS =
  '\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178'

/** By our own table: TextDecoder of Node 20 takes windows-1252 for Latin-1 (nodejs/node 56542), and quotation marks vanish. */
function decodeWindows(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin.replace(/[\x80-\x9f]/g, (char) => WINDOWS_EXTRAS[char.charCodeAt(0) - 0x80] ?? char)
}

function count(text: string, pattern: RegExp): number {
  let found = 0
  for (const _ of text.matchAll(pattern)) found += 1
  return found
}
