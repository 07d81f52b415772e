import { fileTypeFromBuffer } from 'file-type'
import { bareUtf16 } from '../text/detect-charset.js'
import { compoundType, packageType } from './container-type.js'
import { textType } from './text-type.js'

/** As much as is looked at for marks of a text type. */
const HEAD = 4096

/**
 * What a document is by its bytes, or null. The declared type and the name only choose between kinds of text that look
 * alike; they never make a program a PDF.
 */
export async function detectType(bytes: Uint8Array, declared: string, name: string | null): Promise<string | null> {
  if (bytes.length === 0) return null
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')
  const envelope = cmsType(head)
  if (envelope !== null) return envelope
  if (hasUtf16Mark(bytes) || bareUtf16(bytes) !== null) return textType(head, declared, name)
  const mark = MARKS.find(({ pattern }) => pattern.test(head))
  if (mark) return mark.type
  if (/pdf/i.test(declared + name) && LATE_PDF_MARK.test(head)) return 'application/pdf'
  const known = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (known?.mime === 'application/x-cfb') return compoundType(bytes)
  if (known?.mime === 'application/zip') return await packageType(bytes)
  if (known && known.mime !== 'application/xml' && !(isMedia(known.mime) && isText(bytes))) return known.mime
  return isText(bytes) ? textType(head, declared, name) : null
}

/** Trap: the mark of an IFF sound is FORM, with which many a court's form begins too. */
function isMedia(mime: string): boolean {
  return /^(?:audio|video|image)\//.test(mime)
}

/** file-type wants a PDF's mark in the first bytes; readers take it within 1024 (ISO 32000, 7.5.2), and so do we where it is called one. */
const LATE_PDF_MARK = /^[\s\S]{0,1023}%PDF-\d/

/** Checked before file-type, which knows programs and XML less well. */
const MARKS: readonly { type: string; pattern: RegExp }[] = [
  { type: 'application/pdf', pattern: /^\s{0,99}%PDF-\d/ },
  { type: 'application/vnd.microsoft.portable-executable', pattern: /^MZ[\s\S]{58}/ },
  { type: 'application/vnd.ms-tnef', pattern: /^\x78\x9f\x3e\x22/ },
  { type: 'text/calendar', pattern: /^(\xef\xbb\xbf)?\s{0,99}BEGIN:VCALENDAR\r?\n/i },
  { type: 'text/vcard', pattern: /^(\xef\xbb\xbf)?\s{0,99}BEGIN:VCARD\r?\n/i },
  { type: 'application/rtf', pattern: /^\s{0,99}\{\\rtf/ },
  {
    type: 'image/svg+xml',
    pattern:
      /^[\s\ufeff]{0,99}(<\?xml[^>]{0,200}>\s{0,99})?(<!--[^>]{0,500}-->\s{0,99})?(<!DOCTYPE svg[^>]{0,300}>\s{0,99})?<svg[\s>]/i,
  },
  {
    type: 'text/html',
    pattern:
      /^(\xef\xbb\xbf)?\s{0,99}(<!--[^>]{0,500}-->\s{0,99})?<(!doctype html|html|head|body|table|div|p|meta|style|script)[\s>]/i,
  },
]

/** CMS (RFC 5652), as S/MIME uses it: the type of the envelope stands in its first bytes. */
function cmsType(head: string): string | null {
  if (!head.startsWith('\x30')) return null
  const start = head.slice(0, 32)
  if (start.includes(AUTH_ENVELOPED)) return 'application/pkcs7-mime; smime-type=authEnveloped-data'
  const at = start.indexOf(PKCS7)
  const kind = at === -1 ? undefined : CMS_KINDS[head.charCodeAt(at + PKCS7.length)]
  return kind === undefined ? null : `application/pkcs7-mime; smime-type=${kind}`
}

const PKCS7 = '\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07'
/** RFC 5083. */
const AUTH_ENVELOPED = '\x06\x0b\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x17'
const CMS_KINDS: Readonly<Record<number, string>> = { 2: 'signed-data', 3: 'enveloped-data', 6: 'encrypted-data' }

function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

/** No NUL and hardly a control character: what a text editor shows as words. */
function isText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 64 * 1024)
  let controls = 0
  for (const byte of sample) {
    if (byte === 0) return false
    if (byte < 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09 && byte !== 0x0c && byte !== 0x1b) controls += 1
  }
  return controls * 100 <= sample.length
}
