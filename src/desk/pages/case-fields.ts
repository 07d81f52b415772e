import { asCorrected, type CaseEmail } from '../../cases/case-file.js'
import type { Readings } from '../../cases/field-correction.js'
import { saidValue } from '../../cases/said-value.js'
import type { Fields } from '../../extract/fields.js'
import type { Evidence, Value } from '../../text/evidence.js'
import { lastCorrection } from '../correct-field.js'
import { type Child, type Html, html, mailText } from '../html.js'
import type { CaseSheet } from '../read-case-sheet.js'
import { CATEGORY_WORDS, dayWords, INSTRUMENT_WORDS, instantWords, periodWords, plainWords } from '../words.js'
import { type CaseForms, formFor, whyNotHere } from './case-form.js'
import { nameOf } from './case-notes.js'
import type { Cites } from './cites.js'
import { fixControls } from './fix-controls.js'

/** One value of a field; `evidence` null where it is a judgement over a document, not words in it. */
interface Shown {
  words: Child
  evidence: readonly Evidence[] | null
}

interface Row {
  field: string
  name: string
  shown(readings: Readings): Shown[]
}

/** Who, what, whom and when, each with the words it rests on and the way to correct it; what is not stated is said so. */
export function fieldsSheet(sheet: CaseSheet, email: CaseEmail, cites: Cites, forms: CaseForms): Html | false {
  const { fields, classification } = email
  if (fields === null || classification === null) return false
  const said = asCorrected(email)
  const context = {
    sheet,
    email,
    cites,
    forms,
    machine: { fields, classification },
    now: { fields: said.fields ?? fields, classification: said.classification ?? classification },
  }
  const { conflicts } = context.now.fields
  return html`<section class="sheet" aria-labelledby="${cites.id('fields')}"><header><h2 id="${cites.id('fields')}">Fields</h2><span class="right muted small">a cite jumps to its words</span></header>
${SECTIONS.map(({ name, rows }) => html`<h3 class="fh">${name}</h3><dl class="fields">${rows.map((row) => fieldRow(row, context))}</dl>`)}
${conflicts.length > 0 && html`<h3 class="fh">Documents disagree</h3><dl class="fields">${conflicts.map(({ field, values }) => html`<div><dt>${plainWords(field)}</dt><dd>${shownRows(values.map(valued), cites, cites.id(`conflict-${field}`))}</dd></div>`)}</dl>`}
</section>`
}

interface Context {
  sheet: CaseSheet
  email: CaseEmail
  cites: Cites
  forms: CaseForms
  machine: Readings
  now: Readings
}

function fieldRow(row: Row, context: Context): Html {
  const { cites, now, forms } = context
  const id = cites.id(`f-${row.field.replace('.', '-')}`)
  const shown = row.shown(now)
  return html`<div id="${id}"><dt>${row.name}</dt><dd>${shown.length === 0 ? html`<span class="muted">not stated</span>` : shownRows(shown, cites, id)}${wasLine(row, context)}</dd>${whyNotHere(forms, 'correct-field') === null && html`<dd class="fixd">${fixForm(row, context)}</dd>`}</div>`
}

function shownRows(shown: readonly Shown[], cites: Cites, id: string): Html[] {
  return shown.map(
    ({ words, evidence }) =>
      html`<div class="row"><span>${words}</span>${evidence !== null && cites.linksTo(evidence, id)}</div>`,
  )
}

/** The machine's word beside the person's: who, when and why, and the way back. */
function wasLine(row: Row, { sheet, email, machine, forms, cites }: Context): Html | false {
  const last = lastCorrection(sheet.dossier, { emailId: email.emailId, field: row.field })
  if (last === undefined) return false
  const before = row.shown(machine).map(({ words }, i) => html`${i > 0 && ', '}${words}`)
  const undo = formFor(forms, {
    id: cites.id(`undo-${row.field.replace('.', '-')}`),
    path: 'corrections/undo',
    act: 'correct-field',
    go: 'Undo',
    isPlain: true,
  })
  return html`<span class="was">${nameOf(sheet, last.correctedBy)}, ${instantWords(last.correctedAt, sheet.timeZone)}: ${mailText(last.reason)} Machine read ${before.length === 0 ? 'nothing' : html`\u201c${before}\u201d`}.</span>${undo.bare(undo.hidden('id', last.id))}`
}

function fixForm(row: Row, { sheet, email, cites, forms, now }: Context): Html {
  const { field } = row
  const id = cites.id(`fix-${field.replace('.', '-')}`)
  const last = lastCorrection(sheet.dossier, { emailId: email.emailId, field })
  const form = formFor(forms, {
    id,
    path: 'corrections',
    act: 'correct-field',
    go: 'Save',
    about: `${field} ${email.emailId}`,
  })
  const first =
    form.entered?.error === 'field-changed' &&
    last !== undefined &&
    html`<p class="note caution wide">${nameOf(sheet, last.correctedBy)} wrote \u201c${row.shown(now).map(({ words }, i) => html`${i > 0 && ', '}${words}`)}\u201d on ${instantWords(last.correctedAt, sheet.timeZone)}: ${mailText(last.reason)} Yours is below: save it, or leave the other.</p>`
  const value = saidValue(field, now)
  return html`<details class="fix"${(form.entered !== null || form.isKept) && html` open`}><summary>Correct<span class="vh"> ${row.name}</span></summary>${form.render(html`${first}${form.hidden('at', id)}${form.hidden('emailId', email.emailId)}${form.hidden('field', field)}${form.hidden('seen', last?.id ?? '')}${fixControls(field).controls(form, value, row.name)}${form.text({ name: 'reason', label: 'Why: what the document says', isWide: true })}`)}</details>`
}

/** What is no day is shown as it stands. */
function dayText(text: string): Html {
  return mailText(dayWords(text))
}

function valued({ value, evidence }: Value): Shown {
  return { words: mailText(value), evidence }
}

function one(
  field: string,
  name: string,
  of: (fields: Fields) => Value | null | undefined,
  words: (text: string) => Child = mailText,
): Row {
  return {
    field,
    name,
    shown({ fields }) {
      const value = of(fields)
      return value === null || value === undefined ? [] : [{ words: words(value.value), evidence: value.evidence }]
    },
  }
}

function some(field: string, name: string, of: (fields: Fields) => Shown | null): Row {
  return { field, name, shown: ({ fields }) => [of(fields)].filter((each) => each !== null) }
}

const REFERENCES: Row = {
  field: 'matter.references',
  name: 'References',
  shown: ({ fields }) =>
    fields.matter.references.map(({ value, evidence }) => ({
      words: html`<span class="ref">${mailText(value)}</span>`,
      evidence,
    })),
}

const TARGETS: Row = {
  field: 'targets',
  name: 'Targets',
  shown: ({ fields }) =>
    fields.targets.map(({ kind, value, evidence }) => ({
      words: html`<span class="ref">${mailText(value)}</span> <span class="muted small">${plainWords(kind).toLowerCase()}</span>`,
      evidence,
    })),
}

const DATA: Row = {
  field: 'dataSought',
  name: 'Data',
  shown: ({ fields: { dataSought } }) =>
    [...new Set(dataSought.map(({ category }) => category))].map((sought) => {
      const items = dataSought.filter(({ category }) => category === sought)
      return { words: CATEGORY_WORDS[sought], evidence: items.flatMap(({ evidence }) => evidence) }
    }),
}

const INSTRUMENT: Row = {
  field: 'instrument.type',
  name: 'Instrument',
  shown: ({ classification: { primary, instruments } }) => [
    {
      words: INSTRUMENT_WORDS[primary.type],
      evidence: instruments.find(({ type }) => type === primary.type)?.evidence ?? null,
    },
  ],
}

const JURISDICTION: Row = {
  field: 'instrument.jurisdiction',
  name: 'Issued in',
  shown({ classification: { primary } }) {
    const { country, subdivision, level } = primary.jurisdiction
    const words = [level, subdivision ?? country].filter((each) => each !== null).join(', ')
    return words === '' ? [] : [{ words, evidence: null }]
  },
}

const SECTIONS: readonly { name: string; rows: readonly Row[] }[] = [
  {
    name: 'Who and what matter',
    rows: [
      INSTRUMENT,
      JURISDICTION,
      one('agency', 'Agency', ({ agency }) => agency),
      one('officer.name', 'Officer', ({ officer }) => officer.name),
      one('officer.title', 'Title', ({ officer }) => officer.title),
      one('officer.badge', 'Badge', ({ officer }) => officer.badge),
      one('officer.email', 'Email', ({ officer }) => officer.email),
      one('officer.phone', 'Telephone', ({ officer }) => officer.phone),
      one('officer.address', 'Address', ({ officer }) => officer.address),
      REFERENCES,
      one('matter.offence', 'Offence', ({ matter }) => matter.offence),
      one('matter.nature', 'Nature', ({ matter }) => matter.nature, plainWords),
      one('court', 'Court', ({ court }) => court),
      one('judge', 'Judge', ({ judge }) => judge),
      some('signed', 'Signed', ({ signed }) =>
        signed === null ? null : { words: signed ? 'Yes' : 'No: the signature line is empty', evidence: null },
      ),
    ],
  },
  {
    name: 'Dates',
    rows: [
      one('issuedOn', 'Issued', ({ issuedOn }) => issuedOn, dayText),
      one('dueOn', 'Due', ({ dueOn }) => dueOn, dayText),
      some(
        'dateRange',
        'Period',
        ({ dateRange }) => dateRange && { words: mailText(periodWords(dateRange)), evidence: dateRange.evidence },
      ),
    ],
  },
  { name: 'Whom and what data', rows: [TARGETS, DATA] },
  {
    name: 'Silence, danger, preservation',
    rows: [
      some('nonDisclosure', 'Silence', ({ nonDisclosure }) => silence(nonDisclosure)),
      some(
        'emergency',
        'Danger',
        ({ emergency }) =>
          emergency && {
            words: dangerWords(emergency),
            evidence: [emergency.danger, emergency.deadline].flatMap((each) => each?.evidence ?? []),
          },
      ),
      some(
        'preservation',
        'Preserve',
        ({ preservation }) =>
          preservation && { words: preservationWords(preservation), evidence: preservation.evidence },
      ),
    ],
  },
]

function silence({ ordered, requested, until, basis, evidence }: Fields['nonDisclosure']): Shown | null {
  if (ordered)
    return {
      words: html`Ordered ${until === null ? 'with no stated end' : `until ${dayWords(until)}`}${basis !== null && html` · ${mailText(basis)}`}`,
      evidence,
    }
  return requested ? { words: 'Asked for, not ordered', evidence } : null
}

function dangerWords({ danger, deadline }: NonNullable<Fields['emergency']>): Html {
  return html`${danger === null ? 'not stated' : mailText(danger.value)}${deadline !== null && html` · by ${mailText(deadline.value)}`}`
}

function preservationWords({ days, renewal }: NonNullable<Fields['preservation']>): string {
  return `${days === null ? 'period not stated' : `${days} days`}${renewal ? ', renewal' : ''}`
}
