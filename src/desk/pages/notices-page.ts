import type { NoticeLine, NoticeLines, NoticeState } from '../../notices/notice.js'
import { type Html, html, mailText } from '../html.js'
import { instantWords, plainWords, timeLeftWords } from '../words.js'
import { chip, page, type Viewer } from './layout.js'
import { LETTER_TERMS, legalWords } from './legal-words.js'
import { cutText } from './whose-clock.js'

/** Letters by where they stand, in the order in which they need somebody. */
const GROUPS: readonly { id: string; words: string; hint: string; states: readonly NoticeState[]; empty: string }[] = [
  {
    id: 'settle',
    words: 'To settle',
    hint: 'nobody knows whether they went, or they were not given',
    states: ['uncertain', 'bounced'],
    empty: 'No letter is in doubt.',
  },
  {
    id: 'drafts',
    words: 'Waiting for approval',
    hint: 'by the clock of the case that ends next',
    states: ['draft'],
    empty: 'No letter waits. Letters are drafted when a mail has been read.',
  },
  {
    id: 'leaving',
    words: 'Approved, leaving',
    hint: 'can be taken back until they leave',
    states: ['approved', 'sending'],
    empty: 'No letter is on its way out.',
  },
  {
    id: 'done',
    words: 'Sent',
    hint: 'the newest first',
    states: ['sent', 'withdrawn'],
    empty: 'No letter has been sent.',
  },
]

export const STATE_CHIPS: Readonly<
  Record<NoticeState, { shape: 'ok' | 'warn' | 'stop' | 'info' | 'owed'; words: string }>
> = {
  draft: { shape: 'info', words: 'Draft' },
  approved: { shape: 'owed', words: 'Approved' },
  sending: { shape: 'owed', words: 'Sending' },
  sent: { shape: 'ok', words: 'Sent' },
  uncertain: { shape: 'warn', words: 'Uncertain' },
  bounced: { shape: 'stop', words: 'Bounced' },
  withdrawn: { shape: 'info', words: 'Withdrawn' },
}

/** Which letter, to whom, what keeps it: the list. */
export function noticesPage(all: NoticeLines, { viewer, now }: { viewer: Viewer; now: Date }): Html {
  const mine = askedOf(all, viewer)
  const content = html`<main id="main" tabindex="-1">
<div class="title"><h1>Notices</h1><span class="muted">${summaryWords(all)}</span></div>
<div class="stack">${kindsExplained(all)}${mine.length > 0 && askedSheet(mine, now)}${GROUPS.map((group) => groupSheet(group, all, now))}</div>
</main>`
  return page('Notices', 'notices', content, viewer)
}

/** Kinds of letter are links in the list: the legal words among them are explained above it. */
function kindsExplained({ lines }: NoticeLines): Html | false {
  const legal = legalWords()
  const kinds = [...new Set(lines.map(({ kind }) => kind))].filter((kind) => LETTER_TERMS[kind] !== undefined)
  return (
    kinds.length > 0 &&
    html`<p class="small muted">Legal words here: ${kinds.map((kind, i) => html`${i > 0 && ' · '}${legal(LETTER_TERMS[kind], plainWords(kind).toLowerCase())}`)}</p>`
  )
}

export function summaryWords({ counts }: NoticeLines): string {
  const toSettle = (counts.uncertain ?? 0) + (counts.bounced ?? 0)
  return `${counts.draft ?? 0} wait for approval · ${counts.approved ?? 0} approved · ${toSettle} to settle`
}

/** Drafts that somebody asked this person to approve. */
function askedOf({ lines }: NoticeLines, { principal }: Viewer): NoticeLine[] {
  return lines.filter(({ state, asked }) => state === 'draft' && asked?.of === principal?.name.toLowerCase())
}

function askedSheet(lines: readonly NoticeLine[], now: Date): Html {
  return html`<section class="sheet" aria-labelledby="h-asked"><header><h2 id="h-asked">Asked of you</h2><span class="right muted small">${lines.length} · to read and to approve</span></header><div class="body">${table('Asked of you', lines, now)}</div></section>`
}

function table(caption: string, lines: readonly NoticeLine[], now: Date): Html {
  return html`<table class="grid-table cards"><caption class="vh">${caption}</caption><thead><tr><th scope="col">Letter</th><th scope="col">To</th><th scope="col">Case</th><th scope="col">State</th><th scope="col">Clock of the case</th></tr></thead><tbody>${lines.map((line) => row(line, now))}</tbody></table>`
}

function groupSheet({ id, words, hint, states, empty }: (typeof GROUPS)[number], all: NoticeLines, now: Date): Html {
  const lines = all.lines.filter(({ state }) => states.includes(state))
  const total = states.reduce((sum, state) => sum + (all.counts[state] ?? 0), 0)
  return html`<section class="sheet" aria-labelledby="h-${id}"><header><h2 id="h-${id}">${words}</h2><span class="right muted small">${total > lines.length ? `${lines.length} of ${total}` : total} · ${hint}</span></header>
<div class="body">${
    lines.length === 0 ? html`<p class="muted">${empty}</p>` : table(words, lines, now)
  }</div></section>`
}

function row(line: NoticeLine, now: Date): Html {
  const { id, kind, recipients, caseReference, dueAt } = line
  return html`<tr><th scope="row"><a class="serif" href="/notices/${id}">${plainWords(kind)}</a></th><td data-l="To">${whoGets(line)}<br><small class="muted">${mailText(cutText(recipients.join(', '), 80))}</small></td><td data-l="Case">${caseReference === null ? 'none' : html`<a class="ref" href="/cases/${caseReference}">${caseReference}</a>`}</td><td data-l="State">${stateWords(line, now)}</td><td data-l="Clock" class="nowrap">${dueAt === null ? html`<span class="muted">no clock</span>` : timeLeftWords(dueAt, now)}</td></tr>`
}

/** The agency of the case for what goes to it; a claimed one is put in quotation marks. */
export function whoGets({ kind, agency, senderVerdict, recipients }: NoticeLine): Html {
  if (agency === null || /^(?:customer-notice|owner-forward|delayed-notice)$/.test(kind))
    return mailText(cutText(recipients[0] ?? 'nobody', 80))
  return senderVerdict === 'verified-government'
    ? mailText(cutText(agency, 80))
    : html`\u201c${mailText(cutText(agency, 80))}\u201d`
}

export function stateWords(line: NoticeLine, now: Date): Html {
  const { state, isHeld, because, editedBy, editedAt, asked, sendAfter, sendAskedBy, sentAt } = line
  const { shape, words } = STATE_CHIPS[state]
  const parts = [
    because,
    state === 'draft' && editedBy !== null && editedAt !== null && `edited by ${editedBy}, ${instantWords(editedAt)}`,
    state === 'draft' && asked !== null && `asked of ${asked.of} by ${asked.by}`,
    state === 'approved' && sendAskedBy === null && 'nobody has asked to send it',
    state === 'approved' && sendAfter !== null && sendAfter > now && `leaves in ${timeLeftWords(sendAfter, now)}`,
    state === 'sent' && sentAt !== null && instantWords(sentAt),
  ].filter((part) => typeof part === 'string')
  return html`${isHeld ? chip('stop', 'Held') : chip(shape, words)} <small class="muted">${parts.join(' · ')}</small>`
}
