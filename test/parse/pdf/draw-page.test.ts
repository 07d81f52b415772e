import { inflateSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { PDFDocument } from 'pdf-lib'
import { type DrawingSize, type DrawnPage, drawPages } from '../../../src/parse/pdf/draw-page.js'
import { encodePng } from '../../../src/parse/pdf/encode-png.js'
import { buildPdf } from '../../mail/build-mail.js'

const SIZE: DrawingSize = { dpi: 72, maxWidth: 1400, maxPixels: 4_000_000 }

async function draw(bytes: Uint8Array, pages: number[], size = SIZE, passwords: string[] = []): Promise<DrawnPage[]> {
  const drawn: DrawnPage[] = []
  await drawPages(bytes, pages, size, passwords, (page) => {
    drawn.push(page)
  })
  return drawn
}

function pixel({ grey, width }: DrawnPage, x: number, y: number): number | undefined {
  return grey[y * width + x]
}

/** A black square of 100 points, 100 points from the top left corner. */
const SQUARE = buildPdf(Buffer.from('0 0 0 rg 100 592 100 100 re f'), null)

describe('a page is drawn as a person sees it', () => {
  test('at the size asked for, black on white', async () => {
    const [page] = await draw(SQUARE, [1])

    expect(page).toMatchObject({ page: 1, width: 612, height: 792 })
    expect([pixel(page!, 150, 150), pixel(page!, 50, 150), pixel(page!, 150, 250)]).toEqual([0, 255, 255])
  })

  test('a form value that the file holds without a drawing of it is drawn', async () => {
    const pdf = await PDFDocument.create()
    const sheet = pdf.addPage([600, 800])
    const field = pdf.getForm().createTextField('number')
    field.setText('MMMMMMMM')
    field.addToPage(sheet, { x: 100, y: 600, width: 200, height: 40, borderWidth: 0 })
    const empty = await PDFDocument.create()
    empty.addPage([600, 800])
    const ink = ([page]: DrawnPage[]) => page!.grey.filter((value) => value < 128).length

    expect(ink(await draw(await pdf.save(), [1]))).toBeGreaterThan(100)
    expect(ink(await draw(await empty.save(), [1]))).toBe(0)
  })

  test('within its bounds, however large the page says it is', async () => {
    const pdf = await PDFDocument.create()
    pdf.addPage([1_000_000, 1_000_000])
    pdf.addPage([1_000_000, 1])

    const drawn = await draw(await pdf.save(), [1, 2], { dpi: 300, maxWidth: 2000, maxPixels: 1_000_000 })

    expect(drawn.map(({ width, height }) => [width, height])).toEqual([
      [1000, 1000],
      [2000, 1],
    ])
  })

  test('pages that are not there are left out', async () => {
    expect((await draw(SQUARE, [0, 1, 2])).map(({ page }) => page)).toEqual([1])
  })
})

test('what is no PDF is refused, and the next one is drawn', async () => {
  await expect(draw(Buffer.alloc(5000, 0x41), [1])).rejects.toMatchObject({ name: 'PdfRefused', why: 'malformed' })

  expect(await draw(SQUARE, [1])).toHaveLength(1)
})

test('a PNG holds the pixels row by row', () => {
  const png = encodePng({ width: 2, height: 2, grey: Uint8Array.of(0, 255, 128, 7) })

  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]]).toEqual([2, 2, 8, 0])
  const length = png.readUInt32BE(33)
  expect([...inflateSync(png.subarray(41, 41 + length))]).toEqual([0, 0, 255, 0, 128, 7])
})
