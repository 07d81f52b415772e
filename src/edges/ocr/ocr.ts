import { Worker } from 'node:worker_threads'
import type { Picture, PictureLanguage, PictureReader, PictureReading } from '../../parse/pictures/picture-reader.js'
import type { OcrAnswer, OcrTask, OcrTry } from './ocr-messages.js'

export interface OcrSettings {
  ocrPageMs: number
  ocrPixels: number
}

const ENTRY = new URL('./ocr-thread.js', import.meta.url)

/** Reads pictures in a thread of this process, one at a time, each within its time. `close` gives its memory back. */
export class Ocr implements PictureReader {
  readonly #settings: OcrSettings
  #thread: Worker | null = null

  constructor(settings: OcrSettings) {
    this.#settings = settings
  }

  async read(picture: Picture, language: PictureLanguage): Promise<PictureReading> {
    const thread = this.#thread ?? new Worker(ENTRY)
    this.#thread = thread
    return await this.#converse(thread, { picture, language, maxPixels: this.#settings.ocrPixels })
  }

  async close(): Promise<void> {
    const thread = this.#thread
    this.#thread = null
    await thread?.terminate()
  }

  /** A page whose time is over keeps the best that was read until then; its thread is ended. */
  #converse(thread: Worker, task: OcrTask): Promise<PictureReading> {
    return new Promise((resolve) => {
      let best: { reading: OcrTry; pages: number } | null = null
      const settle = (why: Extract<PictureReading, { kind: 'not-read' }>['why'], isOver = false) => {
        clearTimeout(timer)
        thread.removeAllListeners('message').removeAllListeners('exit').removeAllListeners('error')
        if (isOver) {
          this.#thread = null
          thread.on('error', () => undefined)
          void thread.terminate()
        }
        resolve(best === null ? { kind: 'not-read', why } : { kind: 'text', ...best.reading, pages: best.pages })
      }
      const timer = setTimeout(() => settle('too-slow', true), this.#settings.ocrPageMs)
      thread.on('message', (answer: OcrAnswer) => {
        if (answer.kind === 'better') best = { reading: answer.best, pages: answer.pages }
        else settle(answer.kind === 'failed' ? answer.why : 'damaged')
      })
      thread.on('error', () => settle('damaged', true))
      thread.on('exit', () => settle('damaged', true))
      thread.postMessage(task)
    })
  }
}
