import { expect, test } from '@jest/globals'
import { instantWords, nearDayWords, shortDayWords, zoneWords } from '../../src/desk/words.js'

const NOW = new Date('2026-11-22T09:00:00Z')

test.each([
  ['2026-11-26', 'Thu 26 Nov'],
  ['2027-01-04', 'Mon 4 Jan 2027'],
  ['2025-12-31', 'Wed 31 Dec 2025'],
  ['no day', 'no day'],
])('the day %s is %s beside others of this year', (day, words) => {
  expect(nearDayWords(day, NOW)).toBe(words)
})

test.each([
  ['UTC', 'Sat 2 Jan 2027, 03:30 UTC', '2 Jan 2027', 'UTC'],
  ['America/Los_Angeles', 'Fri 1 Jan 2027, 19:30 PST', '1 Jan 2027', 'Los Angeles time'],
  ['Asia/Tokyo', 'Sat 2 Jan 2027, 12:30 GMT+9', '2 Jan 2027', 'Tokyo time'],
])('an instant in %s is %s', (zone, words, day, name) => {
  const instant = new Date('2027-01-02T03:30:00Z')

  expect([instantWords(instant, zone), shortDayWords(instant, zone), zoneWords(zone)]).toEqual([words, day, name])
})
