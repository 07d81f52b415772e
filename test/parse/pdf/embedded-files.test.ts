import { expect, test } from '@jest/globals'
import { PDFDocument, PDFName, PDFString } from 'pdf-lib'
import { parseEmail } from '../../../src/parse/parse-email.js'
import { PARSE_LIMITS } from '../../../src/parse/parse-limits.js'
import { readPdf } from '../../../src/parse/readers/read-pdf.js'
import { buildMail } from '../../mail/build-mail.js'

const LIMITS = {
  pages: 20,
  pagePoints: 14_400,
  textChars: 100_000,
  parts: 3,
  documentBytes: 1000,
  ocrPagesPerDocument: 30,
  ocrPageMs: 15_000,
}
const FREE = { mayContinue: () => true, passwords: [], keepsClosed: false, pictures: null }

/** A letter with these files in it, one of them hanging on its page where `pinned` is given. */
async function letterWith(files: Record<string, Uint8Array>, pinned?: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([600, 800])
  page.drawText('The demand and its attachments are in this file.', { x: 50, y: 700, size: 12 })
  for (const [name, bytes] of Object.entries(files)) await pdf.attach(bytes, name, { mimeType: 'text/plain' })
  if (pinned !== undefined) {
    const stream = pdf.context.register(pdf.context.stream(pinned, { Type: 'EmbeddedFile' }))
    const annotation = pdf.context.obj({
      Type: 'Annot',
      Subtype: 'FileAttachment',
      Rect: [50, 600, 70, 620],
      FS: { Type: 'Filespec', F: PDFString.of('pinned.txt'), UF: PDFString.of('pinned.txt'), EF: { F: stream } },
    })
    page.node.set(PDFName.of('Annots'), pdf.context.obj([pdf.context.register(annotation)]))
  }
  return await pdf.save()
}

test('files in a PDF become documents of their own, with the PDF as parent', async () => {
  const inside = await letterWith({ 'order.txt': Buffer.from('The order is here.') }, 'And the list is here.')
  const mail = buildMail([{ type: 'application/pdf', name: 'demand.pdf', bytes: inside }])

  const result = await parseEmail(mail, PARSE_LIMITS)

  const documents = result.kind === 'email' ? result.email.documents : []
  const [, pdf] = documents
  expect(documents.slice(2).map(({ name, parent, text, status }) => [name, parent, text, status])).toEqual([
    ['order.txt', pdf?.id, 'The order is here.', 'read'],
    ['pinned.txt', pdf?.id, 'And the list is here.', 'read'],
  ])
})

test('a file beyond the bounds of one document is refused by its size, and smaller ones are read', async () => {
  const bytes = await letterWith({ 'large.bin': Buffer.alloc(2000, 1), 'small.txt': Buffer.from('small') })

  const { files } = await readPdf(bytes, LIMITS, FREE)

  expect(files.map(({ name, bytes: size, refusal }) => [name, size, refusal?.status ?? null])).toEqual([
    ['large.bin', 2000, 'too-large'],
    ['small.txt', 5, null],
  ])
})

test('of many files one more than the bound is told, so that the mail can say that there are more', async () => {
  const many = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`${index}.txt`, Buffer.from('x')]))

  expect((await readPdf(await letterWith(many), LIMITS, FREE)).files).toHaveLength(4)
})
