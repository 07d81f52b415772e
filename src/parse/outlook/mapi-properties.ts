import { withoutEnd } from '../../text/without-end.js'
import { codePageLabel } from '../text/code-page.js'
import { decodeText } from '../text/decode-text.js'

/** Properties of an Outlook message, recipient or attachment by their number (MS-OXPROPS), wherever they are stored. */
export interface MapiProperties {
  /** Of a type with a length: text, bytes. Null where absent; at most `maxBytes` of it. */
  bytes(id: number, type: number, maxBytes?: number): Buffer | null
  /** Of a type of up to eight bytes. */
  fixed(id: number): Buffer | null
}

export const BINARY = 0x0102
const TEXT_8BIT = 0x001e
const TEXT_UNICODE = 0x001f

/** MS-OXPROPS, section 2; those that are read here. */
export const PR = {
  subject: 0x0037,
  submitTime: 0x0039,
  representingName: 0x0042,
  representingType: 0x0064,
  representingEmail: 0x0065,
  transportHeaders: 0x007d,
  recipientType: 0x0c15,
  senderName: 0x0c1a,
  senderType: 0x0c1e,
  senderEmail: 0x0c1f,
  displayCc: 0x0e03,
  displayTo: 0x0e04,
  deliveryTime: 0x0e06,
  body: 0x1000,
  rtfCompressed: 0x1009,
  html: 0x1013,
  messageId: 0x1035,
  inReplyTo: 0x1042,
  displayName: 0x3001,
  addressType: 0x3002,
  emailAddress: 0x3003,
  attachData: 0x3701,
  attachName: 0x3704,
  attachMethod: 0x3705,
  attachLongName: 0x3707,
  attachMimeType: 0x370e,
  smtpAddress: 0x39fe,
  internetCodePage: 0x3fde,
  messageCodePage: 0x3ffd,
  senderSmtp: 0x5d01,
  representingSmtp: 0x5d02,
} as const

/** Of a name, a subject or an address. */
const MAX_LINE_BYTES = 64 * 1024

/** A text property; 8-bit text is of the code page that the message names. */
export function textOf(
  properties: MapiProperties,
  id: number,
  codePage: number | null,
  maxBytes = MAX_LINE_BYTES,
): string | null {
  const unicode = properties.bytes(id, TEXT_UNICODE, maxBytes)
  if (unicode !== null) return withoutEnd(unicode.toString('utf16le'), /\0/)
  const bytes = properties.bytes(id, TEXT_8BIT, maxBytes)
  if (bytes === null) return null
  return withoutEnd(decodeText(bytes, codePage === null ? null : codePageLabel(codePage)), /\0/)
}

export function numberOf(properties: MapiProperties, id: number): number | null {
  const bytes = properties.fixed(id)
  return bytes === null || bytes.length < 4 ? null : bytes.readInt32LE(0)
}

/** A FILETIME (tenths of microseconds since 1601) as a date; null where absent or out of all bounds. */
export function timeOf(properties: MapiProperties, id: number): Date | null {
  const bytes = properties.fixed(id)
  if (bytes === null || bytes.length < 8) return null
  const milliseconds = Number(bytes.readBigUInt64LE(0) / 10_000n) - MS_1601_TO_1970
  const date = new Date(milliseconds)
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1980 || date.getUTCFullYear() > 2200 ? null : date
}

const MS_1601_TO_1970 = 11_644_473_600_000
