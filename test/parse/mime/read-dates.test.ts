import { expect, test } from '@jest/globals'
import { readMailDate, readReceivedDate } from '../../../src/parse/mime/read-dates.js'

test.each([
  ['Tue, 17 Nov 2026 09:14:05 -0500', '2026-11-17T14:14:05.000Z'],
  ['17 Nov 2026 09:14 GMT', '2026-11-17T09:14:00.000Z'],
  ['Wed, 18 Nov 2026 05:00:08 -0500 (EST)', '2026-11-18T10:00:08.000Z'],
  ['Tue, 17 Nov 26 09:14:05 EST', '2026-11-17T14:14:05.000Z'],
  ['2026-11-17T09:14:05Z', '2026-11-17T09:14:05.000Z'],
  ['2026-11-17 09:14:05 +0100', '2026-11-17T08:14:05.000Z'],
])('%s is %s', (value, expected) => {
  expect(readMailDate(value)).toBe(expected)
})

test.each([
  ['yesterday'],
  [''],
  ['foo 1'],
  ['Tue, 37 Nov 2026 09:14:05 -0500'],
  ['Tue, 17 Nov 0026 09:14:05 -0500'],
  [`Tue, 17 Nov 2026 09:14:05 -0500 ${'x'.repeat(181)}`],
  ['('.repeat(100_000)],
])('known failure 55: %p is no date, and never now', (value) => {
  expect(readMailDate(value)).toBeNull()
})

test('a Received header has its time behind the last semicolon', () => {
  const value = 'from a (b; c) by mx.example with ESMTPS id 4; for <x@y.example>; Tue, 17 Nov 2026 09:14:05 +0000'

  expect(readReceivedDate(value)).toBe('2026-11-17T09:14:05.000Z')
})
