import { describe, expect, test } from '@jest/globals'
import { DATA_ROWS, DEMAND, LIMITS, NO_DEMAND, NOT_SOUGHT } from '../../src/extract/fields/data-rows.js'
import { createSieve, MAY_MATCH } from '../../src/text/sieve.js'
import { ELSEWHERE } from '../extract/samples/elsewhere.js'
import { UNITED_STATES } from '../extract/samples/united-states.js'

function mayMatchIn(pattern: RegExp, text: string): boolean {
  return createSieve([pattern])(text, 0, text.length)[0] === MAY_MATCH
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
    [/(?:no|not)\b[^.]{0,9}(?:texts?|files?)/i, 'do not file', 'all files'],
    [/subscriber|\[ ?\]/, '[x]', 'x'],
    [/(?:red|blue) \d (?:car|bus)|(?:big|tiny) \d (?:dog|cat)/, 'a tiny 3 cat', 'a red 3 cat'],
    [/(?:shells|she|hers)/, 'ushers', 'hell'],
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

test('a sieve looks at its stretch of the text alone, and each time anew', () => {
  const sieve = createSieve([/records?/i, /messages?/i, /\d/])
  const text = 'all RECORDS of all messages'

  const before = [...sieve(text, 0, 11)]
  const across = [...sieve(text, 7, 20)]
  const behind = [...sieve(text, 12, text.length)]

  expect(before.map((met) => met === MAY_MATCH)).toEqual([true, false, true])
  expect(across.map((met) => met === MAY_MATCH)).toEqual([false, false, true])
  expect(behind.map((met) => met === MAY_MATCH)).toEqual([false, true, true])
})

test('no row of data is kept from a clause in which its pattern matches', () => {
  const patterns = [...DATA_ROWS.map(({ pattern }) => pattern), NO_DEMAND, NOT_SOUGHT, DEMAND, LIMITS]
  const sieve = createSieve(patterns)
  const clauses = [...UNITED_STATES, ...ELSEWHERE].flatMap(({ text }) => text.split(/(?<=[.;\n])/))
  let matches = 0

  for (const clause of clauses) {
    const met = sieve(clause, 0, clause.length)
    for (const [index, pattern] of patterns.entries()) {
      if (!new RegExp(pattern.source, pattern.flags.replace('g', '')).test(clause)) continue
      matches += 1
      expect(met[index]).toBe(MAY_MATCH)
    }
  }

  expect(matches).toBeGreaterThan(100)
})
