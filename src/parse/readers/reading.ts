import type { Document, DocumentLink, DocumentStatus, Header, TextSection } from '../email.js'
import type { PdfSignature } from '../pdf/signatures.js'
import type { ContainedFile } from './contained-file.js'

/** What a reader makes of a document's bytes. */
export interface Reading
  extends Pick<
    Document,
    | 'status'
    | 'reason'
    | 'textSource'
    | 'text'
    | 'pages'
    | 'pageStarts'
    | 'pageLabels'
    | 'properties'
    | 'pageConfidence'
    | 'links'
    | 'hiddenText'
  > {
  /** Stretches that the document's own markup calls a quotation. */
  quoted: Pick<TextSection, 'start' | 'end'>[]
  /** What lies inside and becomes documents of its own, in order. May be longer than `limits.parts`: the rest is left. */
  files: ContainedFile[]
  /** Pages, from 1, whose words may be in their picture or drawing: for OCR. */
  pagesToOcr: number[]
  /** The head of a message of another mail program, as RFC 5322 fields; null for what is no message. */
  head: Header[] | null
  /** It, or pages of it, would be read where images and archives are opened. */
  unopened?: boolean
  /** Signature fields of a PDF that are filled. */
  signatures?: PdfSignature[]
  /** Which of the given passwords opened it, or a file in it. */
  openedWith?: string
}

/** Text as it stands, without pages. */
export function readAs(text: string, extra: Partial<Reading> = {}): Reading {
  return { ...NOTHING, status: 'read', textSource: 'native', text, ...extra }
}

/** A document whose text is not known, and what a person is told; null for an archive, whose files have the text. */
export function notRead(status: DocumentStatus, reason: string | null, extra: Partial<Reading> = {}): Reading {
  return { ...NOTHING, status, reason, ...extra }
}

/** The text up to the bound, with the reason where more was cut off; `complete` is false where reading itself stopped early. */
export function withinBound(reading: Reading, textChars: number, complete = true): Reading {
  if (reading.text === null) return reading
  const hiddenText = reading.hiddenText?.slice(0, textChars) ?? null
  if (complete && reading.text.length <= textChars) return { ...reading, hiddenText }
  const text = reading.text.slice(0, textChars).replace(/[\ud800-\udbff]$/, '')
  const within = <T extends DocumentLink | Reading['quoted'][number]>(spans: T[]) =>
    spans.filter((span) => span.end <= text.length)
  return {
    ...reading,
    status: 'too-large',
    reason: `It holds more than the text that is read; the first ${text.length} characters are kept (textChars: ${textChars}). Open the original for the rest.`,
    text,
    pageStarts: reading.pageStarts.filter((start) => start < text.length),
    links: within(reading.links),
    quoted: within(reading.quoted),
    hiddenText,
  }
}

/** As many bytes as can make the characters that are kept, and a few more; 40 MB of text would stand in memory five times. */
export function headOf(bytes: Uint8Array, limits: { textChars: number }): Uint8Array {
  return bytes.subarray(0, limits.textChars * MAX_BYTES_PER_CHAR + 1)
}

const MAX_BYTES_PER_CHAR = 4

const NOTHING: Omit<Reading, 'status'> = {
  reason: null,
  textSource: 'none',
  text: null,
  pages: null,
  pageStarts: [],
  links: [],
  hiddenText: null,
  quoted: [],
  files: [],
  pagesToOcr: [],
  head: null,
}
