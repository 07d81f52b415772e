import { Worker } from 'node:worker_threads'
import { parseEmail } from '../parse/parse-email.js'
import type { ReadingGuide } from '../parse/reading-guide.js'
import { uncheckedSignature } from '../parse/signed/signed-entity.js'
import { CHUNK_BYTES, type Chunk, type ReaderAnswer, type ReadTask } from './reader-messages.js'
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

process.on('disconnect', () => process.exit(0))
process.on('message', (message: ReadTask | Chunk) => {
  if (message.kind === 'task') {
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
  const result = await parseEmail(raw, task.limits, guideFor(task))
  if (result.kind === 'unreadable') return await say(result)
  // The same file attached twice is sent once.
  const contents = [...new Map(result.contents.map((content) => [content.sha256, content])).values()]
  const sizes = contents.map(({ sha256, bytes }) => ({ sha256, bytes: bytes.length }))
  await say({ kind: 'email', email: result.email, contents: sizes, openedWith: result.openedWith })
  for (const { bytes } of contents) {
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES)
      await say({ kind: 'chunk', bytes: bytes.subarray(at, at + CHUNK_BYTES) })
  }
}

function guideFor(task: ReadTask): ReadingGuide {
  const mailUntil = performance.now() + task.budgetMs
  let documentUntil = mailUntil
  const skip = new Map(task.skip)
  return {
    passwords: task.passwords,
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
