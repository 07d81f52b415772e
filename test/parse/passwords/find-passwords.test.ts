import { describe, expect, test } from '@jest/globals'
import { findPasswords, passwordsIn } from '../../../src/parse/passwords/find-passwords.js'
import { PASSWORD_ROWS } from '../../../src/parse/passwords/password-rows.js'
import { cpuMsOf } from '../../cpu-time.js'

/** For each row words that tell a password, and look-alikes that tell none. */
const SAMPLES: Record<string, { tells: [string, string][]; doesNot: string[] }> = {
  label: {
    tells: [
      ['Password: Harbor-22-7719', 'Harbor-22-7719'],
      ['The password for the attached PDF: "correct horse battery"', 'correct horse battery'],
      ['PIN = 482913.', '482913'],
      ['Passcode:\n\n  x7!kQz', 'x7!kQz'],
      ['pwd:abc123', 'abc123'],
    ],
    doesNot: [
      'Password: required to open the file',
      'all passwords: hashed or not',
      'Password: n/a',
      'shipping: 4 days',
      'the password reset log, the PIN log',
    ],
  },
  is: {
    tells: [
      ['The password is Kilo_4491.', 'Kilo_4491'],
      ['the password for the zip file is \u201cgreen window\u201d, as agreed', 'green window'],
    ],
    doesNot: [
      'The password is required.',
      'the password is being sent separately',
      'the password is in the following mail',
    ],
  },
  use: {
    tells: [['Please use the password Delta!77 to open it', 'Delta!77']],
    doesNot: ['use the password below', 'enter the password that we sent'],
  },
  french: {
    tells: [
      ['Le mot de passe est Lyon-69-ab', 'Lyon-69-ab'],
      ['Mot de passe : 77Azerty', '77Azerty'],
    ],
    doesNot: ['Le mot de passe est requis', 'le mot de passe sera envoy\u00e9'],
  },
  german: {
    tells: [
      ['Das Passwort lautet Muenchen#12', 'Muenchen#12'],
      ['Kennwort: abc-999', 'abc-999'],
    ],
    doesNot: ['Das Passwort folgt separat', 'Ein Kennwort ist erforderlich'],
  },
  'spanish-portuguese-italian': {
    tells: [
      ['La contrase\u00f1a es Sol-2026', 'Sol-2026'],
      ['Senha: rio77x', 'rio77x'],
    ],
    doesNot: ['la contrase\u00f1a es requerida', 'palabra clave del caso'],
  },
}

describe.each(PASSWORD_ROWS)('row $id', (row) => {
  const samples = SAMPLES[row.id] ?? { tells: [], doesNot: [] }

  test('has samples and look-alikes', () => {
    expect(samples.tells.length * samples.doesNot.length).toBeGreaterThan(0)
  })

  test.each(samples.tells)('%j tells one', (text, value) => {
    const found = findPasswords(text, [row])

    expect(found.map((one) => one.value)).toContain(value)
    for (const { start, end, value: at } of found) expect(text.slice(start, end)).toBe(at)
  })

  test.each(samples.doesNot)('%j tells none', (text) => {
    expect(findPasswords(text, [row])).toEqual([])
  })
})

test('a full stop may end the sentence or belong to the password: both are tried', () => {
  expect(passwordsIn(['The password is Kilo.'])).toEqual(['Kilo', 'Kilo.'])
})

test('what several texts tell is said once', () => {
  expect(passwordsIn(['Password: one-1', null, 'password: one-1', 'password: two-2'])).toEqual(['one-1', 'two-2'])
})

test.each([
  ['labels without end', 'password: '.repeat(100_000)],
  ['labels that never end', `password for ${'x '.repeat(500_000)}`],
  ['quotes that never close', 'password: "'.repeat(90_000)],
  ['white space', `password:${' '.repeat(1_000_000)}x`],
])('1 MB of %s takes less than a second', (_what, text) => {
  expect(cpuMsOf(() => void findPasswords(text))).toBeLessThan(1_000)
})
