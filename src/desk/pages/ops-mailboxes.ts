import type { FolderStatus } from '../../edges/postgres/mailboxes.js'
import { type Html, html } from '../html.js'
import type { OpsStatus } from '../ports.js'
import { ageWords, instantWords } from '../words.js'
import { chip } from './layout.js'

/** A mailbox that was not read for as long as letters to customers are held for (case-life: ten minutes). */
export const SILENT_SECONDS = 600

export function mailboxesSheet({ folders }: OpsStatus): Html {
  return html`<section class="sheet" aria-labelledby="h-boxes"><header><h2 id="h-boxes">Mailboxes</h2></header><div class="body">${
    folders.length === 0
      ? html`<p class="muted">No mailbox has been read. Configure one under <code>mailboxes</code>, then start the poller.</p>`
      : html`<table class="grid-table cards"><caption class="vh">Mailboxes by folder</caption><thead><tr><th scope="col">Mailbox, folder</th><th scope="col">Last good poll</th><th scope="col">Last outcome</th><th scope="col" class="num">On server, not here</th><th scope="col">Lag</th></tr></thead><tbody>${folders.map(row)}</tbody></table>`
  }</div></section>`
}

function row({ mailbox, folder, succeededAt, secondsSinceSuccess, outcome, missing, lagSeconds }: FolderStatus): Html {
  const isSilent = (secondsSinceSuccess ?? Infinity) > SILENT_SECONDS
  return html`<tr><th scope="row"><b>${mailbox}</b> ${folder}</th><td data-l="Last good poll" class="nowrap">${succeededAt === null ? 'never' : instantWords(succeededAt)} ${isSilent && secondsSinceSuccess !== null && chip('stop', `${ageWords(secondsSinceSuccess)} ago`)}</td><td data-l="Last outcome"><code>${outcome ?? 'none'}</code></td><td class="num" data-l="On server, not here">${missing ?? 'not compared'}</td><td data-l="Lag">${lagSeconds === null ? 'no mail today' : ageWords(lagSeconds)}</td></tr>`
}
