import type { CaseEmail } from '../../cases/case-file.js'
import type { Document } from '../../parse/email.js'
import { type Html, html, mailText } from '../html.js'
import { plainWords } from '../words.js'
import type { Cites } from './cites.js'
import { chip } from './layout.js'
import { type MarkedPage, markLines } from './marked-lines.js'

/** Every document as text on numbered lines with its evidence marked; an unread one says why and what to do. */
export function documentsSheet(email: CaseEmail, cites: Cites): Html {
  return html`<section class="sheet" aria-labelledby="${cites.id('docs')}"><header><h2 id="${cites.id('docs')}">Documents</h2><span class="right muted small">cites are document page:line</span></header>
<div class="pane">${email.documents.map((document) => documentText(document, cites))}</div></section>`
}

function documentText(document: Document, cites: Cites): Html {
  const name = html`${cites.nameOf(document)}${document.name !== null && html` · ${mailText(shortened(document.name))}`}`
  if (document.text === null) {
    return html`<section><h3>${name} ${chip('warn', plainWords(document.status))}</h3><p class="note">${document.reason ?? 'It holds no text.'}</p></section>`
  }
  const pages = markLines(document.text, document.pageStarts, cites.evidenceIn(document), cites.id('e'))
  return html`<section><h3>${name}</h3>${document.hiddenText !== null && html`<p class="note caution">Text that a reader would not see is in this document; it is no evidence.</p>`}${pages.map((page) => pageLines(page, pages.length))}</section>`
}

function pageLines({ page, lines }: MarkedPage, pageCount: number): Html {
  const items = lines.map(({ segments }) => html`<li>${segments.map(segmentText)}</li>`)
  return html`<section class="tight">${page !== null && html`<p class="small muted">page ${page} of ${pageCount}</p>`}<ol class="lines">${items}</ol></section>`
}

function segmentText({ text, mark }: { text: string; mark: string | null }): Html {
  if (mark === null) return mailText(text)
  return html`<mark${mark !== '' && html` id="${mark}"`}>${mailText(text)}</mark>`
}

/** File names come from the sender and may be of any length. */
function shortened(name: string): string {
  return name.length > 120 ? `${name.slice(0, 119)}…` : name
}
