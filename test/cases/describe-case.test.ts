import { expect, test } from '@jest/globals'
import { describeCase } from '../../src/cases/describe-case.js'
import { type Classification, type InstrumentType, NO_JURISDICTION } from '../../src/classify/instrument.js'
import type { Policy } from '../../src/policy/policy.js'
import { aClassification, aReview, aSender, someFields } from '../builders.js'

const policy = { id: 'kutano', version: '1', organisation: 'Kutano' } as Policy
const options = { policy, claimedCase: null, isProven: true }
const judgement = { sender: aSender(), classification: aClassification(), fields: someFields(), review: aReview() }

function carrying(...types: InstrumentType[]): Classification {
  const instruments = types.map((type) => ({
    type,
    jurisdiction: NO_JURISDICTION,
    confidence: 1,
    document: 'd0',
    evidence: [],
  }))
  return aClassification({ instruments })
}

test.each(['national-security-letter', 'fisa-order', 'child-safety-report'] as const)(
  'a case with a %s among its instruments is for counsel alone',
  (type) => {
    const classification = carrying('preservation-request', type)

    expect(describeCase({ ...judgement, classification }, options).restricted).toBe(true)
  },
)

test('a search warrant is seen by all who read cases', () => {
  expect(describeCase({ ...judgement, classification: carrying('search-warrant') }, options).restricted).toBe(false)
})

test('the sender is a party, proven or not', () => {
  const parties = (isProven: boolean) => describeCase(judgement, { ...options, isProven }).parties

  expect(parties(true)).toEqual([{ address: 'sender@agency.example', proven: true }])
  expect(parties(false)).toEqual([{ address: 'sender@agency.example', proven: false }])
})

test.each(['spoofed-government', 'impersonating'] as const)('a %s sender is no party', (verdict) => {
  const sender = aSender({ verdict })

  expect(describeCase({ ...judgement, sender }, options).parties).toEqual([])
})

test('a mail without an author has no party', () => {
  expect(describeCase({ ...judgement, sender: aSender({ address: null }) }, options).parties).toEqual([])
})
