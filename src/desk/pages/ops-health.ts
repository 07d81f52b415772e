import type { OpsStatus } from '../../ops/ops-status.js'
import { DNS_ASKED, DNS_TEMPORARY, READER_ENDED } from '../../ops/tally.js'
import { type Child, type Html, html } from '../html.js'
import { ageWords, instantWords } from '../words.js'

/** Figures that should be small, each beside what it is measured by. */
export function healthTiles(status: OpsStatus): Html {
  return html`<h2>Health</h2><dl class="tiles">${caseTiles(status)}${machineTiles(status)}</dl>${lettersById(status)}`
}

function caseTiles({ ledger, heartbeats }: OpsStatus): Html {
  const { letters, pages, unknown, unread, skewSeconds, dueSoonWithoutOwner } = ledger
  const tick = heartbeats.find(({ name }) => name === 'watch-deadlines')
  const accepted =
    pages.lastAcceptedAt === null ? 'none was raised' : `last accepted ${instantWords(pages.lastAcceptedAt)}`
  return html`${tile('Last tick', tick === undefined ? 'none' : ageWords(tick.secondsSince), `clock skew ${skewSeconds.toFixed(1)} s`)}
${tile('Due in 24 h, no owner', dueSoonWithoutOwner, 'legal takes them')}
${tile('Pages not accepted', pages.unaccepted, pages.unaccepted > 0 ? `oldest ${ageWords(pages.oldestSeconds)}` : accepted)}
${tile('Approved, not sent', letters.approved.count, letters.approved.count > 0 ? `oldest ${ageWords(letters.approved.oldestSeconds)}` : 'letters')}
${tile('Uncertain, bounced', `${letters.uncertain.count}, ${letters.bounced.count}`, 'legal settles')}
${tile('Unknown this week', shareWords(unknown.now), `last week ${shareWords(unknown.before)}`)}
${tile('Unread documents', shareWords(unread.now), `last week ${shareWords(unread.before)}`)}`
}

function machineTiles({ counts, disk, queueMemory, heartbeats }: OpsStatus): Html {
  const ended = counts.filter(({ what }) => what.startsWith(READER_ENDED))
  const lastHour = (what: string) => counts.find((each) => each.what === what)?.lastHour ?? 0
  const asked = lastHour(DNS_ASKED)
  const backup = heartbeats.find(({ name }) => name === 'backup')
  return html`${tile('Readers ended, 24 h', sumOf(ended.map(({ lastDay }) => lastDay)), ended.length === 0 ? 'each ended by itself' : ended.map(({ what, lastDay }) => `${what.slice(READER_ENDED.length)} ${lastDay}`).join(', '))}
${tile('DNS without answer', asked === 0 ? 'none' : shareWords(lastHour(DNS_TEMPORARY) / asked), `of ${asked} questions, this hour and the last`)}
${disk === null ? '' : tile('Disk free', gigabytes(disk.freeBytes), `of ${gigabytes(disk.totalBytes)}`)}
${queueMemory === null ? tile('Redis memory', 'none', 'the queue is in PostgreSQL, or is away') : tile('Redis memory', `${Math.round(queueMemory.usedBytes / 1e6)} MB`, queueMemory.policy === 'noeviction' ? 'noeviction' : `${queueMemory.policy}: must be noeviction`)}
${tile('Backup', backup === undefined ? 'not told' : ageWords(backup.secondsSince), backup === undefined ? html`end it with <code>writdesk backup done</code>` : `ended ${instantWords(backup.at)}`)}`
}

/** For whoever asks legal about one: ids alone. */
function lettersById({ ledger: { letters } }: OpsStatus): Html | null {
  const states = (['approved', 'uncertain', 'bounced'] as const).filter((state) => letters[state].count > 0)
  return states.length === 0
    ? null
    : html`<details><summary>Letters by id</summary><dl>${states.map(
        (state) =>
          html`<dt>${state}, ${letters[state].count}</dt><dd>${letters[state].ids.map((id) => html`<span class="ref">${id}</span> `)}</dd>`,
      )}</dl></details>`
}

function tile(name: string, figure: Child, more: Child): Html {
  return html`<div><dt>${name}</dt><dd>${figure}<small>${more}</small></dd></div>`
}

function shareWords(share: number | null): string {
  return share === null ? 'none' : `${(100 * share).toFixed(1)} %`
}

function gigabytes(bytes: number): string {
  return `${Math.round(bytes / 1e9)} GB`
}

function sumOf(figures: readonly number[]): number {
  return figures.reduce((sum, each) => sum + each, 0)
}
