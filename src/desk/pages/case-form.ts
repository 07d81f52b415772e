import type { UnsavedForm } from '../../cases/unsaved-form.js'
import { type Act, type Principal, SECOND_FACTOR_OWED, whyMayNot } from '../access.js'
import { type Child, type Html, html } from '../html.js'
import { instantWords } from '../words.js'

/** What somebody sent and what was refused of it: the form comes back with his words in it. */
export interface Entered {
  /** The id of the form. */
  form: string
  values: Readonly<Record<string, unknown>>
  message: string
  /** The name of the control that is at fault; null where it is none alone. */
  field: string | null
  /** The code of the refusal. */
  error: string
}

/** What the forms on the page of a case share. */
export interface CaseForms {
  reference: string
  /** The version of the case that the page shows: on another one nothing is done. */
  version: number
  /** Null for who came with a password in the header. */
  tokenField: Html | null
  /** Null for nobody in particular: then nothing can be done. */
  principal: Principal | null
  /** Of the page. */
  timeZone: string
  /** Passwords can be kept here. */
  keepsPasswords: boolean
  /** The second factor of this session is given by a code of ours. */
  takesCodes: boolean
  entered: Entered | null
  /** What he has written before and not sent. */
  unsaved: readonly UnsavedForm[]
}

/** Nothing to do here: for who only reads. */
export function readOnly(reference: string): CaseForms {
  return {
    reference,
    version: 1,
    tokenField: null,
    principal: null,
    timeZone: 'UTC',
    keepsPasswords: false,
    takesCodes: false,
    entered: null,
    unsaved: [],
  }
}

/** Null where this person may, his second factor apart, which he can give with the form. */
export function whyNotHere({ principal }: CaseForms, act: Act): string | null {
  if (principal === null) return 'Sign in to do this.'
  const why = whyMayNot(principal, act)
  return why === SECOND_FACTOR_OWED ? null : why
}

export interface ActForm {
  /** Its anchor, and the beginning of the ids of its controls. */
  id: string
  /** Behind the address of the case. */
  path: string
  act: Act
  /** What the button says: a verb and an object. */
  go: string
  /** Where it is no part of the page's main work, the button is a plain one. */
  isPlain?: boolean
  /** Why it cannot be done now, whoever asks. */
  shut?: string | null
  hint?: Child
  /** What it is about, where its id says only where it stands: unsent words are kept by this. */
  about?: string
}

interface Control {
  name: string
  label: string
  hint?: string
  value?: string
  isOptional?: boolean
  isWide?: boolean
  max?: number
}

/** A form and its controls: each knows what was entered before, and what was wrong with it. */
export function formFor(forms: CaseForms, form: ActForm) {
  const entered = forms.entered?.form === form.id ? forms.entered : null
  const kept = entered === null ? keptOf(forms, form) : null
  const givenOf = ({ name, value = '' }: Control): string => {
    const given = (entered?.values ?? kept?.fields)?.[name]
    return typeof given === 'string' ? given : value
  }
  const framed = (control: Control, at: (attributes: Html) => Html): Html => {
    const id = `${form.id}-${control.name}`
    const isBad = entered?.field === control.name
    const described = [...(isBad ? [`${id}-err`] : []), ...(control.hint === undefined ? [] : [`${id}-hint`])].join(' ')
    const attributes = html`id="${id}" name="${control.name}"${control.isOptional !== true && html` required`}${isBad && html` aria-invalid="true"`}${described !== '' && html` aria-describedby="${described}"`}`
    const classes = [isBad ? 'bad' : '', control.isWide ? 'wide' : ''].filter((one) => one !== '').join(' ')
    return html`<div${classes !== '' && html` class="${classes}"`}><label for="${id}">${control.label}</label>${control.hint !== undefined && html`<p class="hint" id="${id}-hint">${control.hint}</p>`}${isBad && html`<p class="err" id="${id}-err">${entered.message}</p>`}${at(attributes)}</div>`
  }
  return {
    entered,
    /** Words of his that he has not sent are in it. */
    isKept: kept !== null,
    text: (control: Control & { type?: 'text' | 'date' | 'datetime-local' | 'email' | 'tel' | 'number' }) =>
      framed(
        control,
        (attributes) =>
          html`<input ${attributes}${control.type !== undefined && html` type="${control.type}"`} maxlength="${control.max ?? 300}" autocomplete="off" value="${givenOf(control)}">`,
      ),
    area: (control: Control) =>
      framed(
        { isWide: true, ...control },
        (attributes) =>
          html`<textarea ${attributes} rows="3" maxlength="${control.max ?? 2_000}">${givenOf(control)}</textarea>`,
      ),
    choose: (control: Control & { from: readonly (readonly [string, string])[] }) =>
      framed(
        control,
        (attributes) =>
          html`<select ${attributes}>${control.from.map(([value, words]) => html`<option value="${value}"${value === givenOf(control) && html` selected`}>${words}</option>`)}</select>`,
      ),
    tick: ({
      name,
      label,
      value = 'yes',
      isTicked = false,
    }: {
      name: string
      label: Child
      value?: string
      isTicked?: boolean
    }) => {
      const given = (entered?.values ?? kept?.fields)?.[name]
      const id = `${form.id}-${name}-${value}`
      const isOn = entered === null && kept === null ? isTicked : [given].flat().includes(value)
      return html`<div class="radio"><input type="checkbox" id="${id}" name="${name}" value="${value}"${isOn && html` checked`}><label for="${id}">${label}</label></div>`
    },
    hidden: (name: string, value: string | number) => html`<input type="hidden" name="${name}" value="${value}">`,
    /** A button alone: what it does is said beside it. */
    bare: (controls: Child) =>
      whyNotHere(forms, form.act) === null &&
      html`<form method="post" action="/cases/${forms.reference}/${form.path}">${forms.tokenField}<input type="hidden" name="version" value="${forms.version}">${controls}<button class="small">${form.go}</button></form>`,
    render: (controls: Child) => render(forms, form, { entered, kept }, controls),
  }
}

/** The whole of it, or, where it cannot be done, the button that says why not and whose move it is. */
function render(
  forms: CaseForms,
  form: ActForm,
  { entered, kept }: { entered: Entered | null; kept: UnsavedForm | null },
  controls: Child,
): Html | false {
  // A program that reads has nothing to press.
  if (forms.principal?.kind === 'service') return false
  const why = whyNotHere(forms, form.act) ?? form.shut ?? null
  if (why !== null)
    return html`<div class="body acts" id="${form.id}"><button type="button" aria-disabled="true" aria-describedby="${form.id}-why">${form.go}</button><p class="hint" id="${form.id}-why">${why}</p></div>`
  const isCodeOwed = forms.principal !== null && whyMayNot(forms.principal, form.act) === SECOND_FACTOR_OWED
  return html`<form class="body form-2" id="${form.id}" method="post" action="/cases/${forms.reference}/${form.path}" data-guard data-draft="${form.about}">${forms.tokenField}<input type="hidden" name="version" value="${forms.version}">
${entered?.field === null && html`<p class="err wide">${entered.message}</p>`}${controls}
<div class="acts wide">${isCodeOwed && codeField(forms, form.id)}<button${form.isPlain !== true && html` class="go"`}>${form.go}</button>${form.hint !== undefined && html`<span class="hint">${form.hint}</span>`}</div>${kept !== null && keptLine(forms, kept)}</form>`
}

/** The name under which unsent words of a form are kept; no control has one of that name. */
export const DRAFT = '_draft'

function keptOf({ unsaved }: CaseForms, { id, about }: ActForm): UnsavedForm | null {
  return unsaved.find(({ form }) => form === (about ?? id)) ?? null
}

/** Words that he has not sent are here; the script says in the same place how it stands while he writes. */
function keptLine({ reference, timeZone }: CaseForms, { form, keptAt }: UnsavedForm): Html {
  return html`<input type="hidden" name="${DRAFT}" value="${form}"><p class="hint wide" data-kept role="status">Not sent yet. Your words of ${instantWords(keptAt, timeZone)} are here. <button class="small" formaction="/cases/${reference}/unsaved/drop" formnovalidate>Drop them</button></p>`
}

/** The control of the second factor, which no act has one of that name of. */
export const SECOND_FACTOR = '_code'

/** What decides asks for the second factor again: beside the button, so that nothing that was written is lost. */
function codeField({ takesCodes, reference, entered }: CaseForms, id: string): Html {
  if (!takesCodes)
    return html`<span class="hint">Asks for your second factor: <a href="/sign-in/again?next=${encodeURIComponent(`/cases/${reference}#${id}`)}">give it first</a>.</span>`
  const isBad = entered?.form === id && entered.field === SECOND_FACTOR
  return html`<div${isBad && html` class="bad"`}><label for="${id}-${SECOND_FACTOR}">Six-digit code</label>${isBad && html`<p class="err" id="${id}-${SECOND_FACTOR}-err">${entered.message}</p>`}<input class="code" id="${id}-${SECOND_FACTOR}" name="${SECOND_FACTOR}" inputmode="numeric" autocomplete="one-time-code" maxlength="7" required${isBad && html` aria-invalid="true" aria-describedby="${id}-${SECOND_FACTOR}-err"`}></div>`
}

/** A form that most readers of the page do not need: closed until somebody opens it, or it comes back with a fault. */
export function folded(
  forms: CaseForms,
  id: string,
  summary: Child,
  content: Child,
  isKept = forms.unsaved.some(({ form }) => form === id),
): Html | false {
  if (forms.principal?.kind === 'service') return false
  return html`<details class="data act"${(forms.entered?.form === id || isKept) && html` open`}><summary>${summary}</summary>${content}</details>`
}

/** Above the content: what happened, and where to go on. */
export function faultNote({ entered }: CaseForms): Html | false {
  if (entered === null) return false
  const { form, field, message } = entered
  return html`<p class="note alarm" role="alert" tabindex="-1"><b>Nothing was changed.</b> <a href="#${field === null ? form : `${form}-${field}`}">${message}</a></p>`
}
