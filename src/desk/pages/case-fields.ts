import type { Fields } from '../../extract/fields.js'
import type { Evidence, Value } from '../../text/evidence.js'
import { type Child, type Html, html, mailText } from '../html.js'
import { CATEGORY_WORDS, dayWords, periodWords } from '../words.js'
import type { Cites } from './cites.js'

/** Who, what, whom and when, each with the words it rests on; what is not stated is said so. */
export function fieldsSheet(fields: Fields, cites: Cites): Html {
  const { officer, matter, dateRange, nonDisclosure, emergency, preservation } = fields
  const value = (name: string, each: Value | null, words = (text: string): Child => mailText(text)) =>
    line(name, each && words(each.value), each?.evidence ?? [], cites)
  return html`<section class="sheet" aria-labelledby="${cites.id('fields')}"><header><h2 id="${cites.id('fields')}">Fields</h2><span class="right muted small">a cite jumps to its words</span></header>
<h3 class="fh">Who and what matter</h3>
<dl class="fields">${value('Agency', fields.agency)}${value('Officer', officer.name)}${value('Title', officer.title)}${value('Badge', officer.badge)}${value('Email', officer.email)}${value('Telephone', officer.phone)}${value('Address', officer.address)}${list('References', matter.references, cites)}${value('Offence', matter.offence)}${value('Nature', matter.nature)}${value('Court', fields.court)}${value('Judge', fields.judge)}${line('Signed', signedWords(fields.signed), null, cites)}</dl>
<h3 class="fh">Dates</h3>
<dl class="fields">${value('Issued', fields.issuedOn, dayWords)}${value('Due', fields.dueOn, dayWords)}${line('Period', dateRange && periodWords(dateRange), dateRange?.evidence ?? [], cites)}</dl>
<h3 class="fh">Whom and what data</h3>
<dl class="fields">${list('Targets', fields.targets, cites)}${dataSought(fields, cites)}</dl>
<h3 class="fh">Silence, danger, preservation</h3>
<dl class="fields">${line('Silence', silenceWords(nonDisclosure), nonDisclosure.evidence, cites)}${value('Danger', emergency?.danger ?? null)}${line('Preserve', preservation && preservationWords(preservation), preservation?.evidence ?? [], cites)}</dl>
${fields.conflicts.length > 0 && html`<h3 class="fh">Documents disagree</h3><dl class="fields">${fields.conflicts.map(({ field, values }) => list(field, values, cites))}</dl>`}
</section>`
}

/** One line of the list; `evidence` null where the value is a judgement over a document, not words in it. */
function line(name: string, words: Child, evidence: readonly Evidence[] | null, cites: Cites): Html {
  const isStated = words !== null && words !== undefined && words !== false
  return html`<div><dt>${name}</dt><dd>${isStated ? html`<div class="row"><span>${words}</span>${evidence !== null && cites.linksTo(evidence)}</div>` : html`<span class="muted">not stated</span>`}</dd></div>`
}

function list(name: string, values: readonly Value[], cites: Cites): Html {
  if (values.length === 0) return line(name, null, [], cites)
  const rows = values.map(
    ({ value, evidence }) =>
      html`<div class="row"><span class="ref">${mailText(value)}</span>${cites.linksTo(evidence)}</div>`,
  )
  return html`<div><dt>${name}</dt><dd>${rows}</dd></div>`
}

function dataSought({ dataSought }: Fields, cites: Cites): Html {
  if (dataSought.length === 0) return line('Data', null, [], cites)
  const rows = [...new Set(dataSought.map(({ category }) => category))].map((sought) => {
    const evidence = dataSought.flatMap(({ category, evidence }) => (category === sought ? evidence : []))
    return html`<div class="row"><span>${CATEGORY_WORDS[sought]}</span>${cites.linksTo(evidence)}</div>`
  })
  return html`<div><dt>Data</dt><dd>${rows}</dd></div>`
}

function signedWords(signed: boolean | null): string | null {
  if (signed === null) return null
  return signed ? 'Yes' : 'No: the signature line is empty'
}

function silenceWords({ ordered, requested, until, basis }: Fields['nonDisclosure']): string | null {
  if (ordered)
    return `Ordered ${until === null ? 'with no stated end' : `until ${dayWords(until)}`}${basis === null ? '' : ` · ${basis}`}`
  return requested ? 'Asked for, not ordered' : null
}

function preservationWords({ days, renewal }: NonNullable<Fields['preservation']>): string {
  return `${days === null ? 'period not stated' : `${days} days`}${renewal ? ', renewal' : ''}`
}
