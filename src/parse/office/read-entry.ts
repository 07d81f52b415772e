import type { DocumentLink } from '../email.js'
import { type ContainedFile, containedFile } from '../readers/contained-file.js'
import { readPlainText } from '../readers/read-plain-text.js'
import { headOf, type Reading, readAs, withinBound } from '../readers/reading.js'
import { decodeText } from '../text/decode-text.js'
import { normalForm } from '../text/normal-form.js'

/** One content line of a calendar (RFC 5545, 3.1) or a contact (RFC 6350, 3.3): `NAME;PARAMETER=x:value`. */
interface ContentLine {
  name: string
  parameters: ReadonlyMap<string, string>
  value: string
}

/** What is shown, in the words of a person; what has no row is for programs. */
const LABELS: Readonly<Record<string, string>> = {
  METHOD: 'Method',
  SUMMARY: 'Summary',
  DTSTART: 'Start',
  DTEND: 'End',
  DUE: 'Due',
  DURATION: 'Duration',
  RRULE: 'Repeats',
  LOCATION: 'Location',
  ORGANIZER: 'Organizer',
  ATTENDEE: 'Attendee',
  STATUS: 'Status',
  CONTACT: 'Contact',
  COMMENT: 'Comment',
  CATEGORIES: 'Categories',
  URL: 'Link',
  DESCRIPTION: 'Description',
  FN: 'Name',
  NICKNAME: 'Nickname',
  ORG: 'Organization',
  TITLE: 'Title',
  ROLE: 'Role',
  TEL: 'Phone',
  EMAIL: 'Email',
  ADR: 'Address',
  BDAY: 'Birthday',
  NOTE: 'Note',
}

const STRUCTURED: ReadonlySet<string> = new Set(['ADR', 'ORG'])
const MOMENTS: ReadonlySet<string> = new Set(['DTSTART', 'DTEND', 'DUE'])
const MAX_LINES = 100_000
const MAX_FILES = 500

/** A calendar entry or a contact as text: a line a fact under its label; files inside it are documents of their own. */
export function readEntry(bytes: Uint8Array, charset: string | null, limits: { textChars: number }): Reading {
  const head = headOf(bytes, limits)
  const lines: string[] = []
  const links: DocumentLink[] = []
  const files: ContainedFile[] = []
  let length = 0
  for (const line of contentLines(decodeText(head, charset ?? 'utf-8'))) {
    const attached = files.length < MAX_FILES ? attachedFile(line) : null
    if (attached !== null) files.push(attached)
    const text = shown(line)
    if (text === null || (text === '' && lines.length === 0)) continue
    if (line.name === 'URL') links.push({ url: line.value, start: length + 'Link: '.length, end: length + text.length })
    lines.push(text)
    length += text.length + 1
  }
  if (lines.length + files.length === 0) return readPlainText(bytes, { charset, flowed: false, delSp: false }, limits)
  const reading = readAs(lines.join('\n').trimEnd(), { links, files })
  return withinBound(reading, limits.textChars, head.length === bytes.length)
}

/** Long lines are folded before a blank (RFC 5545, 3.1); those of vCard 2.1 in quoted-printable end in `=`. */
function* contentLines(text: string): Generator<ContentLine> {
  const unfolded = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n', MAX_LINES)
  for (let at = 0; at < unfolded.length; at += 1) {
    let line = unfolded[at] ?? ''
    const quoted = /^[^:]{0,300}QUOTED-PRINTABLE/i.test(line)
    const pieces = [line]
    while (quoted && line.endsWith('=') && at + 1 < unfolded.length) {
      at += 1
      line = unfolded[at] ?? ''
      pieces.push(line)
    }
    const content = contentLine(pieces.map((piece) => (quoted ? piece.replace(/=$/, '') : piece)).join(''))
    if (content !== null) yield content
  }
}

function contentLine(line: string): ContentLine | null {
  const colon = endOfHead(line)
  if (colon === -1) return null
  const [name = '', ...parameters] = line.slice(0, colon).split(';', 50)
  const read = new Map(
    parameters.map((each) => {
      const equals = each.indexOf('=')
      return equals === -1
        ? (['TYPE', each] as const)
        : ([each.slice(0, equals).toUpperCase(), each.slice(equals + 1).replaceAll('"', '')] as const)
    }),
  )
  // A group may stand before the name: `item1.TEL`.
  const bare = name.slice(name.lastIndexOf('.') + 1).toUpperCase()
  return { name: bare, parameters: read, value: decoded(line.slice(colon + 1), read) }
}

/** The first colon outside quotation marks. */
function endOfHead(line: string): number {
  let quoted = false
  for (let at = 0; at < Math.min(line.length, 4000); at += 1) {
    if (line[at] === '"') quoted = !quoted
    else if (line[at] === ':' && !quoted) return at
  }
  return -1
}

function decoded(value: string, parameters: ReadonlyMap<string, string>): string {
  const encoding = parameters.get('ENCODING') ?? parameters.get('TYPE') ?? ''
  if (!/^quoted-printable$/i.test(encoding)) return value
  const bytes = value.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return decodeText(Buffer.from(bytes, 'latin1'), parameters.get('CHARSET') ?? null)
}

/** The line that a person reads, or null for what is none of theirs. */
function shown({ name, parameters, value }: ContentLine): string | null {
  if (name === 'BEGIN' && /^(VEVENT|VTODO|VCARD)$/i.test(value)) return ''
  const label = LABELS[name]
  if (label === undefined || value.trim() === '') return null
  const words = MOMENTS.has(name) ? moment(value, parameters.get('TZID')) : plain(name, value)
  const who = parameters.get('CN')
  const address = words.replace(/^mailto:/i, '')
  return normalForm(`${label}: ${who === undefined || who === address ? address : `${who} <${address}>`}`).trimEnd()
}

function plain(name: string, value: string): string {
  const parts = STRUCTURED.has(name) ? value.split(/(?<!\\);/, 20).filter((part) => part.trim() !== '') : [value]
  return parts.join(', ').replace(/\\([nN,;\\])/g, (_, char: string) => (/n/i.test(char) ? '\n' : char))
}

/** `20261117T100000Z` as a person writes it; what has another form stays. */
function moment(value: string, zone: string | undefined): string {
  const parts = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d{0,2}(Z?))?$/.exec(value.trim())
  if (parts === null) return value
  const [, year, month, day, hour, minute, utc] = parts
  const clock = hour === undefined ? '' : ` ${hour}:${minute}${utc ? ' UTC' : zone === undefined ? '' : ` (${zone})`}`
  return `${year}-${month}-${day}${clock}`
}

function attachedFile({ name, parameters, value }: ContentLine): ContainedFile | null {
  if (name !== 'ATTACH' || !/^base64$/i.test(parameters.get('ENCODING') ?? '')) return null
  const title = parameters.get('FILENAME') ?? parameters.get('X-FILENAME') ?? null
  return containedFile(title, Buffer.from(value, 'base64'), parameters.get('FMTTYPE') ?? 'application/octet-stream')
}
