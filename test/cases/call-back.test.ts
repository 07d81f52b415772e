import { describe, expect, test } from '@jest/globals'
import {
  CALL_OUTCOMES,
  closableAs,
  countsUntil,
  monthsAfter,
  OUTCOME_STEPS,
  outcomeStep,
  plainName,
} from '../../src/cases/call-back.js'
import { findStep, statesBefore } from '../../src/cases/case.js'
import { aCallBack } from './a-call-back.js'

describe('the table of outcomes', () => {
  test('has one row for each', () => {
    expect(OUTCOME_STEPS.map(({ outcome }) => outcome).sort()).toEqual([...CALL_OUTCOMES].sort())
  })

  test('a denial leads every open case, the approved one too, to where it is verified', () => {
    expect(outcomeStep('denied')).toMatchObject({ leadsTo: 'verifying', closesAs: 'fraudulent', succeeds: false })
    expect(statesBefore('verifying')).toContain('approved-for-production')
    expect(statesBefore('verifying')).not.toContain('closed')
    expect(findStep('verifying', 'closed')).toMatchObject({ by: 'approver', gate: 'callback-recorded' })
  })

  test('nothing but a confirmation succeeds, and nothing but a denial makes a case fraudulent', () => {
    expect(OUTCOME_STEPS.filter(({ succeeds }) => succeeds).map(({ outcome }) => outcome)).toEqual(['confirmed'])
    expect(OUTCOME_STEPS.filter(({ closesAs }) => closesAs !== null).map(({ outcome }) => outcome)).toEqual(['denied'])
  })
})

test('a case closes as fraudulent by a denial of two persons, and by nothing less', () => {
  expect(closableAs([aCallBack({ outcome: 'denied' })])).toEqual(['fraudulent'])
  expect(closableAs([aCallBack({ outcome: 'denied', secondedAt: null, secondedBy: null })])).toEqual([])
  expect(closableAs([aCallBack(), aCallBack({ outcome: 'unknown-person' })])).toEqual([])
})

test('a success counts twelve months from the call, and not before its second person', () => {
  expect(countsUntil(aCallBack())).toEqual(new Date('2027-11-20T11:00:00Z'))
  expect(countsUntil(aCallBack({ secondedAt: null, secondedBy: null }))).toBeNull()
  expect(countsUntil(aCallBack({ outcome: 'denied' }))).toBeNull()
})

test.each([
  ['2024-02-29T12:00:00Z', 12, '2025-02-28T12:00:00.000Z'],
  ['2026-11-30T00:00:00Z', 3, '2027-02-28T00:00:00.000Z'],
  ['2026-01-15T00:00:00Z', 12, '2027-01-15T00:00:00.000Z'],
])('%s and %d months is %s', (start, months, end) => {
  expect(monthsAfter(new Date(start), months).toISOString()).toBe(end)
})

test('names are compared by their letters', () => {
  expect(plainName(' Det. Ren\u00e9  O\u2019Neil-Roy ')).toBe('det rene o neil roy')
  expect(plainName('x'.repeat(10_000))).toHaveLength(200)
})
