import type { CaseEmail, CaseFile, CaseNotice } from '../../cases/case-file.js'
import type { Finding } from '../../review/review.js'
import { type Html, html, mailText } from '../html.js'
import type { CaseSheet } from '../read-case-sheet.js'
import {
  DEADLINE_WORDS,
  dayWords,
  INSTRUMENT_WORDS,
  instantWords,
  plainWords,
  SEVERITY_WORDS,
  timeLeftWords,
} from '../words.js'
import { documentsSheet } from './case-documents.js'
import { fieldsSheet } from './case-fields.js'
import { type CaseForms, faultNote, readOnly } from './case-form.js'
import { gatesSheet } from './case-gates.js'
import { headnote, prohibitedUntil } from './case-headnote.js'
import { assignmentForm, nameOf, notesSheet } from './case-notes.js'
import { openingsSheet } from './case-openings.js'
import { whoAsks } from './case-queue.js'
import { senderSheet } from './case-sender.js'
import { type Cites, citesOf } from './cites.js'
import { chip, page, type Viewer } from './layout.js'

/** Which case the reader looks at, wherever the page is scrolled to. */
function runningHead(sheet: CaseSheet): Html {
  const { file } = sheet.dossier
  const prohibited = prohibitedUntil(sheet)
  return html`<section class="running" aria-label="Running head"><b>${whoAsks(file)}</b>${prohibited !== null && html`<b>NOTICE PROHIBITED${prohibited.until !== null && ` to ${dayWords(prohibited.until)}`}</b>`}<span>${file.nextDeadline === null ? 'no clock' : `${timeLeftWords(file.nextDeadline.dueAt, sheet.now)} left`}</span><nav aria-label="In this case"><ul>${SECTIONS.map(([id, words]) => html`<li><a href="#${id}">${words}</a></li>`)}</ul></nav></section>`
}

const SECTIONS = [
  ['documents', 'Documents'],
  ['sender-1', 'Sender'],
  ['findings-1', 'Findings'],
  ['gates', 'Gates'],
  ['letters', 'Letters'],
  ['notes', 'Notes'],
  ['timeline', 'Timeline'],
] as const

/** One case: what is recommended and why, the documents beside the fields, who sent it, findings, letters, timeline. */
export function casePage(
  sheet: CaseSheet,
  forms: CaseForms = readOnly(sheet.dossier.file.reference),
  viewer: Viewer | null = null,
): Html {
  const { file, assignee, state } = sheet.dossier
  const { reference, agency, instrument, organisation, emails } = file
  const cites = emails.map((email, position) => citesOf(email, position + 1))
  const content = html`${runningHead(sheet)}<main id="main" tabindex="-1">${faultNote(forms)}
<div class="title"><span class="ref">${reference}</span><span>${INSTRUMENT_WORDS[instrument]} · ${organisation}</span>${chip('info', plainWords(state))}<span class="muted">${assignee === null ? 'Unassigned' : nameOf(sheet, assignee)}</span>${forms.principal?.kind !== 'service' && html`<span class="acts right"><button type="button" data-print>Print</button></span>`}</div>
<h1 class="caption">${whoAsks(file)}</h1>
${assignmentForm(sheet, forms)}
<div class="stack" id="documents">${headnote(sheet, cites)}${emails.map((email, i) => emailSheets(sheet, email, cites[i] as Cites, forms))}<div class="pair">${gatesSheet(sheet, forms)}<div class="stack">${clocksSheet(file, sheet.now)}${notesSheet(sheet, forms)}</div></div><div class="pair">${lettersSheet(file.notices)}${timelineSheet(sheet)}</div></div>
</main>`
  return page(`${agency ?? INSTRUMENT_WORDS[instrument]}, ${reference}`, 'queue', content, viewer)
}

function emailSheets(sheet: CaseSheet, email: CaseEmail, cites: Cites, forms: CaseForms): Html {
  return html`<div class="spread">${documentsSheet(sheet.dossier.file, email, cites, forms)}<div class="stack">${email.fields !== null && fieldsSheet(email.fields, cites)}</div></div>
${email.review !== null && openingsSheet(email.review, email.fields?.targets ?? [], cites)}
<div class="pair">${email.sender !== null && senderSheet(sheet, email, email.sender, cites)}${email.review !== null && findingsSheet(email.review.findings, cites)}</div>`
}

function findingsSheet(findings: Finding[], cites: Cites): Html {
  const blocking = findings.filter(({ severity }) => severity === 'blocks').length
  return html`<section class="sheet" id="${cites.id('findings')}" aria-labelledby="${cites.id('h-findings')}"><header><h2 id="${cites.id('h-findings')}">Findings</h2><span class="right">${findings.length} · ${blocking === 0 ? 'none blocks' : `${blocking} block`}</span></header>
<ol class="items">${findings.map(
    ({ code, severity, message, clause, evidence }) =>
      html`<li><div class="head">${chip(SEVERITY_WORDS[severity].chip, SEVERITY_WORDS[severity].words)} <b>${mailText(message)}</b> ${evidence.length > 0 && cites.linksTo(evidence)}</div><p class="clause">${clause}</p><p class="small muted"><code>${code}</code></p></li>`,
  )}</ol></section>`
}

function lettersSheet(notices: CaseNotice[]): Html {
  return html`<section class="sheet" id="letters" aria-labelledby="h-letters"><header><h2 id="h-letters">Letters</h2><span class="right">${notices.length}</span></header>
<ol class="items">${notices.map(
    ({ kind, recipients, subject, body, state, isHeld }) =>
      html`<li><div class="head"><b>${plainWords(kind)}</b> ${chip('owed', plainWords(state))} ${isHeld && chip('stop', 'Held')}<span class="right muted small">to ${mailText(recipients.join(', '))}</span></div><details><summary>${mailText(subject)}</summary>${body.split('\n\n').map((paragraph) => html`<p class="serif">${mailText(paragraph)}</p>`)}</details></li>`,
  )}</ol></section>`
}

function clocksSheet({ deadlines }: CaseFile, now: Date): Html {
  return html`<section class="sheet" id="clocks" aria-labelledby="h-clocks"><header><h2 id="h-clocks">Clocks</h2></header><div class="body">${
    deadlines.length === 0
      ? html`<p class="muted">no clock</p>`
      : html`<table class="grid-table"><caption class="vh">Clocks</caption><thead><tr><th scope="col">Left</th><th scope="col">Clock</th><th scope="col">Ends</th><th scope="col">Rests on</th></tr></thead><tbody>${deadlines.map(
          ({ kind, dueOn, basis }) =>
            html`<tr><td class="nowrap"><b>${timeLeftWords(new Date(`${dueOn}T23:59:59Z`), now)}</b></td><td>${DEADLINE_WORDS[kind]}</td><td>${dayWords(dueOn)}</td><td>${mailText(basis)}</td></tr>`,
        )}</tbody></table>`
  }</div></section>`
}

function timelineSheet(sheet: CaseSheet): Html {
  const { events } = sheet.dossier.file
  return html`<section class="sheet" id="timeline" aria-labelledby="h-time"><header><h2 id="h-time">Timeline</h2></header><ol class="time body">${events.map(
    ({ at, actor, action }) =>
      html`<li><time datetime="${at.toISOString()}">${instantWords(at)}</time><span><b>${nameOf(sheet, actor)}</b> ${plainWords(action)}</span></li>`,
  )}</ol></section>`
}
