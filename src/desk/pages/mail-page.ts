import type { LedgerMail, LedgerMailFile, LedgerPage, LedgerQuery } from '../../edges/postgres/ledger.js'
import { STAGES, type Stage } from '../../edges/postgres/save-stage.js'
import { type Child, type Html, html, mailText } from '../html.js'
import { ledgerAddress } from '../read-ledger.js'
import { formTokenField } from '../sign-in/session.js'
import { INSTRUMENT_WORDS, instantWords, plainWords } from '../words.js'
import { chip, page, type Viewer } from './layout.js'

const STAGE_WORDS: Readonly<Record<Stage, { words: string; chip: 'ok' | 'info' | 'owed' | 'warn' }>> = {
  received: { words: 'Received, not read yet', chip: 'owed' },
  parsed: { words: 'Read, not judged yet', chip: 'owed' },
  classified: { words: 'Judged, not sorted yet', chip: 'owed' },
  opened: { words: 'Opened a case', chip: 'ok' },
  attached: { words: 'Joined a case', chip: 'ok' },
  drafted: { words: 'In a case, letters drafted', chip: 'ok' },
  duplicate: { words: 'Came before', chip: 'info' },
  unreadable: { words: 'A person reads it', chip: 'warn' },
  closed: { words: 'Asks for nothing', chip: 'info' },
}

/** Codes by which mail was sorted, in words; what is none of them is a sentence already. */
const REASON_WORDS: Readonly<Record<string, string>> = {
  'opened-by-person': 'a person opened a case with it',
  'attached-by-person': 'a person attached it',
  'answers-our-notice': 'it answers a letter of ours',
  'party-names-case': 'a party names the case',
  'served-again': 'the same document was served again',
  'auto-reply': 'an automatic reply',
  bounce: 'a letter came back',
  unrelated: 'nothing in it is a request',
  unreadable: 'no program could read it',
}

/** A subject is as long as its sender likes; the mail's own page has the rest. */
const SUBJECT_SHOWN = 200

/** Every mail, newest first: nothing that came is ever missing here. */
export function mailPage(ledger: LedgerPage, asked: LedgerQuery, mailboxes: string[], viewer: Viewer): Html {
  const { mails, next } = ledger
  const search = ledgerAddress(asked)
  const more = `/mail?${search === '' ? '' : `${search}&`}after=${next}`
  const content = html`<main id="main" tabindex="-1">
<div class="title"><h1>Mail</h1><span class="muted">every mail that came, with what became of it</span></div>
${mailFilters(asked, mailboxes)}
<div class="stack">${mails.length === 0 ? emptyNote(search) : mailTable(mails)}
${next !== null && html`<p class="acts"><a class="btn" href="${more}">Show earlier mail</a></p>`}
<p class="hint">Mail that is still being read stands here once it is sorted.</p></div>
</main>`
  return page('Mail', 'mail', content, viewer)
}

function emptyNote(search: string): Html {
  return search === ''
    ? html`<p class="note">No mail has been sorted yet. <a href="/">See what is missing.</a></p>`
    : html`<p class="note">No mail fits these filters. <a href="/mail">Clear them.</a></p>`
}

function mailFilters(asked: LedgerQuery, mailboxes: string[]): Html {
  const { words, stage, mailbox, from, to, inCase } = asked
  const isFiltered = [stage, mailbox, from, to, inCase].some((each) => each !== null)
  return html`<form class="search" role="search" action="/mail"><div><label for="q">Search mails, documents and fields</label><input id="q" name="q" type="search" value="${words}" autocomplete="off" maxlength="200"></div><button>Search</button></form>
<details class="filters"${isFiltered && html` open`}><summary>Filter mail</summary><form action="/mail">${words !== null && html`<input type="hidden" name="q" value="${words}">`}
${select('stage', 'What became of it', stage, [['', 'Any'], ...STAGES.map((each) => [each, STAGE_WORDS[each].words] as const)])}
${select('mailbox', 'Mailbox', mailbox, [['', 'Any'], ...mailboxes.map((each) => [each, each] as const)])}
${select('case', 'In a case', inCase, IN_CASE)}
<div><label for="from">Received from</label><input id="from" name="from" type="date" value="${from}"></div>
<div><label for="to">Received to</label><input id="to" name="to" type="date" value="${to}"></div>
<div class="acts"><button>Apply the filters</button><a href="/mail">Clear</a></div></form></details>`
}

const IN_CASE = [
  ['', 'Either'],
  ['yes', 'In a case'],
  ['no', 'In no case'],
] as const

function select(
  name: string,
  label: string,
  chosen: string | null,
  options: readonly (readonly [value: string, words: string])[],
): Html {
  return html`<div><label for="${name}">${label}</label><select id="${name}" name="${name}">${options.map(([value, words]) => html`<option value="${value}"${value === (chosen ?? '') && html` selected`}>${words}</option>`)}</select></div>`
}

function mailTable(mails: readonly LedgerMail[]): Html {
  return html`<section class="sheet" aria-label="Mails"><div class="body"><table class="grid-table cards"><caption class="vh">Mails, newest first</caption><thead><tr><th scope="col">Subject and sender</th><th scope="col">Received</th><th scope="col">What became of it</th><th scope="col">Case</th></tr></thead><tbody>${mails.map(
    (
      mail,
    ) => html`<tr><th scope="row"><a class="serif" href="/mail/${mail.emailId}">${subjectWords(mail)}</a><br><small class="muted">${senderWords(mail)} ${mail.junk && chip('warn', 'From junk')}</small></th>
<td data-l="Received" class="nowrap">${instantWords(mail.receivedAt)}<br><small class="muted">${mail.mailbox}, ${mail.folder}</small></td>
<td data-l="What became of it">${stageWords(mail)}</td>
<td data-l="Case">${caseWords(mail)}</td></tr>`,
  )}</tbody></table></div></section>`
}

function subjectWords({ subject }: LedgerMail): Child {
  if (subject === null || subject.trim() === '') return 'No subject'
  return html`${mailText(subject.slice(0, SUBJECT_SHOWN))}${subject.length > SUBJECT_SHOWN && ' \u2026'}`
}

function senderWords({ from }: LedgerMail): Child {
  if (from === null) return 'sender not stated'
  const { name, address } = from
  return html`${name !== null && name !== '' && html`${mailText(name.slice(0, SUBJECT_SHOWN))}, `}${mailText(address.slice(0, SUBJECT_SHOWN))}`
}

function stageWords({ stage, reason, failureReason, duplicateOf, instrument }: LedgerMail): Html {
  const { words, chip: shape } = STAGE_WORDS[stage]
  const why = reason === null || reason === 'new-matter' ? null : (REASON_WORDS[reason] ?? reason)
  return html`${chip(shape, words)}${why !== null && html` <small>${why}</small>`}${
    instrument !== null &&
    instrument !== 'none' &&
    html`<br><small class="muted">${instrumentWords(instrument)}</small>`
  }${failureReason !== null && html`<br>${chip('stop', 'Failed')} <small>${failureReason} Ops retry it.</small>`}${
    duplicateOf !== null && html`<br><small><a href="/mail/${duplicateOf}">The mail that came first</a></small>`
  }`
}

function instrumentWords(instrument: string): string {
  return (INSTRUMENT_WORDS as Readonly<Record<string, string>>)[instrument] ?? plainWords(instrument)
}

function caseWords({ caseReference }: LedgerMail): Html {
  return caseReference === null
    ? html`<span class="muted">none</span>`
    : html`<a class="ref" href="/cases/${caseReference}">${caseReference}</a>`
}

/** What a person may do with a mail: null where he may nothing. */
export interface MailActs {
  /** The version of the case that it is in; null where it is in none. */
  version: number | null
  /** No other mail is in that case: it goes whole, or stays. */
  isAlone: boolean
}

/** One mail: what became of it, what it says, and what a person may do about it. */
export function oneMailPage(file: LedgerMailFile, acts: MailActs | null, viewer: Viewer): Html {
  const content = html`<main id="main" tabindex="-1">
<div class="title"><h1>${subjectWords(file)}</h1><span class="muted">${senderWords(file)}</span></div>
<div class="w60 stack"><section class="sheet" aria-labelledby="h-became"><h2 id="h-became">What became of it</h2><div class="body tight"><p>${stageWords(file)}</p>
<p>Received ${instantWords(file.receivedAt)} in ${file.mailbox}, ${file.folder}. Case: ${caseWords(file)}</p>
<p class="small muted">${file.bytes === null ? 'The server did not hand it over.' : html`${file.bytes} bytes, SHA-256 <code>${file.sha256?.slice(0, 16)}</code>`}</p></div></section>
${acts !== null && actForms(file, acts, viewer)}
${file.caseReference === null ? said(file) : html`<p class="note">What it says stands in its case, with the evidence marked. <a href="/cases/${file.caseReference}">Read it there.</a></p>`}</div>
</main>`
  return page('Mail', 'mail', content, viewer)
}

function actForms({ emailId, caseReference }: LedgerMailFile, { version, isAlone }: MailActs, viewer: Viewer): Html {
  const hidden = html`${formTokenField(viewer)}${version !== null && html`<input type="hidden" name="version" value="${version}">`}`
  return html`<section class="sheet" aria-labelledby="h-acts"><h2 id="h-acts">${caseReference === null ? 'Bring it into a case' : 'It belongs elsewhere'}</h2><div class="body stack">
<form class="tight" method="post" action="/mail/${emailId}/attach">${hidden}<label for="into">Reference of the case that it belongs to</label><input id="into" name="into" required maxlength="40" placeholder="LP-2026-000123-9" autocomplete="off"><button>Attach the mail to this case</button></form>
${isAlone ? html`<p class="hint">It is the only mail of its case, which then closes as a duplicate of the other one.</p>` : openForm(emailId, hidden)}</div></section>`
}

function openForm(emailId: string, hidden: Html): Html {
  return html`<form class="tight" method="post" action="/mail/${emailId}/open">${hidden}<p class="hint">A case opens with this mail alone, under the same policy.</p><button>Open a case from this mail</button></form>`
}

/** Longer texts are cut here; the case that a person opens from the mail has all. */
const TEXT_SHOWN = 40_000

function said({ documents }: LedgerMailFile): Html {
  if (documents.length === 0) return html`<p class="note">Nothing of it has been read.</p>`
  return html`${documents.map(({ role, name, status, reason, text }, at) => {
    const title =
      role === 'body'
        ? 'Text'
        : html`Attachment ${at}${name !== null && html`: ${mailText(name.slice(0, SUBJECT_SHOWN))}`}`
    const lines = (text ?? '').slice(0, TEXT_SHOWN).split('\n')
    return html`<section class="sheet" aria-labelledby="d${at}"><h2 id="d${at}">${title}</h2><div class="body">${
      text === null
        ? html`<p class="note caution">${reason ?? `It is ${plainWords(status).toLowerCase()}.`}</p>`
        : html`<ol class="lines">${lines.map((line) => html`<li>${mailText(line)}</li>`)}</ol>${text.length > TEXT_SHOWN && html`<p class="hint">${text.length - TEXT_SHOWN} more characters are not shown here. Open a case to read them.</p>`}`
    }</div></section>`
  })}`
}
