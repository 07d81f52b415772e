import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import PDFDocument from 'pdfkit'
import { Ocr } from '../../src/edges/ocr/ocr.js'
import { PARSE_LIMITS } from '../../src/parse/parse-limits.js'
import { drawPages } from '../../src/parse/pdf/draw-page.js'
import { encodePng } from '../../src/parse/pdf/encode-png.js'
import type { Figure } from './figures.js'
import { aDemand, aPageOfText } from './paragraphs.js'
import { seededRandom } from './random.js'

const PAGES = 6
const SCANNER = { dpi: 300, maxWidth: 4_000, maxPixels: 12_000_000 }

/**
 * Pictures of typed pages at 300 dpi, read by the thread that reads scans, against the `tesseract` program with one thread, a
 * process a picture. The two take turns, so that a noisy machine is noisy for both. Without the program its line is left out.
 */
export async function benchOcr(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-ocr-'))
  const ocr = new Ocr({ ...PARSE_LIMITS, ocrPageMs: 120_000 })
  const program: Figure = { what: 'tesseract, one thread, a process a page', mails: 0, wallSeconds: 0, cpuSeconds: 0 }
  const ours: Figure = { what: 'Writdesk, from the picture to the text', mails: 0, wallSeconds: 0, cpuSeconds: 0 }
  try {
    const pictures = await drawPictures()
    const [first] = pictures
    if (first) await ocr.read({ kind: 'file', bytes: first, page: 1 }, 'eng')
    for (const [index, picture] of pictures.entries()) {
      const file = path.join(folder, `${index}.png`)
      writeFileSync(file, picture)
      await add(program, () => tesseract(file))
      await add(ours, async () => {
        const reading = await ocr.read({ kind: 'file', bytes: picture, page: 1 }, 'eng')
        return reading.kind === 'text'
      })
    }
  } finally {
    await ocr.close()
    rmSync(folder, { recursive: true, force: true })
  }
  if (program.mails === 0)
    console.log('the tesseract program is not installed (apt-get install tesseract-ocr): no ratio')
  return [program, ours].filter(({ mails }) => mails > 0)
}

/** Counts a page where `work` says that it was read. */
async function add(figure: Figure, work: () => Promise<boolean>): Promise<void> {
  const [wall, cpu] = [performance.now(), process.cpuUsage()]
  if (!(await work())) return
  const { user, system } = process.cpuUsage(cpu)
  figure.mails += 1
  figure.wallSeconds += (performance.now() - wall) / 1_000
  figure.cpuSeconds += (user + system) / 1_000_000
}

function tesseract(file: string): Promise<boolean> {
  return new Promise((resolve) => {
    const env = { ...process.env, OMP_THREAD_LIMIT: '1' }
    const child = spawn('tesseract', [file, '-', '-l', 'eng'], { env, stdio: ['ignore', 'pipe', 'ignore'] })
    child.stdout.resume()
    child.once('error', () => resolve(false))
    child.once('close', (status) => resolve(status === 0))
  })
}

async function drawPictures(): Promise<Buffer[]> {
  const random = seededRandom(300)
  const demand = aDemand(random)
  const pdf = new PDFDocument({ autoFirstPage: false, info: { CreationDate: new Date(0) } })
  const chunks: Buffer[] = []
  const done = new Promise<Buffer>((resolve) => pdf.on('end', () => resolve(Buffer.concat(chunks))))
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  for (let page = 1; page <= PAGES; page += 1)
    pdf
      .addPage()
      .fontSize(10)
      .text(aPageOfText(random, demand, page))
  pdf.end()
  const pages = Array.from({ length: PAGES }, (_, index) => index + 1)
  const pictures: Buffer[] = []
  await drawPages(await done, pages, SCANNER, [], (page) => void pictures.push(Buffer.from(encodePng(page))))
  return pictures
}
