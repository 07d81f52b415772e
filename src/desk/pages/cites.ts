import type { CaseEmail } from '../../cases/case-file.js'
import type { Document } from '../../parse/email.js'
import type { DocumentId, Evidence } from '../../text/evidence.js'
import { type Html, html } from '../html.js'
import { INSTRUMENT_CITES } from '../words.js'
import { keyOf, type Place, placesOf } from './marked-lines.js'
import { type DocumentInView, partAt, partsInView } from './parts-in-view.js'

/** How lawyers point: the document's short name, page and line, as a link that jumps there. */
export interface Cites {
  /** The short name of a document, such as `SW`, `Mail` or `Att. 3`. */
  nameOf(document: Document): string
  /** The links of some evidence; words for a value that nobody read in a document. */
  linksTo(evidence: readonly Evidence[], from?: string): Html
  /** The number of a mark and the id of what rests on it; null where nothing that was shown does. */
  backFrom(mark: string): { number: number; to: string } | null
  /** An id that is this email's own on a page of several. */
  id(name: string): string
  /** All evidence that lies in one document, for its marks. */
  evidenceIn(document: Document): readonly Evidence[]
  /** Its parts, and which of them the page of the case shows; null where it holds no text. */
  inView(document: Document): DocumentInView | null
  /** Of a part of it, on a page of its own. */
  pathOf(document: Document, part: number): string
}

/** The case of a mail, and whether the page that is made shows the mail itself. */
export interface CitedFrom {
  reference: string
  isInView: boolean
}

/** Where the text of a document is read by itself, from one of its parts on. */
export function documentPath(reference: string, position: number, document: string, part: number): string {
  return `/cases/${reference}/documents/${position}/${document}?part=${part + 1}`
}

export function citesOf(email: CaseEmail, position: number, { reference, isInView }: CitedFrom): Cites {
  const names = namesOf(email)
  const evidence = evidenceOf(email)
  const evidenceIn = (id: DocumentId) => evidence.filter(({ document }) => document === id)
  const id = (name: string) => `${name}-${position}`
  const places = new Map<string, Map<string, Place>>()
  const back = new Map<string, { number: number; to: string }>()
  const views = partsInView(email.documents, ({ id }) => evidenceIn(id))
  const addressOf = (each: Evidence, { mark }: Place): { href: string; isHere: boolean } => {
    const view = views.get(each.document)
    const part = view === undefined ? 0 : partAt(view.parts, each.start)
    if (view !== undefined && !view.shown.has(part))
      return { href: `${documentPath(reference, position, each.document, part)}#${mark}`, isHere: false }
    return isInView
      ? { href: `#${mark}`, isHere: true }
      : { href: `/cases/${reference}?mail=${position}#${mark}`, isHere: false }
  }
  for (const { id: document, text, pageStarts } of email.documents) {
    if (text !== null) places.set(document, placesOf(text, pageStarts, evidenceIn(document), id('e')))
  }
  return {
    id,
    nameOf: (document) => names.get(document.id) ?? document.id,
    evidenceIn: (document) => evidenceIn(document.id),
    inView: ({ id }) => views.get(id) ?? null,
    pathOf: (document, part) => documentPath(reference, position, document.id, part),
    backFrom: (mark) => back.get(mark) ?? null,
    linksTo(evidence, from) {
      const links = evidence.flatMap((each) => {
        const place = places.get(each.document)?.get(keyOf(each))
        return place === undefined
          ? []
          : [{ ...addressOf(each, place), mark: place.mark, words: citeWords(names.get(each.document), place) }]
      })
      const shown = [...new Map(links.map((link) => [link.words, link])).values()].slice(0, CITES_SHOWN)
      if (shown.length === 0) return html`<span class="muted small">not read in a document</span>`
      for (const { mark } of links)
        if (from !== undefined && !back.has(mark)) back.set(mark, { number: back.size + 1, to: from })
      return html`${shown.map(({ href, isHere, words }) => html`<a class="cite"${isHere && html` data-ev`} href="${href}">${words}</a> `)}`
    },
  }
}

/** More cites than these for one value tell a reader nothing new. */
const CITES_SHOWN = 4

function citeWords(name: string | undefined, { page, line }: Place): string {
  return page === null ? `${name} ${line}` : `${name} ${page}:${line}`
}

/** The body is Mail; a document that is an instrument is named after it; others are numbered as they came. */
function namesOf({ documents, classification }: CaseEmail): Map<string, string> {
  const taken = new Map<string, number>()
  return new Map(
    documents.map((document, i) => {
      const instrument = classification?.instruments.find((each) => each.document === document.id)
      const short = instrument && INSTRUMENT_CITES[instrument.type]
      const name = document.role === 'body' ? 'Mail' : (short ?? `Att. ${i}`)
      const times = (taken.get(name) ?? 0) + 1
      taken.set(name, times)
      return [document.id, times === 1 ? name : `${name}${times}`]
    }),
  )
}

function evidenceOf({ fields, classification, review }: CaseEmail): Evidence[] {
  const values = fields === null ? [] : [...evidenceWithin(fields)]
  const instruments = (classification?.instruments ?? []).flatMap(({ evidence }) => evidence)
  const findings = (review?.findings ?? []).flatMap(({ evidence }) => evidence)
  return [...values, ...instruments, ...findings]
}

/** Every Evidence anywhere inside a value. */
function* evidenceWithin(value: unknown): Generator<Evidence> {
  if (typeof value !== 'object' || value === null) return
  if (isEvidence(value)) yield value
  else for (const inner of Object.values(value)) yield* evidenceWithin(inner)
}

function isEvidence(value: object): value is Evidence {
  return 'quote' in value && 'document' in value && 'start' in value
}
