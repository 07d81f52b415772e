import { expect, test } from '@jest/globals'
import { withPdfFile } from '../../../src/parse/pdf/pdf-file.js'
import { readPage } from '../../../src/parse/pdf/read-page.js'
import { NAMELESS_FONT_PDF } from '../../mail/nameless-font-pdf.js'

async function textOf(bytes: Buffer, mayDraw: boolean): Promise<string | undefined> {
  return await withPdfFile(bytes, [], (file) => file.withPage(1, (page) => readPage(page, mayDraw))?.text)
}

test('what drawing one file leaves behind in the fonts moves nothing in the next', async () => {
  const first = await textOf(NAMELESS_FONT_PDF, true)

  const later = [await textOf(NAMELESS_FONT_PDF, true), await textOf(NAMELESS_FONT_PDF, true)]

  expect(first).toContain('Seen by drawing it\norder')
  expect(later).toEqual([first, first])
})

test('a file that is open is not disturbed by one that is opened beside it', async () => {
  const alone = await textOf(NAMELESS_FONT_PDF, false)

  const both = await withPdfFile(NAMELESS_FONT_PDF, [], async (file) => {
    const inner = await textOf(NAMELESS_FONT_PDF, false)
    return [inner, file.withPage(1, (page) => readPage(page, false))?.text]
  })

  expect(both).toEqual([alone, alone])
})
