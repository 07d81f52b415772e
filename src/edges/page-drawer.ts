import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ParseLimits } from '../parse/parse-limits.js'
import type { DrawingSize } from '../parse/pdf/draw-page.js'
import { sandboxOptions } from './sandbox.js'

/** A page as a picture: PNG, grey. */
export interface PageImage {
  /** From 1. */
  page: number
  width: number
  height: number
  png: Uint8Array
}

export interface DrawingRequest {
  pages: readonly number[]
  size: DrawingSize
  passwords: readonly string[]
}

/** The pages that could be drawn, and where some are missing why, in words for a person. */
export interface Drawing {
  images: PageImage[]
  reason: string | null
  /** None of the passwords opened the file. */
  locked: boolean
}

/** What OCR sees on a page, and how surely, 0 to 100. */
export interface SeenText {
  page: number
  text: string
  confidence: number
}

/** To the process: a PDF of `bytes` bytes follows in pieces. */
export interface DrawingTask extends DrawingRequest {
  kind: 'task'
  bytes: number
  residentMb: number
  /** The pages are read by OCR, each within this time, and their pictures not given back; null: they are given back. */
  ocrPageMs: number | null
}

export interface DrawingPiece {
  kind: 'piece'
  bytes: Uint8Array
}

/** From the process: page by page, then the end. */
export type DrawingAnswer =
  | { kind: 'page'; image: PageImage }
  | { kind: 'seen'; seen: SeenText }
  | { kind: 'too-slow'; page: number }
  | { kind: 'end'; why: 'locked' | 'malformed' | 'memory' | 'crash' | null }

type Bounds = Pick<ParseLimits, 'documentMs' | 'residentMb' | 'oldSpaceMb' | 'ocrPageMs'>
type Ending = Extract<DrawingAnswer, { kind: 'end' }>['why'] | 'time' | 'lost'

const ENTRY = fileURLToPath(new URL('./page-drawer-process.js', import.meta.url))
const PIECE_BYTES = 1024 * 1024

/**
 * Draws pages of a PDF in a process of its own that ends with them: it starts in 0.2 s, and drawing, which is never urgent,
 * takes no reading process from the mails. Never rejects for what the file holds; pages drawn before an accident are kept.
 */
export async function drawPagesApart(pdf: Uint8Array, request: DrawingRequest, bounds: Bounds): Promise<Drawing> {
  const images: PageImage[] = []
  const ending = await workApart(pdf, { ...request, ocrPageMs: null }, bounds, (answer) => {
    if (answer.kind === 'page') images.push(answer.image)
  })
  return { images, ...ending }
}

/** What a person sees on pages of a PDF, as text by OCR; else as `drawPagesApart`. */
export async function readPagesApart(
  pdf: Uint8Array,
  request: DrawingRequest,
  bounds: Bounds,
): Promise<Omit<Drawing, 'images'> & { seen: SeenText[] }> {
  const seen: SeenText[] = []
  const slow: number[] = []
  const ocrPageMs = Math.min(bounds.ocrPageMs, bounds.documentMs / 2)
  const ending = await workApart(pdf, { ...request, ocrPageMs }, bounds, (answer) => {
    if (answer.kind === 'seen') seen.push(answer.seen)
    if (answer.kind === 'too-slow') slow.push(answer.page)
  })
  const why =
    slow.length === 0
      ? null
      : `Reading page ${slow.join(', ')} took longer than ${ocrPageMs / 1000} seconds (ocrPageMs).`
  return { seen, locked: ending.locked, reason: ending.reason ?? why }
}

/** Why some pages are missing, in words for a person; null where none are. */
async function workApart(
  pdf: Uint8Array,
  request: DrawingRequest & Pick<DrawingTask, 'ocrPageMs'>,
  bounds: Bounds,
  take: (answer: DrawingAnswer) => void,
): Promise<Omit<Drawing, 'images'>> {
  const child = fork(ENTRY, [], sandboxOptions(bounds.oldSpaceMb))
  const why = await new Promise<Ending>((resolve) => {
    const giveUp = () => {
      resolve('time')
      child.kill('SIGKILL')
    }
    let clock = setTimeout(giveUp, bounds.documentMs)
    child.on('message', (answer: DrawingAnswer) => {
      clearTimeout(clock)
      if (answer.kind === 'end') return resolve(answer.why)
      clock = setTimeout(giveUp, bounds.documentMs)
      take(answer)
      return undefined
    })
    const isGone = (signal: string | null) => {
      clearTimeout(clock)
      resolve(signal === 'SIGUSR2' ? 'memory' : 'lost')
    }
    child.once('exit', (_code, signal) => isGone(signal))
    child.on('error', () => isGone(null))
    const task: DrawingTask = { kind: 'task', ...request, bytes: pdf.length, residentMb: bounds.residentMb }
    void sendAll(task)
  })
  child.kill('SIGKILL')
  return { reason: inWords(why, bounds), locked: why === 'locked' }

  /** Each piece is awaited: a large file does not stand in a queue of messages beside itself. */
  async function sendAll(task: DrawingTask): Promise<void> {
    await send(task)
    for (let at = 0; at < pdf.length && child.connected; at += PIECE_BYTES)
      await send({ kind: 'piece', bytes: pdf.subarray(at, at + PIECE_BYTES) })
  }

  function send(message: DrawingTask | DrawingPiece): Promise<void> {
    return new Promise((resolve) => {
      // A process that is gone is noticed by its exit, not here.
      child.send(message, () => resolve())
    })
  }
}

function inWords(why: Ending, { documentMs, residentMb }: Bounds): string | null {
  switch (why) {
    case null:
      return null
    case 'locked':
      return 'The file needs a password to be drawn.'
    case 'malformed':
      return 'The file is damaged and cannot be drawn.'
    case 'time':
      return `A page took longer than ${documentMs / 1000} seconds to draw (documentMs).`
    case 'memory':
      return `Drawing a page needed more memory than there is for it (residentMb: ${residentMb}).`
    case 'crash':
    case 'lost':
      return 'Drawing the pages ended the process that does it.'
  }
}
