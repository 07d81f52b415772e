import type { CaseEmail, CaseFile, CaseNotice } from '../../cases/case-file.js'
import { holdWords } from '../../cases/gates.js'
import type { Finding, Review } from '../../review/review.js'
import type { SenderVerdict } from '../../screen/sender-verdict.js'
import { type Child, type Html, html, mailText } from '../html.js'
import {
  DEADLINE_WORDS,
  DISPOSITION_WORDS,
  dayWords,
  INSTRUMENT_WORDS,
  instantWords,
  languageWords,
  NOTICE_WORDS,
  plainWords,
  SEVERITY_WORDS,
  timeLeftWords,
  VERDICT_WORDS,
} from '../words.js'
import { type CaseForms, readOnly } from './case-act-forms.js'
import { documentsSheet } from './case-documents.js'
import { fieldsSheet } from './case-fields.js'
import { openingsSheet } from './case-openings.js'
import { whoAsks } from './case-queue.js'
import { type Cites, citesOf } from './cites.js'
import { chip, page, type Viewer } from './layout.js'

/** One case: what is recommended and why, the documents beside the fields, who sent it, findings, letters, timeline. */
export function casePage(
  file: CaseFile,
  now: Date,
  forms: CaseForms = readOnly(file.reference),
  viewer: Viewer | null = null,
): Html {
  const { reference, agency, instrument, organisation, state, emails } = file
  const title = agency ?? INSTRUMENT_WORDS[instrument]
  const content = html`<main id="main" tabindex="-1">
<div class="title"><span class="ref">${reference}</span><span>${INSTRUMENT_WORDS[instrument]} · ${organisation}</span>${chip('info', plainWords(state))}</div>
<h1 class="caption">${whoAsks(file)}</h1>
<div class="stack">${headnote(file, now)}${emails.map((email, position) => emailSheets(file, email, position, forms))}<div class="pair">${lettersSheet(file.notices)}${clocksSheet(file, now)}</div>${timelineSheet(file)}</div>
</main>`
  return page(`${title}, ${reference}`, 'queue', content, viewer)
}

/** The lines that must be read first, always all of them. */
function headnote(file: CaseFile, now: Date): Html {
  const newest = file.emails.at(-1)
  const review = newest?.review ?? null
  const unread = file.emails.flatMap(({ documents }) => documents).filter(({ status }) => status !== 'read')
  const total = file.emails.flatMap(({ documents }) => documents).length
  const { words, why } = DISPOSITION_WORDS[file.disposition]
  return html`<dl class="sheet headnote">
${file.holds.length > 0 && html`<div class="stopline"><dt>Held</dt><dd><b>${mailText(holdWords(file.holds))}.</b> Nothing is approved or sent until a person lets go of it.</dd></div>`}
${entry('Recommendation', html`<b>${words}.</b> ${newest?.reason ?? why}${unnamedLanguage(newest)}`)}
${entry('Time left', file.nextDeadline === null ? 'no clock' : html`<b>${timeLeftWords(file.nextDeadline.dueAt, now)}</b> · ${DEADLINE_WORDS[file.nextDeadline.kind]}, ${dayWords(file.nextDeadline.dueOn)}`)}
<div class="${review?.notice === 'prohibited' && 'stopline'}"><dt>Tell the customer?</dt><dd>${noticeWords(newest)}</dd></div>
${entry('Who sent it', senderWords(newest?.sender ?? null, review))}
${entry('Could be produced', review === null || review.disclosable.length === 0 ? 'Nothing.' : review.disclosable.join(', '))}
${entry('What blocks', blockingWords(review))}
${(file.mayBeGone ?? []).map(({ workspace, says }) => entry('May no longer exist', html`<b>${workspace}.</b> ${says}`))}
${entry('Documents not read', unread.length === 0 ? `None. ${total} of ${total} read.` : `${unread.length} of ${total}: ${unread.map(({ status }) => plainWords(status)).join(', ')}`)}
${entry('Other cases', 'None known.')}
</dl>`
}

/** Whoever has to name what the rules could not is told in which language it is written. */
function unnamedLanguage(email: CaseEmail | undefined): string | false {
  if (email?.classification?.primary.type !== 'unknown') return false
  const languages = new Set(
    email.documents.flatMap(({ language }) => (language === null ? [] : [languageWords(language)])),
  )
  return languages.size > 0 && ` It is written in ${[...languages].join(' and ')}.`
}

function entry(name: string, words: Child): Html {
  return html`<div><dt>${name}</dt><dd>${words}</dd></div>`
}

function noticeWords(email: CaseEmail | undefined): Child {
  if (!email?.review) return 'Not until the mail is read.'
  const until = email.fields?.nonDisclosure.until ?? null
  const words = NOTICE_WORDS[email.review.notice]
  if (email.review.notice !== 'prohibited') return words
  return html`<b>${words}${until === null ? '' : ` until ${dayWords(until)}`}</b>${until === null ? ', with no stated end' : ', the whole day'}`
}

function senderWords(sender: SenderVerdict | null, review: Review | null): Child {
  if (sender === null) return 'not known'
  const { words, chip: shape } = verdictWords(sender)
  const owed = review?.actions.includes('verify-by-callback') ?? false
  return html`${chip(shape, words)} ${sender.domain === null ? 'no From address' : mailText(sender.domain)} ${owed && chip('owed', 'Call-back owed')}`
}

/** What a domain proves is worth nothing while others write from it. */
function verdictWords({ verdict, flags }: SenderVerdict): { words: string; chip: 'ok' | 'warn' | 'stop' | 'info' } {
  return flags.includes('compromised-sender') ? { words: 'Taken over', chip: 'stop' } : VERDICT_WORDS[verdict]
}

function blockingWords(review: Review | null): Child {
  const blocking = (review?.findings ?? []).filter(({ severity }) => severity === 'blocks')
  return blocking.length === 0 ? 'Nothing.' : blocking.map(({ code }) => plainWords(code)).join(' · ')
}

function emailSheets(file: CaseFile, email: CaseEmail, position: number, forms: CaseForms): Html {
  const cites = citesOf(email, position + 1)
  return html`<div class="spread">${documentsSheet(file, email, cites, forms)}<div class="stack">${email.fields !== null && fieldsSheet(email.fields, cites)}</div></div>
${email.review !== null && openingsSheet(email.review, email.fields?.targets ?? [], cites)}
<div class="pair">${email.sender !== null && senderSheet(email.sender, cites)}${email.review !== null && findingsSheet(email.review.findings, cites)}</div>`
}

function senderSheet(sender: SenderVerdict, cites: Cites): Html {
  const { government, authentication, address, remarks, flags } = sender
  const { words, chip: shape } = verdictWords(sender)
  return html`<section class="sheet" aria-labelledby="${cites.id('sender')}"><header><h2 id="${cites.id('sender')}">Who really sent it</h2><span class="right">${chip(shape, words)}</span></header>
<div class="body"><table class="grid-table"><caption class="vh">What is proven of the sender</caption><tbody>
${fact('From', address === null ? 'none' : mailText(address))}
${fact('Registered as', government.matched ? `${government.organization ?? 'a government domain'} · ${government.level ?? ''} ${government.country ?? ''} (rule ${government.rule ?? ''})` : 'no government domain')}
${fact('DKIM', `${authentication.dkim}${authentication.alignedDkim ? ', aligned' : ''}`)}
${fact('SPF', `${authentication.spf}${authentication.alignedSpf ? ', aligned' : ''}`)}
${fact('DMARC', authentication.dmarc)}
${fact('Read from', AUTHENTICATION_BASIS[authentication.basis])}
${signatureFacts(sender)}
${fact('Flags', flags.length === 0 ? 'none' : flags.map(plainWords).join(' · '))}
${remarks.map(({ flag, saw }) => fact(plainWords(flag), mailText(saw)))}
</tbody></table></div></section>`
}

/** One line a signature, our result first; what a certificate says of itself is the mail's word and set apart as such. */
function signatureFacts({ signatures }: SenderVerdict): Html[] {
  return signatures.map(({ standard, document, signer, issuer, signedAt, result, reason }) => {
    const name = standard === 'smime' ? 'S/MIME signature' : 'PGP signature'
    const names = [signer?.name, ...(signer?.addresses ?? [])].filter((part) => part).join(', ')
    const words = html`<b>${result}</b>${document !== null && `, in ${document}`} · ${mailText(reason)}${names !== '' && html` · signer ${mailText(names)}`}${issuer !== null && html` · issuer ${mailText(issuer)}`}${signedAt !== null && ` · dated ${signedAt.slice(0, 10)} by the signer`}`
    return fact(name, words)
  })
}

const AUTHENTICATION_BASIS = {
  'trusted-header': 'the header of our own mail server',
  'verified-here': 'the message itself, checked with DNS on receipt',
  none: 'nothing',
} as const

function fact(name: string, words: Child): Html {
  return html`<tr><th scope="row">${name}</th><td>${words}</td></tr>`
}

function findingsSheet(findings: Finding[], cites: Cites): Html {
  const blocking = findings.filter(({ severity }) => severity === 'blocks').length
  return html`<section class="sheet" aria-labelledby="${cites.id('findings')}"><header><h2 id="${cites.id('findings')}">Findings</h2><span class="right">${findings.length} · ${blocking === 0 ? 'none blocks' : `${blocking} block`}</span></header>
<ol class="items">${findings.map(
    ({ code, severity, message, clause, evidence }) =>
      html`<li><div class="head">${chip(SEVERITY_WORDS[severity].chip, SEVERITY_WORDS[severity].words)} <b>${mailText(message)}</b> ${evidence.length > 0 && cites.linksTo(evidence)}</div><p class="clause">${clause}</p><p class="small muted"><code>${code}</code></p></li>`,
  )}</ol></section>`
}

function lettersSheet(notices: CaseNotice[]): Html {
  return html`<section class="sheet" aria-labelledby="h-letters"><header><h2 id="h-letters">Letters</h2><span class="right">${notices.length}</span></header>
<ol class="items">${notices.map(
    ({ kind, recipients, subject, body, state, isHeld }) =>
      html`<li><div class="head"><b>${plainWords(kind)}</b> ${chip('owed', plainWords(state))} ${isHeld && chip('stop', 'Held')}<span class="right muted small">to ${mailText(recipients.join(', '))}</span></div><details><summary>${mailText(subject)}</summary>${body.split('\n\n').map((paragraph) => html`<p class="serif">${mailText(paragraph)}</p>`)}</details></li>`,
  )}</ol></section>`
}

function clocksSheet({ deadlines }: CaseFile, now: Date): Html {
  return html`<section class="sheet" aria-labelledby="h-clocks"><header><h2 id="h-clocks">Clocks</h2></header><div class="body">${
    deadlines.length === 0
      ? html`<p class="muted">no clock</p>`
      : html`<table class="grid-table"><caption class="vh">Clocks</caption><thead><tr><th scope="col">Left</th><th scope="col">Clock</th><th scope="col">Ends</th><th scope="col">Rests on</th></tr></thead><tbody>${deadlines.map(
          ({ kind, dueOn, basis }) =>
            html`<tr><td class="nowrap"><b>${timeLeftWords(new Date(`${dueOn}T23:59:59Z`), now)}</b></td><td>${DEADLINE_WORDS[kind]}</td><td>${dayWords(dueOn)}</td><td>${mailText(basis)}</td></tr>`,
        )}</tbody></table>`
  }</div></section>`
}

function timelineSheet({ events }: CaseFile): Html {
  return html`<section class="sheet" aria-labelledby="h-time"><header><h2 id="h-time">Timeline</h2></header><ol class="time body">${events.map(
    ({ at, actor, action }) =>
      html`<li><time datetime="${at.toISOString()}">${instantWords(at)}</time><span><b>${actor}</b> ${plainWords(action)}</span></li>`,
  )}</ol></section>`
}
