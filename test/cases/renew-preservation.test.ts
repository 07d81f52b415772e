import { expect, test } from '@jest/globals'
import { RENEWED_BASIS, renewPreservation } from '../../src/cases/renew-preservation.js'

const clock = (over = {}) => ({
  id: 'a',
  dueOn: '2026-12-01',
  isSettled: false,
  basis: '18 U.S.C. 2703(f)(2)',
  ...over,
})
const us = { country: 'US', receivedOn: '2026-11-20' }

test('a preservation is renewed once: for 90 days from the day on which it would end', () => {
  expect(renewPreservation([clock()], us)).toEqual({
    kind: 'renewed',
    ends: 'a',
    dueOn: '2027-03-01',
    basis: RENEWED_BASIS,
  })
})

test.each([
  [
    'what was renewed before',
    [clock({ isSettled: true }), clock({ id: 'b', basis: RENEWED_BASIS })],
    us,
    'renewed-before',
  ],
  ['what has expired', [clock()], { ...us, receivedOn: '2026-12-02' }, 'has-expired'],
  ['a Canadian demand', [clock()], { ...us, country: 'CA' }, 'not-renewable'],
  ['nothing', [], us, 'nothing-kept'],
] as const)('%s is not renewed', (_what, clocks, mail, reason) => {
  expect(renewPreservation(clocks, mail)).toEqual({ kind: 'not-renewed', reason })
})
