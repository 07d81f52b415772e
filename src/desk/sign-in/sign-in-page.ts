import type { FastifyRequest } from 'fastify'
import { type Html, html } from '../html.js'
import { barePage } from '../pages/layout.js'
import { formTokenField } from './session.js'

/** Why am I here, is my work safe, what went wrong: the first ten seconds of this page. */
export function signInPage({ next, isSharedOpen, hasProvider, fault, note }: SignInWords): Html {
  const why = NOTES.get(String(note)) ?? (next === '/' ? null : NOT_SIGNED_IN)
  return barePage(
    'Sign in',
    html`<section class="sheet body stack"><h1>Sign in</h1>
${why !== null && fault === null && html`<p class="note" role="status">${why}</p>`}
${hasProvider && html`<p><a class="btn go" href="/sign-in/openid?next=${encodeURIComponent(next)}">Sign in with single sign-on</a></p><p class="or">or, where the provider is down, with a break-glass account</p>`}
<form class="stack" method="post" action="/sign-in"><input type="hidden" name="next" value="${next}">
<div><label for="email">Email</label><input id="email" name="email" type="email" autocomplete="username" required${fault !== null && html` aria-invalid="true" aria-describedby="fault"`}></div>
<div${fault !== null && html` class="bad"`}><label for="password">Password</label>${fault !== null && html`<p class="err" id="fault" role="alert">${fault}</p>`}<input id="password" name="password" type="password" autocomplete="current-password" required></div>
<div><label for="code">Six-digit code</label><p class="hint" id="code-hint">From your authenticator app. You can paste it.</p><input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="7" required aria-describedby="code-hint"></div>
<div class="acts"><button${!hasProvider && html` class="go"`}>Sign in</button></div></form>
${
  isSharedOpen &&
  html`<details><summary>Sign in with the shared password</summary>
<form class="stack" method="post" action="/sign-in"><input type="hidden" name="next" value="${next}">
<div><label for="shared">Shared password of the legal team</label><p class="hint" id="shared-hint">It names nobody, so it decides nothing that takes a person.</p><input id="shared" name="password" type="password" autocomplete="off" required aria-describedby="shared-hint"></div>
<div class="acts"><button>Sign in as the team</button></div></form></details>`
}
</section>
<p class="small muted">Opening a case is recorded with your name.</p>`,
  )
}

const NOT_SIGNED_IN = 'You are not signed in, or no longer. Sign in to go on where you were.'
/** What led here, by a word in the address. */
const NOTES: ReadonlyMap<string, string> = new Map([
  [
    'not-sent',
    'Your session had ended, so what you sent was not done, and nothing was changed. Sign in: you come back to the page, and send it again.',
  ],
  ['password', 'Your password is changed, and you are signed out everywhere. Sign in with the new one.'],
  ['account', 'Your account is set up. Sign in with your password and the next code.'],
])

interface SignInWords {
  next: string
  isSharedOpen: boolean
  /** An identity provider signs people in. */
  hasProvider: boolean
  fault: string | null
  /** One of `NOTES`. */
  note?: string | undefined
}

/** What decides asks for the second factor again, and says so beforehand. */
export function againPage(request: FastifyRequest, { next, fault }: { next: string; fault: string | null }): Html {
  return barePage(
    'Second factor',
    html`<section class="sheet body stack"><h1>Your second factor, again</h1>
<p>Approving, sending, call-backs and vouching ask for a code that is not older than 15 minutes.</p>
${request.session?.openedBy === 'openid' ? html`<p><a class="btn go" href="/sign-in/openid?again&amp;next=${encodeURIComponent(next)}">Go on at the identity provider</a> <a href="${next}">Back</a></p>` : codeForm(request, next, fault)}</section>`,
  )
}

function codeForm(request: FastifyRequest, next: string, fault: string | null): Html {
  return html`<form class="stack" method="post" action="/sign-in/again">${formTokenField(request)}<input type="hidden" name="next" value="${next}">
<div${fault !== null && html` class="bad"`}><label for="code">Six-digit code</label>${fault !== null && html`<p class="err" id="fault" role="alert">${fault}</p>`}<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="7" required${fault !== null && html` aria-invalid="true" aria-describedby="fault"`}></div>
<div class="acts"><button class="go">Go on</button><a href="${next}">Back</a></div></form>`
}
