import { describe, expect, test } from '@jest/globals'
import { holdsNumber } from '../../src/cases/find-number.js'
import { cpuMsOf } from '../cpu-time.js'

const CHICAGO = { countryCallingCode: '1', nationalNumber: '3125550142' }
const LONDON = { countryCallingCode: '44', nationalNumber: '2079460123' }

describe('a number is found however it is written', () => {
  test.each([
    ['plain', 'call 3125550142 now'],
    ['grouped', 'Phone: (312) 555-0142, ext. 14'],
    ['with its country', '+1 312 555 0142'],
    ['with dots', '312.555.0142'],
    ['apart', '3 1 2 - 5 5 5 - 0 1 4 2'],
    ['over a line', 'Tel. 312\n   555-0142'],
    ['in full-width digits', '\uff13\uff11\uff12 \uff15\uff15\uff15 \uff10\uff11\uff14\uff12'],
    ['in Arabic digits', '\u0663\u0661\u0662 \u0665\u0665\u0665 \u0660\u0661\u0664\u0662'],
    ['in Devanagari digits', '\u0969\u0967\u0968 \u096b\u096b\u096b \u0966\u0967\u096a\u0968'],
    ['with invisible characters', '31\u200b2 55\u00ad5 01\u206042'],
    ['in words', 'three one two, five five five, zero one four two'],
    ['with an oh', 'three one two 555 oh one four two'],
    ['misread by a scan', '3l2 555-O142'],
    ['without its area code', 'Call 555-0142 in Chicago'],
    ['on a keypad', '312-555-0142'.replace('555', 'JKL')],
  ])('%s', (_how, text) => {
    expect(holdsNumber(text, CHICAGO)).toBe(true)
  })

  test.each([
    ['national, with its trunk zero', '020 7946 0123'],
    ['with the zero in brackets', '+44 (0)20 7946 0123'],
    ['as a link', 'tel:+442079460123'],
    ['as they write it in London', 'ring 7946 0123, please'],
    ['beside another', '7946 0100, 7946 0123'],
  ])('of London: %s', (_how, text) => {
    expect(holdsNumber(text, LONDON)).toBe(true)
  })
})

test.each([
  ['another line', '(312) 555-0143'],
  ['another area', '(773) 555-0142'],
  ['seven digits behind another area', '(773) 555.0142'],
  ['parts of two numbers', '312-555-0100 or 773-555-0142'],
  ['digits with words between', 'room 312, 555 pages, 01 copies, file 42'],
  ['nothing', ''],
])('%s is not the number', (_what, text) => {
  expect(holdsNumber(text, CHICAGO)).toBe(false)
})

test('hostile text of a megabyte costs less than a second', () => {
  for (const piece of ['3', '31255', '(312) ', 'one ', 'o', '\u0663', '3 . ', '- ']) {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length))

    expect(cpuMsOf(() => holdsNumber(text, CHICAGO))).toBeLessThan(1_000)
  }
})
