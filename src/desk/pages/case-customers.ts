import { asCorrected } from '../../cases/case-file.js'
import { type Html, html, mailText } from '../html.js'
import type { CaseSheet } from '../read-case-sheet.js'
import { openingRows } from './case-openings.js'

/** Whose accounts are meant, by our own directory, and what each instrument opens of each target. */
export function targetsSheet(sheet: CaseSheet): Html {
  const { customers, dossier } = sheet
  const mails = dossier.file.emails.map(asCorrected)
  return html`<section class="sheet" id="targets" aria-labelledby="h-targets"><header><h2 id="h-targets">Customers and targets</h2><span class="right muted small">what could be produced if everything else is cured</span></header>
<div class="body">${
    customers.length === 0
      ? html`<p class="muted">No target is of a customer in our directory. <a href="/customers">Look there</a>.</p>`
      : html`<ul>${customers.map(({ customer, targets }) => html`<li><b>${mailText(customer.customer)}</b> · <span class="ref">${mailText(customer.workspace)}</span>${customer.ownerEmail !== null && html` · owner ${mailText(customer.ownerName ?? '')} ${mailText(customer.ownerEmail)}`}${customer.jurisdiction !== null && ` · ${customer.jurisdiction}`} · ${targets.length} ${targets.length === 1 ? 'target' : 'targets'}</li>`)}</ul>`
  }</div>
${mails.map(({ review, fields }) => review !== null && openingRows(review, fields?.targets ?? []))}</section>`
}
