import { namesTarget } from '../../review/judge-instruments.js'
import type { CategoryReview, InstrumentReview, Review } from '../../review/review.js'
import { type Html, html, mailText } from '../html.js'
import { CATEGORY_WORDS, INSTRUMENT_WORDS, periodWords } from '../words.js'

interface Named {
  value: string
}

/** More than a page of them is read in the documents. */
const ROWS = 60

/** Each target of a mail beside each of its instruments: what that one opens of it, or why not. */
export function openingRows(review: Review, targets: readonly Named[]): Html | false {
  const perInstrument = review.perInstrument ?? []
  if (perInstrument.length === 0) return false
  const rows: readonly (Named | null)[] = targets.length === 0 ? [null] : targets.slice(0, ROWS)
  return html`<div class="body"><div class="scroll" tabindex="0" role="group" aria-label="What each instrument opens of each target"><table class="grid-table"><caption class="vh">Target by instrument and category of data</caption>
<thead><tr><th scope="col">Target</th><th scope="col">Instrument</th>${perInstrument[0]?.categories.map(({ category }) => html`<th scope="col">${CATEGORY_WORDS[category]}</th>`)}</tr></thead>
<tbody>${rows.map((target) => rowsOf(target, perInstrument))}</tbody></table></div>${targets.length > ROWS && html`<p class="muted">and ${targets.length - ROWS} targets more</p>`}</div>`
}

/** A row for each instrument that names the target; where none does, that nothing opens it. */
function rowsOf(target: Named | null, instruments: readonly InstrumentReview[]): Html[] {
  const name = html`<th scope="row">${target === null ? 'nobody is named' : mailText(target.value)}</th>`
  const naming = instruments.filter((one) => target === null || namesTarget(one, target))
  if (naming.length === 0)
    return [
      html`<tr>${name}<td colspan="${(instruments[0]?.categories.length ?? 0) + 1}">No instrument names it: nothing of it is opened.</td></tr>`,
    ]
  return naming.map(
    ({ type, document, period, categories }) =>
      html`<tr>${name}<td>${INSTRUMENT_WORDS[type]} (${document})${period !== null && `, ${periodWords(period)}`}</td>${categories.map(cell)}</tr>`,
  )
}

function cell({ allowed, because, clause }: CategoryReview): Html {
  return html`<td title="${clause}">${allowed ? html`<b>Yes.</b> ` : 'No. '}${because}</td>`
}
