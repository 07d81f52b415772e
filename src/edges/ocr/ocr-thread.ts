import { parentPort } from 'node:worker_threads'
import { decodePicture } from './grey.js'
import type { OcrAnswer, OcrTask } from './ocr-messages.js'
import { readPage } from './read-page.js'
import { Tesseract } from './tesseract.js'

/**
 * The thread in which pictures are read: recognition blocks, so whoever waits for it must be able to end it. It keeps
 * its models between the pages of one mail.
 */
let tesseract: Tesseract | null = null

parentPort?.on('message', (task: OcrTask) => void work(task))

async function work({ picture, language, maxPixels }: OcrTask): Promise<void> {
  const decoded = await decodePicture(picture, maxPixels).catch((error: unknown) => whyNot(error))
  if (typeof decoded === 'string') return answer({ kind: 'failed', why: decoded })
  tesseract ??= await Tesseract.start()
  await readPage(tesseract, decoded.page, language, (best) => answer({ kind: 'better', best, pages: decoded.pages }))
  answer({ kind: 'done' })
}

function whyNot(error: unknown): 'damaged' | 'too-large' {
  return error instanceof Error && error.message.includes('pixel limit') ? 'too-large' : 'damaged'
}

function answer(message: OcrAnswer): void {
  parentPort?.postMessage(message)
}
