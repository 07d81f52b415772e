import { INSTRUMENTS_BY_STRENGTH } from '../../classify/instrument.js'
import { type Child, html } from '../html.js'
import { INSTRUMENT_WORDS, plainWords } from '../words.js'
import type { formFor } from './case-form.js'

/** How a field is written in a form, and read from one: text goes in and out, and the field's own shape judges it. */
export interface FixControls {
  controls(form: ReturnType<typeof formFor>, said: unknown, label: string): Child
  read(body: Readonly<Record<string, unknown>>): unknown
}

type Body = Readonly<Record<string, unknown>>

function text(body: Body, name: string): string | null {
  const given = body[name]
  const trimmed = typeof given === 'string' ? given.trim() : ''
  return trimmed === '' ? null : trimmed
}

function linesOf(body: Body): string[] {
  return (text(body, 'value') ?? '').split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
}

/** `word rest`, as a list of these is written one a line. */
function pairsOf<First extends string, Second extends string>(body: Body, first: First, second: Second) {
  return linesOf(body).map((line) => {
    const at = line.search(/\s/)
    return { [first]: at === -1 ? line : line.slice(0, at), [second]: at === -1 ? '' : line.slice(at).trim() }
  })
}

const NOT_STATED = 'Leave it empty where the documents do not state it.'

const LINE: FixControls = {
  controls: (form, said, label) =>
    form.text({
      name: 'value',
      label,
      hint: NOT_STATED,
      value: stringOf(said),
      isOptional: true,
      isWide: true,
      max: 500,
    }),
  read: (body) => text(body, 'value'),
}

const DAY: FixControls = {
  controls: (form, said, label) =>
    form.text({ name: 'value', label, hint: NOT_STATED, type: 'date', value: stringOf(said), isOptional: true }),
  read: (body) => text(body, 'value'),
}

const LINES: FixControls = {
  controls: (form, said, label) =>
    form.area({
      name: 'value',
      label,
      hint: 'One a line.',
      value: listOf(said).map(stringOf).join('\n'),
      isOptional: true,
      max: 30_000,
    }),
  read: linesOf,
}

function choice(from: readonly (readonly [string, string])[], read: (value: string | null) => unknown): FixControls {
  return {
    controls: (form, said, label) =>
      form.choose({
        name: 'value',
        label,
        value: stringOf(said),
        isOptional: true,
        from: [['', 'Not stated'], ...from],
      }),
    read: (body) => read(text(body, 'value')),
  }
}

function pairs(first: string, second: string, hint: string): FixControls {
  return {
    controls: (form, said, label) =>
      form.area({
        name: 'value',
        label,
        hint,
        value: listOf(said)
          .map((one) => `${part(one, first)} ${part(one, second)}`)
          .join('\n'),
        isOptional: true,
        max: 50_000,
      }),
    read: (body) => pairsOf(body, first, second),
  }
}

const RANGE: FixControls = {
  controls: (form, said) =>
    html`${form.text({ name: 'from', label: 'From', type: 'date', value: part(said, 'from'), isOptional: true })}${form.text({ name: 'to', label: 'To', type: 'date', hint: 'Empty: to the present.', value: part(said, 'to'), isOptional: true })}${form.tick({ name: 'none', label: 'The documents state no period', isTicked: said === null })}`,
  read: (body) => (body.none === 'yes' ? null : { from: text(body, 'from'), to: text(body, 'to') }),
}

const SILENCE: FixControls = {
  controls: (form, said) =>
    html`${form.choose({
      name: 'silence',
      label: 'Silence',
      value: part(said, 'ordered') === 'true' ? 'ordered' : part(said, 'requested') === 'true' ? 'requested' : 'none',
      from: [
        ['ordered', 'Ordered by a court or a statute'],
        ['requested', 'Asked for, not ordered'],
        ['none', 'Neither'],
      ],
    })}${form.text({ name: 'until', label: 'Last day of the order', type: 'date', hint: 'Empty: no stated end.', value: part(said, 'until'), isOptional: true })}${form.text({ name: 'basis', label: 'Basis', value: part(said, 'basis'), isOptional: true, isWide: true })}`,
  read: (body) => ({
    ordered: body.silence === 'ordered',
    requested: body.silence === 'requested',
    until: text(body, 'until'),
    basis: text(body, 'basis'),
  }),
}

const EMERGENCY: FixControls = {
  controls: (form, said) =>
    html`${form.text({ name: 'danger', label: 'Danger', hint: NOT_STATED, value: part(said, 'danger'), isOptional: true, isWide: true, max: 500 })}${form.text({ name: 'deadline', label: 'Until when', value: part(said, 'deadline'), isOptional: true, max: 500 })}`,
  read: (body) => {
    const [danger, deadline] = [text(body, 'danger'), text(body, 'deadline')]
    return danger === null && deadline === null ? null : { danger, deadline }
  },
}

const PRESERVATION: FixControls = {
  controls: (form, said) =>
    html`${form.choose({
      name: 'preserve',
      label: 'To preserve',
      value: said === null ? 'no' : part(said, 'renewal') === 'true' ? 'renewal' : 'yes',
      from: [
        ['no', 'Not asked'],
        ['yes', 'Asked'],
        ['renewal', 'Asked again: a renewal'],
      ],
    })}${form.text({ name: 'days', label: 'Days', type: 'number', hint: 'Empty: no stated period.', value: part(said, 'days'), isOptional: true })}`,
  read: (body) => {
    const days = text(body, 'days')
    return body.preserve === 'no'
      ? null
      : { days: days === null ? null : Number(days), renewal: body.preserve === 'renewal' }
  },
}

const JURISDICTION: FixControls = {
  controls: (form, said) =>
    html`${form.text({ name: 'country', label: 'Country', hint: 'Two letters, such as US.', value: part(said, 'country'), isOptional: true, max: 2 })}${form.text({ name: 'subdivision', label: 'State or province', hint: 'Such as US-CA.', value: part(said, 'subdivision'), isOptional: true, max: 6 })}${form.choose({ name: 'level', label: 'Level', value: part(said, 'level'), isOptional: true, from: [['', 'Not stated'], ...['federal', 'state', 'local', 'foreign'].map((one) => [one, plainWords(one)] as const)] })}`,
  read: (body) => ({
    country: text(body, 'country')?.toUpperCase() ?? null,
    subdivision: text(body, 'subdivision')?.toUpperCase() ?? null,
    level: text(body, 'level'),
  }),
}

const NATURES = ['criminal', 'civil', 'administrative', 'national-security']

const CONTROLS: Readonly<Record<string, FixControls>> = {
  'matter.references': LINES,
  'matter.nature': choice(
    NATURES.map((one) => [one, plainWords(one)] as const),
    (value) => value,
  ),
  signed: choice(
    [
      ['true', 'Yes'],
      ['false', 'No: the signature line is empty'],
    ],
    (value) => (value === null ? null : value === 'true'),
  ),
  issuedOn: DAY,
  dueOn: DAY,
  targets: pairs(
    'kind',
    'value',
    'One a line: workspace, team, customer, user, email, phone, ip, url or account-id, a space, the name.',
  ),
  dataSought: pairs('category', 'item', 'One a line: content, metadata or basic-account, a space, what is sought.'),
  dateRange: RANGE,
  nonDisclosure: SILENCE,
  emergency: EMERGENCY,
  preservation: PRESERVATION,
  'instrument.type': choice(
    INSTRUMENTS_BY_STRENGTH.map((type) => [type, INSTRUMENT_WORDS[type]] as const),
    (value) => value,
  ),
  'instrument.jurisdiction': JURISDICTION,
}

/** The controls of a field; of most a line. */
export function fixControls(field: string): FixControls {
  return CONTROLS[field] ?? LINE
}

function listOf(said: unknown): unknown[] {
  return Array.isArray(said) ? said : []
}

function part(said: unknown, key: string): string {
  return typeof said === 'object' && said !== null ? stringOf((said as Record<string, unknown>)[key]) : ''
}

function stringOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value)
}
