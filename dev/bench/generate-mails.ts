import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import PDFDocument from 'pdfkit'
import { encodePng } from '../../src/parse/pdf/encode-png.js'
import { DOCX, docxOf } from '../documents.js'
import { aDemand, aPageOfText, type Demand } from './paragraphs.js'
import { type Random, seededRandom } from './random.js'

/**
 * Made-up mails in the shares of the corpus that the limits were measured on: 60 % with a text PDF of 1 to 5 pages,
 * 10 % docx, 10 % HTML, 20 % plain text; the median is near 80 KB, a scanned letterhead's worth of image beside the text.
 */
export async function generateMails(count: number, seed = 20_261_122): Promise<Buffer[]> {
  const random = seededRandom(seed)
  const mails: Buffer[] = []
  for (let i = 0; i < count; i += 1) mails.push(await generateMail(random, i))
  return mails
}

async function generateMail(random: Random, number: number): Promise<Buffer> {
  const demand = aDemand(random)
  const share = random.next()
  const attachments = await attachmentsFor(random, demand, share)
  const text = `Dear Custodian,\n\n${demand.paragraphs.join('\n\n')}\n\n${demand.officer}\nSpecial Agent\n${demand.address}\n(415) 555-0142\n`
  const composer = new MailComposer({
    from: { name: demand.officer, address: demand.address },
    to: 'legal@kutano.example',
    subject: `Legal process ${demand.docket}`,
    messageId: `<bench-${number}@agency.gov>`,
    date: new Date(Date.UTC(2026, 9, 1, 0, 0, number)),
    ...(share >= 0.7 && share < 0.8 ? { html: asHtml(demand) } : { text }),
    attachments,
  })
  return composer.compile().build()
}

async function attachmentsFor(random: Random, demand: Demand, share: number) {
  if (share < 0.6) {
    const content = await aPdf(random, demand, random.between(1, 5))
    return [{ filename: `${demand.docket.replace(':', '-')}.pdf`, content, contentType: 'application/pdf' }]
  }
  if (share < 0.7)
    return [{ filename: 'request.docx', content: docxOf([demand.opening, ...demand.paragraphs]), contentType: DOCX }]
  return []
}

/** Of a letterhead's seal: 48 KB of pixels. */
const SEAL = 220

function aPdf(random: Random, demand: Demand, pages: number): Promise<Buffer> {
  const document = new PDFDocument({ autoFirstPage: false, info: { CreationDate: new Date(0) } })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))))
  const letterhead = encodePng({ width: SEAL, height: SEAL, grey: noise(random, SEAL * SEAL) })
  for (let page = 1; page <= pages; page += 1) {
    document.addPage()
    if (page === 1) document.image(letterhead, 480, 20, { width: 50 })
    document.fontSize(10).text(aPageOfText(random, demand, page))
  }
  document.end()
  return done
}

/** Bytes that do not compress, as a scanned seal or letterhead is. */
function noise(random: Random, bytes: number): Buffer {
  return Buffer.from(Array.from({ length: bytes }, () => random.between(0, 255)))
}

function asHtml(demand: Demand): string {
  const rows = demand.paragraphs.map((text, i) => `<tr><td>${i + 1}</td><td>${text}</td></tr>`)
  return `<!doctype html><html><body><h1>${demand.docket}</h1><p>${demand.opening.replaceAll('\n', '<br>')}</p><table>${rows.join('')}</table></body></html>`
}
