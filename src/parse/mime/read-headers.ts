import type { MimeNode } from '@zone-eu/mailsplit'
import libmime from 'libmime'
import type { Header } from '../email.js'
import { decodeText } from '../text/decode-text.js'
import { singleLine } from '../text/normal-form.js'

/**
 * Every header field of a part from top to bottom, unfolded (RFC 5322, 2.2.3), names in lower case. Encoded words stay
 * as they are; raw 8-bit bytes, which RFC 6532 allows, are text.
 */
export function readHeaders(node: MimeNode, limits: { headerFields: number; headerChars: number }): Header[] {
  if (!node.headers) return []
  return node.headers
    .getList()
    .filter(({ line }) => line.includes(':'))
    .slice(0, limits.headerFields)
    .map(({ key, line }) => ({
      name: singleLine(key),
      value: singleLine(latin1ToText(line.slice(line.indexOf(':') + 1))).slice(0, limits.headerChars),
    }))
}

/** The value of the topmost field of that name, or null. */
export function firstHeader(headers: readonly Header[], name: string): string | null {
  return headers.find((header) => header.name === name)?.value ?? null
}

export function allHeaders(headers: readonly Header[], name: string): string[] {
  return headers.filter((header) => header.name === name).map((header) => header.value)
}

/** A value with its encoded words (RFC 2047) decoded, on one line: what decodes to CR LF or NUL cannot start a header. */
export function decodeWords(value: string): string {
  return value.includes('=?') ? singleLine(libmime.decodeWords(value)) : value
}

function latin1ToText(line: string): string {
  return /[\x80-\xff]/.test(line) ? decodeText(Buffer.from(line, 'latin1'), null) : line
}
