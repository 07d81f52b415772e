import { expect, test } from '@jest/globals'
import type { Header } from '../../../src/parse/email.js'
import { parseMail } from '../../mail/parse-mail.js'

function valuesOf(headers: readonly Header[], name: string): string[] {
  return headers.filter((header) => header.name === name).map(({ value }) => value)
}

test('header fields stand in the order of the message, each occurrence kept, unfolded', async () => {
  const { headers } = await parseMail(
    'Received: from b\n\tby c; Tue, 17 Nov 2026 10:00:01 +0000\nAuthentication-Results: one\nReceived: from a\nAuthentication-Results: two\nfrom: x@example.com\n\ntext',
  )

  expect(headers.map(({ name }) => name)).toEqual([
    'received',
    'authentication-results',
    'received',
    'authentication-results',
    'from',
  ])
  expect(headers[0]?.value).toBe('from b by c; Tue, 17 Nov 2026 10:00:01 +0000')
})

test('known failure 54: NUL, bare carriage returns and lone surrogates are gone from header values', async () => {
  const { headers, source } = await parseMail(
    Buffer.from(
      'From: x@example.com\r\nSubject: a\0b\rBcc: leak@example.com\r\nX-Broken: \xed\xa0\x80\r\n\r\ntext',
      'latin1',
    ),
  )

  expect(source.subject).toBe('ab Bcc: leak@example.com')
  expect(valuesOf(headers, 'bcc')).toEqual([])
  expect(JSON.stringify(headers)).not.toMatch(/\\u0000|\\ud800/)
})

test('raw UTF-8 and raw windows-1252 in a head are both read', async () => {
  const utf8 = await parseMail(Buffer.from('Subject: Comisión\r\n\r\n', 'utf8'))
  const windows = await parseMail(Buffer.from('Subject: Comisi\xf3n \x96 acta\r\n\r\n', 'latin1'))

  expect(utf8.source.subject).toBe('Comisión')
  expect(windows.source.subject).toBe('Comisión – acta')
})

test('a field longer than the bound is cut, and the number of fields is bounded with a sentence', async () => {
  const many = Array.from({ length: 1200 }, (_, index) => `X-${index}: y`).join('\n')
  const email = await parseMail(`Subject: ${'long '.repeat(20_000)}\nFrom: x@example.com\n${many}\n\ntext`)

  expect(email.source.subject?.length).toBe(64 * 1024)
  expect(email.headers.length).toBe(1000)
  expect(email.limitsReached).toEqual([expect.stringMatching(/1000 fields/)])
})
