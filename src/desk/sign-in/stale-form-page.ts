import { type Html, html } from '../html.js'
import { barePage } from '../pages/layout.js'

/** A form came from a page of a session that has ended: what was written in it is shown, and taken by nobody. */
export function staleFormPage(sent: Readonly<Record<string, unknown>>, page: string): Html {
  const written = Object.entries(sent).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && isWriting(entry[0], entry[1]),
  )
  return barePage(
    'Send it again',
    html`<section class="sheet body stack"><h1>Send it again</h1>
<p>Nothing was changed: this form belongs to a session that has ended. Load its page again and repeat it.${written.length > 0 && ' What you wrote is here, to be copied.'}</p>
${written.map(([name, value]) => html`<div><label for="sent-${name}">${name}</label><textarea id="sent-${name}" rows="12" readonly>\n${value}</textarea></div>`)}
<div class="acts"><a class="btn" href="${page}">Load its page</a></div></section>`,
  )
}

/** Shorter ones are choices and codes; a secret is never said back. */
const LEAST_WRITING = 20

function isWriting(name: string, value: string): boolean {
  return /^[a-zA-Z]{1,40}$/.test(name) && !/password|secret|code/i.test(name) && value.length >= LEAST_WRITING
}
