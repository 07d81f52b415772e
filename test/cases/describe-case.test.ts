import { expect, test } from '@jest/globals'
import { describeCase } from '../../src/cases/describe-case.js'
import type { Policy } from '../../src/policy/policy.js'
import { aClassification, aReview, aSender, someFields } from '../builders.js'

const policy = { id: 'kutano', version: '1', organisation: 'Kutano' } as Policy
const options = { policy, claimedCase: null, isProven: true, restricted: false, heldBy: [] }
const judgement = { sender: aSender(), classification: aClassification(), fields: someFields(), review: aReview() }

test.each([true, false])('a case is for counsel alone where its mail is: %s', (restricted) => {
  expect(describeCase(judgement, { ...options, restricted }).restricted).toBe(restricted)
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
