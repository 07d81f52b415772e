import type { CaseEmail, CaseFile } from '../../cases/case-file.js'
import { concernsChildSafety } from '../../cases/pages-to-draw.js'
import type { Document, DocumentProperties, DocumentSignature } from '../../parse/email.js'
import { type Html, html, mailText } from '../html.js'
import { pageImagePath } from '../page-images.js'
import { languageWords, plainWords } from '../words.js'
import { drawnTextForm, passwordForm } from './case-act-forms.js'
import type { CaseForms } from './case-form.js'
import type { Cites } from './cites.js'
import { chip } from './layout.js'
import { type MarkedPage, markLines } from './marked-lines.js'

/** Every document as text on numbered lines with its evidence marked; an unread one says why and what to do. */
export function documentsSheet(file: CaseFile, email: CaseEmail, cites: Cites, forms: CaseForms): Html {
  const isClosed = file.emails.some(({ classification }) => classification && concernsChildSafety(classification))
  return html`<section class="sheet" aria-labelledby="${cites.id('docs')}"><header><h2 id="${cites.id('docs')}">Documents</h2><span class="right muted small">cites are document page:line</span></header>
<div class="pane">${email.documents.map((document) => documentText(document, cites, isClosed ? { fingerprint: fingerprintOf(document) } : lookOf(file, email, document, forms), forms))}</div></section>`
}

/** What stands where a page's picture would: the picture, or what a child-safety case shows instead. */
interface PageLook {
  picture?: (page: number) => Html | false
  /** Where the text of a page is not what is drawn on it. */
  difference?: (page: number) => Html | false
  fingerprint?: Html
}

function lookOf(
  { reference, pageImages }: CaseFile,
  { emailId, drawnText }: CaseEmail,
  { id, sha256 }: Document,
  forms: CaseForms,
): PageLook {
  const images = new Map(
    pageImages.filter(({ documentSha256 }) => documentSha256 === sha256).map((image) => [image.page, image]),
  )
  const differing = drawnText.filter(({ documentId, outcome }) => documentId === id && outcome === 'differs')
  return {
    difference: (page) => {
      const compared = differing.find((one) => one.page === page)
      return compared !== undefined && drawnTextForm(forms, emailId, compared, images.has(page))
    },
    picture: (page) => {
      const image = images.get(page)
      if (image === undefined) return false
      const { width, height } = image
      return html`<details class="page-image"><summary class="small">Look at page ${page}</summary><img src="${pageImagePath(reference, sha256, page)}" width="${width}" height="${height}" loading="lazy" alt="Page ${page} as it is drawn; its words are in the lines beside it"></details>`
    },
  }
}

function fingerprintOf({ sha256, bytes }: Document): Html {
  return html`<p class="small muted">Pages of a child-safety case are neither drawn nor shown. ${bytes} bytes, SHA-256 <code>${sha256}</code></p>`
}

function documentText(document: Document, cites: Cites, look: PageLook, forms: CaseForms): Html {
  const name = html`${cites.nameOf(document)}${document.name !== null && html` · ${mailText(shortened(document.name))}`}${document.language !== null && html` <span class="muted small">${languageWords(document.language)}</span>`}`
  const head = html`${document.notScanned !== undefined && html`<p class="note caution">Not scanned for viruses: ${document.notScanned}. The original is given out on the word of an approver alone.</p>`}${document.role !== 'body' && look.fingerprint}${document.hiddenText !== null && html`<p class="note caution">Text that a reader would not see is in this document; it is no evidence.</p>`}${document.properties !== undefined && propertiesLine(document.properties)}${(document.signatures ?? []).map(signatureLine)}${document.status === 'encrypted' && passwordForm(forms, cites.id(`password-${document.id}`))}`
  if (document.text === null || document.text.trim() === '') {
    const pictures = Array.from({ length: document.pages ?? 0 }, (_, index) => look.picture?.(index + 1) ?? false)
    return html`<section><h3>${name} ${chip('warn', plainWords(document.status))}</h3><p class="note">${document.reason ?? 'It holds no text.'}</p>${head}${pictures}</section>`
  }
  const pages = markLines(document.text, document.pageStarts, cites.evidenceIn(document), cites.id('e'))
  return html`<section><h3>${name}</h3>${head}${pages.map((page) => pageLines(page, pages.length, look, document.pageLabels ?? []))}</section>`
}

/** The file's own words about itself: they prove nothing, and tell when they do not fit. */
function propertiesLine({ title, author, producer, createdAt, modifiedAt }: DocumentProperties): Html {
  const words = [
    'By its own word',
    ...(title === null ? [] : [`titled ${title}`]),
    ...(author === null ? [] : [`by ${author}`]),
    ...(producer === null ? [] : [`made with ${producer}`]),
    ...(createdAt === null ? [] : [`on ${createdAt.slice(0, 10)}`]),
    ...(modifiedAt === null || modifiedAt === createdAt ? [] : [`changed on ${modifiedAt.slice(0, 10)}`]),
  ]
  return html`<p class="small muted">${mailText(words.join(' · '))}</p>`
}

/** A certificate's words about itself are the file's; only `result` is ours. */
function signatureLine({ whole, signer, issuer, signedAt, result, reason }: DocumentSignature): Html {
  const words = [
    `Signature in the file: ${result}`,
    ...(signer?.name ? [`signer ${signer.name}`] : []),
    ...(issuer === null ? [] : [`issuer ${issuer}`]),
    ...(signedAt === null ? [] : [`signed ${signedAt.slice(0, 10)} by its own word`]),
    ...(whole ? [] : ['the file was added to or changed after it was signed']),
    reason,
  ]
  return html`<p class="small muted">${mailText(words.join(' · '))}</p>`
}

function pageLines(
  { page, lines }: MarkedPage,
  pageCount: number,
  { picture, difference }: PageLook,
  labels: readonly string[],
): Html {
  const label = page === null ? undefined : labels[page - 1]
  const items = lines.map(({ segments }) => html`<li>${segments.map(segmentText)}</li>`)
  return html`<section class="tight">${page !== null && html`<p class="small muted">page ${page} of ${pageCount}${label && html` (it calls itself ${mailText(label)})`}</p>${difference?.(page) ?? false}${picture?.(page) ?? false}`}<ol class="lines">${items}</ol></section>`
}

function segmentText({ text, mark }: { text: string; mark: string | null }): Html {
  if (mark === null) return mailText(text)
  return html`<mark${mark !== '' && html` id="${mark}"`}>${mailText(text)}</mark>`
}

/** File names come from the sender and may be of any length. */
function shortened(name: string): string {
  return name.length > 120 ? `${name.slice(0, 119)}…` : name
}
