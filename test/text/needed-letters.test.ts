import { describe, expect, test } from '@jest/globals'
import { DATA_ROWS, NO_DEMAND, NOT_SOUGHT } from '../../src/extract/fields/data-rows.js'
import { indexLetters, mayMatch, neededLetters, roomForLetters } from '../../src/text/needed-letters.js'
import { ELSEWHERE } from '../extract/samples/elsewhere.js'
import { UNITED_STATES } from '../extract/samples/united-states.js'

function mayMatchIn(pattern: RegExp, text: string): boolean {
  return mayMatch(neededLetters(pattern), indexLetters(text, roomForLetters()))
}

describe('what a pattern cannot match without', () => {
  test.each([
    [/records?/i, 'all RECORD of', 'all messages of'],
    [/(?:billing|payment)s? (?:data|info)\w*/i, 'his payments info', 'his info'],
    [/\b(?:any )?logs?\b(?! book)/i, 'a log', 'a book'],
    [/(?:foo)?bar+ ?baz/, 'barrrbaz', 'foo bax'],
    [/(?<=the )contents?[^.]{0,9}of|substance/, 'substance', 'the of'],
    [/\bIPs?\b/, 'the IP', 'the user'],
    [/[cs]heck{2,3}ed/, 'checkkked', 'chess'],
    [/a\.b/, 'xa.b', 'a,b'],
    [/métadonnées/iu, 'MÉTADONNÉES', 'metadonnees'],
    [/password/iu, 'pa\u017f\u017fword', 'pass word'],
  ])('%s may match in %j, and not in %j', (pattern, having, lacking) => {
    expect(mayMatchIn(pattern, having)).toBe(true)
    expect(mayMatchIn(pattern, lacking)).toBe(false)
  })

  test.each([[/\d+/], [/records?|\d/], [/(?:records)?/], [/(?:a|b)c?/], [/[a-z]{3}/], [/(?!records)\w+/], [/.x./]])(
    '%s needs nothing that is known, and is always tried',
    (pattern) => {
      expect(mayMatchIn(pattern, '')).toBe(true)
    },
  )
})

test('no row of data is kept from a clause in which its pattern matches', () => {
  const patterns = [...DATA_ROWS.map(({ pattern }) => pattern), NO_DEMAND, NOT_SOUGHT]
  const clauses = [...UNITED_STATES, ...ELSEWHERE].flatMap(({ text }) => text.split(/(?<=[.;\n])/))
  let matches = 0

  for (const clause of clauses) {
    for (const pattern of patterns) {
      if (!new RegExp(pattern.source, pattern.flags.replace('g', '')).test(clause)) continue
      matches += 1
      expect(mayMatchIn(pattern, clause)).toBe(true)
    }
  }

  expect(matches).toBeGreaterThan(100)
})
