import type { CaseSummary } from '../../cases/case-file.js'
import {
  QUEUE_GROUPS,
  type QueuedCase,
  type QueueGroup,
  type QueuePage,
  type QueueQuery,
} from '../../cases/queue-query.js'
import { type Child, type Html, html, mailText } from '../html.js'
import { queueAddress } from '../read-queue.js'
import { formTokenField } from '../sign-in/session.js'
import {
  DEADLINE_WORDS,
  DISPOSITION_WORDS,
  INSTRUMENT_WORDS,
  instantWords,
  nearDayWords,
  plainWords,
  timeLeftWords,
  VERDICT_WORDS,
} from '../words.js'
import { chip, page, type Viewer } from './layout.js'
import { queueFilters } from './queue-filters.js'

/** Who looks at the queue, by which address, and what of it is his own. */
export interface QueueFrame {
  asked: QueueQuery
  viewer: Viewer
  views: { name: string; query: string }[]
  /** Drafts that somebody asked him to approve. */
  lettersAsked: number
  people: { email: string; name: string }[]
  /** Of the newest case when the queue was read. */
  mark: string
  now: Date
}

const GROUP_WORDS: Readonly<Record<QueueGroup, { words: string; hint: string }>> = {
  emergency: { words: 'Emergencies', hint: 'a person accepts the page, calls back, decides' },
  fraud: { words: 'Suspected fraud', hint: 'nothing goes to the sender' },
  'due-soon': { words: 'Due within 3 days', hint: 'earliest first' },
  new: { words: 'New', hint: 'nobody has opened these' },
  later: { words: 'Later', hint: 'by the clock that ends next' },
  closed: { words: 'Closed', hint: 'newest last' },
}

/** What needs somebody now, first: emergencies with a clock, fraud, what falls due, what is new. */
export function caseQueuePage(queue: QueuePage, frame: QueueFrame): Html {
  const { asked, viewer, mark } = frame
  const { cases, next, counts } = queue
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const search = queueAddress(asked)
  const content = html`<main id="main" tabindex="-1">
<div class="title"><h1>Case queue</h1><span class="muted">${total} ${search === '' ? 'open' : 'fit'}</span><p class="live right" role="status" data-live data-src="/events?since=${encodeURIComponent(mark)}">Reload to see what is new.</p></div>
${askedNote(frame)}${viewTabs(frame, search)}
${queueFilters(asked, frame.people)}
<p class="note" data-arrived hidden><a href="/${search !== '' && `?${search}`}">A new case arrived. Show it.</a></p>
${cases.length === 0 ? emptyNote(search) : html`${queueTable(queue, frame.now)}${bulkForm(frame, search)}`}
${next !== null && html`<p class="acts"><a class="btn" href="/?${search !== '' && `${search}&`}after=${encodeURIComponent(next)}">Show the next cases</a></p>`}
</main>`
  return page('Case queue', 'queue', content, viewer)
}

function askedNote({ lettersAsked }: QueueFrame): Html | false {
  return (
    lettersAsked > 0 &&
    html`<p class="note">${lettersAsked === 1 ? 'A letter waits' : `${lettersAsked} letters wait`} for your approval: a colleague asked you. <a href="/notices">Read ${lettersAsked === 1 ? 'it' : 'them'}.</a></p>`
  )
}

function emptyNote(search: string): Html {
  return search === ''
    ? html`<p class="note">No case is open, so there is nothing to decide. Cases appear here as mail arrives; what asked for nothing stands under <a href="/mail">Mail</a>.</p>`
    : html`<p class="note">No case fits these filters. <a href="/">Clear them.</a></p>`
}

const VIEWS = [
  ['Needs us now', ''],
  ['Mine', 'assignee=me'],
  ['Unassigned', 'assignee=nobody'],
  ['Due in 3 days', 'due=3-days'],
  ['All', 'state=any'],
] as const

function viewTabs({ views, viewer }: QueueFrame, search: string): Html {
  const own = views.map(({ name, query }) => [name, query] as const)
  const mine = `assignee=${encodeURIComponent(viewer.principal?.name ?? '')}`
  const isCurrent = (query: string) => query === search || (query === 'assignee=me' && search === mine)
  return html`<nav class="tabs" aria-label="Saved views">${[...VIEWS, ...own].map(
    ([name, query]) =>
      html`<a href="/${query !== '' && `?${query}`}"${isCurrent(query) && html` aria-current="page"`}>${name}</a>`,
  )}</nav>
${search !== '' && saveForm(viewer, search, own.find(([, query]) => query === search)?.[0] ?? null)}`
}

function saveForm(viewer: Viewer, search: string, saved: string | null): Html {
  const hidden = html`${formTokenField(viewer)}<input type="hidden" name="query" value="${search}">`
  return saved === null
    ? html`<details><summary>Save this view</summary><form class="tight" method="post" action="/views">${hidden}<label for="view-name">Name</label><input id="view-name" name="name" required maxlength="40"><button>Save the view</button></form></details>`
    : html`<form class="tight" method="post" action="/views/drop">${hidden}<input type="hidden" name="name" value="${saved}"><button>Forget the view ${saved}</button></form>`
}

function queueTable({ cases, counts }: QueuePage, now: Date): Html {
  const groups = QUEUE_GROUPS.filter((group) => cases.some((each) => each.group === group))
  return html`<table class="queue" role="table"><caption class="vh">Cases, what needs somebody first</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col" class="c-sel"><span class="vh">Select</span></th><th role="columnheader" scope="col" class="c-time">Time left</th><th role="columnheader" scope="col" class="c-case">Who asks, and for what</th><th role="columnheader" scope="col" class="c-sender">Sender</th><th role="columnheader" scope="col" class="c-rec">Recommendation</th><th role="columnheader" scope="col" class="c-state">State, owner</th></tr></thead>
${groups.map((group) =>
  groupBody(
    group,
    counts[group] ?? 0,
    cases.filter((each) => each.group === group).map((each) => row(each, now)),
  ),
)}</table>`
}

function groupBody(group: QueueGroup, count: number, rows: Child): Html {
  const { words, hint } = GROUP_WORDS[group]
  return html`<tbody role="rowgroup"><tr class="group" role="row"><th colspan="6" role="rowheader" scope="rowgroup">${words} ${count}<small>${hint}</small></th></tr>${rows}</tbody>`
}

function bulkForm({ viewer, people }: QueueFrame, search: string): Html {
  return html`<form class="bulk" id="bulk" method="post" action="/cases/assignment" aria-label="Act on selected cases">${formTokenField(viewer)}<input type="hidden" name="back" value="/${search !== '' && `?${search}`}"><span data-selected role="status">0 selected</span><label for="to">Assign to</label><select id="to" name="to" required><option value="">Choose a person</option>${people.map(({ email, name }) => html`<option value="${email}">${name}</option>`)}</select><button>Assign the cases</button></form>`
}

function row(each: QueuedCase, now: Date): Html {
  const { reference, nextDeadline, instrument, organisation, openedAt, disposition, state, assignee } = each
  const isUrgent = disposition === 'emergency-review' || disposition === 'escalate-child-safety'
  const isOver = nextDeadline !== null && nextDeadline.dueAt < now
  return html`<tr role="row" class="${isUrgent && 'urgent'}${isOver && ' over'}"><td role="cell" class="c-sel"><input type="checkbox" name="case" value="${reference}" form="bulk" aria-label="Select ${reference}"></td>
<td role="cell" class="c-time">${nextDeadline === null ? html`<span class="muted">no clock</span>` : html`<span class="left">${timeLeftWords(nextDeadline.dueAt, now)}</span><small>${DEADLINE_WORDS[nextDeadline.kind]} · ${nearDayWords(nextDeadline.dueOn, now)}</small>`}</td>
<td role="cell" class="c-case"><a class="who" href="/cases/${reference}">${whoAsks(each)}</a><small>${INSTRUMENT_WORDS[instrument]} · ${organisation} · <span class="ref">${reference}</span> · ${instantWords(openedAt)}</small></td>
<td role="cell" class="c-sender">${senderChip(each)}</td>
<td role="cell" class="c-rec">${DISPOSITION_WORDS[disposition].words}</td>
<td role="cell" class="c-state">${plainWords(state)}<small>${assignee ?? 'Unassigned'}</small></td></tr>`
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
