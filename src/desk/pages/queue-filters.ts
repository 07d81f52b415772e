import { CASE_STATES } from '../../cases/case.js'
import type { QueueQuery } from '../../cases/queue-query.js'
import { type Html, html } from '../html.js'
import { DISPOSITION_WORDS, INSTRUMENT_WORDS, plainWords } from '../words.js'

type Options = readonly (readonly [value: string, words: string])[]

/** Search and filters: plain forms, so that an address says all of what is shown. */
export function queueFilters(asked: QueueQuery, people: { email: string; name: string }[]): Html {
  const { words, disposition, instrument, organisation, jurisdiction, state, assignee, due } = asked
  const isFiltered = [disposition, instrument, organisation, jurisdiction, assignee, due].some((each) => each !== null)
  return html`<form class="search" role="search"><div><label for="q">Search mails, documents and fields</label><input id="q" name="q" type="search" value="${words}" placeholder="docket, officer, target, words in a document" autocomplete="off" maxlength="200" data-key="/"></div><button>Search</button></form>
<details class="filters"${isFiltered && html` open`}><summary>Filter cases</summary><form>${words !== null && html`<input type="hidden" name="q" value="${words}">`}
${select('disposition', 'Recommendation', disposition, [['', 'Any'], ...Object.entries(DISPOSITION_WORDS).map(([id, each]) => [id, each.words] as const)])}
${select('instrument', 'Instrument', instrument, [['', 'Any'], ...Object.entries(INSTRUMENT_WORDS)])}
<div><label for="organisation">Organisation</label><input id="organisation" name="organisation" value="${organisation}" maxlength="60"></div>
<div><label for="jurisdiction">Jurisdiction</label><input id="jurisdiction" name="jurisdiction" value="${jurisdiction}" maxlength="6" size="8" placeholder="US or US-CA" pattern="[A-Za-z]{2}(-[A-Za-z0-9]{1,3})?" title="A country of two letters, or a part of one, such as US-CA"></div>
${select('state', 'State', state, [['open', 'Any open'], ...CASE_STATES.map((id) => [id, plainWords(id)] as const), ['any', 'Any']])}
${select('assignee', 'Assignee', assignee, [['', 'Anyone'], ['nobody', 'Nobody'], ...people.map(({ email, name }) => [email, name] as const)])}
${select('due', 'Due', due, DUES)}
<div class="acts"><button>Apply the filters</button><a href="/">Clear</a></div></form></details>`
}

const DUES: Options = [
  ['', 'Any time'],
  ['over', 'Overdue'],
  ['3-days', 'Within 3 days'],
  ['7-days', 'Within 7 days'],
  ['none', 'No clock'],
]

function select(name: string, label: string, chosen: string | null, options: Options): Html {
  return html`<div><label for="${name}">${label}</label><select id="${name}" name="${name}">${options.map(([value, words]) => html`<option value="${value}"${value === (chosen ?? '') && html` selected`}>${words}</option>`)}</select></div>`
}
