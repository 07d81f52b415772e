import { expect, test } from '@jest/globals'
import { backOffMs } from '../../src/receive/back-off.js'

const limits = { backOffMs: 1_000, maxBackOffMs: 300_000 }

test('the wait doubles up to its bound', () => {
  expect([1, 2, 3, 9, 10].map((failures) => backOffMs(failures, 1, limits))).toEqual([
    1_000, 2_000, 4_000, 256_000, 300_000,
  ])
})

test('known failure 42: after a year of failures it still says to come back', () => {
  const waits = [1_000, 100_000, 1e9].map((failures) => backOffMs(failures, 0.5, limits))

  expect(waits).toEqual([225_000, 225_000, 225_000])
})

test('two pollers that fail together do not come back together', () => {
  expect(backOffMs(5, 0, limits)).toBe(8_000)
  expect(backOffMs(5, 0.99, limits)).toBe(15_920)
})
