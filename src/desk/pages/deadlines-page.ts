import { CLOCK_GROUPS, type ClockGroup, type ClockPage, type OpenClock } from '../../cases/open-clock.js'
import { whyMayNot } from '../access.js'
import { type Child, type Html, html, mailText } from '../html.js'
import { type Clocks, type ClocksAsked, clocksAddress } from '../read-clocks.js'
import { formTokenField } from '../sign-in/session.js'
import { DEADLINE_WORDS, dayWords, instantWords, timeLeftWords } from '../words.js'
import { clockCalendar } from './clock-calendar.js'
import type { ClocksFrame } from './clocks-frame.js'
import { page } from './layout.js'
import { DEADLINE_TERMS, type LegalWords, legalWords } from './legal-words.js'
import { cutText, whose } from './whose-clock.js'

const GROUP_WORDS: Readonly<Record<ClockGroup, { words: string; hint: string }>> = {
  over: { words: 'Over', hint: 'the longest first' },
  today: { words: 'Due today', hint: 'by the day in UTC' },
  nobodys: { words: 'Within 7 days, without owner', hint: 'take one' },
  later: { words: 'Later', hint: 'by time left' },
}

/** What is over, what is due today, what has no owner; a calendar, and all of it in a list. */
export function deadlinesPage(clocks: Clocks, frame: ClocksFrame): Html {
  const { counts, nobodys } = clocks.page
  const content = html`<main id="main" tabindex="-1">
<div class="title"><h1>Deadlines</h1><span class="muted">${counts.over} over · ${counts.today} more today · ${counts.nobody} without owner</span><span class="acts right"><a href="/deadlines/feed">Calendar feed (.ics)</a><button type="button" data-print>Print</button></span></div>
<div class="stack">${nobodys !== null && nobodysNote(nobodys, frame)}
${tabs(clocks.page, frame)}
${counts.all === 0 ? html`<p class="note">No clock runs. Clocks appear here when a mail with one has been read.</p>` : html`${clockCalendar(clocks, frame)}${listSheet(clocks.page, frame)}`}</div>
</main>`
  return page('Deadlines', 'deadlines', content, frame.viewer)
}

function nobodysNote(clock: OpenClock, frame: ClocksFrame): Html {
  return html`<div class="note caution"><p><b>${whose(clock)} has no owner</b>, and its clock runs out ${instantWords(clock.dueAt)}: ${DEADLINE_WORDS[clock.kind].toLowerCase()}. <a class="ref" href="/cases/${clock.caseReference}">${clock.caseReference}</a></p>${takeForm(clock, frame)}</div>`
}

const TABS = [
  ['All', {}, 'all'],
  ['To answer', { sort: 'answer' }, 'answer'],
  ['Preservation', { sort: 'preservation' }, 'preservation'],
  ['Orders of silence', { sort: 'silence' }, 'silence'],
  ['Customer objection', { sort: 'customer' }, 'customer'],
  ['Without owner', { owner: 'nobody' }, 'nobody'],
  ['Mine', { owner: 'me' }, 'mine'],
] as const satisfies readonly (readonly [string, Partial<ClocksAsked>, keyof ClockPage['counts']])[]

function tabs({ counts }: ClockPage, { asked, principal }: ClocksFrame): Html {
  const current = clocksAddress({
    ...asked,
    owner: asked.owner === principal.name ? 'me' : asked.owner,
    on: null,
    from: null,
  })
  return html`<nav class="tabs" aria-label="Kinds of clock">${TABS.map(([words, filter, count]) => {
    const address = clocksAddress(filter)
    return html`<a href="${address}"${address === current && html` aria-current="page"`}>${words} <span class="count">${counts[count]}</span></a>`
  })}</nav>`
}

function listSheet({ clocks, next, counts }: ClockPage, frame: ClocksFrame): Html {
  const { asked } = frame
  const legal = legalWords()
  const groups = CLOCK_GROUPS.filter((group) => clocks.some((clock) => clock.group === group))
  const day =
    asked.on === null
      ? 'by time left'
      : html`on ${dayWords(asked.on)} · <a href="${clocksAddress({ ...asked, on: null })}">every day</a>`
  const after = clocksAddress(asked)
  return html`<section class="sheet" aria-labelledby="h-l"><header><h2 id="h-l">List</h2><span class="right muted small">${clocks.length} of ${counts.all} · ${day}</span></header><div class="body">${
    clocks.length === 0
      ? html`<p class="muted">No clock fits these filters. <a href="/deadlines">Clear them.</a></p>`
      : html`<table class="grid-table cards"><caption class="vh">Deadlines by time left</caption><thead><tr><th scope="col">Left</th><th scope="col">Clock</th><th scope="col">Ends</th><th scope="col">Case</th><th scope="col">Rests on</th><th scope="col">Owner</th></tr></thead>${groups.map(
          (group) =>
            html`<tbody><tr class="group"><th colspan="6" scope="rowgroup"><b>${GROUP_WORDS[group].words}</b> <small class="muted">${GROUP_WORDS[group].hint}</small></th></tr>${clocks.filter((clock) => clock.group === group).map((clock) => row(clock, frame, legal))}</tbody>`,
        )}</table>${next !== null && html`<p class="acts"><a class="btn" href="${after}${after.includes('?') ? '&' : '?'}after=${next}">Show the next deadlines</a></p>`}`
  }</div></section>`
}

function row(clock: ClockPage['clocks'][number], frame: ClocksFrame, legal: LegalWords): Html {
  const { kind, dueAt, basis, caseReference, assignee, group } = clock
  const owner: Child =
    assignee === null ? html`<b>nobody</b> ${takeForm(clock, frame)}` : (frame.names.get(assignee) ?? assignee)
  const isUrgent = group === 'over' || kind === 'emergency' || kind === 'child-safety'
  return html`<tr><td class="nowrap"><b>${isUrgent && '\u25a0 '}${timeLeftWords(dueAt, frame.now)}</b></td><td data-l="Clock">${legal(DEADLINE_TERMS[kind], DEADLINE_WORDS[kind])}</td><td data-l="Ends" class="nowrap">${instantWords(dueAt)}</td><th scope="row"><a class="serif" href="/cases/${caseReference}">${whose(clock)}</a> <span class="ref muted">${caseReference}</span></th><td data-l="Rests on">${mailText(cutText(basis, 200))}</td><td data-l="Owner">${owner}</td></tr>`
}

function takeForm({ caseReference }: OpenClock, { asked, viewer, principal }: ClocksFrame): Html | false {
  return (
    principal.kind === 'person' &&
    whyMayNot(principal, 'assign-case') === null &&
    html`<form class="tight" method="post" action="/deadlines/take">${formTokenField(viewer)}<input type="hidden" name="reference" value="${caseReference}"><input type="hidden" name="back" value="${clocksAddress(asked)}"><button class="small">Take it<span class="vh">, ${caseReference}</span></button></form>`
  )
}
