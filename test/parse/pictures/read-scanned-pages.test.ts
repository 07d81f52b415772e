import { afterAll, expect, test } from '@jest/globals'
import { Ocr } from '../../../src/edges/ocr/ocr.js'
import { PARSE_LIMITS } from '../../../src/parse/parse-limits.js'
import { type PictureReader, withinBudget } from '../../../src/parse/pictures/picture-reader.js'
import { readPdf } from '../../../src/parse/readers/read-pdf.js'
import type { Reading } from '../../../src/parse/readers/reading.js'
import { LETTER, scan, scannedPdf } from '../../mail/scans.js'

const ocr = new Ocr({ ...PARSE_LIMITS, ocrPageMs: 60_000 })

afterAll(async () => {
  await ocr.close()
})

async function read(bytes: Uint8Array, pictures: PictureReader, limits = {}): Promise<Reading> {
  const context = { mayContinue: () => true, passwords: [], keepsClosed: false, pictures }
  return await readPdf(bytes, { ...PARSE_LIMITS, ...limits }, context)
}

async function aScan(lines: readonly string[] = LETTER): Promise<Buffer> {
  return await (await scan(lines)).jpeg({ quality: 60 }).toBuffer()
}

const COVER = [
  'Please see the search warrant on the next page. It concerns the workspace harborlight-imports,',
  'and is served on Kutano, Inc. by electronic mail. Questions to the undersigned detective, who',
  'is at your service on every weekday between nine and five, and at night by the duty desk.',
]

test('a scanned PDF is read page by page', async () => {
  const reading = await read(await scannedPdf([await aScan(), await aScan([...LETTER].reverse())]), ocr)

  expect(reading).toMatchObject({ status: 'read', textSource: 'ocr', pages: 2 })
  expect(reading.text).toContain('Case No. 26-004417')
  expect(reading.text?.slice(reading.pageStarts[1])).toMatch(/^Detective Dana Whitlock/)
  expect(reading.pageConfidence).toEqual([expect.any(Number), expect.any(Number)])
})

test('of a PDF with a typed page and a scanned one each is read in its own way', async () => {
  const reading = await read(await scannedPdf([await aScan()], COVER), ocr)

  expect(reading).toMatchObject({ status: 'read', textSource: 'ocr', pages: 2, reason: null })
  expect(reading.text?.slice(0, reading.pageStarts[1])).toContain('duty desk')
  expect(reading.text?.slice(reading.pageStarts[1])).toContain('(503) 555-0142')
  expect(reading.pageConfidence?.[0]).toBeNull()
  expect(reading.pageConfidence?.[1]).toBeGreaterThan(75)
})

const SURE: PictureReader = {
  read: async () => ({ kind: 'text', text: 'The records are commanded.', confidence: 96, pages: 1 }),
}

test('beyond the pages that are read the reason says how many were, and what was read is kept', async () => {
  const page = await aScan()

  const reading = await read(await scannedPdf([page, page, page]), SURE, { ocrPagesPerDocument: 2 })

  expect(reading.status).toBe('too-large')
  expect(reading.reason).toContain('2 of 3 pages that are images were read')
  expect(reading.text).toContain('The records are commanded.')
})

test('the budget of a mail ends the reading between two pages', async () => {
  const page = await aScan()
  const frugal = withinBudget(SURE, { ocrPagesPerMail: 1, ocrMailMs: 60_000 }, () => 0)

  const reading = await read(await scannedPdf([page, page]), frugal)

  expect(reading.reason).toContain('1 of 2 pages that are images were read')
  expect(reading.reason).toContain('ocrPagesPerMail')
})

test('pages that are pictures stay closed until the question of child safety is answered', async () => {
  const bytes = await scannedPdf([await aScan()], COVER)
  const context = { mayContinue: () => true, passwords: [], keepsClosed: true, pictures: SURE }

  const reading = await readPdf(bytes, PARSE_LIMITS, context)

  expect(reading.unopened).toBe(true)
  expect(reading.text).toContain('duty desk')
  expect(reading.text).not.toContain('commanded')
})
