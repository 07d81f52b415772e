import { type Html, html } from '../html.js'

/** A new password, twice. */
export function passwordFields(isFaulty: boolean): Html {
  const fault = isFaulty && html` aria-invalid="true"`
  return html`<div><label for="password">New password</label><p class="hint" id="password-hint">12 characters or more: a few words do.</p><input id="password" name="password" type="password" autocomplete="new-password" required minlength="12" maxlength="128" aria-describedby="password-hint${isFaulty && ' fault'}"${fault}></div>
<div><label for="again">The same again</label><input id="again" name="again" type="password" autocomplete="new-password" required maxlength="128"${fault}></div>`
}
