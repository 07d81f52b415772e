import type { Header } from '../email.js'
import { readRtf } from '../office/read-rtf.js'
import type { ParseLimits } from '../parse-limits.js'
import type { ContainedFile } from '../readers/contained-file.js'
import { readHtml } from '../readers/read-html.js'
import { readPlainText } from '../readers/read-plain-text.js'
import { type Reading, readAs } from '../readers/reading.js'
import { chooseVersion } from '../text/choose-version.js'
import { codePageLabel } from '../text/code-page.js'
import { singleLine } from '../text/normal-form.js'
import { BINARY, type MapiProperties, numberOf, PR, textOf, timeOf } from './mapi-properties.js'
import { unpackRtf } from './unpack-rtf.js'

/** A message as Outlook keeps it, in an .msg file or in a winmail.dat. */
export interface OutlookItem {
  properties: MapiProperties
  recipients: MapiProperties[]
  files: ContainedFile[]
}

/** The versions of its text that a message holds. */
export interface OutlookBody {
  plain: string | null
  html: { bytes: Buffer; charset: string | null } | null
  rtf: Buffer | null
}

const TO = 1
const CC = 2
/** Of one message: a list of thousands is an accident or an attack. */
export const MAX_RECIPIENTS = 500
const BYTES_PER_CHAR = 4

/** The message as a document: the version of its text that a person reads, its head, and what is attached. */
export function readOutlookItem(item: OutlookItem, limits: ParseLimits): Reading {
  const { plain, html, rtf } = bodyOf(item.properties, limits)
  const asUtf8 = { charset: 'utf-8', flowed: false, delSp: false }
  const plainReading = plain === null ? null : readPlainText(Buffer.from(plain), asUtf8, limits)
  const styled = html ? readHtml(html.bytes, html.charset, limits) : rtf ? readRtf(rtf, limits) : null
  const reading = chooseVersion(plainReading, styled) ?? readAs('')
  return { ...reading, files: [...reading.files, ...item.files], head: headOf(item) }
}

/** As Outlook shows it: its own properties, which are not the transport's; RFC 5322 fields so that one reader reads all heads. */
export function headOf({ properties, recipients }: OutlookItem): Header[] {
  const page = codePageOf(properties)
  const transport = textOf(properties, PR.transportHeaders, page) ?? ''
  const fields: [string, string | null][] = [
    ['from', authorOf(properties, page) ?? fieldOf(transport, 'from')],
    ['to', addressesOf(recipients, TO, page) ?? textOf(properties, PR.displayTo, page)],
    ['cc', addressesOf(recipients, CC, page) ?? textOf(properties, PR.displayCc, page)],
    ['date', dateOf(properties) ?? fieldOf(transport, 'date')],
    ['subject', textOf(properties, PR.subject, page)],
    ['message-id', textOf(properties, PR.messageId, page) ?? fieldOf(transport, 'message-id')],
    ['in-reply-to', textOf(properties, PR.inReplyTo, page) ?? fieldOf(transport, 'in-reply-to')],
  ]
  return fields.flatMap(([name, value]) => (value ? [{ name, value: singleLine(value) }] : []))
}

export function bodyOf(properties: MapiProperties, limits: { textChars: number }): OutlookBody {
  const page = codePageOf(properties)
  const most = limits.textChars * BYTES_PER_CHAR
  const bytes = properties.bytes(PR.html, BINARY, most)
  const charset = codePageLabel(numberOf(properties, PR.internetCodePage) ?? page ?? 0)
  const text = bytes ? null : textOf(properties, PR.html, page, most)
  const packed = properties.bytes(PR.rtfCompressed, BINARY, most)
  return {
    plain: textOf(properties, PR.body, page, most),
    html: bytes ? { bytes, charset } : text ? { bytes: Buffer.from(text), charset: 'utf-8' } : null,
    rtf: packed ? unpacked(packed, most) : null,
  }
}

/** Text beside a damaged RTF version is read all the same. */
function unpacked(packed: Buffer, most: number): Buffer | null {
  try {
    return unpackRtf(packed, most)
  } catch {
    return null
  }
}

export function codePageOf(properties: MapiProperties): number | null {
  return numberOf(properties, PR.messageCodePage) ?? numberOf(properties, PR.internetCodePage)
}

function authorOf(properties: MapiProperties, page: number | null): string | null {
  const get = (id: number) => textOf(properties, id, page)
  const representing = mailbox(get(PR.representingName), [get(PR.representingSmtp), get(PR.representingEmail)])
  return representing ?? mailbox(get(PR.senderName), [get(PR.senderSmtp), get(PR.senderEmail)])
}

function addressesOf(recipients: readonly MapiProperties[], kind: number, page: number | null): string | null {
  const found = recipients
    .filter((recipient) => numberOf(recipient, PR.recipientType) === kind)
    .map((recipient) =>
      mailbox(textOf(recipient, PR.displayName, page), [
        textOf(recipient, PR.smtpAddress, page),
        textOf(recipient, PR.emailAddress, page),
      ]),
    )
  return found.filter((each) => each !== null).join(', ') || null
}

/** `"Name" <address>`; of an address within an Exchange organisation only the name is known to others. */
function mailbox(name: string | null, addresses: readonly (string | null)[]): string | null {
  const address = addresses.find((each) => each?.includes('@')) ?? null
  const words = singleLine(name ?? '').replace(/["\\]/g, '')
  if (address === null) return words || null
  return words === '' || words === address ? `<${address}>` : `"${words}" <${address}>`
}

function dateOf(properties: MapiProperties): string | null {
  const time = timeOf(properties, PR.submitTime) ?? timeOf(properties, PR.deliveryTime)
  return time?.toUTCString().replace('GMT', '+0000') ?? null
}

/** The topmost field of that name in the head that came over the wire. */
function fieldOf(head: string, name: string): string | null {
  const lines = head
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, ' ')
    .split('\n', MAX_HEAD_LINES)
  return (
    lines
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? null
  )
}

const MAX_HEAD_LINES = 1000
