import type { LedgerSigns } from '../../edges/postgres/ops-status.js'
import { type Html, html } from '../html.js'
import { formTokenField } from '../sign-in/session.js'
import { ageWords, instantWords, plainWords } from '../words.js'
import type { Viewer } from './layout.js'

/** What did not get through, each with its reason and what to press: ids and codes, and sentences that hold no content. */
export function failuresSheet({ failures, letters }: LedgerSigns, viewer: Viewer): Html {
  const stuck = letters.uncertain.count + letters.bounced.count
  return html`<section class="sheet" aria-labelledby="h-failed" data-fresh="failed"><header><h2 id="h-failed">Failed mails</h2><span class="muted small">${failures.length} · every one is kept</span>${
    failures.length > 1 && html`<span class="right">${retryForm(viewer, null)}</span>`
  }</header><div class="body">${
    failures.length + stuck === 0
      ? html`<p class="muted">No mail has failed. Nothing is to be done.</p>`
      : html`<table class="grid-table cards"><caption class="vh">Failed mails and letters</caption><thead><tr><th scope="col">Mail</th><th scope="col">Stage</th><th scope="col">Reason</th><th scope="col">Since</th><th scope="col">Tries</th><th scope="col">Act</th></tr></thead><tbody>${failures.map((failure) => failureRow(failure, viewer))}${letterRows(letters)}</tbody></table>`
  }</div></section>`
}

function failureRow(
  { emailId, stage, code, reason, at, tries, offerAgainAt }: LedgerSigns['failures'][number],
  viewer: Viewer,
) {
  return html`<tr><th scope="row"><span class="ref">${emailId.slice(0, 8)}</span></th><td data-l="Stage">${plainWords(stage)}</td><td data-l="Reason"><code>${code}</code><br>${reason}</td><td data-l="Since" class="nowrap">${instantWords(at)}</td><td data-l="Tries">${tries}, ${offerAgainAt === null ? 'waits for a person' : html`by itself again at ${instantWords(offerAgainAt)}`}</td><td data-l="Act">${retryForm(viewer, emailId)}</td></tr>`
}

const LETTER_REASONS = {
  uncertain: 'Whether the server took it is not known. It is never sent again by itself; a person asks and settles it.',
  bounced: 'The server or the addressee refused it: it was not given. A person finds another way.',
} as const

function letterRows(letters: LedgerSigns['letters']) {
  return (['uncertain', 'bounced'] as const).map((state) =>
    letters[state].ids.map(
      (id) =>
        html`<tr><th scope="row"><span class="ref">letter ${id.slice(0, 8)}</span></th><td data-l="Stage">Send</td><td data-l="Reason">${plainWords(state)}<br>${LETTER_REASONS[state]}</td><td data-l="Since" class="nowrap">oldest ${ageWords(letters[state].oldestSeconds)} ago</td><td data-l="Tries">held</td><td data-l="Act">Ask legal</td></tr>`,
    ),
  )
}

function retryForm(viewer: Viewer, emailId: string | null): Html {
  return html`<form class="tight" method="post" action="/ops/retry">${formTokenField(viewer)}${
    emailId === null
      ? html`<button class="small">Retry all of them</button>`
      : html`<input type="hidden" name="mail" value="${emailId}"><button class="small">Retry<span class="vh"> ${emailId.slice(0, 8)}</span></button>`
  }</form>`
}
