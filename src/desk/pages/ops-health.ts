import { type Child, type Html, html } from '../html.js'
import type { OpsStatus } from '../ports.js'
import { ageWords, instantWords } from '../words.js'

/** Figures that should be small, each beside what it is measured by. */
export function healthTiles({ ledger, disk, heartbeats }: OpsStatus): Html {
  const { letters, pages, unknown, unread, skewSeconds, dueSoonWithoutOwner } = ledger
  const tick = heartbeats.find(({ name }) => name === 'watch-deadlines')
  return html`<h2>Health</h2><dl class="tiles">
${tile('Last tick', tick === undefined ? 'none' : ageWords(tick.secondsSince), `clock skew ${skewSeconds.toFixed(1)} s`)}
${tile('Due in 24 h, no owner', dueSoonWithoutOwner, 'legal takes them')}
${tile('Pages not accepted', pages.unaccepted, pages.unaccepted > 0 ? `oldest ${ageWords(pages.oldestSeconds)}` : pages.lastAcceptedAt === null ? 'none was raised' : `last accepted ${instantWords(pages.lastAcceptedAt)}`)}
${tile('Approved, not sent', letters.approved.count, letters.approved.count > 0 ? `oldest ${ageWords(letters.approved.oldestSeconds)}` : 'letters')}
${tile('Uncertain, bounced', `${letters.uncertain.count}, ${letters.bounced.count}`, 'legal settles')}
${tile('Unknown this week', shareWords(unknown.now), `last week ${shareWords(unknown.before)}`)}
${tile('Unread documents', shareWords(unread.now), `last week ${shareWords(unread.before)}`)}
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
