import { describe, expect, test } from '@jest/globals'
import type { InstrumentType } from '../../src/classify/instrument.js'
import { countInstruments } from '../../src/report/count-instruments.js'
import type { CountedMail } from '../../src/report/counted-mail.js'
import { aClassification, someFields } from '../builders.js'

const FEDERAL = { country: 'US', subdivision: null, level: 'federal' } as const

function aMail(types: readonly InstrumentType[], over: Partial<CountedMail> = {}): CountedMail {
  const instruments = types.map((type, at) => ({
    type,
    jurisdiction: FEDERAL,
    confidence: 1,
    document: `d${at}`,
    evidence: [],
  }))
  return {
    receivedAt: new Date('2026-03-10T23:30:00Z'),
    classification: aClassification({ instruments }),
    fields: someFields(),
    notice: 'required',
    documentHashes: {},
    outcome: null,
    isCustomerTold: false,
    isNoticeWithheld: false,
    isPreserved: false,
    ...over,
  }
}
const count = (...mails: CountedMail[]) => countInstruments(mails, [])

describe('one instrument is one unit', () => {
  test('a mail with a warrant and a preservation letter is two, on the day of its receipt', () => {
    const units = count(aMail(['search-warrant', 'preservation-request']))

    expect(units.map(({ type, receivedOn }) => [type, receivedOn])).toEqual([
      ['search-warrant', '2026-03-10'],
      ['preservation-request', '2026-03-10'],
    ])
  })

  test('the same document served again is a duplicate, whichever is read first', () => {
    const hashes = { documentHashes: { d0: 'a'.repeat(64) } }
    const later = aMail(['search-warrant'], { ...hashes, receivedAt: new Date('2026-05-01T00:00:00Z') })

    const units = count(later, aMail(['search-warrant'], hashes))

    expect(units.map(({ receivedOn, standing }) => [receivedOn, standing])).toEqual([
      ['2026-03-10', 'counted'],
      ['2026-05-01', 'duplicate'],
    ])
  })

  test('a forged one and a merged one stand apart by what a person recorded', () => {
    expect(count(aMail(['search-warrant'], { outcome: 'fraudulent' }))[0]?.standing).toBe('fraudulent')
    expect(count(aMail(['search-warrant'], { outcome: 'duplicate' }))[0]?.standing).toBe('duplicate')
  })
})

describe('results are those that persons recorded', () => {
  test('content goes out on the warrant of a case, and not on its subpoena', () => {
    const units = count(aMail(['search-warrant', 'grand-jury-subpoena'], { outcome: 'produced-content' }))

    expect(units.map(({ outcome }) => outcome)).toEqual(['content', 'non-content'])
  })

  test('an open case is pending, and nothing is kept before a person said so', () => {
    expect(count(aMail(['search-warrant']))[0]?.outcome).toBe('pending')
    expect(count(aMail(['preservation-request']))[0]?.outcome).toBe('pending')
    expect(count(aMail(['preservation-request'], { isPreserved: true }))[0]?.outcome).toBe('preserved')
  })

  test.each([
    ['given', { isCustomerTold: true }],
    ['withheld', { isNoticeWithheld: true }],
    ['withheld', { notice: 'withheld' }],
    ['not-recorded', {}],
  ] as const)('notice is %s', (notice, over) => {
    expect(count(aMail(['search-warrant'], over))[0]?.notice).toBe(notice)
  })

  test('an order of silence is counted with its end or without one', () => {
    const under = (until: string | null) => {
      const nonDisclosure = { ordered: true, requested: false, until, basis: null, evidence: [] }
      return count(aMail(['search-warrant'], { fields: someFields({ nonDisclosure }) }))[0]
    }

    expect([under('2027-01-01')?.silence, under(null)?.silence]).toEqual(['with-end', 'without-end'])
    expect(under(null)?.notice).toBe('prohibited')
  })
})

describe('who asks', () => {
  test.each([
    ['civil-subpoena', 'civil'],
    ['private-request', 'private'],
    ['data-subject-request', 'private'],
    ['content-removal-request', 'removal'],
    ['search-warrant', 'government'],
    ['informal-request', 'government'],
  ] as const)('%s is %s', (type, requester) => {
    expect(count(aMail([type]))[0]?.requester).toBe(requester)
  })

  test("a court's order in a civil matter is a party's", () => {
    const matter = { nature: { value: 'civil' as const, evidence: [] }, references: [], offence: null }

    expect(count(aMail(['court-order'], { fields: someFields({ matter }) }))[0]?.requester).toBe('civil')
  })
})
