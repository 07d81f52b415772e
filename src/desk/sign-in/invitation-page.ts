import { type Html, html } from '../html.js'
import { barePage } from '../pages/layout.js'
import { passwordFields } from './password-fields.js'

export interface InvitationWords {
  token: string
  email: string
  /** In base32, for an authenticator. */
  codeSecret: string
  codeAddress: string
  fault: string | null
}

/** What is this link, what do I do, and who sees what I type: the page behind an invitation. */
export function invitationPage({ token, email, codeSecret, codeAddress, fault }: InvitationWords): Html {
  return barePage(
    'Your account',
    html`<section class="sheet body stack"><h1>Set up your account</h1>
<p>You sign in as <b>${email}</b>, with a password and a code. Nobody else sees either: not the admin who invited you.</p>
<form class="stack" method="post" action="/invitation/${token}">
<div><h2>1. Codes</h2><p>Give this secret to an authenticator app, or <a href="${codeAddress}">open it there</a>. It is shown on this page alone.</p><p><code class="ref">${codeSecret.match(/.{1,4}/g)?.join(' ') ?? ''}</code></p></div>
<h2>2. Password and first code</h2>${fault !== null && html`<p class="err" id="fault" role="alert">${fault}</p>`}
${passwordFields(fault !== null)}
<div><label for="code">Six-digit code</label><p class="hint" id="code-hint">That the app shows now.</p><input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="7" required aria-describedby="code-hint"></div>
<div class="acts"><button class="go">Set up the account</button></div></form></section>`,
  )
}

export function noInvitationPage(): Html {
  return barePage(
    'Invitation',
    html`<section class="sheet body stack"><h1>This link is used up or too old</h1><p>A link works once and for three days. If you have set up your account, <a href="/sign-in">sign in</a>. If not, ask an admin for a new one.</p></section>`,
  )
}
