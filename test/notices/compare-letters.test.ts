import { describe, expect, test } from '@jest/globals'
import { compareLetters } from '../../src/notices/compare-letters.js'
import type { NoticeText } from '../../src/notices/notice.js'
import { cpuMsOf } from '../cpu-time.js'

const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour))
/** What a letter said, one text after the other; the machine's first, then each by its author. */
function saying(...texts: [by: string | null, body: string][]): NoticeText[] {
  return texts.map(([writtenBy, body], index) => ({
    version: index + 1,
    recipients: ['agent@fbi.gov'],
    subject: 's',
    body,
    writtenBy,
    writtenAt: at(index),
  }))
}
const same = (text: string) => ({ kind: 'same', text })

describe('paragraphs of a letter', () => {
  test('that nobody touched are the machine\u2019s, by their number', () => {
    expect(compareLetters(saying([null, 'One.\n\nTwo.']))).toEqual([
      { place: 1, words: [same('One.')], changedBy: null },
      { place: 2, words: [same('Two.')], changedBy: null },
    ])
  })

  test('that are only wrapped anew are unchanged', () => {
    const texts = saying([null, 'One two\nthree.'], ['ann', 'One\ntwo three.\n'])

    expect(compareLetters(texts)).toEqual([{ place: 1, words: [same('One two three.')], changedBy: null }])
  })

  test('that changed say which words went and came, and who wrote them last', () => {
    const texts = saying(
      [null, 'Dear Sir,\n\nPlease give the period.'],
      ['ann', 'Dear Sir,\n\nPlease give the whole period.'],
      ['bob', 'Dear Madam,\n\nPlease give the whole period.'],
    )

    const [dear, period] = compareLetters(texts)

    expect(dear?.changedBy).toEqual({ name: 'bob', at: at(2) })
    expect(dear?.words.filter(({ kind }) => kind !== 'same').map(({ text }) => text.trim())).toEqual(['Sir', 'Madam'])
    expect(period?.changedBy).toEqual({ name: 'ann', at: at(1) })
  })

  test('that were added have no number, that were taken out keep theirs and name who did it', () => {
    const texts = saying(
      [null, 'One.\n\nTwo.\n\nThree.'],
      ['ann', 'One.\n\nThree.'],
      ['bob', 'One.\n\nThree.\n\nNew words.'],
    )

    expect(compareLetters(texts)).toEqual([
      { place: 1, words: [same('One.')], changedBy: null },
      { place: 2, words: [{ kind: 'removed', text: 'Two.' }], changedBy: { name: 'ann', at: at(1) } },
      { place: 3, words: [same('Three.')], changedBy: null },
      { place: null, words: [{ kind: 'added', text: 'New words.' }], changedBy: { name: 'bob', at: at(2) } },
    ])
  })

  test('with one put before them keep their own number', () => {
    const texts = saying(
      [null, 'Please give the first day and the last day.'],
      ['ann', 'We write again.\n\nPlease give the first day and the very last day.'],
    )

    expect(compareLetters(texts).map(({ place }) => place)).toEqual([null, 1])
  })

  test('that were changed and changed back are the machine\u2019s', () => {
    expect(compareLetters(saying([null, 'One.'], ['ann', 'Two.'], ['bob', 'One.']))).toEqual([
      { place: 1, words: [same('One.')], changedBy: null },
    ])
  })

  test('of no letter are none', () => {
    expect(compareLetters([])).toEqual([])
  })
})

test.each([
  ['paragraphs', (word: string) => `${word}\n\n`],
  ['words', (word: string) => `${word} `],
])('two letters of 40,000 characters with nothing but other %s are compared in time', (_what, written) => {
  const body = (from: number) => Array.from({ length: 6_000 }, (_, at) => written(`w${from + at}`)).join('')
  const texts = saying([null, body(0)], ['ann', body(10_000)])

  expect(cpuMsOf(() => compareLetters(texts))).toBeLessThan(1_500)
})
