import { expect, test } from '@jest/globals'
import { PARSE_LIMITS } from '../../../src/parse/parse-limits.js'
import { passwordTries } from '../../../src/parse/passwords/password-tries.js'

test('each password is tried once, and at most twenty on one document', () => {
  const many = Array.from({ length: 50 }, (_, index) => `word-${Math.floor(index / 2)}`)

  const tried = [...passwordTries(() => many, PARSE_LIMITS)]

  expect(tried).toEqual(Array.from({ length: 20 }, (_, index) => `word-${index}`))
})

test('no further password is tried once the tries took their CPU time, and the next document has its own', () => {
  let cpuMs = 0
  const tries = passwordTries(
    () => ['a', 'b', 'c', 'd'],
    PARSE_LIMITS,
    () => cpuMs,
  )
  const walk = () => {
    const tried: string[] = []
    for (const password of tries) {
      tried.push(password)
      cpuMs += 6_000
    }
    return tried
  }

  expect([walk(), walk()]).toEqual([
    ['a', 'b'],
    ['a', 'b'],
  ])
})
