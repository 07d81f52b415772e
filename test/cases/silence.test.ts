import { describe, expect, test } from '@jest/globals'
import type { CaseRecord } from '../../src/cases/case-record.js'
import { type CustomerLetterFacts, whyNoCustomerLetter } from '../../src/cases/customer-letters.js'
import { findSilence } from '../../src/cases/silence.js'
import { aReview, someFields } from '../builders.js'
import { aCaseEmail } from './a-call-back.js'

const { emailId } = aCaseEmail()
const ordered = someFields({
  nonDisclosure: { ordered: true, requested: false, until: '2026-10-31', basis: null, evidence: [] },
})
const silent = aCaseEmail({ fields: ordered })
const NOW = new Date('2026-11-22T09:00:00Z')

const said = (kind: CaseRecord['kind'], body: object): CaseRecord =>
  ({ id: 'r', kind, body: { emailId, ...body }, recordedBy: 'cy', recordedAt: NOW }) as unknown as CaseRecord
const ended = (endedOn: string) => said('order-ended', { endedOn, basis: 'b' })
const extended = said('order-extended', { until: null, basis: 'b' })

const isSilent = (records: CaseRecord[], now = NOW, email = silent) => findSilence([email], records, now).length > 0

describe('an order of silence', () => {
  test('binds until a person has recorded its end, whatever day it names', () => {
    expect(isSilent([])).toBe(true)
    expect(isSilent([ended('2026-10-31')])).toBe(false)
  })

  test.each([
    ['2026-11-22T23:59:59Z', true],
    ['2026-11-23T11:59:59Z', true],
    ['2026-11-23T12:00:00Z', false],
  ])('whose last day is 22 November binds at %s: %p', (now, binds) => {
    expect(isSilent([ended('2026-11-22')], new Date(now))).toBe(binds)
  })

  test('binds again where an extension came after its end was recorded', () => {
    expect(isSilent([ended('2026-10-31'), extended])).toBe(true)
    expect(isSilent([extended, ended('2026-10-31')])).toBe(false)
  })

  test('is not corrected away: only its recorded end frees', () => {
    const { sender, classification, review } = silent
    if (!sender || !classification || !review) throw new Error('the mail is judged')
    const corrected = { sender, classification, fields: someFields(), review }

    expect(isSilent([], NOW, { ...silent, corrected })).toBe(true)
  })

  test('may be in what nobody has read, and a person who read it says whether it is', () => {
    const unread = aCaseEmail({ review: null, sender: null, fields: null, classification: null })

    expect(isSilent([], NOW, unread)).toBe(true)
    expect(isSilent([said('document-read', { holdsOrder: false })], NOW, unread)).toBe(false)
    expect(isSilent([said('document-read', { holdsOrder: true })], NOW, unread)).toBe(true)
  })
})

describe('letters to customers', () => {
  const facts = (over: Partial<CustomerLetterFacts> = {}): CustomerLetterFacts => ({
    emails: [aCaseEmail({ review: aReview() })],
    records: [],
    secondsSincePoll: 30,
    pending: [],
    now: NOW,
    ...over,
  })

  test('may go where nothing speaks against them', () => {
    expect(whyNoCustomerLetter(facts())).toEqual([])
    expect(whyNoCustomerLetter(facts({ secondsSincePoll: 600 }))).toEqual([])
  })

  test.each<[string, Partial<CustomerLetterFacts>]>([
    ['order of silence', { emails: [silent] }],
    ['last ten minutes', { secondsSincePoll: 601 }],
    ['last ten minutes', { secondsSincePoll: null }],
    ['not read to its end', { pending: [{ emailId, why: 'unfinished' }] }],
    ['no program could read', { pending: [{ emailId, why: 'unreadable' }] }],
    ['same agency or matter', { pending: [{ emailId, why: 'in-triage' }] }],
    ['claims to belong', { pending: [{ emailId, why: 'claims-this-case' }] }],
  ])('wait: %s', (words, over) => {
    expect(whyNoCustomerLetter(facts(over))).toEqual([expect.stringContaining(words)])
  })
})
