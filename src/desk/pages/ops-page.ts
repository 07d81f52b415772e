import { type Child, type Html, html } from '../html.js'
import type { OpsStatus } from '../ports.js'
import { formTokenField } from '../sign-in/session.js'
import { instantWords, plainWords } from '../words.js'
import { chip, page, type Viewer } from './layout.js'

/** Is mail being read? Where does it stick, since when, and what do I press? Figures, ids and codes: no content of any mail. */
export function opsPage(status: OpsStatus, viewer: Viewer, note: string | null): Html {
  const alarm = firstAlarm(status)
  const content = html`<main id="main" tabindex="-1">
<div class="title"><h1>Operations</h1><span class="muted">no mail text, names or addresses of senders on this page</span></div>
<div class="stack">${note !== null && html`<p class="note" role="status">${note}</p>`}${alarm !== null && html`<p class="note alarm">${alarm}</p>`}
${pipeline(status)}${failures(status, viewer)}${mailboxes(status)}${health(status)}</div>
</main>`
  return page('Operations', 'ops', content, viewer)
}

/** A mailbox that was not read for as long as letters to customers are held for (case-life: ten minutes). */
const SILENT_SECONDS = 600

function firstAlarm({ folders, ledger }: OpsStatus): Child {
  const silent = folders.find(({ secondsSinceSuccess }) => (secondsSinceSuccess ?? Infinity) > SILENT_SECONDS)
  if (silent !== undefined) {
    const since = silent.succeededAt === null ? 'never' : `last at ${instantWords(silent.succeededAt)}`
    return html`<b>${silent.mailbox}, ${silent.folder} is not being read: ${since}.</b> Letters to customers are held until it is. Next: look at its outcome below, then at its credential.`
  }
  const failed = ledger.failures.filter(({ offerAgainAt }) => offerAgainAt === null).length
  return failed === 0
    ? null
    : html`<b>${failed} mails wait for a person.</b> Every one is kept. Next: <a href="#h-failed">read the reasons, then retry</a>.`
}

const STAGES = [
  { stage: 'received', next: 'parse' },
  { stage: 'parsed', next: 'classify' },
  { stage: 'classified', next: 'open' },
  { stage: 'opened', next: 'draft' },
  { stage: 'attached', next: 'draft' },
  { stage: 'unreadable', next: 'a person looks' },
  { stage: 'drafted', next: 'done' },
  { stage: 'duplicate', next: 'done' },
  { stage: 'closed', next: 'done' },
] as const

function pipeline({ ledger, queues }: OpsStatus): Html {
  const most = Math.max(1, ...ledger.stages.map(({ waiting }) => waiting))
  return html`<section class="sheet" aria-labelledby="h-pipe"><header><h2 id="h-pipe">Pipeline</h2><span class="right"><a href="/ops/queues">Queues in detail</a></span></header><div class="body"><div class="scroll" tabindex="0" role="region" aria-label="Stages">
<table class="grid-table"><caption class="vh">Mails by stage</caption><thead><tr><th scope="col">Stage</th><th scope="col">Next</th><th scope="col" class="num">Mails</th><th scope="col"><span class="vh">Share</span></th><th scope="col" class="num">In the last hour</th><th scope="col" class="num">Failed</th><th scope="col">Oldest</th></tr></thead><tbody>${STAGES.map(
    ({ stage, next }) => {
      const found = ledger.stages.find((each) => each.stage === stage)
      const isDone = next === 'done'
      return html`<tr><th scope="row">${plainWords(stage)}</th><td>${next}</td><td class="num">${found?.waiting ?? 0}</td><td><svg class="pipe" viewBox="0 0 100 8" width="100" height="8" aria-hidden="true"><rect class="bar" x="0" y="2" width="${Math.round((100 * (found?.waiting ?? 0)) / most)}" height="4"/></svg></td><td class="num">${found?.lastHour ?? 0}</td><td class="num">${found?.failed ?? 0}</td><td>${isDone ? '' : agoWords(found?.oldestSeconds ?? null)}</td></tr>`
    },
  )}</tbody></table>
<table class="grid-table"><caption class="vh">Queues</caption><thead><tr><th scope="col">Queue</th><th scope="col" class="num">Waiting</th><th scope="col" class="num">In work</th><th scope="col" class="num">Later</th><th scope="col" class="num">Failed</th></tr></thead><tbody>${queues.map(
    ({ queue, waiting, active, delayed, failed }) =>
      html`<tr><th scope="row"><code>${queue}</code></th><td class="num">${waiting}</td><td class="num">${active}</td><td class="num">${delayed}</td><td class="num">${failed}</td></tr>`,
  )}</tbody></table></div></div></section>`
}

function failures({ ledger }: OpsStatus, viewer: Viewer): Html {
  const rows = ledger.failures
  return html`<section class="sheet" aria-labelledby="h-failed"><header><h2 id="h-failed">Failed mails</h2><span class="muted small">${rows.length} · every one is kept</span>${
    rows.length > 0 &&
    html`<form class="right tight" method="post" action="/ops/retry">${formTokenField(viewer)}<button class="small">Retry all of them</button></form>`
  }</header><div class="body">${
    rows.length === 0
      ? html`<p class="muted">No mail has failed. Nothing is to be done.</p>`
      : html`<table class="grid-table cards"><caption class="vh">Failed mails</caption><thead><tr><th scope="col">Mail</th><th scope="col">Stage</th><th scope="col">Reason</th><th scope="col">Since</th><th scope="col">Tries</th></tr></thead><tbody>${rows.map(
          ({ emailId, stage, code, reason, at, tries, offerAgainAt }) =>
            html`<tr><th scope="row"><span class="ref">${emailId.slice(0, 8)}</span></th><td data-l="Stage">${plainWords(stage)}</td><td data-l="Reason"><code>${code}</code><br>${reason}</td><td data-l="Since" class="nowrap">${instantWords(at)}</td><td data-l="Tries">${tries}, ${offerAgainAt === null ? 'waits for a person' : html`again at ${instantWords(offerAgainAt)}`}</td></tr>`,
        )}</tbody></table>`
  }</div></section>`
}

function mailboxes({ folders }: OpsStatus): Html {
  return html`<section class="sheet" aria-labelledby="h-boxes"><header><h2 id="h-boxes">Mailboxes</h2></header><div class="body">${
    folders.length === 0
      ? html`<p class="muted">No mailbox has been read. Configure one under <code>mailboxes</code>, then start the poller.</p>`
      : html`<table class="grid-table cards"><caption class="vh">Mailboxes by folder</caption><thead><tr><th scope="col">Mailbox, folder</th><th scope="col">Last good poll</th><th scope="col">Last outcome</th></tr></thead><tbody>${folders.map(
          ({ mailbox, folder, succeededAt, secondsSinceSuccess, outcome }) =>
            html`<tr><th scope="row"><b>${mailbox}</b> ${folder}</th><td data-l="Last good poll" class="nowrap">${succeededAt === null ? 'never' : instantWords(succeededAt)} ${(secondsSinceSuccess ?? Infinity) > SILENT_SECONDS && chip('stop', `${agoWords(secondsSinceSuccess)} ago`)}</td><td data-l="Last outcome"><code>${outcome ?? 'none'}</code></td></tr>`,
        )}</tbody></table>`
  }</div></section>`
}

function health({ ledger, disk }: OpsStatus): Html {
  const { notices, unknown, unread, skewSeconds, dueSoonWithoutOwner } = ledger
  return html`<h2>Health</h2><dl class="tiles">
${tile('Due in 24 h, no owner', dueSoonWithoutOwner, 'legal takes them')}
${tile('Approved, not sent', notices.approvedUnsent, 'letters')}
${tile('Uncertain, bounced', `${notices.uncertain}, ${notices.bounced}`, 'legal settles')}
${tile('Unknown this week', shareWords(unknown.now), `last week ${shareWords(unknown.before)}`)}
${tile('Unread documents', shareWords(unread.now), `last week ${shareWords(unread.before)}`)}
${tile('Clock skew', `${skewSeconds.toFixed(1)} s`, 'database less this process')}
${disk === null ? '' : tile('Disk free', gigabytes(disk.freeBytes), `of ${gigabytes(disk.totalBytes)}`)}</dl>`
}

function tile(name: string, figure: Child, more: string): Html {
  return html`<div><dt>${name}</dt><dd>${figure}<small>${more}</small></dd></div>`
}

function shareWords(share: number | null): string {
  return share === null ? 'none' : `${(100 * share).toFixed(1)} %`
}

function gigabytes(bytes: number): string {
  return `${Math.round(bytes / 1e9)} GB`
}

function agoWords(seconds: number | null): string {
  if (seconds === null) return 'none'
  const minutes = Math.round(seconds / 60)
  if (minutes < 120) return `${minutes} min`
  return minutes < 2_880 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 1_440)} d`
}
