import type { Document, DocumentLink, DocumentStatus, TextSection } from '../email.js'

/** What a reader makes of a document's bytes. */
export interface Reading
  extends Pick<
    Document,
    'status' | 'reason' | 'textSource' | 'text' | 'pages' | 'pageStarts' | 'links' | 'hiddenText'
  > {
  /** Stretches that the document's own markup calls a quotation. */
  quoted: Pick<TextSection, 'start' | 'end'>[]
}

/** Text as it stands, without pages. */
export function readAs(text: string, extra: Partial<Reading> = {}): Reading {
  return { ...NOTHING, status: 'read', textSource: 'native', text, ...extra }
}

/** A document whose text is not known, and what a person is told. */
export function notRead(status: DocumentStatus, reason: string, extra: Partial<Reading> = {}): Reading {
  return { ...NOTHING, status, reason, ...extra }
}

/** The text up to the bound, with the reason where more was cut off. */
export function withinBound(reading: Reading, textChars: number): Reading {
  if (reading.text === null || reading.text.length <= textChars) return reading
  const within = <T extends DocumentLink | Reading['quoted'][number]>(spans: T[]) =>
    spans.filter((span) => span.end <= textChars)
  return {
    ...reading,
    status: 'too-large',
    reason: `The text has ${reading.text.length} characters; the first ${textChars} are kept. Open the original for the rest.`,
    text: reading.text.slice(0, textChars).replace(/[\ud800-\udbff]$/, ''),
    pageStarts: reading.pageStarts.filter((start) => start < textChars),
    links: within(reading.links),
    quoted: within(reading.quoted),
    hiddenText: reading.hiddenText?.slice(0, textChars) ?? null,
  }
}

const NOTHING: Omit<Reading, 'status'> = {
  reason: null,
  textSource: 'none',
  text: null,
  pages: null,
  pageStarts: [],
  links: [],
  hiddenText: null,
  quoted: [],
}
