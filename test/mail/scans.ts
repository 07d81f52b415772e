import PDFDocument from 'pdfkit'
import sharp, { type Sharp } from 'sharp'
import { drawPages } from '../../src/parse/pdf/draw-page.js'

/** Pages as a scanner gives them: drawn by PDFium with its own fonts, so that no font of the machine is needed. */

export const LETTER = [
  'CITY OF MERIDEN POLICE DEPARTMENT',
  'Re: Case No. 26-004417, preservation request under 18 U.S.C. 2703(f)',
  'Please preserve all records of the workspace harborlight-imports',
  'and of the account marta.quill, telephone (503) 555-0142,',
  'for the period from January 3, 2026 through March 31, 2026.',
  'Detective Dana Whitlock, Badge 4471',
]

export const FRENCH_LETTER = [
  'COUR DU QUÉBEC, CHAMBRE CRIMINELLE',
  'Ordonnance de communication, article 487.014 du Code criminel',
  'Vous êtes tenue de communiquer à la personne désignée les données',
  'relatives au compte de la société établie à Montréal, pour la période',
  'du 3 janvier 2026 au 31 mars 2026, dans un délai de trente jours.',
]

/** A PDF with a page for each list of lines. */
export async function typedPdf(pages: readonly (readonly string[])[], fontSize = 14): Promise<Buffer> {
  const pdf = new PDFDocument({ autoFirstPage: false, size: [612, 320], margin: 48 })
  for (const lines of pages) {
    pdf.addPage().font('Times-Roman').fontSize(fontSize)
    for (const line of lines) pdf.text(line, { lineGap: 6 })
  }
  return await finish(pdf)
}

/** The lines as a picture of a page at a scanner's resolution. */
export async function scan(lines: readonly string[], dpi = 200): Promise<Sharp> {
  let picture: Sharp | null = null
  const size = { dpi, maxWidth: 10_000, maxPixels: 100_000_000 }
  await drawPages(await typedPdf([lines]), [1], size, [], ({ grey, width, height }) => {
    picture = sharp(Buffer.from(grey), { raw: { width, height, channels: 1 } })
  })
  if (picture === null) throw new Error('the page was not drawn')
  return picture
}

/** A PDF whose pages are pictures, and, where lines are given, text on pages of its own before them. */
export async function scannedPdf(pictures: readonly Buffer[], typed: readonly string[] = []): Promise<Buffer> {
  const pdf = new PDFDocument({ autoFirstPage: false, size: [612, 320], margin: 48 })
  if (typed.length > 0) {
    pdf.addPage().font('Helvetica').fontSize(12)
    for (const line of typed) pdf.text(line)
  }
  for (const picture of pictures) pdf.addPage().image(picture, 0, 0, { width: 612 })
  return await finish(pdf)
}

async function finish(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = []
  pdf.end()
  for await (const chunk of pdf) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
