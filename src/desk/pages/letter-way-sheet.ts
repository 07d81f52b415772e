import { AUDIENCES } from '../../draft/notice-draft.js'
import { whyMayNot } from '../access.js'
import type { TermId } from '../glossary.js'
import { type Child, type Html, html } from '../html.js'
import type { LetterSheet } from '../read-letter.js'
import { formTokenField } from '../sign-in/session.js'
import { instantWords, timeLeftWords } from '../words.js'
import { chip } from './layout.js'
import type { LegalWords } from './legal-words.js'
import { letterCodeField } from './letter-code-field.js'
import type { LetterFrame } from './letter-frame.js'

/** How long an approved letter can be taken back before it leaves: desk.md, Undo. */
export const MINUTES_TO_TAKE_BACK = 10

/** Words for each gate of src/notices/letter-gates.ts: what holds while it is open, and whose move it is while it is shut. */
const GATE_WORDS: Readonly<Record<string, { met: string; move: string }>> = {
  address: { met: 'Each recipient is one plain mail address', move: 'Whoever edits the letter corrects it.' },
  hold: { met: 'No sender of the case was taken over', move: 'An approver or counsel lets go of the case.' },
  forged: { met: 'The mail is not suspected to be forged', move: 'Security calls the agency back.' },
  automatic: { met: 'No machine sent the mail that it answers', move: 'Nobody: withdraw the letter.' },
  'new-address': {
    met: 'Goes to an address that wrote in this case, or for which a call-back stands',
    move: 'A reviewer records the call-back on the page of the case.',
  },
  preserved: { met: 'What was preserved is on record', move: 'A reviewer records what was preserved.' },
  directory: {
    met: 'Goes to addresses of a customer that we already held',
    move: 'Whoever edits the letter takes an address of the directory.',
  },
  'call-back': { met: 'No call-back is owed', move: 'A reviewer records the call-back on the page of the case.' },
  silence: { met: 'No order of silence is in force', move: 'Counsel, when the order has ended.' },
}

/** The legal word that a gate is about. */
const GATE_TERMS: Readonly<Record<string, TermId>> = {
  hold: 'taken-over',
  'new-address': 'call-back',
  preserved: 'preservation',
  'call-back': 'call-back',
  silence: 'non-disclosure-order',
}

/** What keeps the letter from leaving, whose move it is, and the buttons of the step that comes next. */
export function waySheet(sheet: LetterSheet, frame: LetterFrame, legal: LegalWords): Html {
  return html`<section class="sheet" aria-labelledby="h-a"><header><h2 id="h-a">Approve and send</h2></header>${gateList(sheet, frame, legal)}${stepOf(sheet, frame)}</section>`
}

function gateList(sheet: LetterSheet, { principal }: LetterFrame, legal: LegalWords): Html | false {
  const { notice, shut, met, leakRule } = sheet
  const { state, kind } = notice
  if (AUDIENCES[kind] === 'internal' || (state !== 'draft' && state !== 'approved')) return false
  const isSaid = (gate: string) => gate !== 'preserved' || kind === 'preservation-confirmation'
  return html`<ul class="check">${met.filter(isSaid).map((gate) => line('met', legal(GATE_TERMS[gate], GATE_WORDS[gate]?.met ?? gate)))}
${leakRule === null ? line('met', 'No user data, no finding about fraud, no word on whether an account exists') : line('owed', html`Rule <code>${leakRule}</code> refuses this text. <b>Whoever edits the letter</b> takes the words out.`)}
${shut.map(({ id, reason, source }) => line('owed', html`${reason} <b>${legal(GATE_TERMS[id], GATE_WORDS[id]?.move)}</b> <small class="muted">${source}</small>`))}
${state === 'draft' && secondPerson(sheet, principal.name)}</ul>${state === 'draft' && askedLine(sheet, principal.name)}`
}

function secondPerson({ notice, approvers }: LetterSheet, name: string): Html {
  const others = approvers.map((one) => (one.email === name.toLowerCase() ? 'you' : one.name))
  const isOwn = notice.editedBy?.toLowerCase() === name.toLowerCase()
  const words = others.length === 0 ? 'nobody has that role; ask an admin' : others.slice(0, 6).join(' or ')
  return isOwn
    ? line('owed', html`A person other than you, who edited it, approves: <b>${words}</b>`)
    : line(
        'owed',
        html`A person approves it${notice.editedBy !== null && ' who did not edit it last'}: <b>${words}</b>`,
      )
}

function askedLine({ notice: { asked }, names }: LetterSheet, name: string): Html | false {
  if (asked === null) return false
  const nameOf = (email: string) => (email === name.toLowerCase() ? 'you' : (names.get(email) ?? email))
  return html`<p class="body">${chip('info', 'Asked')} ${nameOf(asked.by.toLowerCase())} asked <b>${nameOf(asked.of)}</b> to approve it, ${instantWords(asked.at)}. It stands first on the page of that person\u2019s letters.</p>`
}

/** Whoever cannot approve it asks one who can. */
function askForm({ notice, approvers }: LetterSheet, { viewer, principal }: LetterFrame): Html | false {
  const others = approvers.filter(({ email }) => email !== principal.name.toLowerCase())
  const [only] = others
  if (only === undefined || whyMayNot(principal, 'edit-notice') !== null) return false
  const whom =
    others.length === 1
      ? html`<input type="hidden" name="of" value="${only.email}"><button class="go">Ask ${only.name} to approve</button>`
      : html`<label for="ask-of">Who approves it</label><select id="ask-of" name="of">${others.map(({ email, name }) => html`<option value="${email}">${name}</option>`)}</select><button class="go">Ask this person to approve</button>`
  return html`<form class="body" method="post" action="/notices/${notice.id}/ask">${formTokenField(viewer)}<div class="acts">${whom}</div></form>`
}

function line(kind: 'met' | 'owed', words: Child): Html {
  return html`<li><span>${kind === 'met' ? chip('ok', 'Met') : chip('owed', 'Owed')}</span><span>${words}</span></li>`
}

function stepOf(sheet: LetterSheet, frame: LetterFrame): Html {
  switch (sheet.notice.state) {
    case 'draft':
      return draftStep(sheet, frame)
    case 'approved':
      return approvedStep(sheet, frame)
    case 'sending':
      return said('A worker has it. It can no longer be taken back; look again in a minute.')
    case 'uncertain':
      return uncertainStep(sheet, frame)
    case 'bounced':
      return said(
        'It was not given, so what follows from giving it has not begun. Find out the right address, and tell the addressee another way; note in the case what you did.',
      )
    case 'sent':
      return said(
        `The mail server took it${sheet.notice.sentAt === null ? '' : `, ${instantWords(sheet.notice.sentAt)}`}. It cannot be called back.`,
      )
    case 'withdrawn':
      return said('A person decided against it. It does not leave.')
  }
}

function said(words: string): Html {
  return html`<p class="body">${words}</p>`
}

function draftStep(sheet: LetterSheet, frame: LetterFrame): Html {
  const { viewer, principal } = frame
  const { notice, shut, leakRule, approvers } = sheet
  const { id, version, kind } = notice
  const waits = shut.length + (leakRule === null ? 0 : 1)
  const mayNot = whyMayNot({ ...principal, secondFactor: 'fresh' }, 'approve-notice')
  const isOwn =
    notice.editedBy?.toLowerCase() === principal.name.toLowerCase() &&
    !approvers.some(({ email }) => email === principal.name.toLowerCase())
  const why =
    mayNot ??
    (waits > 0
      ? `It waits for ${waits} ${waits === 1 ? 'gate' : 'gates'} above.`
      : isOwn
        ? 'You edited this letter last, so another person approves it.'
        : null)
  const after =
    AUDIENCES[kind] === 'internal'
      ? 'An alarm goes out by itself.'
      : `After approval it leaves in ${MINUTES_TO_TAKE_BACK} minutes; until then it can be taken back. Approving asks for your second factor.`
  const isOthers = AUDIENCES[kind] !== 'internal' && (mayNot !== null || isOwn)
  return html`${isOthers && askForm(sheet, frame)}<form class="body stack" method="post" action="/notices/${id}/approve">${formTokenField(viewer)}<input type="hidden" name="version" value="${version}"><div class="acts">${why === null ? html`${letterCodeField(frame, 'approve-notice', `/notices/${id}`)}<button class="go">Approve and send</button>` : html`<button type="button" aria-disabled="true" aria-describedby="na">Approve and send</button>`}${whyMayNot(principal, 'edit-notice') === null && html`<button form="withdraw">Withdraw the letter</button>`}</div><p class="hint" id="na">${why !== null && `${why} `}${after}</p></form>
<form id="withdraw" method="post" action="/notices/${id}/withdraw">${formTokenField(viewer)}<input type="hidden" name="version" value="${version}"></form>`
}

function approvedStep({ notice, names }: LetterSheet, frame: LetterFrame): Html {
  const { viewer, principal, now } = frame
  const { id, approvedBy, approvedAt, sendAskedBy, sendAfter } = notice
  const by = approvedBy === null ? '' : ` by ${names.get(approvedBy) ?? approvedBy}`
  const leaves =
    sendAskedBy === null
      ? 'Nobody has asked to send it.'
      : sendAfter !== null && sendAfter > now
        ? `It leaves in ${timeLeftWords(sendAfter, now)}, ${instantWords(sendAfter)}. Until then it can be taken back.`
        : 'It leaves with the next round of the outbox, within a minute or two.'
  const waits = sendAskedBy !== null && sendAfter !== null && sendAfter > now
  const maySend = whyMayNot({ ...principal, secondFactor: 'fresh' }, 'send-notice') === null
  const mayTakeBack = whyMayNot(principal, 'edit-notice') === null
  return html`<p class="body">Approved${by}${approvedAt !== null && `, ${instantWords(approvedAt)}`}. ${leaves}</p>
<div class="body acts">${mayTakeBack && html`<form method="post" action="/notices/${id}/take-back">${formTokenField(viewer)}<button class="go">Take the approval back</button></form>`}${maySend && (sendAskedBy === null || waits) && html`<form method="post" action="/notices/${id}/send">${formTokenField(viewer)}${letterCodeField(frame, 'send-notice', `/notices/${id}`)}<button>${waits ? 'Send it now' : 'Send the letter'}</button></form>`}</div>`
}

function uncertainStep({ notice }: LetterSheet, frame: LetterFrame): Html {
  const { viewer, principal } = frame
  const why = whyMayNot({ ...principal, secondFactor: 'fresh' }, 'send-notice')
  return html`<p class="body">Nobody knows whether the mail server took it: its answer was lost. Ask the server\u2019s operator for Message-ID <code>${notice.messageId}</code>, or the addressee, then say what became of it. Nothing sends it again by itself.</p>
${why === null ? html`<form class="body stack" method="post" action="/notices/${notice.id}/settle">${formTokenField(viewer)}<div class="acts">${letterCodeField(frame, 'send-notice', `/notices/${notice.id}`)}<button name="wasSent" value="yes">It was sent</button><button name="wasSent" value="no">It was not sent: let it wait to be sent again</button></div><p class="hint">This asks for your second factor, and stands in the audit with your name.</p></form>` : said(why)}`
}
