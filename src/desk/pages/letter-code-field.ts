import { SECOND_FACTOR_OWED, whyMayNot } from '../access.js'
import { type Html, html } from '../html.js'
import type { LetterFrame } from './letter-frame.js'

/** What decides asks for the second factor again: beside its button, or, where it is no code of ours, before. */
export function letterCodeField(
  { principal, takesCodes }: LetterFrame,
  act: 'approve-notice' | 'send-notice',
  back: string,
): Html | false {
  if (whyMayNot(principal, act) !== SECOND_FACTOR_OWED) return false
  return takesCodes
    ? html`<label for="code-${act}">Six-digit code</label><input class="code" id="code-${act}" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="7" required>`
    : html`<span class="hint">Asks for your second factor: <a href="/sign-in/again?next=${encodeURIComponent(back)}">give it first</a>.</span>`
}
