import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ParseResult } from '../parse/email.js'
import type { ParseLimits } from '../parse/parse-limits.js'
import { CHUNK_BYTES, type ReaderAnswer, type ReadTask } from './reader-messages.js'

const ENTRY = fileURLToPath(new URL('./reader-process.js', import.meta.url))

/** V8 ends a process whose heap is full by one of these, as the platform has it; SIGUSR2 is our own watch. */
const MEMORY_SIGNALS: readonly (string | null)[] = ['SIGUSR2', 'SIGABRT', 'SIGTRAP', 'SIGILL']

/** `killed`: by the system or a person, for a reason we are not told; `never-started`: before it could read at all. */
export type EndCause = 'time' | 'memory' | 'crash' | 'killed' | 'never-started'

/** How one attempt at a mail ended: an answer, or a process that is gone and the document it was in. */
export type Attempt =
  | { kind: 'answered'; result: ParseResult }
  | { kind: 'ended'; cause: EndCause; document: string | null }

/** The parent's hold on one reading process. */
export class ReaderChild {
  tasks = 0
  readonly gone: Promise<void>
  readonly #process: ChildProcess
  #ready = false
  #current: Conversation | null = null

  constructor(limits: ParseLimits) {
    this.#process = fork(ENTRY, [], {
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [`--max-old-space-size=${limits.oldSpaceMb}`],
    })
    this.#process.on('message', (answer: ReaderAnswer) => this.#hear(answer))
    this.gone = new Promise((resolve) => {
      const end = (signal: string | null) => {
        this.#finish(signal)
        resolve()
      }
      this.#process.once('exit', (_code, signal) => end(signal))
      this.#process.on('error', () => end(null))
    })
    this.#rest()
  }

  get pid(): number | undefined {
    return this.#process.pid
  }

  get alive(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null && this.#process.connected
  }

  /** Sends one mail and waits for its answer; the process is killed where a document or the mail takes too long. */
  attempt(raw: Uint8Array, task: ReadTask): Promise<Attempt> {
    this.tasks += 1
    this.#process.ref()
    this.#process.channel?.ref()
    return new Promise((resolve) => {
      this.#current = new Conversation(task, resolve, () => this.kill())
      void this.#send(raw, task)
    })
  }

  kill(): void {
    // A resting process does not hold the program open; whoever kills it waits for its end.
    this.#process.ref()
    this.#process.kill('SIGKILL')
  }

  /** A resting process does not keep the program alive; when the program ends, it does too. */
  #rest(): void {
    this.#process.unref()
    this.#process.channel?.unref()
  }

  async #send(raw: Uint8Array, task: ReadTask): Promise<void> {
    await this.#say(task)
    for (let at = 0; at < raw.length && this.alive; at += CHUNK_BYTES)
      await this.#say({ kind: 'chunk', bytes: raw.subarray(at, at + CHUNK_BYTES) })
  }

  #say(message: object): Promise<void> {
    return new Promise((resolve) => {
      // A process that is gone is noticed by its exit, not here.
      this.#process.send(message, () => resolve())
    })
  }

  #hear(answer: ReaderAnswer): void {
    this.#ready = true
    const result = this.#current?.hear(answer) ?? null
    if (result === null) return
    this.#current?.settle({ kind: 'answered', result })
    this.#current = null
    this.#rest()
  }

  #finish(signal: string | null): void {
    const current = this.#current
    this.#current = null
    if (current === null) return
    const cause = this.#ready ? endCause(current.timedOut, signal) : 'never-started'
    current.settle({ kind: 'ended', cause, document: current.document })
  }
}

function endCause(timedOut: boolean, signal: string | null): EndCause {
  if (timedOut) return 'time'
  if (signal === 'SIGKILL') return 'killed'
  return MEMORY_SIGNALS.includes(signal) ? 'memory' : 'crash'
}

/** One mail's talk: what was said so far, and the clock that runs against the document being read. */
class Conversation {
  document: string | null = null
  timedOut = false
  readonly #task: ReadTask
  readonly #resolve: (attempt: Attempt) => void
  readonly #kill: () => void
  #timer: NodeJS.Timeout | undefined
  #email: Extract<ParseResult, { kind: 'email' }> | null = null
  #missing = 0
  #at = { content: 0, offset: 0 }

  constructor(task: ReadTask, resolve: (attempt: Attempt) => void, kill: () => void) {
    this.#task = task
    this.#resolve = resolve
    this.#kill = kill
    this.#restartClock()
  }

  /** The result, once it is complete. */
  hear(answer: ReaderAnswer): ParseResult | null {
    this.#restartClock()
    if (answer.kind === 'begin') this.document = answer.document
    if (answer.kind === 'unreadable') return answer
    if (answer.kind === 'email') {
      this.#missing = answer.contents.reduce((sum, { bytes }) => sum + bytes, 0)
      const contents = answer.contents.map(({ sha256, bytes }) => ({ sha256, bytes: Buffer.allocUnsafe(bytes) }))
      this.#email = { kind: 'email', email: answer.email, contents, openedWith: answer.openedWith }
    }
    if (answer.kind === 'chunk') this.#take(answer.bytes)
    return this.#missing === 0 ? this.#email : null
  }

  settle(attempt: Attempt): void {
    clearTimeout(this.#timer)
    this.#resolve(attempt)
  }

  #take(chunk: Uint8Array): void {
    const contents = this.#email?.contents ?? []
    while (this.#at.offset === contents[this.#at.content]?.bytes.length)
      this.#at = { content: this.#at.content + 1, offset: 0 }
    contents[this.#at.content]?.bytes.set(chunk, this.#at.offset)
    this.#at.offset += chunk.length
    this.#missing -= chunk.length
  }

  #restartClock(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.timedOut = true
      this.#kill()
    }, this.#task.limits.documentMs)
  }
}
