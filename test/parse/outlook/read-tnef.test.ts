import { expect, test } from '@jest/globals'
import { readTnef } from '../../../src/parse/outlook/read-tnef.js'
import { PARSE_LIMITS } from '../../../src/parse/parse-limits.js'
import { buildMail } from '../../mail/build-mail.js'
import { parseMail } from '../../mail/parse-mail.js'
import { attribute, properties, tnef, u32, wide, winmail } from '../../mail/winmail.js'

const WINMAIL = winmail('Please preserve the account.', { name: 'Order to produce.txt', text: 'You are commanded' })

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
