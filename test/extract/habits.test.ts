import { describe, expect, test } from '@jest/globals'
import { squash } from '../../src/text/squash.js'
import { inLetter, NO_REFERENCES, REFERENCE_HABITS } from './habits/references.js'
import { fieldsOf } from './reading-builder.js'

/** Letters of the office may stand before the number. */
const MAX_LETTERS_BEFORE = 8

function references(text: string, country = 'US'): string[] {
  return fieldsOf({ text: inLetter(text, country), country, type: 'court-order' }).matter.references.map(({ value }) =>
    squash(value),
  )
}

describe('habits of writing numbers of matters', () => {
  test.each(REFERENCE_HABITS.map(([text, want, country = 'US']) => [text, want, country] as const))(
    '%s names %s alone (%s)',
    (text, want, country) => {
      const wanted = want.split(' | ').map(squash)

      const found = references(text, country)

      const missed = wanted.filter(
        (wish) => !found.some((one) => one.includes(wish) && one.length <= wish.length + MAX_LETTERS_BEFORE),
      )
      const beside = found.filter((one) => !wanted.some((wish) => one.includes(wish) || wish.includes(one)))
      expect({ missed, beside }).toEqual({ missed: [], beside: [] })
    },
  )

  test.each(NO_REFERENCES.map((text) => [text] as const))('%s names no matter', (text) => {
    expect(references(text)).toEqual([])
  })
})
