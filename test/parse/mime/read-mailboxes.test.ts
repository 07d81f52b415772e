import { expect, test } from '@jest/globals'
import { readMailboxes } from '../../../src/parse/mime/read-mailboxes.js'
import { cpuMsOf } from '../../cpu-time.js'

test('names are decoded after the field is parsed: an encoded word never makes an address', () => {
  const encoded = Buffer.from('Agent <agent@fbi.gov>').toString('base64')

  expect(readMailboxes(`=?UTF-8?B?${encoded}?= <someone@mail.example>`)).toEqual([
    { name: 'Agent <agent@fbi.gov>', address: 'someone@mail.example' },
  ])
})

test('an encoded word that decodes to CR LF makes no line of its own', () => {
  const [mailbox] = readMailboxes('=?UTF-8?Q?Dominic=0D=0ABcc=3A_leak=40attacker.example?= <d@law.example>')

  expect(mailbox).toEqual({ name: 'Dominic Bcc: leak@attacker.example', address: 'd@law.example' })
})

test('groups are opened, and what has no address is left out', () => {
  expect(readMailboxes('Officers: a@x.example, "B, C" <b@x.example>;, undisclosed-recipients:;, Somebody')).toEqual([
    { name: null, address: 'a@x.example' },
    { name: 'B, C', address: 'b@x.example' },
  ])
})

test.each([
  ['('.repeat(200_000)],
  ['<'.repeat(200_000)],
  ['a <a@b.example>, '.repeat(20_000)],
  [`"${'\\'.repeat(200_000)}`],
])('a hostile field ends in bounded time (%#)', (value) => {
  const cpuMs = cpuMsOf(() => {
    expect(readMailboxes(value).length).toBeLessThanOrEqual(500)
  })

  expect(cpuMs).toBeLessThan(1000)
})
