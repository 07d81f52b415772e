import { describe, expect, test } from '@jest/globals'
import type { CallBack } from '../../src/cases/call-back.js'
import type { CaseEmail } from '../../src/cases/case-file.js'
import { findOwedCallBacks } from '../../src/cases/find-owed-call-backs.js'
import { findShutGates } from '../../src/cases/gates.js'
import { aClassification, aReview, aSender } from '../builders.js'
import { aCallBack, aCaseEmail, fieldsOfOfficer } from './a-call-back.js'

const NOW = new Date('2026-11-22T09:00:00Z')
const EMERGENCY = { type: 'emergency-disclosure-request' } as const

/** The ids of the reasons; `callBacks` are of this case unless their id begins with `other`. */
function owed(email: Partial<CaseEmail>, callBacks: CallBack[] = [], now = NOW): string[] {
  const here = new Set(callBacks.map(({ id }) => id).filter((id) => !id.startsWith('other')))
  return findOwedCallBacks([aCaseEmail(email)], callBacks, here, now).flatMap(({ reasons }) =>
    reasons.map(({ id }) => id),
  )
}

const emergency = {
  classification: aClassification({
    instruments: [{ ...aClassification().primary, ...EMERGENCY, document: 'd0', evidence: [] }],
  }),
}
const flagged = { sender: aSender({ verdict: 'verified-government', flags: ['reply-to-mismatch'] }) }

describe('a call-back is owed', () => {
  test('by a sender who was never called', () => {
    expect(owed({})).toEqual(['no-recent-call-back'])
  })

  test.each<[string, Partial<CaseEmail>, string]>([
    ['an emergency', emergency, 'emergency'],
    ['a flag of fraud', flagged, 'fraud-flag'],
    ['an authority that is not proven', { review: aReview({ actions: ['verify-by-callback'] }) }, 'unproven-sender'],
    [
      'a mail that nobody could read',
      { sender: null, fields: null, classification: null, review: null },
      'nobody-known',
    ],
  ])('by %s, though its sender was called last month', (_what, email, reason) => {
    const lastMonth = aCallBack({ id: 'other', calledAt: new Date('2026-10-20T11:00:00Z') })

    expect(owed(email, [lastMonth])).toContain(reason)
  })

  test('by an emergency whose sender was called in this case before it came', () => {
    expect(owed(emergency, [aCallBack({ calledAt: new Date('2026-11-20T09:59:59Z') })])).toEqual(['emergency'])
  })

  test('again after twelve months', () => {
    const call = aCallBack({ id: 'other', calledAt: new Date('2025-11-22T09:00:00Z') })

    expect(owed({}, [call], new Date('2026-11-22T08:59:59Z'))).toEqual([])
    expect(owed({}, [call], new Date('2026-11-22T09:00:00Z'))).toEqual(['no-recent-call-back'])
  })

  test.each<[string, Partial<CallBack>]>([
    ['nobody has seconded', { secondedBy: null, secondedAt: null }],
    ['nobody answered', { outcome: 'not-reached' }],
    ['nothing was said', { outcome: 'inconclusive' }],
    ['was about a colleague at the same domain', { requester: 'other@agency.example' }],
    ['was about another officer behind the address', { officer: 'dana white' }],
  ])('where the call %s', (_what, call) => {
    expect(owed({ fields: fieldsOfOfficer('Alex Roe') }, [aCallBack({ officer: 'alex roe', ...call })])).toEqual([
      'no-recent-call-back',
    ])
  })

  test('by a name that no call was about, where a mail of another case named none', () => {
    expect(owed({ fields: fieldsOfOfficer('Alex Roe') }, [aCallBack({ id: 'other' })])).toEqual(['no-recent-call-back'])
  })

  test.each(['denied', 'unknown-person'] as const)(
    'after a later "%s" about the address, in any case, seconded or not',
    (outcome) => {
      const denial = aCallBack({
        id: 'other-2',
        officer: 'somebody else',
        outcome,
        calledAt: new Date('2026-11-21T11:00:00Z'),
        secondedBy: null,
        secondedAt: null,
      })

      expect(owed({}, [aCallBack(), denial])).toEqual(['no-recent-call-back'])
    },
  )
})

describe('a call-back is settled', () => {
  test.each<[string, Partial<CaseEmail>]>([
    ['an emergency', emergency],
    ['a flag', flagged],
    ['an ordinary request', {}],
  ])('for %s by a success in this case after the mail came', (_what, email) => {
    expect(owed(email, [aCallBack()])).toEqual([])
  })

  test('for an ordinary request by one in another case', () => {
    expect(owed({}, [aCallBack({ id: 'other', calledAt: new Date('2026-03-01T00:00:00Z') })])).toEqual([])
  })

  test('by a success after the denial', () => {
    const denial = aCallBack({ id: 'other', outcome: 'denied', calledAt: new Date('2026-11-20T10:30:00Z') })

    expect(owed({}, [denial, aCallBack()])).toEqual([])
  })

  test('for the name however it is written', () => {
    expect(owed({ fields: fieldsOfOfficer('RENE\u0301  Roy') }, [aCallBack({ officer: 'rene roy' })])).toEqual([])
  })

  test('for a mail without a From by a call about that very mail', () => {
    const nobody = { sender: aSender({ address: null, domain: null, flags: ['no-authentication'] }) }

    expect(owed(nobody, [aCallBack({ requester: null })])).toEqual([])
    expect(owed(nobody, [aCallBack({ requester: null, emailId: 'another' })])).toEqual([
      'fraud-flag',
      'no-recent-call-back',
    ])
  })

  test('for a bounce by nothing: nobody asks in it', () => {
    expect(owed({ classification: aClassification({ kind: 'bounce' }) })).toEqual([])
  })
})

test('each mail of a case owes its own', () => {
  const second = aCaseEmail({ emailId: 'second', sender: aSender({ address: 'Boss@agency.example' }) })

  const found = findOwedCallBacks([aCaseEmail(), second], [aCallBack()], new Set(['call-1']), NOW)

  expect(found).toEqual([
    {
      emailId: 'second',
      requester: 'boss@agency.example',
      officer: null,
      reasons: [{ id: 'no-recent-call-back', says: expect.any(String) }],
    },
  ])
})

describe('the gate', () => {
  test('is open where nothing is owed', () => {
    expect(findShutGates({ owedCallBacks: [], holds: [], drawnText: [] })).toEqual([])
  })

  test('is shut with its reasons, each said once', () => {
    const owedCallBacks = findOwedCallBacks([aCaseEmail(), aCaseEmail({ emailId: 'second' })], [], new Set(), NOW)

    expect(findShutGates({ owedCallBacks, holds: [], drawnText: [] })).toEqual([
      {
        id: 'call-back',
        source: expect.stringContaining('FBI'),
        reason: 'A call-back is owed for 2 mails: No call-back of the last twelve months stands for this sender.',
      },
    ])
  })
})
