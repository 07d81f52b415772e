import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib'
import type { Document, DocumentStatus } from '../../src/parse/email.js'
import { pdfOf } from '../mail/build-mail.js'
import { LETTER, scan, scannedPdf, typedPdf } from '../mail/scans.js'
import { sealedPdf } from '../mail/sealed-pdf.js'
import { sealedZip } from '../mail/sealed-zip.js'
import { issue } from '../mail/signed/make-signed.js'
import { signedPdf } from '../mail/signed/signed-pdf.js'
import { winmail } from '../mail/winmail.js'
import { oldWordFile } from './office/old-word-file.js'
import { burnMessage, burnStreams } from './outlook/outlook-files.js'
import { openDocument, paragraph, wordFile, workbook } from './readers/office-files.js'

/** One sample of a kind of document: what comes of it last, or, where it is made of several, what they all are. */
export interface KindSample {
  kind: string
  name: string
  /** The type that the mail declares; by default none in particular. */
  declared?: string
  bytes: () => Uint8Array | string | Promise<Uint8Array>
  status: DocumentStatus
  /** Of the last document; a pattern where OCR reads it. */
  text: string | RegExp | null
  /** What else is known of the last document. */
  also?: Partial<Document>
  /** Names of all documents below the body, parents first, where there are several. */
  names?: (string | null)[]
}

const WORDS = 'You are commanded to produce the records.'
const MAIL = `From: a@court.example\r\nMessage-ID: <1@court.example>\r\nSubject: Order\r\n\r\n${WORDS}\r\n`
const p = `<text:p>${WORDS}</text:p>`
const cell = `<row><c t="inlineStr"><is><t>${WORDS}</t></is></c></row>`
const table = `<table:table table:name="S"><table:table-row><table:table-cell>${p}</table:table-cell></table:table-row></table:table>`
const bytesOf = (hex: string) => Buffer.from(hex, 'hex')

async function fillable(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([600, 800])
  page.drawText('Case No.:', { x: 50, y: 700, size: 12, font: await pdf.embedFont(StandardFonts.Helvetica) })
  const field = pdf.getForm().createTextField('case.number')
  field.setText('3:26-mj-71544')
  field.addToPage(page, { x: 120, y: 695, width: 200, height: 16 })
  return await pdf.save()
}

async function annotated(subtype: 'FreeText' | 'Text'): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([600, 800])
  page.drawText(WORDS, { x: 50, y: 700, size: 12 })
  const note = pdf.context.obj({
    Type: 'Annot',
    Subtype: subtype,
    Rect: [50, 600, 300, 620],
    Contents: PDFString.of('by December 9'),
    DA: PDFString.of('/Helv 12 Tf 0 g'),
  })
  page.node.set(PDFName.of('Annots'), pdf.context.obj([pdf.context.register(note)]))
  return await pdf.save()
}

async function withFile(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage([600, 800]).drawText('See the file inside of this order.', { x: 50, y: 700, size: 12 })
  await pdf.attach(strToU8(WORDS), 'inside.txt', { mimeType: 'text/plain' })
  return await pdf.save()
}

async function labelled(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.setTitle('Search warrant')
  pdf.setAuthor('Clerk of Court')
  pdf.setProducer('Form filler')
  pdf.setCreationDate(new Date('2026-11-19T10:00:00Z'))
  pdf.setModificationDate(new Date('2026-11-20T10:00:00Z'))
  pdf.addPage([600, 800]).drawText('The first page of the order.', { x: 50, y: 700, size: 12 })
  pdf.addPage([600, 800]).drawText('The second page of the order.', { x: 50, y: 700, size: 12 })
  pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj({ Nums: [0, { S: 'r', St: 3 }] }))
  return await pdf.save()
}

async function signed(): Promise<Uint8Array> {
  const root = await issue({ name: 'Test Root', issuer: null, ca: true })
  return await signedPdf(await issue({ name: 'Hon. A. Bern', issuer: root, address: 'a.bern@court.example' }))
}

const SCAN = /Case No\. 26-004417/
const picture = (format: 'png' | 'jpeg' | 'tiff' | 'webp') => async () =>
  await (await scan(LETTER))[format]().toBuffer()
const ocr = { textSource: 'ocr' as const, pages: 1 }
const columns =
  'BT /F1 12 Tf 1 0 0 1 72 700 Tm (left one) Tj 1 0 0 1 72 680 Tm (left two) Tj 1 0 0 1 330 700 Tm (right one) Tj 1 0 0 1 330 680 Tm (right two) Tj ET'

export const KIND_SAMPLES: readonly KindSample[] = [
  { kind: 'a PDF', name: 'a.pdf', bytes: () => typedPdf([[WORDS]]), status: 'read', text: WORDS },
  {
    kind: 'a PDF with rows of two columns',
    name: 'a.pdf',
    bytes: () => pdfOf(columns),
    status: 'read',
    text: /left one\s+right one\nleft two\s+right two|left one\nleft two\s+right one\nright two/,
  },
  {
    kind: 'a PDF with ligatures and soft hyphens',
    name: 'a.pdf',
    bytes: () =>
      pdfOf('BT /F6 12 Tf 72 720 Td (The o\\001cer \\(super\\002visor\\) is commanded to produce.) Tj ET', {
        page: '/Font << /F6 6 0 R >>',
        objects: [
          '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 /ffi /softhyphen] >> >>',
        ],
      }),
    status: 'read',
    text: 'The officer (supervisor) is commanded to produce.',
  },
  {
    kind: 'a PDF form',
    name: 'a.pdf',
    bytes: fillable,
    status: 'read',
    text: 'Case No.: 3:26-mj-71544',
    also: { textSource: 'form' },
  },
  {
    kind: 'a PDF with words written on it',
    name: 'a.pdf',
    bytes: () => annotated('FreeText'),
    status: 'read',
    text: `${WORDS}\nby December 9`,
  },
  {
    kind: 'a PDF with a note',
    name: 'a.pdf',
    bytes: () => annotated('Text'),
    status: 'read',
    text: `${WORDS}\n\n[Note on page 1] by December 9`,
  },
  {
    kind: 'a PDF with a file inside',
    name: 'a.pdf',
    bytes: withFile,
    status: 'read',
    text: WORDS,
    names: ['a.pdf', 'inside.txt'],
  },
  {
    kind: 'a PDF with page labels and words about itself',
    name: 'a.pdf',
    bytes: labelled,
    status: 'read',
    text: 'The first page of the order.\n\nThe second page of the order.',
    also: {
      pages: 2,
      pageLabels: ['iii', 'iv'],
      properties: {
        title: 'Search warrant',
        author: 'Clerk of Court',
        producer: 'Form filler',
        createdAt: '2026-11-19T10:00:00.000Z',
        modifiedAt: '2026-11-20T10:00:00.000Z',
      },
    },
  },
  {
    kind: 'a signed PDF',
    name: 'a.pdf',
    bytes: signed,
    status: 'read',
    text: 'The records of the workspace are commanded.',
  },
  {
    kind: 'a PDF with a password',
    name: 'a.pdf',
    bytes: () => sealedPdf(WORDS, 'Kestrel-77'),
    status: 'encrypted',
    text: null,
  },
  {
    kind: 'a scanned PDF',
    name: 'a.pdf',
    bytes: async () => await scannedPdf([await picture('jpeg')()]),
    status: 'read',
    text: SCAN,
    also: ocr,
  },
  { kind: 'a scan as PNG', name: 'a.png', bytes: picture('png'), status: 'read', text: SCAN, also: ocr },
  { kind: 'a scan as JPEG', name: 'a.jpg', bytes: picture('jpeg'), status: 'read', text: SCAN, also: ocr },
  { kind: 'a scan as TIFF', name: 'a.tif', bytes: picture('tiff'), status: 'read', text: SCAN, also: ocr },
  { kind: 'a scan as WebP', name: 'a.webp', bytes: picture('webp'), status: 'read', text: SCAN, also: ocr },
  {
    kind: 'a HEIC photograph',
    name: 'a.heic',
    bytes: () => readFileSync('test/mail/photograph.heic'),
    status: 'read',
    text: SCAN,
    also: ocr,
  },
  { kind: 'plain text', name: 'order.txt', bytes: () => WORDS, status: 'read', text: WORDS },
  {
    kind: 'text in UTF-16 without a mark',
    name: 'order.txt',
    bytes: () => Buffer.from(WORDS, 'utf16le'),
    status: 'read',
    text: WORDS,
  },
  {
    kind: 'text in windows-1251',
    name: 'order.txt',
    bytes: () => bytesOf('cff0eef1e8ec20f1eef5f0e0ede8f2fc20e4e0ededfbe5'),
    status: 'read',
    text: 'Просим сохранить данные',
  },
  {
    kind: 'text in windows-1252',
    name: 'order.txt',
    declared: 'text/plain; charset=windows-1252',
    bytes: () => bytesOf('936f72646572942080'),
    status: 'read',
    text: '\u201corder\u201d \u20ac',
  },
  {
    kind: 'text in Shift_JIS',
    name: 'order.txt',
    declared: 'text/plain; charset=shift_jis',
    bytes: () => bytesOf('838c8352815b8368'),
    status: 'read',
    text: 'レコード',
  },
  {
    kind: 'text in ISO-2022-JP',
    name: 'order.txt',
    declared: 'text/plain; charset=iso-2022-jp',
    bytes: () => bytesOf('1b24422547213c253f1b2842'),
    status: 'read',
    text: 'データ',
  },
  {
    kind: 'a web page with hidden words',
    name: 'order.html',
    bytes: () => `<html><p>${WORDS}</p><p style="display:none">secret words</p></html>`,
    status: 'read',
    text: WORDS,
    also: { hiddenText: 'secret words' },
  },
  { kind: 'a Word file', name: 'order.docx', bytes: () => wordFile(paragraph(WORDS)), status: 'read', text: WORDS },
  { kind: 'an old Word file', name: 'order.doc', bytes: () => oldWordFile(`${WORDS}\r`), status: 'read', text: WORDS },
  { kind: 'an RTF file', name: 'order.rtf', bytes: () => `{\\rtf1 ${WORDS}}`, status: 'read', text: WORDS },
  {
    kind: 'an OpenDocument text',
    name: 'order.odt',
    bytes: () => openDocument('text', p),
    status: 'read',
    text: WORDS,
  },
  {
    kind: 'a workbook',
    name: 'order.xlsx',
    bytes: () => workbook([{ name: 'S', rows: cell }]),
    status: 'read',
    text: `S\n${WORDS}`,
  },
  {
    kind: 'an OpenDocument workbook',
    name: 'order.ods',
    bytes: () => openDocument('spreadsheet', table),
    status: 'read',
    text: `S\n${WORDS}`,
  },
  { kind: 'a table in text', name: 'order.csv', bytes: () => `"${WORDS}",2`, status: 'read', text: `${WORDS}\t2` },
  {
    kind: 'a calendar entry',
    name: 'order.ics',
    bytes: () => `BEGIN:VCALENDAR\r\nSUMMARY:${WORDS}`,
    status: 'read',
    text: `Summary: ${WORDS}`,
  },
  {
    kind: 'a contact',
    name: 'roe.vcf',
    bytes: () => 'BEGIN:VCARD\r\nFN:Det. Roe',
    status: 'read',
    text: 'Name: Det. Roe',
  },
  {
    kind: 'a message',
    name: 'order.eml',
    bytes: () => MAIL,
    status: 'read',
    text: `From: a@court.example\nSubject: Order\n\n${WORDS}\n`,
  },
  {
    kind: 'a message of no name',
    name: 'order',
    bytes: () => MAIL,
    status: 'read',
    text: `From: a@court.example\nSubject: Order\n\n${WORDS}\n`,
  },
  {
    kind: 'a message/rfc822 part',
    name: 'order.eml',
    declared: 'message/rfc822',
    bytes: () => MAIL,
    status: 'read',
    text: `From: a@court.example\nSubject: Order\n\n${WORDS}\n`,
    also: { role: 'message' },
  },
  {
    kind: 'an Outlook message',
    name: 'order.msg',
    bytes: () => burnMessage({ subject: 'Order', body: WORDS }),
    status: 'read',
    text: `Subject: Order\n\n${WORDS}`,
  },
  {
    kind: 'a winmail.dat',
    name: 'winmail.dat',
    bytes: () => winmail('Please preserve.', { name: 'order.txt', text: WORDS }),
    status: 'read',
    text: WORDS,
    names: ['winmail.dat', 'order.txt'],
  },
  {
    kind: 'a zip',
    name: 'order.zip',
    bytes: () => zipSync({ 'order.txt': strToU8(WORDS) }),
    status: 'read',
    text: WORDS,
    names: ['order.zip', 'order.txt'],
  },
  {
    kind: 'a zip in a zip',
    name: 'order.zip',
    bytes: () => zipSync({ 'a.zip': zipSync({ 'order.txt': strToU8(WORDS) }) }),
    status: 'read',
    text: WORDS,
    names: ['order.zip', 'a.zip', 'order.txt'],
  },
  {
    kind: 'a zip with a password',
    name: 'order.zip',
    bytes: () => sealedZip('order.txt', WORDS, 'Kestrel-77'),
    status: 'encrypted',
    text: null,
    names: ['order.zip', 'order.txt'],
  },
  {
    kind: 'a packed file',
    name: 'order.txt.gz',
    bytes: () => gzipSync(WORDS),
    status: 'read',
    text: WORDS,
    names: ['order.txt.gz', 'order.txt'],
  },
  {
    kind: 'an Office file with a password',
    name: 'order.docx',
    bytes: () => burnStreams({ EncryptedPackage: Buffer.alloc(5000) }),
    status: 'encrypted',
    text: null,
  },
  {
    kind: 'an old workbook',
    name: 'order.xls',
    bytes: () => burnStreams({ Workbook: Buffer.alloc(5000) }),
    status: 'unsupported',
    text: null,
  },
  {
    kind: 'old slides',
    name: 'order.ppt',
    bytes: () => burnStreams({ 'PowerPoint Document': Buffer.alloc(5000) }),
    status: 'unsupported',
    text: null,
  },
  {
    kind: 'a RAR archive',
    name: 'order.rar',
    bytes: () => bytesOf('526172211a0700cf907300000d00000000000000'),
    status: 'unsupported',
    text: null,
  },
  {
    kind: 'a 7z archive',
    name: 'order.7z',
    bytes: () => bytesOf('377abcaf271c0004'),
    status: 'unsupported',
    text: null,
  },
  {
    kind: 'a bzip2 archive',
    name: 'order.bz2',
    bytes: () => bytesOf('425a683931415926535900000000'),
    status: 'unsupported',
    text: null,
  },
  {
    kind: 'a recording',
    name: 'call.mp3',
    bytes: () => bytesOf('49443303000000000000fffb9000'),
    status: 'unsupported',
    text: null,
  },
  {
    kind: 'a program',
    name: 'order.pdf',
    bytes: () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]),
    status: 'unsupported',
    text: null,
  },
  {
    kind: 'a WordPerfect file',
    name: 'order.wpd',
    bytes: () => bytesOf('ff575043100000000110'),
    status: 'unsupported',
    text: null,
  },
  {
    kind: 'bytes of no kind',
    name: 'order.pages',
    bytes: () => Buffer.from([1, 0, 2, 0, 3]),
    status: 'unsupported',
    text: null,
  },
]
