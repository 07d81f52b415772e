import { describe, expect, test } from '@jest/globals'
import { clockIn, instantIn, isTimeZone, localTime } from '../../src/calendar/clock-in-zone.js'

const LOS_ANGELES = 'America/Los_Angeles'

describe('an instant in a time zone', () => {
  test.each([
    [LOS_ANGELES, '2026-11-27T07:59:00Z', { day: '2026-11-26', time: '23:59', name: 'PST' }],
    [LOS_ANGELES, '2026-07-01T07:00:00Z', { day: '2026-07-01', time: '00:00', name: 'PDT' }],
    ['Europe/Paris', '2026-11-26T23:30:00Z', { day: '2026-11-27', time: '00:30', name: 'CET' }],
    ['Australia/Sydney', '2026-11-26T14:00:00Z', { day: '2026-11-27', time: '01:00', name: 'AEDT' }],
    ['Asia/Kolkata', '2026-11-26T00:00:00Z', { day: '2026-11-26', time: '05:30', name: 'GMT+5:30' }],
    ['UTC', '2026-11-26T23:59:59Z', { day: '2026-11-26', time: '23:59', name: 'UTC' }],
  ])('in %s of %s', (zone, instant, clock) => {
    expect(clockIn(zone, new Date(instant))).toEqual(clock)
  })
})

describe('a local time', () => {
  test.each([
    [LOS_ANGELES, '2026-11-26T23:59', '2026-11-27T07:59:00.000Z'],
    [LOS_ANGELES, '2026-03-08T01:30', '2026-03-08T09:30:00.000Z'],
    [LOS_ANGELES, '2026-03-08T03:30', '2026-03-08T10:30:00.000Z'],
    [LOS_ANGELES, '2026-11-01T00:30', '2026-11-01T07:30:00.000Z'],
    [LOS_ANGELES, '2026-11-01T02:30', '2026-11-01T10:30:00.000Z'],
    ['Europe/Paris', '2026-11-26T00:30', '2026-11-25T23:30:00.000Z'],
    ['UTC', '2026-11-26T00:30', '2026-11-26T00:30:00.000Z'],
  ])('of %s, %s, is one instant, and comes back from it', (zone, local, instant) => {
    expect(instantIn(zone, local).toISOString()).toBe(instant)
    expect(localTime(zone, new Date(instant))).toBe(local)
  })

  test('that is none gives an invalid date', () => {
    expect(instantIn(LOS_ANGELES, '2026-11-31 at noon').getTime()).toBeNaN()
  })
})

test.each([
  [LOS_ANGELES, true],
  ['UTC', true],
  ['america/los_angeles', false],
  ['Mars/Olympus', false],
  ['', false],
])('%j is a time zone: %s', (name, isOne) => {
  expect(isTimeZone(name)).toBe(isOne)
})
