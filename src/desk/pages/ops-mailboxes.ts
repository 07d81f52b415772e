import type { FolderStatus } from '../../edges/postgres/mailboxes.js'
import type { MailboxSigns, OpsStatus } from '../../ops/ops-status.js'
import { type Child, type Html, html } from '../html.js'
import { ageWords, instantWords } from '../words.js'
import { chip } from './layout.js'

/** A mailbox that was not read for as long as letters to customers are held for (case-life: ten minutes). */
export const SILENT_SECONDS = 600
/** Time enough to ask whoever gives it for a new one. */
const FEW_DAYS = 14
const FULL_SHARE = 0.9

/** Each folder with its last good poll and what is not here yet; beside it what its server and its credential are like. */
export function mailboxesSheet({ folders, mailboxes }: OpsStatus): Html {
  return html`<section class="sheet" aria-labelledby="h-boxes" data-fresh="mailboxes"><header><h2 id="h-boxes">Mailboxes</h2></header><div class="body">${
    folders.length === 0
      ? html`<p class="muted">No mailbox has been read. Configure one under <code>mailboxes</code>, then start the poller.</p>`
      : html`<table class="grid-table cards"><caption class="vh">Mailboxes by folder</caption><thead><tr><th scope="col">Mailbox, folder</th><th scope="col">Last good poll</th><th scope="col">Last outcome</th><th scope="col" class="num">On server, not here</th><th scope="col">Lag</th><th scope="col">IDLE</th><th scope="col" class="num">Quota</th><th scope="col">Credential</th><th scope="col">Certificate</th></tr></thead><tbody>${folders.map(
          (folder) =>
            row(
              folder,
              mailboxes.find(({ mailbox }) => mailbox === folder.mailbox),
            ),
        )}</tbody></table>`
  }</div></section>`
}

function row(status: FolderStatus, signs: MailboxSigns | undefined): Html {
  const { mailbox, folder, succeededAt, secondsSinceSuccess, outcome, missing, lagSeconds } = status
  const isSilent = (secondsSinceSuccess ?? Infinity) > SILENT_SECONDS
  return html`<tr><th scope="row"><b>${mailbox}</b> ${folder}</th><td data-l="Last good poll"><span class="nowrap">${succeededAt === null ? 'never' : instantWords(succeededAt)}</span> ${isSilent && secondsSinceSuccess !== null && chip('stop', `${ageWords(secondsSinceSuccess)} ago`)}</td><td data-l="Last outcome"><code>${outcome ?? 'none'}</code></td><td class="num" data-l="On server, not here">${missing ?? 'not compared'}</td><td data-l="Lag">${lagSeconds === null ? 'no mail today' : ageWords(lagSeconds)}</td><td data-l="IDLE">${idleWords(folder, signs)}</td><td class="num" data-l="Quota">${quotaWords(signs?.quotaShare ?? null)}</td><td data-l="Credential">${daysWords(signs?.credentialDaysLeft ?? null)}</td><td data-l="Certificate">${daysWords(signs?.certificateDaysLeft ?? null)}</td></tr>`
}

function idleWords(folder: string, signs: MailboxSigns | undefined): Child {
  if (signs === undefined || signs.isConnected === null) return 'not known'
  if (!signs.isConnected) return chip('stop', 'lost')
  return signs.hasIdle && signs.watched === folder ? 'yes' : 'no, polled'
}

function quotaWords(share: number | null): Child {
  if (share === null) return 'not said'
  const words = `${Math.round(100 * share)} %`
  return share > FULL_SHARE ? chip('warn', words) : words
}

function daysWords(days: number | null): Child {
  if (days === null) return 'not said'
  if (days < 0) return chip('stop', 'ended')
  return days < FEW_DAYS ? chip('warn', `${days} d left`) : `${days} d`
}
