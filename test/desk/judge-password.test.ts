import { expect, test } from '@jest/globals'
import { judgePassword } from '../../src/desk/sign-in/judge-password.js'

const judge = (password: string, again = password) =>
  judgePassword({ password, again, email: 'June.Park@kutano.example' })

test.each(['four grey herons stand', 'correct horse battery staple', 'ééééèèèèàààà', ' spaces count too '])(
  '%s may be a password',
  (password) => {
    expect(judge(password)).toBeNull()
  },
)

test.each([
  ['eleven char', 'has 11 characters'],
  ['x'.repeat(129), 'has 129 characters'],
  ['Password1234', 'would guess it'],
  ['qwertyuiop12', 'would guess it'],
  ['1q2w3e4r5t6y', 'would guess it'],
  ['abcabcabcabc', 'would guess it'],
  ['zzzzzzzzzzzz', 'would guess it'],
  ['I am june.park', 'would guess it'],
])('%s may not: it %s', (password, why) => {
  expect(judge(password)).toContain(why)
})

test('a common word in a long password is no fault', () => {
  expect(judge('the whatever shop closed its doors')).toBeNull()
})

test('both must be the same', () => {
  expect(judge('four grey herons stand', 'four grey herons sit')).toContain('not the same')
})

test('a megabyte is told at once', () => {
  expect(judge('ab'.repeat(500_000))).toContain('Take 128 at most')
})
