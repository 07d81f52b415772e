import { describe, expect, test } from '@jest/globals'
import { judgeKeeping } from '../../src/retention/due.js'

const closed = { endedOn: '2020-01-01', isUnderLegalHold: false, isHeld: false, lastClockOn: null }
const today = '2026-11-22'

describe('how long a case is kept', () => {
  test('it is due on the day after its time, and not on its last day', () => {
    expect(judgeKeeping(closed, 365, '2020-12-31')).toEqual({ kind: 'kept', until: '2020-12-31', reason: 'its-time' })
    expect(judgeKeeping(closed, 365, '2021-01-01')).toEqual({
      kind: 'due',
      since: '2021-01-01',
      basis: '365 days after 2020-01-01',
    })
  })

  test.each([
    ['open', { endedOn: null }],
    ['legal-hold', { isUnderLegalHold: true }],
    ['held-sender', { isHeld: true }],
    ['clock-runs', { lastClockOn: '2027-01-01' }],
  ])('it is kept beyond its time: %s', (reason, over) => {
    expect(judgeKeeping({ ...closed, ...over }, 365, today)).toMatchObject({ kind: 'kept', reason })
  })

  test('a clock that is over keeps nothing', () => {
    expect(judgeKeeping({ ...closed, lastClockOn: '2021-05-05' }, 365, today).kind).toBe('due')
  })
})
