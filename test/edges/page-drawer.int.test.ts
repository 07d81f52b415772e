import { expect, test } from '@jest/globals'
import { drawPagesApart, readPagesApart } from '../../src/edges/page-drawer.js'
import { PARSE_LIMITS } from '../../src/parse/parse-limits.js'
import { buildFlateBomb, pdfOf } from '../mail/build-mail.js'

const SIZE = { dpi: 100, maxWidth: 1400, maxPixels: 3_000_000 }
const ORDER = pdfOf('BT /F1 12 Tf 72 720 Td (The records of the workspace are commanded.) Tj ET')

test('pages come as PNG, with their size', async () => {
  const { images, reason } = await drawPagesApart(ORDER, { pages: [1], size: SIZE, passwords: [] }, PARSE_LIMITS)

  expect(reason).toBeNull()
  expect(images.map(({ page, width, height }) => [page, width, height])).toEqual([[1, 850, 1100]])
  expect(
    Buffer.from(images[0]?.png ?? [])
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG')
})

test.each([
  ['no PDF', Buffer.alloc(3000, 0x41), /damaged/],
  ['a file that unpacks to a gigabyte', null, /memory|longer than 4 seconds|ended the process/],
])('%s has a reason', async (_what, bytes, reason) => {
  const pdf = bytes ?? (await buildFlateBomb(1024, 'BT /F1 9 Tf 1 1 Td (word and word) Tj ET\n'))

  const drawing = await drawPagesApart(
    pdf,
    { pages: [1], size: SIZE, passwords: [] },
    { ...PARSE_LIMITS, documentMs: 4000 },
  )

  expect(drawing).toEqual({ images: [], locked: false, reason: expect.stringMatching(reason) })
})

test('a page that OCR cannot read within its time is named, so that nobody takes it for compared', async () => {
  const reading = await readPagesApart(
    ORDER,
    { pages: [1], size: SIZE, passwords: [] },
    { ...PARSE_LIMITS, ocrPageMs: 1 },
  )

  expect(reading).toEqual({
    seen: [],
    locked: false,
    reason: 'Reading page 1 took longer than 0.001 seconds (ocrPageMs).',
  })
})
