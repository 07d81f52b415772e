import { describe, expect, test } from '@jest/globals'
import type { InstrumentType } from '../../src/classify/instrument.js'
import { extractByInstrument } from '../../src/extract/extract-by-instrument.js'
import { extractFields } from '../../src/extract/extract-fields.js'
import type { Document } from '../../src/parse/email.js'
import { namesTarget } from '../../src/review/judge-instruments.js'
import type { Review } from '../../src/review/review.js'
import { reviewRequest } from '../../src/review/review-request.js'
import { aDocument, anEmail, aSender } from '../builders.js'
import { cpuMsOf } from '../cpu-time.js'
import { loaded } from './a-request.js'

const US = { country: 'US', subdivision: null, level: 'federal' as const }

interface Paper {
  type?: InstrumentType
  text: string
  country?: string
}

/** The review of a mail whose letter encloses these papers, from bytes of text to the table. */
function reviewOf(letter: string, papers: readonly Paper[], policy = 'kutano'): Review {
  const documents: Document[] = [
    aDocument({ id: 'd1', text: letter }),
    ...papers.map(({ text }, at) => aDocument({ id: `d${at + 2}`, role: 'attachment', name: `${at}.pdf`, text })),
  ]
  const instruments = papers.flatMap(({ type, country = 'US' }, at) =>
    type === undefined
      ? []
      : [{ type, jurisdiction: { ...US, country }, confidence: 0.95, document: `d${at + 2}`, evidence: [] }],
  )
  const [primary] = instruments
  const reading = {
    email: anEmail({ documents, source: { from: { name: null, address: 'agent@fbi.gov' } } }),
    sender: aSender({ address: 'agent@fbi.gov', domain: 'fbi.gov', verdict: 'verified-government' }),
    classification: {
      kind: 'request' as const,
      instruments,
      primary: primary ?? { type: 'unknown' as const, jurisdiction: US, confidence: 0.2 },
      signals: [],
      rulesVersion: 'test',
    },
    customers: [],
    receivedAt: new Date('2026-11-20T15:00:00Z'),
    aliases: ['legal@kutano.example'],
  }
  const fields = extractFields(reading)
  return reviewRequest({
    ...reading,
    fields,
    instrumentFields: extractByInstrument(reading, fields),
    policy: loaded(policy).policy,
  })
}

const warrant = (target: string, data = 'all messages and files', rest = 'Issued November 16, 2026.') => `
SEARCH AND SEIZURE WARRANT Case No. 3:26-mj-00417
YOU ARE COMMANDED to search the account ${target} for the period from January 3, 2026 through March 31, 2026
and to produce ${data}. ${rest}`
const subpoena = (target: string) => `
SUBPOENA TO TESTIFY BEFORE A GRAND JURY No. 26 GJ 0417
YOU ARE COMMANDED to produce for the account ${target}, from January 3, 2026 through March 31, 2026:
name and email address, and login history with IP addresses.`

const A = 'marta.quill@harborlight.example'
const B = 'joann.ivers@nightharbor.example'

/** Category and target, where an instrument of the mail opens it. */
function opened({ perInstrument }: Review): string[] {
  return perInstrument.flatMap(({ type, targets, categories }) =>
    categories.flatMap(({ category, allowed }) =>
      allowed ? targets.map(({ value }) => `${type} opens ${category} of ${value}`) : [],
    ),
  )
}

describe('each instrument by itself', () => {
  test('a warrant for A opens nothing of B, and what only one of them may have is not disclosable for all', () => {
    const review = reviewOf('Please see the attached warrant and subpoena.', [
      { type: 'search-warrant', text: warrant(A) },
      { type: 'grand-jury-subpoena', text: subpoena(B) },
    ])

    expect(opened(review)).toEqual([
      `search-warrant opens content of ${A}`,
      `grand-jury-subpoena opens basic-account of ${B}`,
    ])
    expect(review.disclosable).toEqual([])
  })

  test('what the letter alone names is opened by nothing', () => {
    const review = reviewOf(`The warrant is attached. Please also produce the account ${B}.`, [
      { type: 'search-warrant', text: warrant(A) },
    ])

    expect(review.perInstrument.map((one) => namesTarget(one, { value: B }))).toEqual([false])
    expect(review.disclosable).toEqual([])
  })

  test('an attachment that the warrant takes in speaks for it, another file does not', () => {
    const letter = 'The warrant is attached.'
    const text = warrant('described in Attachment A', 'the things described in Attachments A and B')
    const attachments = [
      { text: `ATTACHMENT A\nThe account ${A}` },
      { text: 'ATTACHMENT B\nProduce all messages and files.' },
    ]

    const taken = reviewOf(letter, [{ type: 'search-warrant', text }, ...attachments])
    const unnamed = reviewOf(letter, [{ type: 'search-warrant', text: warrant(B) }, ...attachments])

    expect(taken.disclosable).toEqual(['content'])
    expect(opened(unnamed)).not.toContain(`search-warrant opens content of ${A}`)
    expect(unnamed.disclosable).toEqual([])
  })

  test.each([
    ['as specified in the Attachment to this warrant', `ATTACHMENT - Kutano, Inc.\nThe account ${A}`, [A]],
    ['as listed in the attached schedule', `Schedule\nThe account ${A}`, [A]],
    ['as described in Attachment A', `ATTACHMENT - Kutano, Inc.\nThe account ${A}`, []],
    ['of its holder', `ATTACHMENT - Kutano, Inc.\nThe account ${A}`, []],
  ])('an attachment without a letter is of the paper that takes in its only one: %s', (rest, attachment, want) => {
    const text = `SEARCH WARRANT\nYOU ARE COMMANDED to produce all messages ${rest}, January 3, 2026 through March 31, 2026.`

    const review = reviewOf('The warrant is attached.', [{ type: 'search-warrant', text }, { text: attachment }])

    expect(review.perInstrument.flatMap(({ targets }) => targets.map(({ value }) => value))).toEqual(want)
  })

  test('each of two warrants has its own Attachment A', () => {
    const text = (rest: string) => warrant('described in Attachment A', 'all messages and files', rest)
    const review = reviewOf('Two warrants.', [
      { type: 'search-warrant', text: text('One.') },
      { text: `Attachment A\nThe account ${A}` },
      { type: 'search-warrant', text: text('Two.') },
      { text: `Attachment A\nThe account ${B}` },
    ])

    expect(review.perInstrument.map(({ targets }) => targets.map(({ value }) => value))).toEqual([[A], [B]])
    expect(review.disclosable).toEqual(['content'])
  })

  test.each([
    ['an old warrant', warrant(A, 'all messages and files', 'Issued October 1, 2026.'), /time to be executed is over/],
    ['an exhibit', `EXHIBIT 3\n${warrant(A)}`, /exhibit/],
    ['a warrant of another matter', warrant(A).replace('3:26-mj-00417', '1:25-mj-09999'), /another matter/],
  ])('%s beside a subpoena adds nothing', (_what, text, why) => {
    const review = reviewOf('Re: grand jury subpoena No. 26 GJ 0417. Earlier papers are enclosed.', [
      { type: 'search-warrant', text },
      { type: 'grand-jury-subpoena', text: subpoena(A) },
    ])

    const [aside] = review.perInstrument
    expect(aside?.categories.map(({ allowed }) => allowed)).toEqual([false, false, false])
    expect(aside?.categories[0]?.because).toMatch(why)
    expect(opened(review)).toEqual([`grand-jury-subpoena opens basic-account of ${A}`])
    expect(review.disclosable).not.toContain('content')
  })

  test.each([
    ['a foreign warrant', { type: 'search-warrant' as const, text: warrant(A), country: 'CA' }, /United States/],
    ['a court order', { type: 'court-order' as const, text: warrant(A) }, /cannot compel/],
    ['a warrant that asks for none', { type: 'search-warrant' as const, text: subpoena(A) }, /does not ask/],
  ])('content on %s is closed, and says why', (_what, paper, why) => {
    const { perInstrument, disclosable } = reviewOf('Please see the attached.', [paper])

    const content = perInstrument[0]?.categories.find(({ category }) => category === 'content')
    expect(content).toMatchObject({ allowed: false, because: expect.stringMatching(why) })
    expect(content?.clause).not.toBe('')
    expect(disclosable).not.toContain('content')
  })

  test('a mail of five hundred papers is judged in bounded time', () => {
    const papers = Array.from({ length: 500 }, (_, at) => ({
      type: 'search-warrant' as const,
      text: `${warrant(`user${at}@harborlight.example`)} ${'Attachment A and B. '.repeat(50)}`,
    }))

    let perInstrument: ReturnType<typeof reviewOf>['perInstrument'] = []
    const cpuMs = cpuMsOf(() => {
      perInstrument = reviewOf('All of them.', papers).perInstrument
    })

    expect(perInstrument).toHaveLength(500)
    expect(perInstrument[499]?.targets).toEqual([])
    expect(cpuMs).toBeLessThan(20_000)
  })
})
