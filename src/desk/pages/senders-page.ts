import type { Agency } from '../../directory/agency.js'
import type { VouchableCall } from '../directory-ports.js'
import { type Child, type Html, html, mailText, plainText } from '../html.js'
import type { ShownMark } from '../senders.js'
import { formTokenField } from '../sign-in/session.js'
import type { ShownVouching } from '../vouchings.js'
import { instantWords, plainWords } from '../words.js'
import { legalTerm } from './glossary-page.js'
import { chip, page, type Viewer } from './layout.js'

/** What of the page its reader may do. */
export interface SenderActs {
  mayVouch: boolean
  maySecond: boolean
  mayEnd: boolean
  mayMark: boolean
  mayLetGo: boolean
}

export interface SendersFrame {
  words: string | null
  acts: SenderActs
  now: Date
  viewer: Viewer
}

export interface SendersWorld {
  agencies: { agencies: Agency[]; next: string | null; total: number }
  vouchings: ShownVouching[]
  vouchable: VouchableCall[]
  marks: ShownMark[]
}

/** Who writes to us: what registries say, whom people vouched for, and who was taken over. */
export function sendersPage({ agencies, vouchings, vouchable, marks }: SendersWorld, frame: SendersFrame): Html {
  const content = html`<main id="main" tabindex="-1">
<div class="title"><h1>Senders</h1><span class="muted">domains are proven, people are called</span></div>
<nav class="tabs" aria-label="On this page"><a href="#h-taken">Taken over</a><a href="#h-vouched">Vouched for</a><a href="#h-agencies">Agencies</a></nav>
<div class="stack">${marksSection(marks, frame)}${vouchingsSection(vouchings, vouchable, frame)}${agenciesSection(agencies, frame)}</div>
</main>`
  return page('Senders', 'senders', content, frame.viewer)
}

function marksSection(marks: readonly ShownMark[], frame: SendersFrame): Html {
  const { acts, viewer } = frame
  const held = marks.filter(({ clearedAt }) => clearedAt === null)
  return html`<section class="sheet" aria-labelledby="h-taken"><header><h2 id="h-taken">Taken over</h2><span class="muted small">${legalTerm('taken-over', `${held.length} now`)}; their mail and letters to them are held</span></header><div class="body stack">
${marks.length === 0 ? html`<p class="muted">No sender is marked as taken over.</p>` : marks.map((mark) => oneMark(mark, frame))}
${
  acts.mayMark &&
  html`<details><summary>Mark a sender as taken over</summary><form class="body stack" method="post" action="/senders/marks">${formTokenField(viewer)}
<div><label for="sender">Address, or a domain with all that is below it</label><input id="sender" name="sender" required maxlength="400" autocomplete="off"></div>
<div><label for="since">Since when others write from it</label><input id="since" name="since" type="date" required></div>
<div><label for="note">How we know</label><input id="note" name="note" maxlength="500"></div>
<div class="radio"><input id="even" type="checkbox" name="evenShared" value="yes"><label for="even">Also where many bodies share the domain</label></div>
<p class="hint">Cases and letters of this sender are held at once. No second person is needed: it makes everything more careful.</p>
<div class="acts"><button>Mark as taken over</button></div></form></details>`
}</div></section>`
}

function oneMark(mark: ShownMark, { acts, viewer }: SendersFrame): Html {
  const { markId, subject, since, markedAt, markedBy, note, clearedAt, emails, cases, notices, isCut } = mark
  const held = cases.filter(({ isHeld }) => isHeld)
  return html`<section aria-labelledby="m${markId}"><h3 id="m${markId}">${mailText(subject.name)} ${clearedAt === null ? chip('stop', 'Taken over') : chip('ok', 'Its owner\u2019s again')}</h3>
<p class="small muted">since ${instantWords(since)}; said ${instantWords(markedAt)} by ${markedBy}${clearedAt !== null && html`; cleared ${instantWords(clearedAt)}`}</p>${note !== null && html`<p>${mailText(note)}</p>`}
<p>${emails.length} mails since then, ${held.length} cases held, ${notices.filter(({ isHeld }) => isHeld).length} letters held${isCut && html`, and more; <code>writdesk sender list</code> lists all`}.</p>
${held.length > 0 && html`<ul>${held.map(({ reference, mailsSince }) => html`<li><a class="ref" href="/cases/${reference}">${reference}</a> <small class="muted">${mailsSince === 0 ? 'older mail; answers would go there' : `${mailsSince} mails since then`}</small>${acts.mayLetGo && letGoForm(viewer, markId, reference)}</li>`)}</ul>`}
${
  clearedAt === null &&
  acts.mayLetGo &&
  html`<details><summary>Say that it is its owner\u2019s again</summary><form class="tight" method="post" action="/senders/cleared">${formTokenField(viewer)}<input type="hidden" name="sender" value="${subject.name}"><label for="c${markId}">Who was called, and what was said</label><input id="c${markId}" name="note" required maxlength="500"><button>Let go of all it held</button></form></details>`
}</section>`
}

function letGoForm(viewer: Viewer, markId: number, reference: string): Html {
  const id = `l${markId}-${reference}`
  return html`<details><summary>Let go of this case</summary><form class="tight" method="post" action="/senders/released">${formTokenField(viewer)}<input type="hidden" name="reference" value="${reference}"><label for="${id}">Who was called, and what was said</label><input id="${id}" name="note" required maxlength="500"><button>Let go of ${reference}</button></form></details>`
}

function vouchingsSection(
  vouchings: readonly ShownVouching[],
  vouchable: readonly VouchableCall[],
  frame: SendersFrame,
): Html {
  return html`<section class="sheet" aria-labelledby="h-vouched"><header><h2 id="h-vouched">Vouched for</h2><span class="muted small">${legalTerm('vouching', 'a person\u2019s word')} for agencies that no registry lists</span></header><div class="body stack">
${
  vouchings.length === 0
    ? html`<p class="muted">Nobody has vouched for a domain. It takes a successful ${legalTerm('call-back', 'call-back')} first.</p>`
    : html`<table class="grid-table cards"><caption class="vh">Vouched-for domains, newest first</caption><thead><tr><th scope="col">Domain</th><th scope="col">Agency</th><th scope="col">Given</th><th scope="col">Second person</th><th scope="col">State</th></tr></thead><tbody>${vouchings.map((each) => vouchingRow(each, frame))}</tbody></table>`
}
${frame.acts.mayVouch && vouchForm(vouchable, frame.viewer)}</div></section>`
}

function vouchingRow(vouching: ShownVouching, { acts, now, viewer }: SendersFrame): Html {
  const {
    id,
    domain,
    organization,
    country,
    level,
    givenBy,
    givenAt,
    secondedBy,
    endsAt,
    endedAt,
    endedBy,
    resembles,
  } = vouching
  const isOver = endedAt !== null || endsAt <= now
  const waits = secondedBy === null && !isOver
  const isOwn = viewer.principal?.name.toLowerCase() === givenBy.toLowerCase()
  return html`<tr><th scope="row">${mailText(domain)}${resembles !== null && html`<br>${chip('warn', 'Looks like another')} <small>${mailText(resembles)}</small>`}</th><td data-l="Agency">${mailText(organization)}<br><small class="muted">${country}${level !== null && `, ${level}`}</small></td><td data-l="Given">${givenBy}<br><small class="muted">${instantWords(givenAt)}</small></td><td data-l="Second person">${secondedBy ?? html`<span class="muted">owed</span>`}${waits && acts.maySecond && !isOwn && actForm(viewer, `/senders/vouchings/${id}/second`, `Confirm ${plainText(domain)}`)}</td><td data-l="State">${stateWords(vouching, isOver)}${endedBy !== null && html`<br><small class="muted">by ${endedBy}</small>`}${!isOver && acts.mayEnd && actForm(viewer, `/senders/vouchings/${id}/end`, `End the vouching for ${plainText(domain)}`)}</td></tr>`
}

function stateWords({ secondedBy, endsAt, endedAt }: ShownVouching, isOver: boolean): Child {
  if (isOver) return html`${chip('info', 'Ended')} <small class="muted">${instantWords(endedAt ?? endsAt)}</small>`
  if (secondedBy === null) return chip('owed', 'Waits for a second person')
  return html`${chip('ok', 'Holds')} <small class="muted">until ${instantWords(endsAt)}</small>`
}

function actForm(viewer: Viewer, action: string, words: string): Html {
  return html`<form class="tight" method="post" action="${action}">${formTokenField(viewer)}<button class="small">${words}</button></form>`
}

const LEVELS = ['federal', 'state', 'provincial', 'local', 'tribal', 'military', 'judicial', 'police'] as const

function vouchForm(vouchable: readonly VouchableCall[], viewer: Viewer): Html {
  if (vouchable.length === 0)
    return html`<p class="hint">To vouch for a domain, record a call-back in a case of its requester first, and have a second person confirm it.</p>`
  return html`<details><summary>Vouch for a domain</summary><form class="body stack" method="post" action="/senders/vouchings">${formTokenField(viewer)}
<div><label for="callBackId">The call-back that it rests on</label><select id="callBackId" name="callBackId" required><option value="">Choose a call-back</option>${vouchable.map(({ id, requester, agency, calledAt, reference }) => html`<option value="${id}">${plainText(`${requester ?? 'no address'}, ${agency ?? 'agency not stated'}`)}, ${instantWords(calledAt)}, ${reference}</option>`)}</select></div>
<div><label for="domain">The exact domain</label><input id="domain" name="domain" required maxlength="253" autocomplete="off" aria-describedby="domain-hint"><p class="hint" id="domain-hint">One name, such as smalltownpd.org. Never one under which many write.</p></div>
<div><label for="organization">The agency</label><input id="organization" name="organization" required maxlength="200"></div>
<div><label for="country">Country (ISO 3166-1)</label><input id="country" name="country" required maxlength="2" pattern="[A-Z]{2}" value="US"></div>
<div><label for="level">Level</label><select id="level" name="level"><option value="">Not stated</option>${LEVELS.map((level) => html`<option value="${level}">${plainWords(level)}</option>`)}</select></div>
<p class="hint">It holds once a second person confirms it, for 12 months at most. Mail still has to prove that it comes from there.</p>
<div class="acts"><button>Vouch for the domain</button></div></form></details>`
}

function agenciesSection({ agencies, next, total }: SendersWorld['agencies'], { words }: SendersFrame): Html {
  const more = new URLSearchParams({ ...(words === null ? {} : { q: words }), after: next ?? '' }).toString()
  return html`<section class="sheet" aria-labelledby="h-agencies"><header><h2 id="h-agencies">Agencies</h2><span class="muted small">${total} domains of registries and of files that were imported</span></header><div class="body stack">
<form class="search" role="search" action="/senders#h-agencies"><div><label for="q">Search domains and agencies</label><input id="q" name="q" type="search" value="${words}" autocomplete="off" maxlength="200"></div><button>Search</button></form>
${
  agencies.length === 0
    ? html`<p class="muted">${words === null ? html`No agency has been imported. Run <code>writdesk agencies import FILE.csv</code>.` : html`No agency fits these words. <a href="/senders">Show all.</a>`}</p>`
    : html`<table class="grid-table cards"><caption class="vh">Agencies by domain</caption><thead><tr><th scope="col">Domain</th><th scope="col">Agency</th><th scope="col">Kind</th><th scope="col">Where</th><th scope="col">Telephone</th></tr></thead><tbody>${agencies.map(agencyRow)}</tbody></table>`
}
${next !== null && html`<p class="acts"><a class="btn" href="/senders?${more}#h-agencies">Show the next agencies</a></p>`}</div></section>`
}

function agencyRow({ domain, organization, type, city, state, country, level, phone }: Agency): Html {
  const where = [city, state, country].filter((each) => each !== null).join(', ')
  return html`<tr><th scope="row">${mailText(domain)}</th><td data-l="Agency">${mailText(organization)}</td><td data-l="Kind">${mailText(type ?? level ?? 'not stated')}</td><td data-l="Where">${mailText(where || 'not stated')}</td><td data-l="Telephone" class="nowrap">${phone === null ? 'none' : mailText(phone)}</td></tr>`
}
