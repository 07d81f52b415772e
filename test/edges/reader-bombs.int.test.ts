import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from '@jest/globals'
import { createReader, type Reader } from '../../src/edges/reader.js'
import type { Email } from '../../src/parse/email.js'
import { PARSE_LIMITS } from '../../src/parse/parse-limits.js'
import { deepZip, hugePng, pdfOfImage, pdfOfPages, zipOfZeros, zipOfZips } from '../mail/bombs.js'
import { buildFlateBomb, buildMail } from '../mail/build-mail.js'
import { wordFile } from '../parse/readers/office-files.js'
import { peaksOf } from './reading-processes.js'

/** What a mail that asks for gigabytes may cost: the bound on a process, and what it grows between two looks. */
const CHILD_MB = PARSE_LIMITS.residentMb + 160
const PARENT_MB = 250
const PATIENCE_MS = 60_000

let reader: Reader
afterEach(async () => {
  await reader.close()
})

const DEMAND = 'You are commanded to produce the records.'
const asZip = (bytes: Uint8Array) => ({ type: 'application/zip', name: 'a.zip', bytes })
const asPdf = (bytes: Uint8Array) => ({ type: 'application/pdf', name: 'a.pdf', bytes })

interface Bomb {
  what: string
  parts: () => Promise<{ type: string; name: string; bytes: Uint8Array | string }[]>
  /** Statuses that the bomb itself may end in. */
  ends: RegExp
}

const BOMBS: readonly Bomb[] = [
  { what: 'a zip of a gigabyte of zeros', parts: async () => [asZip(zipOfZeros(1024))], ends: /too-large/ },
  {
    what: 'a zip that lies about its size',
    parts: async () => [asZip(zipOfZeros(512, 1000))],
    ends: /malformed|too-large/,
  },
  {
    what: 'a Word file whose one part is two hundred megabytes of XML',
    parts: async () => [
      { type: 'application/octet-stream', name: 'a.docx', bytes: wordFile(`<w:p>${' '.repeat(200_000_000)}</w:p>`) },
    ],
    ends: /too-large|malformed/,
  },
  {
    what: 'a packed file of a gigabyte',
    parts: async () => [{ type: 'application/gzip', name: 'a.gz', bytes: gzipSync(Buffer.alloc(1024 * 1024 * 1024)) }],
    ends: /too-large/,
  },
  { what: 'zips in zips, 65,536 files in the end', parts: async () => [asZip(zipOfZips(4))], ends: /too-large/ },
  { what: 'a zip of a hundred levels', parts: async () => [asZip(deepZip(100))], ends: /too-large/ },
  {
    what: 'a PDF whose page is a gigabyte of text operators',
    parts: async () => [asPdf(await buildFlateBomb(1024, 'BT /F1 9 Tf 1 1 Td (word and word) Tj ET\n'))],
    ends: /too-large/,
  },
  {
    what: 'a PDF whose page is two gigabytes of white space',
    parts: async () => [asPdf(await buildFlateBomb(2048, ' '))],
    ends: /too-large|malformed/,
  },
  { what: 'a PDF of 10,000 pages', parts: async () => [asPdf(pdfOfPages(10_000))], ends: /too-large/ },
  {
    what: 'an image of 50,000 by 50,000',
    parts: async () => [{ type: 'image/png', name: 'a.png', bytes: hugePng(50_000, 50_000) }],
    ends: /too-large/,
  },
  {
    what: 'a PDF of one image of 50,000 by 50,000',
    parts: async () => [asPdf(pdfOfImage(50_000, 50_000))],
    ends: /read|too-large|malformed|unsupported/,
  },
]

/** So many of something, around a demand that comes first. */
const STRUCTURES: readonly { what: string; raw: () => Buffer }[] = [
  {
    what: 'messages a hundred deep',
    raw: () => {
      let mail = buildMail([{ type: 'text/plain', bytes: DEMAND }])
      for (let depth = 0; depth < 100; depth += 1)
        mail = buildMail([
          { type: 'text/plain', bytes: DEMAND },
          { type: 'text/x-mail', name: 'a.eml', bytes: mail.length < 10_000_000 ? mail : 'too much' },
        ])
      return mail
    },
  },
  {
    what: 'messages ten thousand deep, without any encoding',
    raw: () =>
      Buffer.from(
        `Subject: a\r\n${'Content-Type: message/rfc822\r\n\r\nSubject: a\r\n'.repeat(10_000)}\r\n${DEMAND}`,
        'latin1',
      ),
  },
  {
    what: 'ten thousand parts',
    raw: () =>
      buildMail([
        { type: 'text/plain', bytes: DEMAND },
        ...Array.from({ length: 10_000 }, (_, at) => ({ type: 'text/plain', name: `${at}.txt`, bytes: 'x' })),
      ]),
  },
  {
    what: 'ten thousand multiparts in one another',
    raw: () => {
      const levels = Array.from({ length: 10_000 }, (_, at) => at)
      const open = levels.map((at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`).join('')
      return Buffer.from(`Subject: a\r\n${open}Content-Type: text/plain\r\n\r\n${DEMAND}\r\n`, 'latin1')
    },
  },
  {
    what: 'a million fields in its head',
    raw: () => Buffer.from(`Subject: a\r\n${'X: y\r\n'.repeat(1_000_000)}\r\n${DEMAND}`, 'latin1'),
  },
]

describe('a mail of more than can be unfolded', () => {
  test.each(STRUCTURES)(
    '$what: it says where work stopped, within its bounds',
    async ({ what, raw }) => {
      const mail = raw()
      reader = createReader({ processes: 1, limits: { ...PARSE_LIMITS, documentMs: 12_000 } })

      const { result, childMb, growthMb, ms } = await peaksOf(() => reader.read(mail, { opens: 'all' }))

      process.stderr.write(
        `bomb: ${what}: ${mail.length} bytes, ${ms} ms, child ${childMb} MB, parent +${growthMb} MB\n`,
      )
      const documents = result.kind === 'email' ? result.email.documents : []
      const stops =
        result.kind === 'unreadable'
          ? [result.reason]
          : [
              ...result.email.limitsReached,
              ...documents.flatMap(({ status, reason }) => (status === 'too-large' ? [reason] : [])),
            ]
      expect(stops.join(' ')).toMatch(/limit|larger|longer|deep|parts/i)
      expect(stops.length).toBeGreaterThan(0)
      expect(documents.length).toBeLessThanOrEqual(PARSE_LIMITS.parts + 2)
      expect(childMb).toBeLessThan(400)
      expect(growthMb).toBeLessThan(PARENT_MB)
      expect(ms).toBeLessThan(PATIENCE_MS)
    },
    180_000,
  )
})

describe('a mail that asks for more than there is', () => {
  test.each(BOMBS)(
    '$what is refused within its bounds, and the document beside it is read',
    async ({ what, parts, ends }) => {
      const bomb = await parts()
      const mail = buildMail([
        { type: 'text/plain', bytes: 'See both.' },
        ...bomb,
        { type: 'text/plain', name: 'order.txt', bytes: 'You are commanded to produce the records.' },
      ])
      reader = createReader({ processes: 1, limits: { ...PARSE_LIMITS, documentMs: 12_000 } })

      const { result, childMb, growthMb, ms } = await peaksOf(() => reader.read(mail, { opens: 'all' }))

      process.stderr.write(
        `bomb: ${what}: ${mail.length} bytes, ${ms} ms, child ${childMb} MB, parent +${growthMb} MB\n`,
      )
      if (result.kind !== 'email') throw new Error(result.reason)
      const { documents } = result.email
      const own = documents.filter(({ role, name }) => role !== 'body' && name !== 'order.txt')
      expect(own.map(({ status }) => status).join(' ')).toMatch(ends)
      expect(own.every(({ status, reason }) => status === 'read' || (reason ?? '').length > 20)).toBe(true)
      expect(documents.length).toBeLessThanOrEqual(PARSE_LIMITS.parts + 2)
      expect(readNear(documents)).toBe(true)
      expect(childMb).toBeGreaterThan(40)
      expect(childMb).toBeLessThan(CHILD_MB)
      expect(growthMb).toBeLessThan(PARENT_MB)
      expect(ms).toBeLessThan(PATIENCE_MS)
    },
    180_000,
  )

  /** Where the bomb has used up the mail's parts or bytes, the document after it says so. */
  function readNear(documents: Email['documents']): boolean {
    const order = documents.find(({ name }) => name === 'order.txt')
    return order?.text?.includes('You are commanded') === true || order?.status === 'too-large'
  }
})
