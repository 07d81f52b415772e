import { describe, expect, test } from '@jest/globals'
import { correctSpelling } from '../../src/classify/correct-spelling.js'
import { readWords } from '../../src/text/words.js'

const spelt = (text: string) => correctSpelling(readWords(text)).folded.join(' ')

describe('words on which rules turn', () => {
  test.each([
    ['a presevation demand', 'a preservation demand'],
    ['preservaton of records', 'preservation of records'],
    ['a subpeona and a supoena', 'a subpoena and a subpoena'],
    ['an emergancy, immminent', 'an emergency imminent'],
    ['a serch warrent', 'a serch warrant'],
  ])('"%s" is read as it was meant', (typed, meant) => {
    expect(spelt(typed)).toBe(meant)
  })

  test.each([
    'reservation',
    'conservation',
    'preservacion',
    'emergence',
    'emergencia',
    'warranty',
    'presentation',
    'massages',
  ])('"%s" is a word of its own', (word) => {
    expect(spelt(word)).toBe(word)
  })

  test('a text without slips is the very same', () => {
    const words = readWords('Please preserve the account and its messages.')

    expect(correctSpelling(words)).toBe(words)
  })

  test('a slip is quoted as it was typed', () => {
    const words = correctSpelling(readWords('a presevation demand'))

    expect(words.text.slice(words.starts[1], words.ends[1])).toBe('presevation')
  })
})
