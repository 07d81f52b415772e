import type { FastifyRequest } from 'fastify'
import type { OwnSession } from '../../edges/postgres/sessions.js'
import { type Html, html } from '../html.js'
import { passwordFields } from '../sign-in/password-fields.js'
import { formTokenField } from '../sign-in/session.js'
import { instantWords } from '../words.js'
import { chip, page } from './layout.js'

export interface Account {
  sessions: OwnSession[]
  /** He signs in with a password of this installation. */
  hasPassword: boolean
}

/** Where am I signed in, and how do I change what I sign in with: a person's own page. */
export function accountPage(request: FastifyRequest, { sessions, hasPassword }: Account, fault: string | null): Html {
  const content = html`<main id="main" tabindex="-1">
<div class="title"><h1>Your account</h1><span class="muted">${request.principal?.name}</span></div>
<div class="stack">${sessionsSheet(request, sessions)}${hasPassword ? passwordSheet(request, fault) : ''}</div>
</main>`
  return page('Your account', null, content, request)
}

function sessionsSheet(request: FastifyRequest, sessions: readonly OwnSession[]): Html {
  return html`<section class="sheet" aria-labelledby="h-sessions"><header><h2 id="h-sessions">Where you are signed in</h2><span class="muted small">${sessions.length}</span>${
    sessions.length > 1 && html`<span class="right">${endForm(request, 'others', 'Sign out everywhere else')}</span>`
  }</header><div class="body">${
    sessions.length === 0
      ? html`<p class="muted">You came with a password or token of the whole team: it has no sessions of its own.</p>`
      : html`<table class="grid-table cards"><caption class="vh">Your sessions</caption><thead><tr><th scope="col">Since</th><th scope="col">Last used</th><th scope="col">By</th><th scope="col">Act</th></tr></thead><tbody>${sessions.map(
          ({ id, isThis, openedBy, openedAt, seenAt }) =>
            html`<tr><th scope="row">${instantWords(openedAt)} ${isThis && chip('info', 'This one')}</th><td data-l="Last used">${instantWords(seenAt)}</td><td data-l="By">${WAYS[openedBy]}</td><td data-l="Act">${isThis ? html`<span class="muted">Sign out is above</span>` : endForm(request, id, 'Sign it out')}</td></tr>`,
        )}</tbody></table>`
  }</div></section>`
}

const WAYS: Readonly<Record<OwnSession['openedBy'], string>> = {
  local: 'Password and code',
  openid: 'Identity provider',
  'break-glass': 'Break-glass account',
  'shared-password': 'Shared password',
}

function endForm(request: FastifyRequest, session: string, words: string): Html {
  return html`<form class="tight" method="post" action="/account/sessions/end">${formTokenField(request)}<input type="hidden" name="session" value="${session}"><button class="small">${words}</button></form>`
}

function passwordSheet(request: FastifyRequest, fault: string | null): Html {
  return html`<section class="sheet" aria-labelledby="h-password"><header><h2 id="h-password">Change your password</h2></header>
<form class="body stack" method="post" action="/account/password">${formTokenField(request)}
<p class="hint">Afterwards you are signed out everywhere, here too, and sign in with the new one.</p>
${fault !== null && html`<p class="err" id="fault" role="alert">${fault}</p>`}
<div><label for="current">Current password</label><input id="current" name="current" type="password" autocomplete="current-password" required maxlength="1000"></div>
${passwordFields(fault !== null)}
<div><label for="code">Six-digit code</label><input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="7" required></div>
<div class="acts"><button class="go">Change the password</button></div></form></section>`
}
