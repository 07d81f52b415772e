import type { CasePage, CaseSummary } from '../../cases/case-file.js'
import { type Html, html, mailText } from '../html.js'
import {
  DEADLINE_WORDS,
  DISPOSITION_WORDS,
  dayWords,
  INSTRUMENT_WORDS,
  instantWords,
  plainWords,
  timeLeftWords,
  VERDICT_WORDS,
} from '../words.js'
import { chip, page } from './layout.js'

/** The list of cases, newest first, 50 a page. */
export function caseQueuePage({ cases, next }: CasePage, now: Date): Html {
  const content = html`<main id="main" tabindex="-1">
<div class="title"><h1>Case queue</h1><span class="muted">newest first</span></div>
${cases.length === 0 ? html`<p class="note">No mail has been read, so there is nothing to decide. Cases appear here as mail arrives.</p>` : queueTable(cases, now)}
${next !== null && html`<p class="acts"><a class="btn" href="/?after=${encodeURIComponent(next)}">Show older cases</a></p>`}
</main>`
  return page('Case queue', 'queue', content)
}

function queueTable(cases: CaseSummary[], now: Date): Html {
  return html`<table class="queue" role="table"><caption class="vh">Cases, newest first</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col" class="c-sel"></th><th role="columnheader" scope="col" class="c-time">Time left</th><th role="columnheader" scope="col" class="c-case">Who asks, and for what</th><th role="columnheader" scope="col" class="c-sender">Sender</th><th role="columnheader" scope="col" class="c-rec">Recommendation</th><th role="columnheader" scope="col" class="c-state">State</th></tr></thead>
<tbody role="rowgroup">${cases.map((each) => row(each, now))}</tbody></table>`
}

function row(each: CaseSummary, now: Date): Html {
  const { reference, nextDeadline, instrument, organisation, openedAt, disposition, state } = each
  const isUrgent = disposition === 'emergency-review' || disposition === 'escalate-child-safety'
  const isOver = nextDeadline !== null && nextDeadline.dueAt < now
  return html`<tr role="row" class="${isUrgent && 'urgent'}${isOver && ' over'}"><td role="cell" class="c-sel"></td>
<td role="cell" class="c-time">${nextDeadline === null ? html`<span class="muted">no clock</span>` : html`<span class="left">${timeLeftWords(nextDeadline.dueAt, now)}</span><small>${DEADLINE_WORDS[nextDeadline.kind]} · ${dayWords(nextDeadline.dueOn)}</small>`}</td>
<td role="cell" class="c-case"><a class="who" href="/cases/${reference}">${whoAsks(each)}</a><small>${INSTRUMENT_WORDS[instrument]} · ${organisation} · <span class="ref">${reference}</span> · ${instantWords(openedAt)}</small></td>
<td role="cell" class="c-sender">${senderChip(each)}</td>
<td role="cell" class="c-rec">${DISPOSITION_WORDS[disposition].words}</td>
<td role="cell" class="c-state">${plainWords(state)}</td></tr>`
}

/** What a domain proves is worth nothing while others may write from it. */
function senderChip({ senderVerdict, isHeld }: CaseSummary): Html {
  if (isHeld) return chip('stop', 'Held: taken over')
  if (senderVerdict === null) return html`<span class="muted">not known</span>`
  return chip(VERDICT_WORDS[senderVerdict].chip, VERDICT_WORDS[senderVerdict].words)
}

/** A claimed agency that nothing proves is put in quotation marks; without one, the instrument names the case. */
export function whoAsks({ agency, instrument, senderVerdict, isHeld }: CaseSummary): Html {
  if (agency === null) return html`${INSTRUMENT_WORDS[instrument]}`
  return senderVerdict === 'verified-government' && !isHeld ? mailText(agency) : html`\u201c${mailText(agency)}\u201d`
}
