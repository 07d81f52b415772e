import { describe, expect, test } from '@jest/globals'
import { splitClauses } from '../../src/text/clauses.js'
import { findLanguages } from '../../src/text/find-languages.js'
import { flatten, MAX_FLAT_CHARS } from '../../src/text/flat-text.js'
import { indexWords } from '../../src/text/word-index.js'

const document = (text: string) => ({ id: 'd1', text, pageStarts: [] })

describe('flatten', () => {
  test('white space of any kind is one space, and a span leads back to the stored text', () => {
    const flat = flatten(document('one\n\n two\u00a0\tthree\0four'))

    expect(flat.text.trim()).toBe('one two three four')
    expect(flat.quote(4, 13)).toMatchObject({ start: 6, quote: 'two\u00a0\tthree' })
  })

  test('a plain word broken at a line end is whole, an address keeps its hyphen', () => {
    const { text } = flatten(document('commu-\nnications of acme-\nrobotics.example, non-\ncontent'))

    expect(text.trim()).toBe('communications of acme-robotics.example, noncontent')
  })

  test('a dash between words joins nothing', () => {
    expect(flatten(document('June 1 -\nJune 30')).text.trim()).toBe('June 1 - June 30')
  })

  test('only the given stretches are read', () => {
    const flat = flatten(document('new words\n> old words\nmore'), [
      { start: 0, end: 9 },
      { start: 22, end: 26 },
    ])

    expect(flat.text).not.toContain('old')
    expect(flat.quote(flat.text.indexOf('more'), flat.text.indexOf('more') + 4).quote).toBe('more')
  })

  test('what lies beyond the bound is left out', () => {
    expect(flatten(document('word '.repeat(200_000))).text.length).toBeLessThanOrEqual(MAX_FLAT_CHARS)
  })
})

describe('indexWords', () => {
  test('words are found in lower case where they begin, without those too long to be words', () => {
    const words = indexWords(`Été ORDER order ${'x'.repeat(50)} 警視`)

    expect(words.get('order')).toEqual([4, 10])
    expect(words.get('été')).toEqual([0])
    expect(words.get('警')).toEqual([67])
    expect(words.has('x'.repeat(50))).toBe(false)
  })
})

describe('splitClauses', () => {
  test('sentences and items end clauses, abbreviations do not', () => {
    const text = 'See 18 U.S.C. 2703(d) and Fed. R. Crim. P. 41. The Hon. Okafor ordered it; produce: (a) names. Done.'

    expect(splitClauses(text).map(({ start, end }) => text.slice(start, end).trim())).toEqual([
      'See 18 U.S.C. 2703(d) and Fed. R. Crim. P. 41.',
      'The Hon. Okafor ordered it;',
      'produce: (a) names.',
      'Done.',
    ])
  })
})

describe('findLanguages', () => {
  test.each([
    ['The records of the account are to be produced by you for this order', ['en']],
    ['Les données du compte et des messages sont à remettre dans les délais pour le tribunal', ['fr']],
    ['Die Daten des Kontos und der Nutzer sind mit dem Beschluss von der Polizei', ['de']],
    ['12345 acme-robotics', null],
  ])('%s', (text, want) => {
    const found = findLanguages(text, indexWords(text))

    expect(found && [...found]).toEqual(want)
  })
})
