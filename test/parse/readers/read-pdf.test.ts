import { describe, expect, test } from '@jest/globals'
import { PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib'
import PdfKit from 'pdfkit'
import { readPdf } from '../../../src/parse/readers/read-pdf.js'
import type { Reading } from '../../../src/parse/readers/reading.js'
import { buildPdf, pdfOf } from '../../mail/build-mail.js'

const LIMITS = {
  pages: 20,
  pagePoints: 14_400,
  textChars: 100_000,
  parts: 10,
  documentBytes: 1_000_000,
  ocrPagesPerDocument: 30,
  ocrPageMs: 15_000,
}

async function read(bytes: Uint8Array, limits = LIMITS, mayContinue = () => true): Promise<Reading> {
  return await readPdf(bytes, limits, { mayContinue, passwords: [], keepsClosed: false, pictures: null })
}

/** A PDF by pdfkit: what `draw` puts on it. */
async function drawn(
  draw: (pdf: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> {
  const pdf = new PdfKit(options)
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  draw(pdf)
  const done = new Promise((resolve) => pdf.once('end', resolve))
  pdf.end()
  await done
  return Buffer.concat(chunks)
}

/** A form by pdf-lib: labels and fields at their places. */
async function form(fill: (pdf: PDFDocument) => Promise<void> | void): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  await fill(pdf)
  return await pdf.save()
}

describe('text page by page', () => {
  test('each page begins where it is said to', async () => {
    const bytes = await drawn((pdf) => {
      pdf.text('The first page commands the records.')
      pdf.addPage().text('The second page says which of them.')
    })

    const { text, pages, pageStarts, status, textSource } = await read(bytes)

    expect({ pages, status, textSource }).toEqual({ pages: 2, status: 'read', textSource: 'native' })
    expect(pageStarts.map((start, page) => text?.slice(start, pageStarts[page + 1]).trim())).toEqual([
      'The first page commands the records.',
      'The second page says which of them.',
    ])
  })

  test('the bytes that were given are still there afterwards', async () => {
    const bytes = Uint8Array.from(
      buildPdf(Buffer.from('BT /F1 12 Tf 72 720 Td (The records are commanded here.) Tj ET'), null),
    )
    const before = bytes.length

    await read(bytes)

    expect(bytes.length).toBe(before)
  })

  test('links are kept with the words under them', async () => {
    const bytes = await drawn((pdf) => {
      pdf.text('Fetch the order at ', { continued: true }).text('our portal', { link: 'https://portal.example/o' })
    })

    const { text, links } = await read(bytes)

    expect(links.map(({ url, start, end }) => [url, text?.slice(start, end)])).toEqual([
      ['https://portal.example/o', 'our portal'],
    ])
  })
})

describe('form values', () => {
  test('a value stands behind its label, a tick before it, a value without a label gets its name', async () => {
    const bytes = await form(async (pdf) => {
      const font = await pdf.embedFont(StandardFonts.Helvetica)
      const page = pdf.addPage([600, 800])
      page.drawText('UNITED STATES DISTRICT COURT', { x: 50, y: 750, size: 12, font })
      page.drawText('Case No.:', { x: 50, y: 700, size: 12, font })
      page.drawText('in the daytime', { x: 80, y: 650, size: 12, font })
      page.drawText('at any time', { x: 280, y: 650, size: 12, font })
      const fields = pdf.getForm()
      const number = fields.createTextField('case.number')
      number.setText('3:26-mj-71544')
      number.addToPage(page, { x: 120, y: 695, width: 200, height: 16 })
      const day = fields.createCheckBox('day')
      day.addToPage(page, { x: 60, y: 648, width: 12, height: 12 })
      day.check()
      fields.createCheckBox('any').addToPage(page, { x: 260, y: 648, width: 12, height: 12 })
      const far = fields.createTextField('judge')
      far.setText('Hon. A. Bern')
      far.addToPage(page, { x: 50, y: 100, width: 200, height: 16 })
    })

    const { text, textSource } = await read(bytes)

    expect(textSource).toBe('form')
    expect(text).toBe(
      'UNITED STATES DISTRICT COURT\nCase No.: 3:26-mj-71544\n[x] in the daytime [ ] at any time\njudge: Hon. A. Bern',
    )
  })

  test('a field that is not shown is hidden text', async () => {
    const bytes = await form(async (pdf) => {
      const page = pdf.addPage([600, 800])
      page.drawText('The records of the workspace are commanded.', { x: 50, y: 750, size: 12 })
      const field = pdf.getForm().createTextField('secret')
      field.setText('never shown')
      field.addToPage(page, { x: 50, y: 600, width: 200, height: 16, hidden: true })
    })

    expect(await read(bytes)).toMatchObject({
      text: 'The records of the workspace are commanded.',
      hiddenText: 'never shown',
      textSource: 'native',
    })
  })

  test('choices are read, and a button is not', async () => {
    const bytes = await form(async (pdf) => {
      const page = pdf.addPage([600, 800])
      page.drawText('Nature of the matter:', { x: 50, y: 700, size: 12 })
      const fields = pdf.getForm()
      const list = fields.createDropdown('nature')
      list.addOptions(['civil', 'criminal'])
      list.select('criminal')
      list.addToPage(page, { x: 200, y: 695, width: 100, height: 16 })
      fields.createButton('print').addToPage('Print', page, { x: 50, y: 600, width: 60, height: 20 })
    })

    expect((await read(bytes)).text).toBe('Nature of the matter: criminal')
  })

  test('a note written on the page is part of its text', async () => {
    const bytes = await form((pdf) => {
      const page = pdf.addPage([600, 800])
      page.drawText('Return date: as agreed between the parties', { x: 50, y: 700, size: 12 })
      const note = pdf.context.obj({
        Type: 'Annot',
        Subtype: 'FreeText',
        Rect: [50, 600, 300, 620],
        Contents: PDFString.of('extended to December 9'),
        DA: PDFString.of('/Helv 12 Tf 0 g'),
      })
      page.node.set(PDFName.of('Annots'), pdf.context.obj([pdf.context.register(note)]))
    })

    expect((await read(bytes)).text).toBe('Return date: as agreed between the parties\nextended to December 9')
  })
})

describe('what cannot be read has a status and a reason', () => {
  test('a password', async () => {
    const bytes = await drawn((pdf) => pdf.text('secret records'), { userPassword: 'open sesame' })

    expect(await read(bytes)).toMatchObject({
      status: 'encrypted',
      text: null,
      reason: expect.stringMatching(/password/),
    })
  })

  test('an owner password alone locks nothing', async () => {
    const bytes = await drawn((pdf) => pdf.text('The records of the workspace.'), {
      ownerPassword: 'x',
      permissions: {},
    })

    expect(await read(bytes)).toMatchObject({ status: 'read', text: 'The records of the workspace.' })
  })

  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, 300)],
    ['no PDF at all', () => Buffer.from('%PDF-1.7 and nothing else')],
    ['garbage', () => Buffer.alloc(5000, 0x41)],
  ])('%s', async (_what, damage) => {
    const whole = await drawn((pdf) => pdf.text('The records of the workspace.'))

    expect(await read(damage(whole))).toMatchObject({ status: 'malformed', text: null })
  })

  test('pages of images only', async () => {
    const pixel = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const bytes = await drawn((pdf) => pdf.image(pixel, { width: 500 }))

    expect(await read(bytes)).toMatchObject({
      status: 'unsupported',
      textSource: 'none',
      pages: 1,
      reason: expect.stringMatching(/images/),
    })
  })

  test('a form whose pages are made by the program that opens it', async () => {
    const words = 'BT /F1 12 Tf 72 720 Td (Please wait. If this message is not replaced, get another viewer.) Tj ET'
    const catalog = '/NeedsRendering true /AcroForm << /Fields [] /XFA 6 0 R >>'
    const xfa = '<< /Length 11 >>\nstream\n<xdp></xdp>\nendstream'

    expect(await read(pdfOf(words, { catalog, objects: [xfa] }))).toMatchObject({
      status: 'unsupported',
      text: null,
      reason: expect.stringMatching(/XFA/),
    })
  })

  test('success with almost no text is none', async () => {
    expect(await read(await drawn((pdf) => pdf.text('ab')))).toMatchObject({
      status: 'malformed',
      textSource: 'none',
      text: 'ab',
    })
  })

  test('a page without text among others is named', async () => {
    const bytes = await drawn((pdf) => {
      pdf.text('The first page commands the records.')
      pdf.addPage()
    })

    expect(await read(bytes)).toMatchObject({ status: 'read', reason: expect.stringMatching(/: 2 of 2/) })
  })

  test('more pages than the limit are refused', async () => {
    const bytes = await drawn((pdf) => {
      for (let page = 0; page < 25; page += 1) pdf.addPage()
    })

    expect(await read(bytes)).toMatchObject({
      status: 'too-large',
      pages: 26,
      reason: expect.stringMatching(/26 pages; the limit is 20/),
    })
  })

  test('when the time is up, the pages read until then are kept', async () => {
    const bytes = await drawn((pdf) => {
      pdf.text('The first page commands the records.')
      for (let page = 0; page < 5; page += 1) pdf.addPage().text('Another page of the demand.')
    })
    let pages = 0

    const reading = await read(bytes, LIMITS, () => pages++ < 2)

    expect(reading).toMatchObject({
      status: 'too-large',
      pages: 6,
      reason: expect.stringMatching(/after 2 of 6 pages/),
    })
    expect(reading.text).toContain('The first page commands the records.')
  })

  test('text beyond the bound is cut with a reason', async () => {
    const bytes = await drawn((pdf) => pdf.text('many words of a demand '.repeat(200)))

    const reading = await read(bytes, { ...LIMITS, textChars: 500 })

    expect(reading.status).toBe('too-large')
    expect(reading.text).toHaveLength(500)
  })
})

describe('pages whose words may be in a picture', () => {
  const PICTURE = 'q 612 0 0 792 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID 80> EI Q'
  const STAMP = 'BT /F1 9 Tf 100 770 Td (Case 3:26-cv-01234 Document 7 Filed 11/02/26 Page 3 of 9) Tj ET'

  test.each([
    ['a picture alone', PICTURE, [1]],
    ['a picture and the stamp of a court', `${PICTURE} ${STAMP}`, [1]],
    ['lines without a word', '10 10 m 300 300 l S', [1]],
    ['nothing', '', []],
    ['words alone', STAMP, []],
  ])('%s', async (_what, operators, pages) => {
    expect((await read(buildPdf(Buffer.from(operators), null))).pagesToOcr).toEqual(pages)
  })
})
