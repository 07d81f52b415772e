import { expect, test } from '@jest/globals'
import { unflow } from '../../../src/parse/text/unflow.js'
import { cpuMsOf } from '../../cpu-time.js'

test.each([
  [
    'a line that ends in a space goes on in the next',
    'The grand \njury asks\nfor it.',
    false,
    'The grand jury asks\nfor it.',
  ],
  ['DelSp=yes drops that space', '日本 \n語', true, '日本語'],
  ['lines of another quote depth do not flow together', '> one \n>> two \n> three', false, '> one \n>> two \n> three'],
  ['quoted lines flow among themselves', '> one \n> two', false, '> one two'],
  ['stuffed spaces are taken off', ' From here\n >not a quote', false, 'From here\n>not a quote'],
  ['the signature line never flows', 'Bye \n-- \nOfficer', false, 'Bye \n-- \nOfficer'],
])('%s', (_what, text, delSp, expected) => {
  expect(unflow(text, delSp)).toBe(expected)
})

test('a body of one soft-wrapped paragraph is not quadratic', () => {
  const cpuMs = cpuMsOf(() => {
    expect(unflow('word \n'.repeat(200_000), false).length).toBe(1_000_000)
  })

  expect(cpuMs).toBeLessThan(1000)
})
