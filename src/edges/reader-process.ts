import { createHash } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import { parseEmail } from '../parse/parse-email.js'
import { enginesLost } from '../parse/pdf/pdfium.js'
import type { Inspection, ReadingGuide } from '../parse/reading-guide.js'
import { uncheckedSignature } from '../parse/signed/signed-entity.js'
import { CHUNK_BYTES, type Chunk, type Inspected, type ReaderAnswer, type ReadTask } from './reader-messages.js'
import { checkSignatures } from './signatures/check-signatures.js'

/**
 * The reading process: it gets one mail after another, reads it, and answers. It has no environment, no credentials and
 * no state; the pool may kill it at any time. It ends when the pool does.
 */
interface Incoming {
  task: ReadTask
  raw: Buffer
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
    incoming = { task: message, raw: Buffer.allocUnsafe(message.bytes), filled: 0 }
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

async function read(task: ReadTask, raw: Buffer): Promise<void> {
  const sent = new Set<string>()
  const result = await parseEmail(raw, task.limits, guideFor(task, sent))
  if (enginesLost() > 0) await say({ kind: 'spent' })
  if (result.kind === 'unreadable') return await say(result)
  // The same file attached twice is sent once.
  const contents = [...new Map(result.contents.map((content) => [content.sha256, content])).values()]
  const sizes = contents.map(({ sha256, bytes }) => ({ sha256, bytes: bytes.length }))
  const { email, openedWith, masked } = result
  await say({ kind: 'email', email, contents: sizes, openedWith, masked })
  for (const { sha256, bytes } of contents) if (!sent.has(sha256)) await sayBytes(bytes)
}

async function sayBytes(bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES)
    await say({ kind: 'chunk', bytes: bytes.subarray(at, at + CHUNK_BYTES) })
}

/** `sent` takes the hashes of the documents that were sent to be looked at. */
function guideFor(task: ReadTask, sent: Set<string>): ReadingGuide {
  let mailUntil = performance.now() + task.budgetMs
  let documentUntil = mailUntil
  const skip = new Map(task.skip)
  const inspect = async (bytes: Uint8Array): Promise<Inspection> => {
    if (bytes.length === 0) return { kind: 'clean' }
    const askedAt = performance.now()
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const answer = new Promise<Inspection>((resolve) => {
      hearInspected = resolve
    })
    await say({ kind: 'inspect', sha256, bytes: bytes.length })
    await sayBytes(bytes)
    sent.add(sha256)
    const found = await answer
    // The scanner's time is not the document's.
    const waited = performance.now() - askedAt
    mailUntil += waited
    documentUntil += waited
    return found
  }
  return {
    ...(task.inspect ? { inspect: (_document: string, bytes: Uint8Array) => inspect(bytes) } : {}),
    passwords: task.passwords,
    secrets: task.secrets,
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
