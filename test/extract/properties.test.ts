import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { classifyInstruments } from '../../src/classify/classify-instruments.js'
import { readCustomers } from '../../src/directory/read-customers.js'
import { extractFields } from '../../src/extract/extract-fields.js'
import type { Fields } from '../../src/extract/fields.js'
import type { Document } from '../../src/parse/email.js'
import { parseEmail } from '../../src/parse/parse-email.js'
import { PARSE_LIMITS } from '../../src/parse/parse-limits.js'
import type { Evidence } from '../../src/text/evidence.js'
import { aSender } from '../builders.js'
import { cpuMsOf } from '../cpu-time.js'
import { fieldsOf } from './reading-builder.js'
import { CUSTOMERS } from './samples/customers.js'
import { ELSEWHERE } from './samples/elsewhere.js'
import { UNITED_STATES } from './samples/united-states.js'

const CASES = 'test/mail/cases'
const ALIASES = ['legal@kutano.example', 'legal@qukku.example']
const OWN = [...UNITED_STATES, ...ELSEWHERE]

async function readCase(file: string) {
  const parsed = await parseEmail(new Uint8Array(readFileSync(`${CASES}/${file}`)), PARSE_LIMITS)
  if (parsed.kind !== 'email') throw new Error(`${file} is unreadable`)
  const sender = aSender()
  const input = {
    email: parsed.email,
    sender,
    classification: classifyInstruments(parsed.email, sender, { aliases: ALIASES }),
    customers: readCustomers(readFileSync(`${CASES}/customers.csv`, 'utf8')),
    receivedAt: new Date('2026-11-20T15:00:00Z'),
    aliases: ALIASES,
  }
  return { documents: parsed.email.documents, fields: extractFields(input) }
}

function allEvidence(value: unknown): Evidence[] {
  if (Array.isArray(value)) return value.flatMap(allEvidence)
  if (value === null || typeof value !== 'object') return []
  return 'quote' in value ? [value as Evidence] : Object.values(value).flatMap(allEvidence)
}

function textOf(documents: readonly Document[], { document }: Evidence): string {
  return documents.find(({ id }) => id === document)?.text ?? ''
}

/** The values without where they stand. */
function valuesOf(fields: Fields): unknown {
  return JSON.parse(JSON.stringify(fields, (key, value) => (key === 'evidence' ? undefined : value)))
}

/** Spaces become line breaks, tabs or several spaces, the same ones each time. */
function shaken(text: string, seed: number): string {
  let state = seed
  return text.replace(/[ \n]+/g, () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return [' ', '  ', '\n', ' \n ', '\t', '   ', '\n\n'][Math.floor(state / 65536) % 7] ?? ' '
  })
}

describe('every quote is the text of its document at its offsets', () => {
  test.each(readdirSync(CASES).filter((file) => file.endsWith('.eml')))('%s', async (file) => {
    const { documents, fields } = await readCase(file)

    for (const evidence of allEvidence(fields)) {
      expect(evidence.quote).not.toBe('')
      expect(textOf(documents, evidence).slice(evidence.start, evidence.end)).toBe(evidence.quote)
    }
  })
})

describe('line breaks and double spaces change no field', () => {
  test.each(OWN.flatMap((sample) => [1, 7].map((seed) => [sample.name, seed, sample] as const)))(
    '%s, shaken %i',
    (_, seed, sample) => {
      const given = { ...sample, customers: CUSTOMERS, from: sample.from ?? null }

      const changed = fieldsOf({
        ...given,
        text: shaken(sample.text, seed),
        ...(sample.body && { body: shaken(sample.body, seed) }),
      })

      expect(valuesOf(changed)).toEqual(valuesOf(fieldsOf(given)))
    },
  )
})

describe('what else stands in the mail', () => {
  const sample = UNITED_STATES[0]
  if (!sample) throw new Error('no sample')
  const given = { ...sample, customers: CUSTOMERS, from: null }

  test('a confidentiality footer changes no field', () => {
    const footer =
      '\n\nThis e-mail and its attachments are confidential and may contain privileged communications. If you are not the intended recipient, do not disclose, copy or distribute it, notify the sender and delete all messages.'

    const changed = fieldsOf({ ...given, text: sample.text + footer })

    expect(valuesOf(changed)).toEqual(valuesOf(fieldsOf(given)))
  })

  test('a word broken at the line end is read whole', () => {
    const broken = sample.text
      .replace('acme-robotics.kutano.example', 'acme-\nrobotics.kutano.example')
      .replace('p.lindqvist@acme-robotics.example', 'p.lindqvist@acme-\nrobotics.example')

    const { targets } = fieldsOf({ ...given, text: broken })

    expect(targets.map(({ value }) => value)).toEqual([
      'acme-robotics.kutano.example',
      'p.lindqvist@acme-robotics.example',
    ])
    expect(targets[0]?.evidence[0]?.quote).toBe('acme-\nrobotics.kutano.example')
  })

  test('typographic quotes and dashes change no field', () => {
    const curly = sample.text.replaceAll("'", '\u2019').replaceAll(' - ', ' \u2013 ')

    expect(valuesOf(fieldsOf({ ...given, text: curly }))).toEqual(valuesOf(fieldsOf(given)))
  })
})

describe('hostile text', () => {
  const MEGABYTE = 1_000_000
  const UNITS = [
    'warrant ',
    '\0',
    '\n',
    ' ',
    '_',
    '@',
    'a@b.c ',
    'on November 12, 2026 ',
    '2026-11-12 ',
    'within fourteen (14) days of ',
    'shall not disclose ',
    'Case No. 26-144 ',
    'Rebecca Lindqvist ',
    'Special Agent ',
    'Aa ',
    'Of County Police Department ',
    '/s/ ',
    '____ Judge ',
    'all messages and ',
    'date and time of each ',
    '203.0.113.7 ',
    '1234567890',
    '(312) 555-0142 ',
    '(',
    'a-\n',
    '"',
    '. ',
    'user "',
    'workspace ',
    'from January 1, 2026 to ',
    '\u5e74\u6708\u65e5',
    '12:34:56 ',
    'ab:cd:',
    '18 U.S.C. ',
    'no not without excluding ',
    'https://acme.kutano.example/',
    '.kutano.example',
    'danger ',
    '[ ] ',
    'name, address, ',
    'in the matter of ',
    'Hon. ',
    'until ',
    'period of ',
    'dated Aa ',
    'appear ',
  ]

  test.each(UNITS.map((unit) => [JSON.stringify(unit), unit] as const))(
    'a megabyte of %s is read within a second',
    (_, unit) => {
      const text = unit.repeat(Math.ceil(MEGABYTE / unit.length))

      expect(cpuMsOf(() => fieldsOf({ text, type: 'search-warrant' }))).toBeLessThan(1000)
    },
  )

  test('ten megabytes of one word are read in bounded time, and nothing is found', () => {
    const text = 'a'.repeat(10 * MEGABYTE)

    expect(cpuMsOf(() => fieldsOf({ text, type: 'search-warrant' }))).toBeLessThan(1500)
    expect(fieldsOf({ text, type: 'search-warrant' }).targets).toEqual([])
  })

  test.each([[''], [' '], ['\0\0\0'], ['\ud800'], ['\u202e\u200b'], ['\u0e01\u0e02 \u05d0\u05d1']])(
    '%j gives no value and no error',
    (text) => {
      const fields = fieldsOf({ text, from: null })

      expect(fields).toMatchObject({
        agency: null,
        court: null,
        issuedOn: null,
        dueOn: null,
        targets: [],
        dataSought: [],
      })
    },
  )
})
