import { describe, expect, test } from '@jest/globals'
import { readClearSigned } from '../../../src/parse/signed/read-clear-signed.js'
import { readCms } from '../../../src/parse/signed/read-cms.js'
import { cpuMsOf, cpuMsWhile } from '../../cpu-time.js'
import { checkMail, sample } from '../../mail/signed/check-mail.js'
import { detachedMail, entity, opaqueMail } from '../../mail/signed/make-signed.js'
import { fc } from '../../property-runs.js'

const MEGABYTE = 1024 * 1024
const OPAQUE = envelopeOf(sample('openssl-opaque.eml'))

function envelopeOf(mail: Buffer): Buffer {
  return Buffer.from(mail.toString('latin1').split('\n\n')[1] ?? '', 'base64')
}

describe('CMS that is damaged', () => {
  test('is taken apart or refused, never a failure, with any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(() => readCms(bytes)).not.toThrow()
      }),
    )
  })

  test('gives nothing that is not in it, wherever a byte is wrong', () => {
    fc.assert(
      fc.property(fc.nat(OPAQUE.length - 1), fc.nat(255), (at, value) => {
        const bytes = Buffer.from(OPAQUE)
        bytes[at] = value
        const total = readCms(bytes)?.content?.length ?? 0
        expect(total).toBeLessThanOrEqual(bytes.length)
      }),
      { numRuns: 500 },
    )
  })

  test('is a mail with a body and a result, wherever a byte is wrong', async () => {
    const mail = sample('openssl-opaque.eml')
    await fc.assert(
      fc.asyncProperty(fc.nat(OPAQUE.length - 1), fc.nat(255), async (at, value) => {
        const bytes = Buffer.from(OPAQUE)
        bytes[at] = value
        const head = mail.toString('latin1').split('\n\n')[0]?.split('\n') ?? []
        const email = await checkMail(Buffer.from(`${head.join('\r\n')}\r\n\r\n${bytes.toString('base64')}`))
        expect(email.documents.length).toBeGreaterThan(0)
        for (const { reason } of email.signatures ?? []) expect(reason).not.toBe('')
      }),
      { numRuns: 60 },
    )
  })
})

/** Signed-data whose content comes in pieces of one letter, more of them than are read. */
function inSplinters(pieces: number): Buffer {
  const content = Buffer.concat([
    Buffer.from('2480', 'hex'),
    Buffer.from('040141'.repeat(pieces), 'hex'),
    Buffer.alloc(2),
  ])
  const open = Buffer.from(
    '308006092a864886f70d010702a0803080020101310030 8006092a864886f70d010701a080'.replace(' ', ''),
    'hex',
  )
  return Buffer.concat([open, content, Buffer.alloc(12)])
}

test('a content in more pieces than are read is damaged, not empty', () => {
  expect(readCms(inSplinters(1_000))?.content?.toString()).toBe('A'.repeat(1_000))
  expect(readCms(inSplinters(300_000))).toBeNull()
})

/** Elements in elements, each of indefinite length. */
function nest(depth: number): Buffer {
  return Buffer.concat([Buffer.from('3080'.repeat(depth), 'hex'), Buffer.alloc(depth * 2)])
}

function definite(body: Buffer): Buffer {
  const length = Buffer.alloc(6)
  length.writeUInt8(0x30, 0)
  length.writeUInt8(0x84, 1)
  length.writeUInt32BE(body.length, 2)
  return Buffer.concat([length, body])
}

describe('megabytes of nothing are answered in time', () => {
  test.each<[string, Buffer]>([
    ['zeros', Buffer.alloc(MEGABYTE)],
    ['elements without contents', definite(Buffer.from('0500'.repeat(MEGABYTE / 2), 'hex'))],
    ['elements in elements', nest(MEGABYTE / 4)],
    ['open lengths that never end', Buffer.from('3080'.repeat(MEGABYTE / 2), 'hex')],
    ['a head of signed-data and then letters', Buffer.concat([OPAQUE.subarray(0, 60), Buffer.alloc(MEGABYTE, 0x41)])],
    ['text', Buffer.from('MIAGCSqGSIb3DQEHAqCA'.repeat(60_000))],
  ])('%s', async (_what, bytes) => {
    const mails = [detachedMail(entity('The demand.\r\n'), bytes), opaqueMail(bytes)]
    let read: Awaited<ReturnType<typeof checkMail>>[] = []

    const cpuMs = await cpuMsWhile(async () => {
      read = await Promise.all(mails.map((mail) => checkMail(mail)))
    })

    const [beside, around] = read
    expect(cpuMs).toBeLessThan(3_000)
    expect(beside?.documents[0]?.text).toContain('The demand.')
    expect(beside?.signatures).toMatchObject([{ result: 'invalid', reason: expect.stringMatching(/\w/) }])
    for (const { status, reason } of around?.documents.slice(1) ?? [])
      expect(status === 'read' || (reason ?? '') !== '').toBe(true)
  })

  test('clear-signed lines', () => {
    const blanks = Buffer.from(`-----BEGIN PGP SIGNED MESSAGE-----\n\n${' '.repeat(MEGABYTE)}x\n`)
    const begins = Buffer.from('-----BEGIN PGP SIGNED MESSAGE-----\n\n'.repeat(30_000))
    const headers = Buffer.from(`-----BEGIN PGP SIGNED MESSAGE-----\n${'Hash: SHA256\n'.repeat(80_000)}`)

    const cpuMs = cpuMsOf(() => {
      for (const bytes of [blanks, begins, headers]) expect(readClearSigned(bytes)).toBeNull()
    })

    expect(cpuMs).toBeLessThan(2_000)
  })
})
