import { describe, expect, test } from '@jest/globals'
import { reviewRequest } from '../../src/review/review-request.js'
import { aRequest, type RequestChange, said } from './a-request.js'

/** Received on Friday, 20 November 2026. */
function clocks(change: RequestChange): Record<string, string> {
  return Object.fromEntries(reviewRequest(aRequest(change)).deadlines.map(({ kind, on }) => [kind, on]))
}

const silence = { ordered: true, requested: false, until: '2027-11-12', basis: null, evidence: [] }

describe('clocks', () => {
  test("the instrument's own date is when the answer is due", () => {
    expect(clocks({})).toMatchObject({ response: '2026-12-15' })
  })

  test('a date from service is said to be an estimate where service is not shown', () => {
    const dueOn = {
      value: '2026-11-30',
      evidence: [{ document: 'd0', page: null, start: 0, end: 30, quote: 'within ten (10) days of service' }],
    }
    const basis = (policy: string) =>
      reviewRequest(aRequest({ policy, fields: { dueOn } })).deadlines.find(({ kind }) => kind === 'response')?.basis

    expect(basis('qukku')).toMatch(/estimate/)
    expect(basis('kutano')).not.toMatch(/estimate/)
  })

  test("California's warrants are answered in five business days, over Thanksgiving; a federal one of the same State has its own date", () => {
    const warrant = { type: 'search-warrant', jurisdiction: { subdivision: 'US-CA', level: 'state' } } as const

    expect(clocks(warrant)['statutory-response']).toBe('2026-11-30')
    expect(clocks({ ...warrant, jurisdiction: { subdivision: 'US-CA', level: 'federal' } })).not.toHaveProperty(
      'statutory-response',
    )
  })

  test('a federal civil subpoena is objected to within 14 days, or by the date of compliance if that is earlier', () => {
    const civil = (due: string) => clocks({ type: 'civil-subpoena', fields: { dueOn: said(due) } }).objection

    expect(civil('2026-12-20')).toBe('2026-12-04')
    expect(civil('2026-11-25')).toBe('2026-11-25')
  })

  test('preservation: 90 days from receipt, 21 from the day of a Canadian demand, 60 in the European Union', () => {
    const kept = (country: string) => clocks({ type: 'preservation-request', jurisdiction: { country } })

    expect(kept('US')['preservation-expiry']).toBe('2027-02-18')
    expect(kept('CA')).toMatchObject({
      'preservation-expiry': '2026-12-09',
      'preserved-data-destruction': '2026-12-10',
    })
    expect(kept('FR')['preservation-expiry']).toBe('2027-01-19')
  })

  test("an order's last day is its clock; one that has ended, or has no end, has none", () => {
    const until = (day: string | null) =>
      clocks({ fields: { nonDisclosure: { ...silence, until: day } } })['nondisclosure-expiry']

    expect(until('2027-11-12')).toBe('2027-11-12')
    expect(until('2026-11-19')).toBeUndefined()
    expect(until(null)).toBeUndefined()
  })

  test('notice withheld is looked at again, an emergency is due at once, a report of abuse is kept a year', () => {
    const emergency = { danger: said('a child was taken'), deadline: null }

    expect(clocks({ type: 'emergency-disclosure-request', fields: { emergency } })).toMatchObject({
      'notice-review': '2026-12-20',
      emergency: '2026-11-20',
    })
    expect(clocks({ type: 'child-safety-report' })).toMatchObject({
      'child-safety': '2026-11-20',
      'preservation-expiry': '2027-11-20',
    })
  })

  test('a European production order is answered in 10 days', () => {
    const epoc = {
      type: 'production-order',
      jurisdiction: { country: 'FR' },
      text: 'EPOC of Regulation (EU) 2023/1543',
    } as const

    expect(clocks(epoc)['binding-foreign']).toBe('2026-11-30')
  })

  test('a bounce starts no clock', () => {
    expect(clocks({ kind: 'bounce', type: 'none' })).toEqual({})
  })
})

describe('steps owed', () => {
  const actions = (change: RequestChange) => reviewRequest(aRequest(change)).actions

  test.each<[string, RequestChange, string[]]>([
    [
      'an emergency pages and is called back',
      { type: 'emergency-disclosure-request' },
      ['page-on-call', 'verify-by-callback'],
    ],
    [
      'an emergency of another country is for counsel too',
      { type: 'emergency-disclosure-request', jurisdiction: { country: 'FR' } },
      ['page-on-call', 'verify-by-callback', 'counsel-only'],
    ],
    [
      'a national security letter is for counsel',
      { type: 'national-security-letter', fields: { signed: false } },
      ['counsel-only'],
    ],
    [
      'a renewal is told from a first request',
      { type: 'preservation-request', fields: { preservation: { days: 90, renewal: true, evidence: [] } } },
      ['preserve-data', 'renew-preservation'],
    ],
    [
      'a forged preservation keeps the data and is called back',
      { type: 'preservation-request', verdict: 'spoofed-government' },
      ['preserve-data', 'verify-by-callback'],
    ],
    [
      'an authority that nothing proves is called back',
      { verdict: 'unauthenticated-government' },
      ['notify-owner', 'verify-by-callback'],
    ],
    ['a civil party is not', { type: 'civil-subpoena', verdict: 'non-government' }, ['notify-owner']],
    ['an order delays notice', { fields: { nonDisclosure: silence } }, ['delay-notice']],
    [
      'a link is fetched by a person',
      { sender: { flags: ['secure-mail-portal'] } },
      ['notify-owner', 'fetch-from-portal'],
    ],
    ['an enclosed consent is verified', { also: ['consent-request'] }, ['notify-owner', 'verify-consent']],
  ])('%s', (_, change, expected) => {
    expect(actions(change).sort()).toEqual(expected.sort())
  })
})

describe('recommendations, by their order', () => {
  const disposition = (change: RequestChange) => reviewRequest(aRequest(change)).disposition

  test.each<[string, RequestChange]>([
    ['suspected-fraud', { verdict: 'spoofed-government', type: 'emergency-disclosure-request' }],
    ['escalate-child-safety', { type: 'child-safety-report' }],
    ['no-action', { kind: 'auto-reply', type: 'none' }],
    ['follow-up', { kind: 'follow-up', type: 'none' }],
    ['review', { kind: 'follow-up' }],
    ['emergency-review', { type: 'search-warrant', also: ['emergency-disclosure-request'] }],
    ['reject', { type: 'wiretap-order', also: ['non-disclosure-order'] }],
    ['review', { type: 'pen-register-order', also: ['court-order-2703d'], sought: ['metadata'] }],
    ['refer-to-treaty', { policy: 'qukku', type: 'preservation-request', jurisdiction: { country: 'GB' } }],
    ['preserve', { policy: 'qukku', type: 'preservation-request', jurisdiction: { country: 'CA' } }],
    ['refer-to-customer', { policy: 'qukku', type: 'content-removal-request' }],
    ['refer-to-customer', { type: 'civil-subpoena', sought: ['content'] }],
    ['manual-triage', { type: 'unknown' }],
    ['manual-triage', { type: 'informal-request', sender: { flags: ['secure-mail-portal'] } }],
    ['request-cure', { type: 'informal-request' }],
    ['review', { type: 'content-removal-request' }],
    ['review', { type: 'data-subject-request' }],
    ['review', {}],
  ])('%s: %j', (expected, change) => {
    expect(disposition(change)).toBe(expected)
  })
})
