import { holdWords } from '../../cases/gates.js'
import { type Html, html, mailText } from '../html.js'
import type { CaseSheet } from '../read-case-sheet.js'
import { type CaseForms, folded, formFor, whyNotHere } from './case-form.js'
import type { LegalWords } from './legal-words.js'

/** A case with a sender who was taken over: after the agency was called a person lets go of it. */
export function releaseForm({ dossier: { file } }: CaseSheet, forms: CaseForms): Html | false {
  if (file.holds.length === 0) return false
  const form = formFor(forms, { id: 'release', path: 'release', act: 'let-go', go: 'Let go of the case' })
  return html`<section class="sheet" aria-labelledby="h-release"><header><h2 id="h-release">Let go of the case</h2></header><p class="body">${mailText(holdWords(file.holds))}. Call the agency first, at a number that is not from the mail.</p>${form.render(form.text({ name: 'note', label: 'Whom you called, and what was said', isWide: true, max: 500 }))}</section>`
}

/** How long the case is kept, and how it leaves the house. */
export function keepingSheet({ dossier: { file } }: CaseSheet, forms: CaseForms, legal: LegalWords): Html | false {
  if (forms.principal?.kind === 'service') return false
  const hold = formFor(forms, {
    id: 'legal-hold-form',
    path: 'legal-hold',
    act: 'legal-hold',
    go: 'Place a legal hold',
    isPlain: true,
  })
  const end = formFor(forms, {
    id: 'legal-hold-end',
    path: 'legal-hold/end',
    act: 'legal-hold',
    go: 'End the legal hold',
    isPlain: true,
  })
  const why = whyNotHere(forms, 'export-case')
  return html`<section class="sheet" id="keeping" aria-labelledby="h-keeping"><header><h2 id="h-keeping">Keeping</h2><span class="right muted small">${legal('legal-hold', 'a legal hold keeps it longer')}</span></header>
<p class="body">${why === null ? html`<a class="btn" href="/cases/${file.reference}/export">Export the case as a zip</a> <span class="hint">The original mails, documents, assessment and audit trail. It is recorded who took it.</span>` : why}</p>
${folded(forms, 'legal-hold-form', 'Keep it beyond its time', hold.render(hold.text({ name: 'reason', label: 'Why', hint: 'For instance the matter that needs it.', isWide: true, max: 500 })))}
${folded(forms, 'legal-hold-end', 'End the legal hold', end.render(false))}</section>`
}
