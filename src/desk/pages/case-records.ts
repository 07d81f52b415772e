import { localTime } from '../../calendar/clock-in-zone.js'
import { type CaseRecord, RECORD_KINDS, type RecordKind } from '../../cases/case-record.js'
import type { DataCategory } from '../../extract/fields.js'
import type { Act } from '../access.js'
import { ACT_OF_RECORD } from '../case-life.js'
import { type Child, type Html, html, mailText } from '../html.js'
import type { CaseSheet } from '../read-case-sheet.js'
import { CATEGORY_WORDS, instantWords, plainWords, zoneWords } from '../words.js'
import { mailChoice } from './case-findings.js'
import { type CaseForms, folded, formFor } from './case-form.js'
import { nameOf } from './case-notes.js'
import { RECORD_FORMS, type RecordControl } from './record-controls.js'

/** What happened outside, as people recorded it, and a form for each thing that can be said. */
export function recordsSheet(sheet: CaseSheet, forms: CaseForms): Html {
  const { records } = sheet.dossier
  return html`<section class="sheet" id="records" aria-labelledby="h-records"><header><h2 id="h-records">What happened outside</h2><span class="right">${records.length}</span></header>
<ol class="items">${records.map((record) => recordItem(sheet, record))}</ol>
${RECORD_KINDS.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)).map((kind) => recordForm(sheet, kind, forms))}</section>`
}

const ORDER = Object.keys(RECORD_FORMS)

function recordItem(sheet: CaseSheet, { kind, body, recordedBy, recordedAt }: CaseRecord): Html {
  const said = RECORD_FORMS[kind].controls.flatMap(({ name, label, as }) => {
    const value = (body as Record<string, unknown>)[name]
    return as === 'mail' || value === undefined
      ? []
      : [
          html`<div><dt>${label}</dt><dd>${as === 'instant' && typeof value === 'string' ? instantWords(new Date(value), sheet.timeZone) : valueWords(value)}</dd></div>`,
        ]
  })
  return html`<li><div class="head"><b>${RECORD_FORMS[kind].name}</b><span class="right muted small">${nameOf(sheet, recordedBy)}, ${instantWords(recordedAt, sheet.timeZone)}</span></div><dl class="fields">${said}</dl></li>`
}

function valueWords(value: unknown): Child {
  if (value === null) return 'not stated'
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  return mailText([value].flat().map(String).join(', '))
}

function recordForm(sheet: CaseSheet, kind: RecordKind, forms: CaseForms): Html | false {
  const { go, controls } = RECORD_FORMS[kind]
  const id = `record-${kind}`
  const act: Act = ACT_OF_RECORD[kind]
  const form = formFor(forms, { id, path: `records/${kind}`, act, go, isPlain: true, shut: whyShut(sheet, kind) })
  return folded(
    forms,
    id,
    go,
    form.render([
      form.hidden('timeZone', sheet.timeZone),
      ...controls.map((control) => controlOf(sheet, form, control)),
    ]),
  )
}

function controlOf(sheet: CaseSheet, form: ReturnType<typeof formFor>, control: RecordControl): Child {
  const { as, from = [], ...rest } = control
  switch (as) {
    case 'mail':
      return mailChoice(sheet.dossier.file.emails, form)
    case 'words':
      return form.area(rest)
    case 'lines':
      return form.area({ ...rest, value: targetsOf(sheet).join('\n') })
    case 'day':
    case 'day?':
      return form.text({ ...rest, type: 'date', isOptional: as === 'day?' })
    case 'instant':
      return form.text({
        ...rest,
        type: 'datetime-local',
        label: `${control.label}, ${zoneWords(sheet.timeZone)}`,
        value: localTime(sheet.timeZone, sheet.now),
      })
    case 'choice':
      return form.choose({ ...rest, from })
    case 'categories':
      return html`<fieldset><legend>${control.label}</legend>${(Object.keys(CATEGORY_WORDS) as DataCategory[]).map((category) => form.tick({ name: control.name, value: category, label: CATEGORY_WORDS[category] }))}</fieldset>`
    case 'yes':
      return form.tick({ name: control.name, label: control.label })
    default:
      return form.text(rest)
  }
}

function targetsOf({ dossier: { file } }: CaseSheet): string[] {
  return [
    ...new Set(
      file.emails
        .flatMap(({ fields, corrected }) => (corrected?.fields ?? fields)?.targets ?? [])
        .map(({ value }) => value),
    ),
  ]
}

/** What a case that stands elsewhere cannot record, said before anybody fills in the form. */
function whyShut({ dossier, life }: CaseSheet, kind: RecordKind): string | null {
  if (life.mergedInto !== null) return `The case was merged into ${life.mergedInto}.`
  if (kind !== 'production') return null
  if (dossier.state !== 'approved-for-production')
    return `The case is ${plainWords(dossier.state).toLowerCase()}: nothing is approved for production.`
  return dossier.approvedVersion === dossier.version
    ? null
    : 'The case has changed since it was approved: it is looked at again first.'
}
