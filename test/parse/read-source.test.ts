import { expect, test } from '@jest/globals'
import { parseMail } from '../mail/parse-mail.js'

test('every author of every From field is known, and the first is the sender', async () => {
  const { source } = await parseMail(
    'From: A <a@agency.example>, b@other.example\nFrom: "C" <c@third.example>\nSubject: x\n\ntext',
  )

  expect(source.from).toEqual({ name: 'A', address: 'a@agency.example' })
  expect(source.authors.map(({ address }) => address)).toEqual([
    'a@agency.example',
    'b@other.example',
    'c@third.example',
  ])
})

test('a mail without From, Date and Message-ID has none of them', async () => {
  const { source } = await parseMail('Subject: x\n\ntext')

  expect(source).toMatchObject({
    from: null,
    authors: [],
    date: null,
    messageId: null,
    receivedHeaderDate: null,
    returnPath: null,
  })
})

test('a From without an address is none', async () => {
  expect((await parseMail('From: The Court\n\ntext')).source).toMatchObject({ from: null, authors: [] })
})

test.each([
  ['Return-Path: <>', ''],
  ['Return-Path: <x@example.com>', 'x@example.com'],
  ['Return-Path:', ''],
  ['Subject: none', null],
])('%j has the return path %j', async (head, expected) => {
  expect((await parseMail(`${head}\n\ntext`)).source.returnPath).toBe(expected)
})

test('ids of the thread are read, angle brackets or not', async () => {
  const { source } = await parseMail(
    'Message-ID: <one@a.example>\nIn-Reply-To: <two@b.example> (of Monday)\nReferences: <three@b.example>\n\t<two@b.example>\n\ntext',
  )
  const bare = await parseMail('Message-ID: one@a.example\n\ntext')

  expect(source).toMatchObject({
    messageId: '<one@a.example>',
    inReplyTo: '<two@b.example>',
    references: ['<three@b.example>', '<two@b.example>'],
  })
  expect(bare.source.messageId).toBe('<one@a.example>')
})

test('recipients are those of To, Cc and the relays, the time is that of the topmost Received', async () => {
  const { source } = await parseMail(
    'Delivered-To: legal@kutano.example\nX-Original-To: <alias@kutano.example>\nReceived: from a by b; Tue, 17 Nov 2026 10:00:05 +0000\nReceived: from c by a; Tue, 17 Nov 2026 09:00:00 +0000\nTo: One <one@kutano.example>, two@kutano.example\nCc: three@kutano.example\nReply-To: <reply@example.com>\nSender: <sender@example.com>\n\ntext',
  )

  expect(source).toMatchObject({
    deliveredTo: ['legal@kutano.example', 'alias@kutano.example'],
    receivedHeaderDate: '2026-11-17T10:00:05.000Z',
    to: [
      { name: 'One', address: 'one@kutano.example' },
      { name: null, address: 'two@kutano.example' },
    ],
    cc: [{ name: null, address: 'three@kutano.example' }],
    replyTo: { name: null, address: 'reply@example.com' },
    sender: { name: null, address: 'sender@example.com' },
  })
})

test('a subject of 20,000 characters with line ends in encoded words is one line', async () => {
  const { source } = await parseMail(
    `Subject: =?UTF-8?Q?Request=0D=0ABcc:_leak@attacker.example=0D=0A=0D=0Abody?=\n ${'matter of great length '.repeat(900)}\n\ntext`,
  )

  expect(source.subject?.slice(0, 60)).toMatch(/^Request Bcc: leak@attacker.example body +matter/)
  expect(source.subject?.length).toBeGreaterThan(20_000)
  expect(/[\r\n]/.test(source.subject ?? '')).toBe(false)
})
