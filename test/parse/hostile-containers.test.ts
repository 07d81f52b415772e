import { expect, test } from '@jest/globals'
import { strToU8, zipSync } from 'fflate'
import type { Email } from '../../src/parse/email.js'
import { PARSE_LIMITS } from '../../src/parse/parse-limits.js'
import { cpuMsWhile } from '../cpu-time.js'
import { buildMail } from '../mail/build-mail.js'
import { parseMail } from '../mail/parse-mail.js'
import { burnMessage, type TestItem } from './outlook/outlook-files.js'
import { openDocument, paragraph, wordFile, workbook } from './readers/office-files.js'

/** Parses a mail with the file attached; milliseconds of CPU that it took. */
async function cost(bytes: Uint8Array, type = 'application/octet-stream'): Promise<{ email: Email; cpuMs: number }> {
  const mail = buildMail([{ type, name: 'a', bytes }])
  const email = await parseMail(mail)
  return { email, cpuMs: await cpuMsWhile(() => parseMail(mail)) }
}

const deepest = ({ documents }: Email) => documents.at(-1)

test('messages nested a hundred deep end at the depth with a reason', async () => {
  let mail = 'From: a@example.org\r\nSubject: innermost\r\n\r\ntext\r\n'
  for (let depth = 0; depth < 100; depth += 1)
    mail = `From: a@example.org\r\nSubject: ${depth}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\nContent-Type: message/rfc822\r\n\r\n${mail}\r\n--b${depth}--\r\n`

  const { email, cpuMs } = await cost(Buffer.from(mail), 'message/rfc822')

  expect(deepest(email)).toMatchObject({ status: 'too-large', reason: expect.stringMatching(/deep/) })
  expect(cpuMs).toBeLessThan(3000)
})

test('Outlook messages nested forty deep end at the depth with a reason', async () => {
  let item: TestItem = { subject: 'innermost', body: 'text' }
  for (let depth = 0; depth < 40; depth += 1)
    item = { subject: `${depth}`, body: 'x', attachments: [{ name: 'm', bytes: item }] }

  const { email, cpuMs } = await cost(burnMessage(item))

  expect(email.documents.length).toBeLessThanOrEqual(PARSE_LIMITS.depth + 2)
  expect(deepest(email)).toMatchObject({ status: 'too-large', reason: expect.stringMatching(/deep/) })
  expect(cpuMs).toBeLessThan(3000)
})

test('an Outlook message with two thousand attachments is read up to the parts of a mail', async () => {
  const attachments = Array.from({ length: 2000 }, (_, at) => ({ name: `${at}.txt`, bytes: Buffer.from('words') }))

  const { email, cpuMs } = await cost(burnMessage({ subject: 'many', body: 'x', attachments }))

  expect(email.documents.length).toBeLessThanOrEqual(PARSE_LIMITS.parts + 2)
  expect(email.documents[1]).toMatchObject({ status: 'too-large', reason: expect.stringMatching(/\(parts\)/) })
  expect(cpuMs).toBeLessThan(5000)
})

test('a zip of ten thousand files is read up to the parts of a mail', async () => {
  const files = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`${at}.txt`, strToU8('x')]))

  const { email, cpuMs } = await cost(zipSync(files, { level: 0 }))

  expect(email.documents.length).toBeLessThanOrEqual(PARSE_LIMITS.parts + 2)
  expect(email.documents[1]).toMatchObject({ status: 'too-large', reason: expect.stringMatching(/\(parts\)/) })
  expect(cpuMs).toBeLessThan(5000)
})

const LAUGHS = `<!DOCTYPE a [<!ENTITY a "${'ha'.repeat(100)}">${[...'bcdefgh'].map((name, at) => `<!ENTITY ${name} "${`&${'abcdefg'[at]};`.repeat(10)}">`).join('')}]>`

test.each<[string, Uint8Array]>([
  ['a Word file', wordFile(paragraph('&h;') + paragraph('words'))],
  ['an OpenDocument file', openDocument('text', '<text:p>&h;</text:p><text:p>words</text:p>')],
  [
    'a workbook',
    workbook([{ name: 'S', rows: '<row><c t="inlineStr"><is><t>&h; words</t></is></c></row>' }], {
      'xl/sharedStrings.xml': `${LAUGHS}<sst/>`,
    }),
  ],
])('a billion laughs in %s stay a name', async (_kind, bytes) => {
  const { email, cpuMs } = await cost(bytes)

  expect(email.documents[1]).toMatchObject({ status: 'read', text: expect.stringMatching(/words$/) })
  expect(email.documents[1]?.text?.length).toBeLessThan(100)
  expect(cpuMs).toBeLessThan(1000)
})

test.each<[string, Uint8Array]>([
  ['a Word file', wordFile('<w:tbl>'.repeat(100_000))],
  ['an OpenDocument file', openDocument('text', '<text:p>'.repeat(100_000))],
  ['a workbook', workbook([{ name: 'S', rows: '<row>'.repeat(100_000) }])],
])('a hundred thousand elements in each other in %s end at the depth', async (_kind, bytes) => {
  const { email, cpuMs } = await cost(bytes)

  expect(email.documents[1]).toMatchObject({ status: 'too-large', reason: expect.stringMatching(/2000 deep/) })
  expect(cpuMs).toBeLessThan(1000)
})
