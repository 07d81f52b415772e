import { expect, test } from '@jest/globals'
import { readTnef } from '../../../src/parse/outlook/read-tnef.js'
import { PARSE_LIMITS } from '../../../src/parse/parse-limits.js'
import { buildMail } from '../../mail/build-mail.js'
import { parseMail } from '../../mail/parse-mail.js'

function u32(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4)
  for (const [index, number] of numbers.entries()) bytes.writeUInt32LE(number >>> 0, index * 4)
  return bytes
}

function attribute(level: number, id: number, data: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([level]), u32(id, data.length), data, Buffer.alloc(2)])
}

function padded(bytes: Uint8Array): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
}

/** MAPI properties by tag: bytes with a length, or a number. */
function properties(...list: [number, Uint8Array | number][]): Buffer {
  const rows = list.map(([tag, value]) =>
    typeof value === 'number' ? u32(tag, value) : Buffer.concat([u32(tag, 1, value.length), padded(value)]),
  )
  return Buffer.concat([u32(list.length), ...rows])
}

function tnef(...attributes: Buffer[]): Buffer {
  return Buffer.concat([u32(0x223e9f78), Buffer.alloc(2), ...attributes])
}

const wide = (text: string) => Buffer.from(`${text}\0`, 'utf16le')
const WINMAIL = tnef(
  attribute(1, 0x00069003, properties([0x1000001f, wide('Please preserve the account.')], [0x3fde0003, 65001])),
  attribute(2, 0x00069002, Buffer.alloc(14)),
  attribute(2, 0x00018010, Buffer.from('ORDER~1.TXT\0')),
  attribute(2, 0x0006800f, Buffer.from('You are commanded')),
  attribute(2, 0x00069005, properties([0x3707001f, wide('Order to produce.txt')])),
)

async function readMail(bytes: Uint8Array) {
  const mail = buildMail([{ type: 'application/ms-tnef', name: 'winmail.dat', bytes }])
  return (await parseMail(mail)).documents.slice(1)
}

test('the text and the files of a winmail.dat are documents', async () => {
  expect(await readMail(WINMAIL)).toMatchObject([
    { id: 'd2', detectedType: 'application/vnd.ms-tnef', status: 'read', text: 'Please preserve the account.' },
    { id: 'd3', parent: 'd2', name: 'Order to produce.txt', status: 'read', text: 'You are commanded' },
  ])
})

test('a message inside a winmail.dat is a message with its own head', async () => {
  const inner = tnef(
    attribute(
      1,
      0x00069003,
      properties(
        [0x0037001f, wide('Warrant')],
        [0x5d02001f, wide('clerk@court.example')],
        [0x1000001f, wide('Search')],
      ),
    ),
  )
  const object = Buffer.concat([Buffer.alloc(16), inner])
  const outer = tnef(
    attribute(2, 0x00069002, Buffer.alloc(14)),
    attribute(2, 0x00069005, properties([0x3701000d, object], [0x37050003, 5], [0x3001001f, wide('FW: Warrant')])),
  )

  expect((await readMail(outer))[1]).toMatchObject({
    parent: 'd2',
    role: 'message',
    message: { from: { address: 'clerk@court.example' }, subject: 'Warrant' },
    text: 'From: <clerk@court.example>\nSubject: Warrant\n\nSearch',
  })
})

test('lengths that lie are found out, and what stands before them is kept', () => {
  const lying = Buffer.concat([WINMAIL, Buffer.from([2]), u32(0x0006800f, 0x7fffffff), Buffer.from('x')])
  const inside = tnef(
    attribute(1, 0x00069003, Buffer.concat([u32(0xffffffff), u32(0x1000001f, 0xffffffff, 0x7ffffff0)])),
  )

  expect(readTnef(lying, PARSE_LIMITS)).toMatchObject({
    status: 'malformed',
    reason: expect.stringMatching(/before the damage is kept/),
    text: 'Please preserve the account.',
  })
  expect(readTnef(inside, PARSE_LIMITS).text).toBe('')
  expect(readTnef(WINMAIL.subarray(0, 5), PARSE_LIMITS)).toMatchObject({ status: 'malformed', text: null })
})
