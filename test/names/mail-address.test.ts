import { expect, test } from '@jest/globals'
import { findMailAddresses, isMailAddress } from '../../src/names/mail-address.js'
import { cpuMsOf } from '../cpu-time.js'

test.each(['agent@fbi.gov', 'a.b+c@mail.police.uk', "o'neil@xn--bcher-kva.example"])('%s is one address', (text) => {
  expect(isMailAddress(text)).toBe(true)
})

test.each([
  'a@b.example\r\nBcc: c@d.example',
  'a@b.example, c@d.example',
  'Agent <a@b.example>',
  'a@b',
  '@b.example',
  '"a b"@c.example',
  `${'a'.repeat(65)}@b.example`,
])('%j is none', (text) => {
  expect(isMailAddress(text)).toBe(false)
})

test('addresses in a text are found in lower case, without the dot that ends a sentence', () => {
  expect(findMailAddresses('Write to <Ann@Kerr.example>, or b@c.example.')).toEqual(['ann@kerr.example', 'b@c.example'])
})

test('a megabyte without an address is read in under a second', () => {
  const cpuMs = cpuMsOf(() => findMailAddresses(`${'a'.repeat(1_000_000)}@`))

  expect(cpuMs).toBeLessThan(1000)
})
