import { expect, test } from '@jest/globals'
import { eraOf, reuseOf } from '../../src/receive/era.js'

test('the first mail of a UID is kept under the UIDVALIDITY itself', () => {
  expect(eraOf(4_294_967_295n, 0)).toBe(4_294_967_295n)
  expect(reuseOf(4_294_967_295n)).toBe(0)
})

test('a reused UID gets a number that no UIDVALIDITY can have', () => {
  const era = eraOf(1n, 2)

  expect(era).toBeGreaterThan(4_294_967_295n)
  expect(reuseOf(era)).toBe(2)
  expect(eraOf(era, 0)).toBe(1n)
})
