import { createHash } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import { parseEmail } from '../parse/parse-email.js'
import { enginesLost } from '../parse/pdf/pdfium.js'
import { withinBudget } from '../parse/pictures/picture-reader.js'
import type { Inspection, ReadingGuide } from '../parse/reading-guide.js'
import { uncheckedSignature } from '../parse/signed/signed-entity.js'
import { Ocr } from './ocr/ocr.js'
import { CHUNK_BYTES, type Chunk, type Inspected, type ReaderAnswer, type ReadTask } from './reader-messages.js'
import { checkSignatures } from './signatures/check-signatures.js'

/**
 * The reading process: it gets one mail after another, reads it, and answers. It has no environment, no credentials and
 * no state; the pool may kill it at any time. It ends when the pool does.
 */
interface Incoming {
  task: ReadTask
  raw: Uint8Array
  filled: number
}

/** Of a document's time, how much its reader may use before it stops by itself and keeps what it has. */
const SOFT_SHARE = 0.75
/** The body is read even where no attachment is. */
const BODY = 'd1'
/** The name of the work on signatures where documents are named: it may hang or crash as a document may. */
const SIGNATURES = 'signatures'

let incoming: Incoming | null = null
let watching = false
/** Hears what the virus scanner says of the document that was sent last. */
let hearInspected: (found: Inspection) => void = () => undefined

process.on('disconnect', () => process.exit(0))
process.on('message', (message: ReadTask | Chunk | Inspected) => {
  if (message.kind === 'inspected') hearInspected(message.found)
  else if (message.kind === 'task') {
    watchMemory(message.limits.residentMb)
    const { raw, bytes } = message
    incoming = { task: message, raw: raw ?? Buffer.allocUnsafe(bytes), filled: raw?.length ?? 0 }
  } else if (incoming) {
    incoming.raw.set(message.bytes, incoming.filled)
    incoming.filled += message.bytes.length
  }
  if (incoming && incoming.filled === incoming.task.bytes) {
    const { task, raw } = incoming
    incoming = null
    void read(task, raw)
  }
})
void say({ kind: 'ready' })

async function read(task: ReadTask, raw: Uint8Array): Promise<void> {
  const sent = new Set<string>()
  const { ocrPixels, ocrPageMs, documentMs } = task.limits
  // The pool, which hears of every page, must not take a slow one for a process that hangs.
  const ocr = new Ocr({ ocrPixels, ocrPageMs: Math.min(ocrPageMs, documentMs * SOFT_SHARE) })
  const result = await parseEmail(raw, task.limits, guideFor(task, sent, ocr))
  await ocr.close()
  if (enginesLost() > 0) await say({ kind: 'spent' })
  if (result.kind === 'unreadable') return await say(result)
  // The same file attached twice is sent once.
  const contents = [...new Map(result.contents.map((content) => [content.sha256, content])).values()]
  let room = CHUNK_BYTES
  const announced = contents.map(({ sha256, bytes }) => {
    const goesAlong = !sent.has(sha256) && bytes.length <= room
    if (goesAlong) room -= bytes.length
    return { sha256, bytes: bytes.length, along: goesAlong ? bytes : null }
  })
  const { email, openedWith, unopened, masked } = result
  await say({ kind: 'email', email, contents: announced, openedWith, unopened, masked })
  for (const [index, { sha256, bytes }] of contents.entries())
    if (announced[index]?.along === null && !sent.has(sha256)) await sayBytes(bytes)
}

async function sayBytes(bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES)
    await say({ kind: 'chunk', bytes: bytes.subarray(at, at + CHUNK_BYTES) })
}

/** `sent` takes the hashes of the documents that were sent to be looked at. */
function guideFor(task: ReadTask, sent: Set<string>, ocr: Ocr): ReadingGuide {
  let mailUntil = performance.now() + task.budgetMs
  let documentUntil = mailUntil
  /** What is waited for has a time of its own: the clocks of the document and the mail stand still meanwhile. */
  const apart = async <T>(work: () => Promise<T>): Promise<T> => {
    const startedAt = performance.now()
    const done = await work()
    mailUntil += performance.now() - startedAt
    documentUntil += performance.now() - startedAt
    return done
  }
  const skip = new Map(task.skip)
  const budget = { ocrPagesPerMail: task.limits.ocrPagesPerMail, ocrMailMs: task.ocrMs }
  const pictures = withinBudget(ocr, budget, () => performance.now())
  const inspect = async (bytes: Uint8Array): Promise<Inspection> => {
    if (bytes.length === 0) return { kind: 'clean' }
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const answer = new Promise<Inspection>((resolve) => {
      hearInspected = resolve
    })
    await say({ kind: 'inspect', sha256, bytes: bytes.length })
    await sayBytes(bytes)
    sent.add(sha256)
    return await answer
  }
  return {
    ...(task.inspect ? { inspect: (_document: string, bytes: Uint8Array) => apart(() => inspect(bytes)) } : {}),
    passwords: task.passwords,
    secrets: task.secrets,
    keepsClosed: task.keepsClosed,
    pictures: {
      read: async (picture, language) => {
        const reading = await apart(() => pictures.read(picture, language))
        void say({ kind: 'alive' })
        return reading
      },
    },
    checkSignatures: (signed, source) => {
      const skipped = skip.get(SIGNATURES) ?? task.skipAll
      if (skipped) return Promise.resolve(signed.map((entity) => uncheckedSignature(entity, skipped.reason)))
      void say({ kind: 'begin', document: SIGNATURES })
      return checkSignatures(signed, source, { trust: task.trust, receivedAt: task.receivedAt, now: new Date() })
    },
    cpuMs,
    skip: { get: (document) => skip.get(document) ?? (document === BODY ? undefined : (task.skipAll ?? undefined)) },
    begin: (document) => {
      documentUntil = performance.now() + task.limits.documentMs * SOFT_SHARE
      void say({ kind: 'begin', document })
    },
    mayContinue: () => performance.now() < Math.min(mailUntil, documentUntil),
  }
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function say(answer: ReaderAnswer): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(answer, undefined, {}, () => resolve())
  })
}

function watchMemory(residentMb: number): void {
  if (watching) return
  watching = true
  const watch = new Worker(new URL('./reader-watch.js', import.meta.url), {
    workerData: { residentMb, parent: process.ppid },
  })
  watch.unref()
}
