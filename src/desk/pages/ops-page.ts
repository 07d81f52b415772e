import type { OpsStatus } from '../../ops/ops-status.js'
import { describePipeline } from '../../ops/pipeline.js'
import { type Child, type Html, html } from '../html.js'
import { ageWords, instantWords } from '../words.js'
import { page, type Viewer } from './layout.js'
import { failuresSheet } from './ops-failures.js'
import { healthTiles } from './ops-health.js'
import { mailboxesSheet, SILENT_SECONDS } from './ops-mailboxes.js'
import { type PipelineAside, pipelinePicture, pipelineTable } from './ops-pipeline.js'

/** Is mail being read? Where does it stick, since when, and what do I press? Figures, ids and codes: no content of any mail. */
export function opsPage(status: OpsStatus, viewer: Viewer, { note, now }: { note: string | null; now: Date }): Html {
  const alarm = firstAlarm(status)
  const content = html`<main id="main" tabindex="-1">
<div class="title"><h1>Operations</h1><span class="muted">no mail text, names or addresses of senders on this page</span><p class="live right" data-refresh="/ops"><span data-fresh-state></span> <span data-fresh="as-of">As of ${instantWords(now)}.</span> <a href="/ops">Load again</a></p></div>
<div class="stack">${note !== null && html`<p class="note" role="status">${note}</p>`}<div data-fresh="alarm">${alarm !== null && html`<p class="note alarm">${alarm}</p>`}</div>
${pipelineSheet(status, now)}${failuresSheet(status.ledger, viewer)}${mailboxesSheet(status)}<div class="stack" data-fresh="health">${healthTiles(status)}</div></div>
</main>`
  return page('Operations', 'ops', content, viewer)
}

/** A tick is rung every minute; one that is three rounds late has stopped. */
const TICK_LATE_SECONDS = 180

/** The one thing to look at first. */
function firstAlarm({ folders, ledger, heartbeats }: OpsStatus): Child {
  const silent = folders.find(({ secondsSinceSuccess }) => (secondsSinceSuccess ?? Infinity) > SILENT_SECONDS)
  if (silent !== undefined) {
    const since = silent.succeededAt === null ? 'never' : `last at ${instantWords(silent.succeededAt)}`
    return html`<b>${silent.mailbox}, ${silent.folder} is not being read: ${since}.</b> Letters to customers are held until it is. Next: look at its outcome <a href="#h-boxes">below</a>, then at its credential.`
  }
  const tick = heartbeats.find(({ name }) => name === 'watch-deadlines')
  if (tick !== undefined && tick.secondsSince > TICK_LATE_SECONDS) {
    return html`<b>Nothing has ticked for ${ageWords(tick.secondsSince)}.</b> Deadlines are not watched and nobody is reminded. Next: see whether a worker runs (<code>writdesk work</code>), then whether the queue answers.`
  }
  const failed = ledger.failures.filter(({ offerAgainAt }) => offerAgainAt === null).length
  return failed === 0
    ? null
    : html`<b>${failed === 1 ? '1 mail waits' : `${failed} mails wait`} for a person.</b> Every one is kept. Next: <a href="#h-failed">read the reasons, then retry</a>.`
}

function pipelineSheet(status: OpsStatus, now: Date): Html {
  const stages = describePipeline(status.pipeline, status.queues, status.folders)
  const asides = asidesOf(status)
  const anHour = stages[0]?.anHour ?? 0
  return html`<section class="sheet" aria-labelledby="h-pipe" data-fresh="pipeline"><header><h2 id="h-pipe">Pipeline</h2><span class="muted small">${anHour} mails in the last hour</span><span class="right"><a href="/ops/queues">Queues in detail</a></span></header><div class="body">${pipelinePicture(stages, asides, instantWords(now))}${pipelineTable(stages, asides)}</div></section>`
}

function asidesOf({ pipeline, heartbeats }: OpsStatus): PipelineAside[] {
  const { letters, events } = pipeline
  const today = (action: string) => `${events[action]?.today ?? 0} today`
  const last = (name: string) => {
    const beat = heartbeats.find((each) => each.name === name)
    return beat === undefined ? 'not yet' : `last ${ageWords(beat.secondsSince)} ago`
  }
  const offered = heartbeats.find(({ name }) => name === 'reconcile')?.figures.offered
  return [
    { below: 'receive', name: 'duplicate', what: 'same bytes again', words: today('email-duplicate'), isFlow: true },
    { below: 'parse', name: 'unreadable', what: 'a person looks', words: today('email-unreadable'), isFlow: true },
    {
      below: 'classify',
      name: 'reconcile',
      what: 'offers lost rows again',
      words: `${last('reconcile')}${typeof offered === 'number' ? `, ${offered}` : ''}`,
      isFlow: false,
    },
    { below: 'open', name: 'closed', what: 'bounce, auto-reply, spam', words: today('email-closed'), isFlow: true },
    {
      below: 'draft',
      name: 'approval',
      what: 'a person decides',
      words: letters.drafts === 0 ? 'none waits' : `${letters.drafts}, oldest ${ageWords(letters.oldestDraftSeconds)}`,
      isFlow: true,
    },
    {
      below: 'send',
      name: 'watch-deadlines',
      what: 'ticks each minute',
      words: last('watch-deadlines'),
      isFlow: false,
    },
  ]
}
