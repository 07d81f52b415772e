import { clockIn } from '../../calendar/clock-in-zone.js'
import { asCorrected, type CaseEmail, type CaseFile } from '../../cases/case-file.js'
import { type Html, html, mailText } from '../html.js'
import type { CaseSheet } from '../read-case-sheet.js'
import { DEADLINE_WORDS, dayWords, INSTRUMENT_WORDS, instantWords, plainWords, timeLeftWords } from '../words.js'
import { callBackSheet } from './case-call-back.js'
import { targetsSheet } from './case-customers.js'
import { documentsSheet } from './case-documents.js'
import { fieldsSheet } from './case-fields.js'
import { findingsSheet } from './case-findings.js'
import { type CaseForms, faultNote, readOnly } from './case-form.js'
import { gatesSheet } from './case-gates.js'
import { headnote, prohibitedUntil } from './case-headnote.js'
import { keepingSheet, releaseForm } from './case-keeping.js'
import { lettersSheet } from './case-letters.js'
import { assignmentForm, nameOf, notesSheet } from './case-notes.js'
import { whoAsks } from './case-queue.js'
import { recordsSheet } from './case-records.js'
import { senderSheet } from './case-sender.js'
import { threadSheet } from './case-thread.js'
import { timelineSheet } from './case-timeline.js'
import { type Cites, citesOf } from './cites.js'
import { chip, page, type Viewer } from './layout.js'
import { DEADLINE_TERMS, INSTRUMENT_TERMS, type LegalWords, legalWords } from './legal-words.js'

/** Which case the reader looks at, wherever the page is scrolled to. */
function runningHead(sheet: CaseSheet): Html {
  const { file } = sheet.dossier
  const prohibited = prohibitedUntil(sheet)
  return html`<section class="running" aria-label="Running head"><b>${whoAsks(file)}</b>${prohibited !== null && html`<b>NOTICE PROHIBITED${prohibited.until !== null && ` to ${dayWords(prohibited.until)}`}</b>`}<span>${file.nextDeadline === null ? 'no clock' : `${timeLeftWords(file.nextDeadline.dueAt, sheet.now)} left`}</span><nav aria-label="In this case"><ul>${SECTIONS.map(([id, words]) => html`<li><a href="#${id}">${words}</a></li>`)}</ul></nav></section>`
}

const SECTIONS = [
  ['documents', 'Documents'],
  ['sender', 'Sender'],
  ['findings', 'Findings'],
  ['gates', 'Gates'],
  ['letters', 'Letters'],
  ['callback', 'Call-back'],
  ['records', 'Records'],
  ['thread', 'Thread'],
  ['timeline', 'Timeline'],
] as const

/** One case: what is recommended and why, the documents beside the fields, who sent it, findings, gates, letters, timeline. */
export function casePage(
  sheet: CaseSheet,
  forms: CaseForms = readOnly(sheet.dossier.file.reference),
  viewer: Viewer | null = null,
): Html {
  const { file, assignee, state } = sheet.dossier
  const { reference, agency, instrument, organisation, emails } = file
  const inView = mailInView(sheet)
  const cites = emails.map((email, i) => citesOf(email, i + 1, { reference, isInView: i === inView }))
  // What rests on the documents first: their marks point back to it.
  const fields = emails.map((email, i) => i === inView && fieldsSheet(sheet, email, cites[i] as Cites, forms))
  const findings = findingsSheet(sheet, cites, forms)
  const legal = legalWords()
  const named = legal(INSTRUMENT_TERMS[instrument], INSTRUMENT_WORDS[instrument])
  const summary = headnote(sheet, cites, legal)
  const content = html`${runningHead(sheet)}<main id="main" tabindex="-1">${faultNote(forms)}${changedNote(sheet, forms)}
<div class="title"><span class="ref">${reference}</span><span>${named} · ${organisation}</span>${chip('info', plainWords(state))}<span class="muted">${assignee === null ? 'Unassigned' : nameOf(sheet, assignee)}</span>${forms.principal?.kind !== 'service' && html`<div class="acts right">${liveMark(sheet, forms)}<button type="button" data-print>Print</button></div>`}</div>
<h1 class="caption">${whoAsks(file)}</h1><p class="sub">${receivedWords(emails[0], sheet.timeZone)}${sheet.customers.map(({ customer }) => html` · customer ${mailText(customer.customer)}`)}</p>
${assignmentForm(sheet, forms)}
${summary}${releaseForm(sheet, forms)}<p class="vh" role="status" id="say"></p><div class="stack">
${mailTabs(sheet, inView)}
${emails.map((email, i) => i === inView && html`<div class="spread" id="documents">${documentsSheet(file, email, cites[i] as Cites, forms)}<div class="stack">${fields[i]}</div></div><div id="sender">${senderOf(sheet, asCorrected(email), cites[i] as Cites)}</div>`)}
<div class="pair">${findings}${gatesSheet(sheet, forms)}</div>
<div class="pair">${clocksSheet(file, sheet.now, legal)}${targetsSheet(sheet)}</div>
<div class="pair">${lettersSheet(sheet, forms)}${callBackSheet(sheet, forms)}</div>
<div class="pair">${recordsSheet(sheet, forms)}<div class="stack">${notesSheet(sheet, forms)}${keepingSheet(sheet, forms, legal)}</div></div>
<div class="pair">${threadSheet(sheet, inView, forms)}${timelineSheet(sheet)}</div></div>
</main>`
  return page(`${agency ?? INSTRUMENT_WORDS[instrument]}, ${reference}`, 'queue', content, viewer, sheet.timeZone)
}

/** The mail whose documents are on the page: the one asked for, else the newest that asks for something, else the newest. */
function mailInView({ dossier: { file }, mail }: CaseSheet): number {
  if (mail !== null && mail < file.emails.length) return mail
  const asking = file.emails.findLastIndex((email) => asCorrected(email).classification?.kind === 'request')
  return asking === -1 ? file.emails.length - 1 : asking
}

/** What others do while the page is open is told, and shown when the reader asks for it. */
function changedNote({ dossier }: CaseSheet, forms: CaseForms): Html | false {
  if (forms.principal === null || forms.principal.kind === 'service') return false
  const { file } = dossier
  return html`<p class="note" data-changed hidden role="status"><b></b> <a href="/cases/${file.reference}">Show</a></p>`
}

function liveMark({ dossier: { file, newestEvent } }: CaseSheet, { principal }: CaseForms): Html | false {
  return (
    principal !== null &&
    principal.kind !== 'service' &&
    html`<p class="live small" data-live data-src="/cases/${file.reference}/events?since=${newestEvent}">Changes of others are told here.</p>`
  )
}

function receivedWords(first: CaseEmail | undefined, timeZone: string): Html | false {
  if (first === undefined) return false
  const [to] = first.source?.deliveredTo ?? []
  return html`Received ${instantWords(first.receivedAt, timeZone)}${to !== undefined && html` at ${mailText(to.slice(0, 120))}`}`
}

function mailTabs({ dossier: { file }, timeZone }: CaseSheet, inView: number): Html | false {
  const { reference, emails } = file
  return (
    emails.length > 1 &&
    html`<nav class="tabs" aria-label="Mails of the case">${emails.map(({ receivedAt }, i) => html`<a href="/cases/${reference}?mail=${i + 1}#documents"${i === inView && html` aria-current="true"`}>Mail ${i + 1} <span class="count">${dayWords(clockIn(timeZone, receivedAt).day)}</span></a>`)}</nav>`
  )
}

function senderOf(sheet: CaseSheet, email: CaseEmail, cites: Cites): Html | false {
  return email.sender !== null && senderSheet(sheet, email, email.sender, cites)
}

function clocksSheet({ deadlines }: CaseFile, now: Date, legal: LegalWords): Html {
  return html`<section class="sheet" id="clocks" aria-labelledby="h-clocks"><header><h2 id="h-clocks">Clocks</h2><span class="right muted small">days end in UTC</span></header><div class="body">${
    deadlines.length === 0
      ? html`<p class="muted">no clock</p>`
      : html`<table class="grid-table cards"><caption class="vh">Clocks</caption><thead><tr><th scope="col">Left</th><th scope="col">Clock</th><th scope="col">Ends</th><th scope="col">Rests on</th></tr></thead><tbody>${deadlines.map(
          ({ kind, dueOn, basis }) =>
            html`<tr><td class="nowrap"><b>${timeLeftWords(new Date(`${dueOn}T23:59:59Z`), now)}</b></td><td>${legal(DEADLINE_TERMS[kind], DEADLINE_WORDS[kind])}</td><td>${dayWords(dueOn)}</td><td>${mailText(basis)}</td></tr>`,
        )}</tbody></table>`
  }</div></section>`
}
