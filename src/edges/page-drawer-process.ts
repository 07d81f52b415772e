import { Worker } from 'node:worker_threads'
import { type DrawnPage, drawPages } from '../parse/pdf/draw-page.js'
import { encodePng } from '../parse/pdf/encode-png.js'
import { PdfiumAborted, PdfRefused } from '../parse/pdf/pdfium.js'
import { Ocr } from './ocr/ocr.js'
import type { DrawingAnswer, DrawingPiece, DrawingTask } from './page-drawer.js'

/** Draws the pages of one PDF and ends. It has no environment and no credentials; whoever started it may kill it. */
let task: DrawingTask | null = null
let pdf = Buffer.alloc(0)
let filled = 0
let ocr: Ocr | null = null

process.on('disconnect', () => process.exit(0))
process.on('message', (message: DrawingTask | DrawingPiece) => {
  if (message.kind === 'task') {
    task = message
    pdf = Buffer.allocUnsafe(message.bytes)
    new Worker(new URL('./reader-watch.js', import.meta.url), {
      workerData: { residentMb: message.residentMb, parent: process.ppid },
    }).unref()
  } else {
    pdf.set(message.bytes, filled)
    filled += message.bytes.length
  }
  if (task !== null && filled === task.bytes) void draw(task)
})

async function draw({ pages, size, passwords, ocrPageMs }: DrawingTask): Promise<void> {
  let why: Extract<DrawingAnswer, { kind: 'end' }>['why'] = null
  try {
    await drawPages(pdf, pages, size, passwords, async ({ page, width, height, grey }) => {
      if (ocrPageMs !== null) return await see({ page, width, height, grey }, ocrPageMs)
      return await say({ kind: 'page', image: { page, width, height, png: encodePng({ width, height, grey }) } })
    })
  } catch (error) {
    why = error instanceof PdfRefused || error instanceof PdfiumAborted ? error.why : 'crash'
  }
  await say({ kind: 'end', why })
}

/** A page in which nothing is read is left out: it neither agrees nor differs. One that takes too long is named. */
async function see({ page, width, height, grey }: DrawnPage, ocrPageMs: number): Promise<void> {
  ocr ??= new Ocr({ ocrPageMs, ocrPixels: width * height })
  const reading = await ocr.read({ kind: 'grey', grey, width, height }, 'eng')
  if (reading.kind === 'text')
    await say({ kind: 'seen', seen: { page, text: reading.text, confidence: reading.confidence } })
  else if (reading.why === 'too-slow') await say({ kind: 'too-slow', page })
}

function say(answer: DrawingAnswer): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(answer, undefined, {}, () => resolve())
  })
}
