import { expect, test } from '@jest/globals'
import type { Document } from '../../../src/parse/email.js'
import { readOutlook } from '../../../src/parse/outlook/read-outlook.js'
import { PARSE_LIMITS } from '../../../src/parse/parse-limits.js'
import { cpuMsOf } from '../../cpu-time.js'
import { buildMail } from '../../mail/build-mail.js'
import { parseMail } from '../../mail/parse-mail.js'
import { burnMessage, type TestItem } from './outlook-files.js'

const ORDER: TestItem = {
  subject: 'Preservation of records',
  from: { name: 'Det. Roe', address: 'roe@police.example' },
  to: [{ name: 'Legal', address: 'legal@kutano.example' }],
  sentAt: new Date('2026-11-17T10:00:00Z'),
  body: 'Please preserve the account of Dana Müller.',
}

async function readMessage(item: TestItem): Promise<Document[]> {
  const part = { type: 'application/octet-stream', name: 'order.msg', bytes: burnMessage(item) }
  return (await parseMail(buildMail([part]))).documents.slice(1)
}

test('an Outlook message is a message: its head above its text, and the head kept', async () => {
  const [document] = await readMessage(ORDER)

  expect(document).toMatchObject({
    role: 'message',
    detectedType: 'application/vnd.ms-outlook',
    status: 'read',
    text: [
      'From: "Det. Roe" <roe@police.example>',
      'To: "Legal" <legal@kutano.example>',
      'Date: Tue, 17 Nov 2026 10:00:00 +0000',
      'Subject: Preservation of records',
      '',
      'Please preserve the account of Dana Müller.',
    ].join('\n'),
    message: {
      from: { name: 'Det. Roe', address: 'roe@police.example' },
      to: [{ name: 'Legal', address: 'legal@kutano.example' }],
      subject: 'Preservation of records',
      date: '2026-11-17T10:00:00.000Z',
    },
  })
})

test('attachments of an Outlook message are documents of their own', async () => {
  const bytes = Buffer.from('You are commanded')
  const documents = await readMessage({ ...ORDER, attachments: [{ name: 'order.txt', type: 'text/plain', bytes }] })

  expect(
    documents.map(({ id, parent, name, declaredType, text }) => ({ id, parent, name, declaredType, text })),
  ).toMatchObject([
    { id: 'd2', parent: null },
    { id: 'd3', parent: 'd2', name: 'order.txt', declaredType: 'text/plain', text: 'You are commanded' },
  ])
})

test('known failure 20: a message in a message in an Outlook message is unfolded with its head', async () => {
  const inner: TestItem = {
    subject: 'Warrant',
    from: { name: 'Clerk', address: 'clerk@court.example' },
    html: '<p>Search warrant</p>',
    attachments: [{ name: 'list.csv', bytes: Buffer.from('a,b') }],
  }
  const middle: TestItem = {
    subject: 'FW: Warrant',
    body: 'See below',
    attachments: [{ name: 'Warrant', bytes: inner }],
  }
  const documents = await readMessage({ ...ORDER, attachments: [{ name: 'FW: Warrant', bytes: middle }] })

  expect(documents.map(({ id, parent, role, name }) => [id, parent, role, name])).toEqual([
    ['d2', null, 'message', 'order.msg'],
    ['d3', 'd2', 'message', 'FW: Warrant.eml'],
    ['d4', 'd3', 'message', 'Warrant.eml'],
    ['d5', 'd4', 'attachment', 'list.csv'],
  ])
  expect(documents[2]).toMatchObject({
    text: expect.stringMatching(/clerk@court\.example>\nSubject: Warrant\n\nSearch warrant$/),
    message: { from: { address: 'clerk@court.example' } },
  })
})

test('a message inside has the same bytes each time it is read', async () => {
  const item = { ...ORDER, attachments: [{ name: 'FW', bytes: ORDER }] }

  const [, first] = await readMessage(item)
  const [, second] = await readMessage(item)

  expect(first?.sha256).toBe(second?.sha256)
})

test('hidden text of an HTML body is kept apart', async () => {
  const [document] = await readMessage({ subject: 'x', html: '<p>Shown</p><p style="display:none">Unseen</p>' })

  expect(document).toMatchObject({ text: 'Subject: x\n\nShown', hiddenText: 'Unseen' })
})

test('8-bit text is of the code page that the message names', async () => {
  const [document] = await readMessage({
    codePage: 1251,
    narrow: { 4096: Buffer.from([0xcf, 0xf0, 0xee, 0xf1, 0xe8, 0xec]) },
  })

  expect(document?.text).toContain('Просим')
})

test('an RTF body is unpacked and read', async () => {
  const rtf = Buffer.from("{\\rtf1\\ansi\\ansicpg1252 Preserve \\b all\\b0  records\\par of M\\'fcller}")
  const head = Buffer.alloc(16)
  head.writeUInt32LE(rtf.length + 12, 0)
  head.writeUInt32LE(rtf.length, 4)
  head.writeUInt32LE(0x414c454d, 8)
  const [document] = await readMessage({ subject: 'x', rtf: Buffer.concat([head, rtf]) })

  expect(document?.text).toBe('Subject: x\n\nPreserve all records\n\nof Müller')
})

test('an Outlook message that is cut off, or whose chains turn in circles, ends with a reason in little time', () => {
  const whole = Buffer.from(burnMessage({ ...ORDER, attachments: [{ name: 'a', bytes: Buffer.alloc(200_000, 'a') }] }))
  const circles = Buffer.from(whole)
  const table = (circles.readUInt32LE(76) + 1) * 512
  for (let at = 0; at < 512; at += 4) circles.writeUInt32LE(1, table + at)
  const tree = Buffer.from(whole)
  const directory = (tree.readUInt32LE(48) + 1) * 512
  for (let entry = 0; entry < 4; entry += 1) {
    tree.writeUInt32LE(entry, directory + entry * 128 + 68)
    tree.writeUInt32LE(1, directory + entry * 128 + 72)
    tree.writeUInt32LE(0, directory + entry * 128 + 76)
  }
  const lying = Buffer.from(whole)
  for (let at = directory + 120; at < directory + 512; at += 128) lying.writeUInt32LE(0x7fffffff, at)

  const spent = cpuMsOf(() => {
    for (const bytes of [whole.subarray(0, 3000), whole.subarray(0, 20), circles, tree, lying]) {
      const { status, text } = readOutlook(bytes, PARSE_LIMITS)
      expect(status === 'malformed' || text !== null).toBe(true)
    }
  })

  expect(spent).toBeLessThan(1000)
  expect(readOutlook(whole.subarray(0, 20), PARSE_LIMITS)).toMatchObject({
    status: 'malformed',
    reason: expect.stringMatching(/20 bytes/),
  })
})
