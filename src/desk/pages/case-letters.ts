import { AUDIENCES, DRAFT_KINDS, type DraftKind } from '../../draft/notice-draft.js'
import type { Notice } from '../../notices/notice.js'
import { type Html, html, mailText } from '../html.js'
import type { CaseSheet } from '../read-case-sheet.js'
import { instantWords, plainWords } from '../words.js'
import { mailChoice } from './case-findings.js'
import { type CaseForms, folded, formFor } from './case-form.js'
import { chip } from './layout.js'

/** Why there is a letter of this kind: the template's reason, beside its words. */
const WHY: Readonly<Record<DraftKind, string>> = {
  acknowledgement: 'Receipt only: it accepts no service, waives nothing and says nothing of any account.',
  'cure-request':
    'Every finding that blocks at once, each with its clause and what would cure it. Curing promises no production.',
  rejection:
    'The policy allows no such demand: it objects and reserves rights, and never says that a court will not be obeyed.',
  'treaty-referral': 'Process of that country comes by treaty, through a court that issues on it.',
  'customer-referral':
    'The policy sends this kind of request to the customer first; it does not say that anything was forwarded.',
  'extension-request': "The customer's waiting period ends after the answer is due: more time is asked for.",
  'owner-forward':
    'The customer answers this kind of request: plain text, links disarmed, nothing of the mail enclosed.',
  'customer-notice': 'The customer is told before anything is disclosed, and by which day a motion must reach us.',
  'preservation-confirmation': 'It leaves only after a person has recorded what was preserved, and when.',
  'emergency-escalation': 'Internal: it calls on-call counsel, with reference and kind, and no content.',
  'child-safety-escalation': 'Internal: it calls trust and safety, with reference and kind, and no content.',
  'fraud-alert': 'Internal: security is told; nothing goes to the sender.',
  'delayed-notice': 'An order of silence has ended: what it forbade is owed.',
}

/** The letters of the case, each beside why there is one; they are edited, approved and sent on pages of their own. */
export function lettersSheet(sheet: CaseSheet, forms: CaseForms): Html {
  const { letters } = sheet
  const drafts = letters.filter(({ state }) => state === 'draft').length
  return html`<section class="sheet" id="letters" aria-labelledby="h-letters"><header><h2 id="h-letters">Letters</h2><span class="right">${letters.length} · ${drafts} ${drafts === 1 ? 'draft' : 'drafts'}</span></header>
${letters.length === 0 ? html`<p class="body muted">No letter was drafted.</p>` : html`<ol class="items">${letters.map((letter) => letterItem(letter, sheet.timeZone))}</ol>`}${furtherForm(sheet, forms)}</section>`
}

/** One more letter, of whatever kind a person chooses. */
function furtherForm({ dossier }: CaseSheet, forms: CaseForms): Html | false {
  const form = formFor(forms, {
    id: 'further',
    path: 'letters',
    act: 'draft-notice',
    go: 'Draft the letter',
    isPlain: true,
  })
  const outside = DRAFT_KINDS.filter((kind) => AUDIENCES[kind] !== 'internal')
  return folded(
    forms,
    'further',
    'Draft a further letter',
    form.render(
      html`${mailChoice(dossier.file.emails, form)}${form.choose({ name: 'kind', label: 'Which letter', hint: 'Filled in from the case as it stands now. It waits as a draft.', from: outside.map((kind) => [kind, plainWords(kind)] as const) })}`,
    ),
  )
}

const STATE_CHIPS: Partial<Readonly<Record<Notice['state'], 'ok' | 'warn' | 'stop' | 'owed'>>> = {
  sent: 'ok',
  uncertain: 'warn',
  bounced: 'stop',
}

function letterItem(
  { id, kind, recipients, subject, body, state, isHeld, because, createdAt, sentAt }: Notice,
  timeZone: string,
): Html {
  const paragraphs = body.slice(0, SHOWN).split('\n\n')
  return html`<li><div class="head"><b>${plainWords(kind)}</b> ${chip(STATE_CHIPS[state] ?? 'owed', plainWords(state))} ${isHeld && chip('stop', 'Held')}<span class="right muted small">to ${mailText(recipients.join(', ').slice(0, 200))}</span></div>
<details><summary>${mailText(subject)}</summary><div class="beside letter-rows"><div>${paragraphs.map((paragraph) => html`<p class="serif">${mailText(paragraph)}</p>`)}${body.length > SHOWN && html`<p class="muted">It goes on.</p>`}</div><p>${WHY[kind]}</p></div></details>
<p class="acts"><a class="btn" href="/notices/${id}">${state === 'draft' && AUDIENCES[kind] !== 'internal' ? 'Edit and approve' : 'Open the letter'}</a><span class="muted small">${sentAt === null ? `drafted ${instantWords(createdAt, timeZone)}` : `sent ${instantWords(sentAt, timeZone)}`}${because !== null && html` · ${mailText(because)}`}</span></p></li>`
}

/** Characters of a letter on the page of its case. */
const SHOWN = 3_000
