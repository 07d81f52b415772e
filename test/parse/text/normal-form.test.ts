import { expect, test } from '@jest/globals'
import { normalForm, singleLine } from '../../../src/parse/text/normal-form.js'
import { cpuMsOf } from '../../cpu-time.js'
import { fc } from '../../property-runs.js'

test.each([
  ['line ends of every system', 'a\r\nb\rc\u2028d\u0085e\ff', 'a\nb\nc\nd\ne\nf'],
  ['spaces before a line end', 'a \t\nb  ', 'a\nb'],
  ['soft hyphens, at a line end too', 'war\u00adrant exam\u00ad\nple', 'warrant example'],
  ['ligatures', 'o\ufb03cer \ufb01le', 'officer file'],
  ['known failure 54: NUL and lone surrogates', 'a\0b\ud800c', 'ab\ufffdc'],
  ['zero-width and direction marks', 'a\u200bb\u202ec\u2066d\ufeff', 'abcd'],
  ['every kind of space', 'No.\u00a026\u2009GJ\u3000x', 'No. 26 GJ x'],
  ['composed characters', 'e\u0301', 'é'],
  ['other control characters', 'a\x07\x1bb\x9fc', 'abc'],
  ['emoji and joiners stay', '👩‍💻 पत्र', '👩‍💻 पत्र'],
])('%s', (_what, text, expected) => {
  expect(normalForm(text)).toBe(expected)
})

test('a text in normal form is its own normal form, and PostgreSQL takes it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const once = normalForm(text)

      expect(normalForm(once)).toBe(once)
      expect(once).not.toMatch(/[\0\r]|\p{Surrogate}/u)
    }),
  )
})

test('a name or subject is one line whatever was decoded', () => {
  expect(singleLine(' Request\r\nBcc: leak@example.com\r\n\r\nbody\0\t ')).toBe('Request Bcc: leak@example.com body')
})

test('a megabyte of blanks ends in bounded time', () => {
  const cpuMs = cpuMsOf(() => {
    expect(normalForm(`a${' '.repeat(1_000_000)}b`)).toHaveLength(1_000_002)
    expect(normalForm('\u00ad \t'.repeat(300_000))).toBe('')
  })

  expect(cpuMs).toBeLessThan(1000)
})
