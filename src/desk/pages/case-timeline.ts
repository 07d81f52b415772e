import type { CaseEvent } from '../../cases/case-file.js'
import { type Html, html, mailText } from '../html.js'
import type { CaseSheet } from '../read-case-sheet.js'
import { instantWords, plainWords } from '../words.js'
import { nameOf } from './case-notes.js'

/** What happened, newest first, from the audit. */
export function timelineSheet(sheet: CaseSheet): Html {
  const { events, allEvents, dossier, timeZone } = sheet
  return html`<section class="sheet" id="timeline" aria-labelledby="h-time"><header><h2 id="h-time">Timeline</h2><span class="right">${allEvents ? `the newest ${events.length} events` : html`<a href="/cases/${dossier.file.reference}?timeline=all#timeline">All events, views too</a>`}</span></header>
<ol class="time body">${onceInARow(events).map(({ at, actor, times, ...event }) => html`<li><time datetime="${at.toISOString()}">${instantWords(at, timeZone)}</time><span><b>${actorWords(sheet, actor)}</b> ${eventWords(event)}${times > 1 && `, ${times} times`}</span></li>`)}</ol></section>`
}

/** Machines are one: Writdesk. */
function actorWords(sheet: CaseSheet, actor: string): string {
  return actor.includes('@') || actor.startsWith('token:') || actor === 'desk'
    ? nameOf(sheet, actor)
    : `Writdesk, ${actor}`
}

/** The same by the same, one after the other, is told once with how often. */
function onceInARow(events: readonly CaseEvent[]): (CaseEvent & { times: number })[] {
  const told: (CaseEvent & { times: number })[] = []
  for (const event of events) {
    const last = told.at(-1)
    if (last?.action === 'case-viewed' && event.action === 'case-viewed' && last.actor === event.actor) last.times += 1
    else told.push({ ...event, times: 1 })
  }
  return told
}

/** Of what an event holds, that which a person reads: no id and no hash. */
const TOLD = ['field', 'kind', 'from', 'to', 'outcome', 'severity', 'reason'] as const

function eventWords({ action, details }: Pick<CaseEvent, 'action' | 'details'>): Html {
  const told = TOLD.flatMap((key) => {
    const value = details[key]
    const isWord = typeof value === 'string' && /^[a-zA-Z][a-zA-Z.-]{0,40}$/.test(value)
    return isWord ? [`${key === 'from' || key === 'to' ? `${key} ` : ''}${plainWords(value)}`] : []
  })
  return html`${plainWords(action).toLowerCase()}${told.length > 0 && html`: ${mailText(told.join(', ').toLowerCase())}`}`
}
