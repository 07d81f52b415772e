import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { PDFDocument } from 'pdf-lib'
import { createReader, type Reader } from '../../../src/edges/reader.js'
import type { Document } from '../../../src/parse/email.js'
import { PARSE_LIMITS } from '../../../src/parse/parse-limits.js'
import { buildFlateBomb, buildMail, pdfOf } from '../../mail/build-mail.js'

let reader: Reader
beforeEach(() => {
  reader = createReader({ processes: 1, limits: PARSE_LIMITS })
})
afterEach(() => reader.close())

const ORDER = pdfOf('BT /F1 12 Tf 72 720 Td (The records of the workspace are commanded.) Tj ET')

interface Outcome {
  hostile: Document
  order: Document
  seconds: number
  /** Of any reading process while it ran, in MB. */
  peak: number
}

/** Reads a mail of a hostile PDF and, behind it, an order that must be read whatever the first does. */
async function readBesideAnOrder(bytes: Uint8Array): Promise<Outcome> {
  const mail = buildMail([
    { type: 'text/plain', bytes: 'Both are attached.' },
    { type: 'application/pdf', name: 'hostile.pdf', bytes },
    { type: 'application/pdf', name: 'order.pdf', bytes: ORDER },
  ])
  let peak = 0
  const watching = setInterval(() => {
    peak = Math.max(peak, ...childMemory())
  }, 10)
  const startedAt = performance.now()
  const result = await reader.read(mail).finally(() => clearInterval(watching))
  const [, hostile, order] = result.kind === 'email' ? result.email.documents : []
  if (hostile === undefined || order === undefined) throw new Error('The mail was not read.')
  return { hostile, order, seconds: (performance.now() - startedAt) / 1000, peak }
}

function childMemory(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8')
        if (Number(/PPid:\s*(\d+)/.exec(status)?.[1]) !== process.pid) return []
        return [Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024]
      } catch {
        return []
      }
    })
}

/** A PDF of so many empty pages of this size. */
async function pagesOf(count: number, size: [number, number] = [612, 792], words = ''): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (let page = 0; page < count; page += 1) {
    const sheet = pdf.addPage(size)
    if (words !== '') sheet.drawText(words, { x: 50, y: 50, size: 12 })
  }
  return await pdf.save()
}

describe('a PDF past its bounds is too large; the process lives within its memory and the mail is read', () => {
  const points = Array.from({ length: 200_000 }, (_, index) => `${index % 600} ${(index * 7) % 790} l`).join('\n')

  test.each<[string, () => Promise<Uint8Array>]>([
    [
      'a stream that unpacks to a gigabyte of text',
      () => buildFlateBomb(1024, 'BT /F1 9 Tf 1 1 Td (word and word) Tj ET\n'),
    ],
    ['one of blanks', () => buildFlateBomb(1024, ' ')],
    ['one of paths', () => buildFlateBomb(1024, '1 1 m 9 9 l S\n')],
    ['10,000 pages', () => pagesOf(10_000)],
    ['a page of a million points', () => pagesOf(1, [1_000_000, 1_000_000], 'The records are commanded.')],
  ])(
    '%s',
    async (_what, build) => {
      const { hostile, order, seconds, peak } = await readBesideAnOrder(await build())

      expect([hostile.status, hostile.reason]).toEqual(['too-large', expect.stringMatching(/.{20}/)])
      expect(order.text).toBe('The records of the workspace are commanded.')
      expect(seconds).toBeLessThan(30)
      expect(peak).toBeGreaterThan(30)
      expect(peak).toBeLessThan(PARSE_LIMITS.residentMb)
    },
    60_000,
  )

  test('a drawing of a million points costs its time, and its words are read', async () => {
    const drawing = pdfOf(
      `BT /F1 12 Tf 72 720 Td (The records are commanded.) Tj ET 1 1 m\n${points}\nS ${'1 1 m 2 2 l S '.repeat(10)}`,
    )

    const { hostile, order, seconds, peak } = await readBesideAnOrder(drawing)

    expect([hostile.status, hostile.text]).toEqual(['read', 'The records are commanded.'])
    expect(order.status).toBe('read')
    expect(seconds).toBeLessThan(30)
    expect(peak).toBeLessThan(400)
  })
})
