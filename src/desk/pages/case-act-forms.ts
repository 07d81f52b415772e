import { type DrawnComparison, FIELD_WORDS } from '../../cases/drawn-text.js'
import { type Html, html } from '../html.js'
import { type CaseForms, whyNotHere } from './case-form.js'

/** A page whose text is not what is drawn: what rests on it, and the button of who has compared it with its picture. */
export function drawnTextForm(forms: CaseForms, emailId: string, compared: DrawnComparison, isPictured: boolean): Html {
  const { documentId, page, fields } = compared
  const words = fields.map((field) => FIELD_WORDS[field]).join(', ')
  return html`<div class="note caution"><p>The text of page ${page} is not what is drawn on it: ${words}. What rests on these words counts for nothing until a person has compared the page with its picture.</p>
${!isPictured && html`<p>The picture of this page is not there yet.</p>`}${
  whyNotHere(forms, 'confirm-drawn-text') === null &&
  isPictured &&
  html`<form method="post" action="/cases/${forms.reference}/drawn-text">${forms.tokenField}<input type="hidden" name="emailId" value="${emailId}"><input type="hidden" name="documentId" value="${documentId}"><input type="hidden" name="page" value="${page}"><button type="submit">I have compared page ${page} with its picture</button></form>`
}</div>`
}

/** For a document that asks for a password; `id` sets the label apart from that of the next document. */
export function passwordForm(forms: CaseForms, id: string): Html | false {
  return (
    forms.keepsPasswords &&
    whyNotHere(forms, 'give-password') === null &&
    html`<form method="post" action="/cases/${forms.reference}/passwords">${forms.tokenField}<label for="${id}">Password of this document</label> <input id="${id}" type="password" name="password" required maxlength="200" autocomplete="off"> <button type="submit">Open it</button><p class="small muted">It is kept sealed with the case, shown to nobody, and the mail is read again.</p></form>`
  )
}
