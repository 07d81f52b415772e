import { readdirSync, readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { afterEach, expect, test } from '@jest/globals'
import { createReader, type Reader } from '../../src/edges/reader.js'
import type { ParseResult } from '../../src/parse/email.js'
import { PARSE_LIMITS } from '../../src/parse/parse-limits.js'
import { buildMail } from '../mail/build-mail.js'
import { LETTER, scan, scannedPdf } from '../mail/scans.js'

let reader: Reader

afterEach(async () => {
  await reader.close()
})

function documentsOf(result: ParseResult) {
  if (result.kind !== 'email') throw new Error(result.reason)
  return result.email.documents
}

/** The most that any reading process of ours ever held, by what the system says, while `work` runs. */
async function peakMb<T>(work: Promise<T>): Promise<{ result: T; peak: number }> {
  let peak = 0
  const timer = setInterval(() => {
    peak = Math.max(peak, ...childrenMb())
  }, 20)
  const result = await work.finally(() => clearInterval(timer))
  return { result, peak: Math.max(peak, ...childrenMb()) }
}

function childrenMb(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8')
        const isOurs = Number(/PPid:\s*(\d+)/.exec(status)?.[1]) === process.pid
        return isOurs ? [Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024] : []
      } catch {
        return []
      }
    })
}

test('a process reads scans within its memory, and gives back their words', async () => {
  reader = createReader({ processes: 1, limits: PARSE_LIMITS })
  const page = await (await scan(LETTER, 300)).jpeg({ quality: 60 }).toBuffer()
  const mail = buildMail([
    { type: 'image/jpeg', name: 'page.jpg', bytes: page },
    { type: 'application/pdf', name: 'scan.pdf', bytes: await scannedPdf([page, page]) },
  ])

  const { result, peak } = await peakMb(reader.read(mail, { opens: 'all' }))

  const documents = documentsOf(result)
  expect(documents.map(({ textSource }) => textSource)).toEqual(['native', 'ocr', 'ocr'])
  for (const { text } of documents.slice(1)) expect(text).toContain('harborlight-imports')
  expect(peak).toBeLessThan(400)
})

test('a mail of text does not wait behind a scan', async () => {
  reader = createReader({ processes: 1, limits: PARSE_LIMITS })
  const page = await (await scan(LETTER, 300)).jpeg({ quality: 60 }).toBuffer()
  const scans = buildMail([{ type: 'application/pdf', name: 'scan.pdf', bytes: await scannedPdf([page, page, page]) }])
  const order: string[] = []
  const reads = [
    reader.read(scans, { opens: 'all' }).then(() => order.push('scan')),
    reader
      .read(buildMail([{ type: 'text/plain', bytes: 'A demand.' }]), { opens: 'text' })
      .then(() => order.push('text')),
  ]

  await Promise.all(reads)

  expect(order).toEqual(['text', 'scan'])
})

test('an image of 50,000 by 50,000 pixels costs neither time nor memory', async () => {
  reader = createReader({ processes: 1, limits: PARSE_LIMITS })
  const mail = buildMail([{ type: 'image/png', name: 'bomb.png', bytes: hugePng(50_000) }])
  const startedAt = performance.now()

  const { result, peak } = await peakMb(reader.read(mail, { opens: 'all' }))

  expect(documentsOf(result)[1]).toMatchObject({ status: 'too-large', text: null })
  expect(performance.now() - startedAt).toBeLessThan(10_000)
  expect(peak).toBeLessThan(250)
})

/** A PNG of white pixels, one bit each: 300 MB of rows in 300 KB. */
function hugePng(side: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head[8] = 1
  const rows = deflateSync(Buffer.alloc((side / 8 + 1) * side, 0), { level: 1 })
  const chunk = (name: string, data: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    // Readers of heads do not look at the checksum; a decoder would stop here first.
    return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)])
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
