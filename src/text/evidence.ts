/**
 * Evidence ties a value to the words it rests on. Offsets are UTF-16 code units into the document's text as stored,
 * so that `text.slice(start, end) === quote` holds for ever; a page is 1-based, or null where the document has none.
 */

export type DocumentId = string & { readonly brand?: 'DocumentId' }

export interface Evidence {
  document: DocumentId
  page: number | null
  start: number
  end: number
  quote: string
}

/** A value read from the documents, with everything it rests on. A value that is not stated is null, never a guess. */
export interface Value<T = string> {
  value: T
  evidence: Evidence[]
}

/** What a document must offer to be quoted: its text, and where each of its pages begins in it. */
export interface Quotable {
  id: DocumentId
  text: string | null
  pageStarts: readonly number[]
}

/** The evidence for `text.slice(start, end)` of a document, with the page on which it begins. */
export function evidenceAt(document: Quotable, start: number, end: number): Evidence {
  return {
    document: document.id,
    page: pageAt(document.pageStarts, start),
    start,
    end,
    quote: (document.text ?? '').slice(start, end),
  }
}

function pageAt(pageStarts: readonly number[], offset: number): number | null {
  const next = pageStarts.findIndex((start) => start > offset)
  return next === -1 ? pageStarts.length || null : next
}
