import { describe, expect, test } from '@jest/globals'
import { ATTRIBUTION_RULES, QUOTATION_RULES } from '../../../src/parse/text/quotation-rules.js'
import { type SectionHints, sectionText } from '../../../src/parse/text/section-text.js'
import { cpuMsOf } from '../../cpu-time.js'
import { sectionsAsText } from '../../mail/parse-mail.js'
import { fc } from '../../property-runs.js'

const FRESH: SectionHints = { subject: 'Subpoena', answers: false, quoted: [] }
const REPLY: SectionHints = { subject: 'RE: Subpoena', answers: true, quoted: [] }
const FORWARD: SectionHints = { subject: 'FW: Subpoena', answers: true, quoted: [] }

function sections(lines: readonly string[], hints: SectionHints): [string, string][] {
  const text = lines.join('\n')
  return sectionsAsText({ text, sections: sectionText(text, hints) })
}

const OUTLOOK_HEAD = [
  'From: Jane Roe <jane@agency.example>',
  'Sent: Tuesday, November 17, 2026 9:14 AM',
  'To: Legal',
  'Subject: Subpoena',
]

describe('rows of quotation lines', () => {
  test.each(QUOTATION_RULES.map((rule) => [rule.id, rule] as const))(
    '%s catches its sample and spares its look-alike',
    (_id, rule) => {
      expect(rule.pattern.test(rule.catches)).toBe(true)
      expect(QUOTATION_RULES.filter(({ pattern }) => pattern.test(rule.spares))).toEqual([])
    },
  )

  test.each(ATTRIBUTION_RULES.map((rule) => [rule.id, rule] as const))(
    '%s catches its sample and spares its look-alike',
    (_id, rule) => {
      expect(sections(['Thanks.', rule.catches, '> old text'], REPLY)).toEqual([
        ['own', 'Thanks.'],
        ['quoted', `${rule.catches}\n> old text`],
      ])
      expect(sections(['Thanks.', rule.spares, 'More words.'], REPLY).map(([kind]) => kind)).toEqual(['own'])
    },
  )
})

describe('replies', () => {
  test('words below an attribution without marks are quoted to the end', () => {
    const lines = [
      'Received, thanks.',
      '',
      'On Tue, Nov 17, 2026 at 9:14 AM Jane Roe',
      '<jane@agency.example> wrote:',
      '',
      'YOU ARE COMMANDED',
    ]

    expect(sections(lines, REPLY)).toEqual([
      ['own', 'Received, thanks.'],
      ['quoted', lines.slice(2).join('\n')],
    ])
  })

  test("answers between quoted lines are the sender's own", () => {
    expect(
      sections(['> Which workspace?', 'The workspace is acme.', '> And the period?', 'All of May.'], REPLY),
    ).toEqual([
      ['quoted', '> Which workspace?'],
      ['own', 'The workspace is acme.'],
      ['quoted', '> And the period?'],
      ['own', 'All of May.'],
    ])
  })

  test("an Outlook head below the sender's words is quoted in a reply and forwarded in a forward", () => {
    const lines = ['See below.', '', '________________________________', ...OUTLOOK_HEAD, '', 'Produce the records.']

    expect(sections(lines, REPLY).map(([kind]) => kind)).toEqual(['own', 'quoted'])
    expect(sections(lines, FORWARD).map(([kind]) => kind)).toEqual(['own', 'forwarded'])
  })

  test('a head with nothing above it holds the demand, even under RE', () => {
    expect(sections([...OUTLOOK_HEAD, '', 'Produce the records.'], REPLY).map(([kind]) => kind)).toEqual(['forwarded'])
  })

  test('what the HTML calls a quotation is quoted', () => {
    const text = 'Agreed.\nOld words\nof ours'

    expect(sectionText(text, { ...REPLY, quoted: [{ start: 8, end: text.length }] })).toEqual([
      { kind: 'own', start: 0, end: 8 },
      { kind: 'quoted', start: 8, end: text.length },
    ])
  })
})

describe('forwards', () => {
  test.each([
    ['Gmail', ['FYI', '', '---------- Forwarded message ---------', ...OUTLOOK_HEAD, '', 'Produce the records.']],
    [
      'Apple Mail, marked',
      ['FYI', '', 'Begin forwarded message:', '', '> From: Jane Roe <jane@agency.example>', '> Produce the records.'],
    ],
    [
      'Original Message under FW',
      ['FYI', '', '-----Original Message-----', ...OUTLOOK_HEAD, '', 'Produce the records.'],
    ],
  ])('%s: its content is a demand', (_program, lines) => {
    const found = sections(lines, FORWARD)

    expect(found.map(([kind]) => kind)).toEqual(['own', 'forwarded'])
    expect(found[1]?.[1]).toContain('Produce the records.')
  })
})

describe('a demand is not taken for context', () => {
  test.each([
    [
      'a memo heading',
      [
        'TO: Custodian of Records',
        'FROM: Det. Jane Roe',
        'DATE: November 17, 2026',
        'SUBJECT: Subpoena',
        '',
        'Produce.',
      ],
    ],
    [
      'a memo heading that begins with From',
      ['FROM: Det. Jane Roe', 'TO: Custodian', 'DATE: November 17, 2026', 'RE: Subpoena', '', 'Produce.'],
    ],
    [
      'a memo in Portuguese with a date in points',
      [
        'Segue.',
        'De: Delegado Silva',
        'Para: Kutano',
        'Data: 17.11.2026',
        'Assunto: Ofício',
        '',
        'Requisito os dados.',
      ],
    ],
    [
      'a letter that quotes a suspect',
      ['On November 3, 2026 at 9:14 PM the user wrote:', 'I will be there.', '', 'Produce the records.'],
    ],
    ['a sentence of a court', ['On this point the court wrote:', 'Produce the records.']],
  ])('%s is own text', (_what, lines) => {
    for (const hints of [FRESH, REPLY].slice(0, lines[0]?.startsWith('On Nov') ? 1 : 2))
      expect(sections(lines, hints).map(([kind]) => kind)).toEqual(['own'])
  })
})

test('sections cover every text completely and in order', () => {
  const line = fc.constantFrom(
    '',
    '> old',
    'words',
    'Begin forwarded message:',
    ...OUTLOOK_HEAD,
    'On 1:00 a@b wrote:',
    '-----Original Message-----',
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.constantFrom(FRESH, REPLY, FORWARD), (lines, hints) => {
      const text = lines.join('\n')
      const found = sectionText(text, hints)

      expect(found.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
      for (const [index, { kind }] of found.entries()) expect(kind).not.toBe(found[index + 1]?.kind)
    }),
  )
})

test.each([
  '> ',
  'On \n',
  'On Nov 3 a@b ',
  'From: a@b.c\n',
  'From: x@y\nSent: 1:00\n',
  '-----Original Message-----\n',
  '\n',
  '> \n',
  '-',
])('a megabyte of %j ends in bounded time', (piece) => {
  const text = piece.repeat(Math.ceil(1_000_000 / piece.length))
  const cpuMs = cpuMsOf(() => {
    expect(sectionText(text, REPLY).length).toBeGreaterThan(0)
  })

  expect(cpuMs).toBeLessThan(2500)
})
