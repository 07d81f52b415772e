import type { CaseEmail, CaseFile } from '../../cases/case-file.js'
import { concernsChildSafety } from '../../cases/pages-to-draw.js'
import type { Document, DocumentProperties, DocumentSignature } from '../../parse/email.js'
import { type Html, html, mailText } from '../html.js'
import { pageImagePath } from '../page-images.js'
import { languageWords, plainWords } from '../words.js'
import { drawnTextForm, passwordForm } from './case-act-forms.js'
import type { CaseForms } from './case-form.js'
import type { Cites } from './cites.js'
import { chip, page, type Viewer } from './layout.js'
import { markPart, type Part } from './marked-lines.js'

/** Every document as text on numbered lines with its evidence marked; an unread one says why and what to do. */
export function documentsSheet(file: CaseFile, email: CaseEmail, cites: Cites, forms: CaseForms): Html {
  return html`<section class="sheet docs" aria-labelledby="${cites.id('docs')}"><header><h2 id="${cites.id('docs')}">Documents</h2><span class="right muted small">cites are document page:line</span></header>
<nav class="tabs" aria-label="Documents">${email.documents.slice(0, TABS).map((document) => html`<a href="#${cites.id(`doc-${document.id}`)}">${cites.nameOf(document)}${document.pages !== null && html` <span class="count">${document.pages} pp.</span>`}</a>`)}</nav>
<div class="pane" tabindex="0" role="region" aria-label="Text of the documents">${email.documents.map((document) => documentText(document, cites, lookAt(file, email, document, forms), forms))}</div></section>`
}

/** A mail with more documents is read by scrolling. */
const TABS = 12

/** One document by itself, from one of its parts on: as much of it as a page holds. */
export function documentPage(
  file: CaseFile,
  email: CaseEmail,
  document: Document,
  { cites, forms, from, viewer }: { cites: Cites; forms: CaseForms; from: number; viewer: Viewer },
): Html {
  const parts = cites.inView(document)?.parts ?? []
  const shown = countThatFit(parts.slice(from))
  const around = html`<p class="acts">${from > 0 && html`<a class="btn" href="${cites.pathOf(document, Math.max(0, from - shown))}">Earlier lines</a>`}${from + shown < parts.length && html`<a class="btn" href="${cites.pathOf(document, from + shown)}">Later lines</a>`}<a href="/cases/${file.reference}">Back to the case</a></p>`
  const look = lookAt(file, email, document, forms)
  const content = html`<main id="main" tabindex="-1"><div class="title"><span class="ref">${file.reference}</span><h1>${cites.nameOf(document)}</h1><span class="muted">parts ${Math.min(from + 1, parts.length)} to ${from + shown} of ${parts.length}</span></div>
${around}<div class="sheet docs-whole"><div class="body">${parts.slice(from, from + shown).map((part) => partLines(document, part, cites, look))}</div></div>${around}</main>`
  return page(`${cites.nameOf(document)}, ${file.reference}`, 'queue', content, viewer)
}

/** Characters of text on the page of one document. */
const ROOM = 60_000

function countThatFit(parts: readonly Part[]): number {
  let room = ROOM
  const full = parts.findIndex(({ start, end }) => {
    room -= end - start
    return room < 0
  })
  return Math.max(1, full === -1 ? parts.length : full)
}

function lookAt(file: CaseFile, email: CaseEmail, document: Document, forms: CaseForms): PageLook {
  const isClosed = file.emails.some(({ classification }) => classification && concernsChildSafety(classification))
  return isClosed ? { fingerprint: fingerprintOf(document) } : lookOf(file, email, document, forms)
}

/** What stands beside the lines of a page: its picture, small until it is opened, or what a child-safety case shows instead. */
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
      return html`<figure><details class="page-image"><summary><img src="${pageImagePath(reference, sha256, page)}" width="${width}" height="${height}" loading="lazy" alt="Page ${page} as it is drawn"></summary></details></figure>`
    },
  }
}

function fingerprintOf({ sha256, bytes }: Document): Html {
  return html`<p class="small muted">Pages of a child-safety case are neither drawn nor shown. ${bytes} bytes, SHA-256 <code>${sha256}</code></p>`
}

function documentText(document: Document, cites: Cites, look: PageLook, forms: CaseForms): Html {
  const name = html`${cites.nameOf(document)}${document.name !== null && html` · ${mailText(shortened(document.name))}`}${document.language !== null && html` <span class="muted small">${languageWords(document.language)}</span>`}`
  const head = html`${document.notScanned !== undefined && html`<p class="note caution">Not scanned for viruses: ${mailText(document.notScanned)}. The original is given out on the word of an approver alone.</p>`}${document.role !== 'body' && look.fingerprint}${document.hiddenText !== null && html`<p class="note caution">Text that a reader would not see is in this document; it is no evidence.</p>`}${document.properties !== undefined && propertiesLine(document.properties)}${(document.signatures ?? []).map(signatureLine)}${document.status === 'encrypted' && passwordForm(forms, cites.id(`password-${document.id}`))}`
  if (document.text === null || document.text.trim() === '') {
    const pictures = Array.from({ length: document.pages ?? 0 }, (_, index) => look.picture?.(index + 1) ?? false)
    return html`<section id="${cites.id(`doc-${document.id}`)}"><h3>${name} ${chip('warn', plainWords(document.status))}</h3><p class="note">${mailText(document.reason ?? 'It holds no text.')}</p>${head}<div class="pictures">${pictures}</div></section>`
  }
  return html`<section id="${cites.id(`doc-${document.id}`)}"><h3>${name}</h3>${head}${shownParts(document, cites, look)}</section>`
}

/** The parts in view, and a line for each run of those that are not. */
function shownParts(document: Document, cites: Cites, look: PageLook): Html[] {
  const view = cites.inView(document)
  return (view?.parts ?? []).flatMap((part, i) => {
    if (view?.shown.has(i)) return [partLines(document, part, cites, look)]
    const isFirst = i === 0 || view?.shown.has(i - 1)
    return isFirst ? [leftOut(view?.parts ?? [], i, view?.shown ?? new Set(), cites.pathOf(document, i))] : []
  })
}

function leftOut(parts: readonly Part[], from: number, shown: ReadonlySet<number>, path: string): Html {
  let to = from
  while (to + 1 < parts.length && !shown.has(to + 1)) to += 1
  const [first, last] = [parts[from], parts[to]]
  const words =
    first?.page == null
      ? `Lines from ${first?.fromLine} on`
      : first.page === last?.page
        ? `Page ${first.page}${first.fromLine > 1 ? `, from line ${first.fromLine}` : ''}`
        : `Pages ${first.page} to ${last?.page}`
  return html`<p class="small muted">${words}: not on this page. <a href="${path}">Show</a></p>`
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

function partLines(document: Document, part: Part, cites: Cites, { picture, difference }: PageLook): Html {
  const { page, lines } = markPart(document.text ?? '', part, cites.evidenceIn(document), cites.id('e'))
  const label = page === null ? undefined : document.pageLabels?.[page - 1]
  const isBegun = part.fromLine > 1
  const items = lines.map(
    ({ number, segments }) =>
      html`<li${isBegun && html` data-n="${number}"`}>${segments.map((segment) => segmentText(segment, cites))}</li>`,
  )
  const drawn = page === null ? false : (picture?.(page) ?? false)
  return html`<section class="${drawn === false ? 'tight' : 'page'}">${page !== null && html`<p class="small muted">page ${page} of ${document.pages ?? document.pageStarts.length}${label && html` (it calls itself ${mailText(label)})`}</p>${!isBegun && difference?.(page)}`}${drawn !== false && (isBegun ? html`<span></span>` : drawn)}<ol class="lines">${items}</ol></section>`
}

/** No line that people write is longer; what a machine wrote is read in the export of the case. */
const LINE_CHARS = 8_000

function segmentText({ text, mark }: { text: string; mark: string | null }, cites: Cites): Html {
  const shown =
    text.length > LINE_CHARS
      ? html`${mailText(text.slice(0, LINE_CHARS))} <span class="muted small">and ${text.length - LINE_CHARS} characters more in this line</span>`
      : mailText(text)
  if (mark === null) return shown
  const back = mark === '' ? null : cites.backFrom(mark)
  return html`<mark${mark !== '' && html` id="${mark}"`}>${shown}</mark>${back !== null && html`&#8288;<a class="key" href="#${back.to}" aria-label="Evidence ${back.number}, to its field">${back.number}</a>`}`
}

/** File names come from the sender and may be of any length. */
function shortened(name: string): string {
  return name.length > 120 ? `${name.slice(0, 119)}…` : name
}
