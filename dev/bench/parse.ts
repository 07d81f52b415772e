import { fork, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { PDFParse } from 'pdf-parse'
import PDFDocument from 'pdfkit'
import { createReader } from '../../src/edges/reader.js'
import { parseEmail } from '../../src/parse/parse-email.js'
import { PARSE_LIMITS } from '../../src/parse/parse-limits.js'
import { cpuSecondsOfTree } from './cpu-of-tree.js'
import type { Figure } from './figures.js'
import { mailWith } from './mail-with.js'
import { aDemand, aPageOfText } from './paragraphs.js'
import { seededRandom } from './random.js'

/** Both cores of the machine that the figures are asked for. */
const CORES = 2
/** The two take turns, so that a busy machine is busy for both. */
const ROUNDS = 3
const MB = 1024 * 1024
const READ_FOLDER = fileURLToPath(new URL('./read-folder.js', import.meta.url))

interface Pdf {
  bytes: Uint8Array
  mail: Buffer
  pages: number
  text: string
}

/**
 * The PDFs of the mails, read by the reading processes as mails of one PDF each, against `pdftotext`, a process a file; the
 * same text as pdf-parse gives; and the peak memory of the processes on the largest that may come. The reading processes
 * have read each file once before: a service runs for days, and a process of it reads 2,000 mails.
 */
export async function benchParse(mails: Buffer[]): Promise<Figure[]> {
  const pdfs = await pdfsOf(mails)
  const pages = pdfs.reduce((sum, pdf) => sum + pdf.pages, 0)
  console.log(`${pdfs.length} PDFs, ${pages} pages with text`)
  console.log(`same text as pdf-parse, white space aside: ${await countSame(pdfs)} of ${pdfs.length}`)
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-pdfs-'))
  const reader = createReader({ processes: CORES, limits: PARSE_LIMITS })
  try {
    const files = pdfs.map(({ bytes }, index) => {
      const file = path.join(folder, `${index}.pdf`)
      writeFileSync(file, bytes)
      return file
    })
    const program: Figure = { what: 'pdftotext, a process a file', mails: 0, wallSeconds: 0, cpuSeconds: 0 }
    const ours: Figure = { what: 'Writdesk, from the mail to the text', mails: 0, wallSeconds: 0, cpuSeconds: 0 }
    await inTwos(pdfs, ({ mail }) => reader.read(mail))
    for (let round = 0; round < ROUNDS; round += 1) {
      await add(program, pages, () => inTwos(files, pdftotext))
      await add(ours, pages, () => inTwos(pdfs, ({ mail }) => reader.read(mail)))
    }
    await reader.close()
    await showMemory(folder, mails)
    return [program, ours]
  } finally {
    await reader.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The work of this process and of its children, those that have ended included. */
async function add(figure: Figure, pages: number, work: () => Promise<void>): Promise<void> {
  const [wall, cpu] = [performance.now(), cpuSecondsOfTree(process.pid)]
  await work()
  figure.mails += pages
  figure.wallSeconds += (performance.now() - wall) / 1_000
  figure.cpuSeconds += cpuSecondsOfTree(process.pid) - cpu
}

async function pdfsOf(mails: readonly Buffer[]): Promise<Pdf[]> {
  const pdfs: Pdf[] = []
  for (const raw of mails) {
    const parsed = await parseEmail(raw, PARSE_LIMITS)
    if (parsed.kind !== 'email') continue
    for (const { detectedType, sha256, pages, text } of parsed.email.documents) {
      const bytes = parsed.contents.find((content) => content.sha256 === sha256)?.bytes
      if (detectedType !== 'application/pdf' || bytes === undefined) continue
      pdfs.push({
        bytes,
        mail: await mailWith(bytes, 'demand.pdf', 'application/pdf'),
        pages: pages ?? 0,
        text: text ?? '',
      })
    }
  }
  return pdfs
}

async function countSame(pdfs: readonly Pdf[]): Promise<number> {
  const bare = (text: string) => text.replace(/\s+/g, '')
  let same = 0
  for (const { bytes, text } of pdfs) {
    const parser = new PDFParse({ data: Uint8Array.from(bytes), verbosity: 0 })
    const read = await parser.getText({ pageJoiner: '' })
    await parser.destroy()
    if (bare(read.pages.map((page) => page.text).join('')) === bare(text)) same += 1
  }
  return same
}

function pdftotext(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('pdftotext', [file, '-'], { stdio: ['ignore', 'pipe', 'ignore'] })
    child.stdout.resume()
    child.once('error', reject)
    child.once('close', () => resolve())
  })
}

/** As many at once as there are cores. */
async function inTwos<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  const left = [...items]
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: CORES }, worker))
}

/** A process of its own reads the corpus and then the largest mails that may come, and says what it and its children took. */
async function showMemory(folder: string, mails: readonly Buffer[]): Promise<void> {
  const noise = Buffer.alloc(40 * MB, Buffer.from(Array.from({ length: 65_536 }, (_, index) => (index * 7919) % 251)))
  for (const [index, mail] of mails.entries()) writeFileSync(path.join(folder, `0-corpus-${index}.eml`), mail)
  const inner = await mailWith(noise, 'export.bin', 'application/octet-stream')
  const largest = {
    '1-attachment-of-40-MB': await mailWith(noise, 'export.bin', 'application/octet-stream'),
    '2-pdf-of-500-pages': await mailWith(await longPdf(500), 'production.pdf', 'application/pdf'),
    '3-pdf-of-40-MB': await mailWith(await longPdf(2, noise), 'scan.pdf', 'application/pdf'),
    '4-message-of-54-MB-in-a-mail': await mailWith(inner, 'forwarded.eml', 'message/rfc822'),
  }
  for (const [name, mail] of Object.entries(largest)) writeFileSync(path.join(folder, `${name}.eml`), mail)
  const child = fork(READ_FOLDER, [folder], { stdio: 'inherit' })
  await new Promise((resolve) => child.once('exit', resolve))
}

function longPdf(pages: number, embedded?: Buffer): Promise<Buffer> {
  const random = seededRandom(500)
  const demand = aDemand(random)
  const document = new PDFDocument({ autoFirstPage: false, info: { CreationDate: new Date(0) } })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))))
  for (let page = 1; page <= pages; page += 1)
    document
      .addPage()
      .fontSize(10)
      .text(aPageOfText(random, demand, page))
  if (embedded !== undefined) document.file(embedded, { name: 'scan.bin' })
  document.end()
  return done
}
