import type { ParseResult } from '../parse/email.js'
import type { Inspection } from '../parse/reading-guide.js'
import type { Inspected, ReaderAnswer, ReadTask } from './reader-messages.js'

/** `killed`: by the system or a person, for a reason we are not told; `never-started`: before it could read at all. */
export type EndCause = 'time' | 'memory' | 'crash' | 'killed' | 'never-started'

/** How one attempt at a mail ended: an answer, or a process that is gone and the document it was in. */
export type Attempt =
  | { kind: 'answered'; result: ParseResult }
  | { kind: 'ended'; cause: EndCause; document: string | null; bytes: number }
  /** The mail could not be got, or a document not be looked at, which must be before it is read. */
  | { kind: 'refused'; error: unknown }

/** Looks at a document before it is read; rejects where that must wait for a later attempt. */
export type Inspector = (sha256: string, bytes: Uint8Array) => Promise<Inspection>

/** What a talk needs of the process and the pool around it. */
export interface Surroundings {
  resolve(attempt: Attempt): void
  inspector: Inspector
  say(message: Inspected): void
  kill(): void
}

/** One mail's talk: what was said so far, and the clock that runs against the document being read. */
export class Conversation {
  document: string | null = null
  timedOut = false
  readonly #task: ReadTask
  readonly #around: Surroundings
  #timer: NodeJS.Timeout | undefined
  #email: Extract<ParseResult, { kind: 'email' }> | null = null
  #missing = 0
  #at = { content: 0, offset: 0 }
  #coming: Buffer[] = []
  #settled = false
  /** Documents that came to be looked at, by hash. */
  readonly #looked = new Map<string, Buffer>()
  #looking: { sha256: string; bytes: Buffer; filled: number } | null = null

  constructor(task: ReadTask, around: Surroundings) {
    this.#task = task
    this.#around = around
    this.#restartClock()
  }

  /** The result, once it is complete. */
  hear(answer: ReaderAnswer): ParseResult | null {
    this.#restartClock()
    if (answer.kind === 'begin') this.document = answer.document
    if (answer.kind === 'unreadable') return answer
    if (answer.kind === 'inspect') {
      this.#looking = { sha256: answer.sha256, bytes: Buffer.allocUnsafe(answer.bytes), filled: 0 }
      return null
    }
    if (answer.kind === 'email') this.#expect(answer)
    if (answer.kind === 'chunk' && this.#looking !== null) this.#lookAt(this.#looking, answer.bytes)
    else if (answer.kind === 'chunk') this.#take(answer.bytes)
    return this.#missing === 0 ? this.#email : null
  }

  settle(attempt: Attempt): void {
    this.#settled = true
    clearTimeout(this.#timer)
    this.#around.resolve(attempt)
  }

  #expect(answer: Extract<ReaderAnswer, { kind: 'email' }>): void {
    const contents = answer.contents.map(({ sha256, bytes, along }) => {
      const here = this.#looked.get(sha256) ?? along
      if (here !== null) return { sha256, bytes: here }
      const room = Buffer.allocUnsafe(bytes)
      this.#coming.push(room)
      this.#missing += bytes
      return { sha256, bytes: room }
    })
    this.#email = { ...answer, contents }
  }

  #take(chunk: Uint8Array): void {
    while (this.#at.offset === this.#coming[this.#at.content]?.length)
      this.#at = { content: this.#at.content + 1, offset: 0 }
    this.#coming[this.#at.content]?.set(chunk, this.#at.offset)
    this.#at.offset += chunk.length
    this.#missing -= chunk.length
  }

  /** The clock stands while the scanner looks: its time is not the document's. */
  #lookAt(document: { sha256: string; bytes: Buffer; filled: number }, chunk: Uint8Array): void {
    document.bytes.set(chunk, document.filled)
    document.filled += chunk.length
    if (document.filled < document.bytes.length) return
    this.#looking = null
    this.#looked.set(document.sha256, document.bytes)
    clearTimeout(this.#timer)
    this.#around.inspector(document.sha256, document.bytes).then(
      (found) => {
        if (this.#settled) return
        this.#restartClock()
        this.#around.say({ kind: 'inspected', found })
      },
      (error: unknown) => {
        if (this.#settled) return
        this.settle({ kind: 'refused', error })
        this.#around.kill()
      },
    )
  }

  #restartClock(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.timedOut = true
      this.#around.kill()
    }, this.#task.limits.documentMs)
  }
}
