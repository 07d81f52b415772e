import { instantIn, isTimeZone } from '../../calendar/clock-in-zone.js'
import type { RecordKind } from '../../cases/case-record.js'

/** The controls of the form of each kind of record: what a person says happened outside. */
export interface RecordControl {
  name: string
  label: string
  /** `day?`: may be empty. `lines`: one a line. */
  as: 'mail' | 'line' | 'words' | 'day' | 'day?' | 'instant' | 'choice' | 'categories' | 'lines' | 'yes'
  hint?: string
  from?: readonly (readonly [string, string])[]
}

export interface RecordForm {
  /** Verb and object. */
  go: string
  /** The record as the page lists it. */
  name: string
  controls: readonly RecordControl[]
}

const MAIL: RecordControl = { name: 'emailId', label: 'About which mail', as: 'mail' }

export const RECORD_FORMS: Readonly<Record<RecordKind, RecordForm>> = {
  production: {
    go: 'Record production',
    name: 'Production',
    controls: [
      { name: 'categories', label: 'What left', as: 'categories' },
      { name: 'target', label: 'For which target', as: 'line', hint: 'As the instrument names it.' },
      { name: 'recipient', label: 'To whom', as: 'line' },
      {
        name: 'means',
        label: 'By which encrypted means',
        as: 'choice',
        from: [
          ['encrypted-mail', 'Encrypted mail'],
          ['encrypted-download', 'Encrypted download'],
          ['encrypted-medium', 'Encrypted medium'],
          ['agency-portal', "The agency's portal"],
        ],
      },
      { name: 'sha256', label: 'SHA-256 of what left', as: 'line', hint: '64 small hexadecimal digits.' },
      { name: 'producedBy', label: 'By whom', as: 'line' },
      { name: 'producedAt', label: 'When', as: 'instant' },
    ],
  },
  consent: {
    go: 'Record consent',
    name: 'Consent',
    controls: [
      MAIL,
      {
        name: 'by',
        label: 'Of whom',
        as: 'choice',
        from: [
          ['account-holder', 'Account holder'],
          ['customer', 'Customer'],
        ],
      },
      {
        name: 'address',
        label: 'Confirmed through',
        as: 'line',
        hint: 'An address that our directory holds, never one of the mail.',
      },
      {
        name: 'outcome',
        label: 'Outcome',
        as: 'choice',
        from: [
          ['confirmed', 'Confirmed'],
          ['denied', 'Denied'],
        ],
      },
      { name: 'categories', label: 'What it covers', as: 'categories' },
      { name: 'confirmedAt', label: 'When', as: 'instant' },
    ],
  },
  preservation: {
    go: 'Record preservation',
    name: 'Preservation',
    controls: [
      { name: 'what', label: 'What was preserved', as: 'words' },
      { name: 'targets', label: 'Of which targets', as: 'lines', hint: 'One a line.' },
      { name: 'preservedAt', label: 'When', as: 'instant' },
    ],
  },
  'document-read': {
    go: 'Record what you read',
    name: 'Read by a person',
    controls: [MAIL, { name: 'holdsOrder', label: 'An order of silence is in it', as: 'yes' }],
  },
  'order-ended': {
    go: 'Record the end of the order',
    name: 'Order of silence ended',
    controls: [
      MAIL,
      { name: 'endedOn', label: 'Its last day', as: 'day' },
      { name: 'basis', label: 'On what this rests', as: 'words', hint: 'And that no extension came.' },
    ],
  },
  'order-extended': {
    go: 'Record the extension',
    name: 'Order of silence extended',
    controls: [
      MAIL,
      { name: 'until', label: 'Until', as: 'day?', hint: 'Empty: no stated end.' },
      { name: 'basis', label: 'On what this rests', as: 'words' },
    ],
  },
  'notice-withheld': {
    go: 'Confirm that notice is withheld',
    name: 'Notice withheld',
    controls: [{ name: 'why', label: 'Why', as: 'words' }],
  },
  'response-extended': {
    go: 'Record the longer time to answer',
    name: 'More time to answer',
    controls: [
      { name: 'until', label: 'Until', as: 'day' },
      { name: 'grantedBy', label: 'Granted by', as: 'line' },
    ],
  },
  objection: {
    go: 'Record the objection',
    name: 'Objection of the customer',
    controls: [
      {
        name: 'kind',
        label: 'Kind',
        as: 'choice',
        from: [
          ['objection', 'Objection to us'],
          ['motion-to-quash', 'Motion to quash'],
        ],
      },
      { name: 'by', label: 'Of whom', as: 'line' },
      { name: 'receivedOn', label: 'Received on', as: 'day' },
    ],
  },
  'objection-ended': {
    go: 'Record the end of the objection',
    name: 'Objection ended',
    controls: [
      { name: 'how', label: 'How it ended', as: 'words' },
      { name: 'endedOn', label: 'On', as: 'day' },
    ],
  },
  challenge: {
    go: 'Record the challenge',
    name: 'Challenge',
    controls: [
      {
        name: 'before',
        label: 'Before whom',
        as: 'choice',
        from: [
          ['requester', 'The requester'],
          ['court', 'A court'],
        ],
      },
      { name: 'about', label: 'About what', as: 'words' },
      { name: 'since', label: 'Since', as: 'day' },
    ],
  },
  'challenge-ended': {
    go: 'Record the end of the challenge',
    name: 'Challenge ended',
    controls: [
      { name: 'how', label: 'How it ended', as: 'words' },
      { name: 'endedOn', label: 'On', as: 'day' },
    ],
  },
}

/** What a form sent, in the shape of the record; what it left out its shape tells. */
export function readRecord(kind: RecordKind, body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const timeZone = readTimeZone(body.timeZone)
  return Object.fromEntries(
    RECORD_FORMS[kind].controls.map(({ name, as }) => [name, readControl(body[name], as, timeZone)]),
  )
}

/** Of the page that the form stood on. */
export function readTimeZone(given: unknown): string {
  return typeof given === 'string' && isTimeZone(given) ? given : 'UTC'
}

function readControl(given: unknown, as: RecordControl['as'], timeZone: string): unknown {
  if (as === 'categories') return given === undefined ? [] : [given].flat()
  if (as === 'yes') return given === 'yes'
  const text = typeof given === 'string' ? given.trim() : ''
  if (as === 'day?') return text === '' ? null : text
  if (as === 'instant') {
    const instant = instantIn(timeZone, text)
    return Number.isNaN(instant.getTime()) ? text : instant.toISOString()
  }
  return as === 'lines' ? text.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()])) : text
}
