import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ParseLimits } from '../parse/parse-limits.js'
import { type Attempt, Conversation, type EndCause, type Inspector } from './reader-conversation.js'
import { CHUNK_BYTES, type ReaderAnswer, type ReadTask } from './reader-messages.js'
import { sandboxOptions } from './sandbox.js'

const ENTRY = fileURLToPath(new URL('./reader-process.js', import.meta.url))

/** V8 ends a process whose heap is full by one of these, as the platform has it; SIGUSR2 is our own watch. */
const MEMORY_SIGNALS: readonly (string | null)[] = ['SIGUSR2', 'SIGABRT', 'SIGTRAP', 'SIGILL']

/** The parent's hold on one reading process. */
export class ReaderChild {
  tasks = 0
  /** It said that it is to be replaced. */
  spent = false
  readonly gone: Promise<void>
  readonly #process: ChildProcess
  #ready = false
  #current: Conversation | null = null
  #bytes = 0

  constructor(limits: ParseLimits) {
    this.#process = fork(ENTRY, [], sandboxOptions(limits.oldSpaceMb))
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
  attempt(load: () => Promise<Uint8Array>, task: ReadTask, inspector: Inspector): Promise<Attempt> {
    this.tasks += 1
    this.#process.ref()
    this.#process.channel?.ref()
    return new Promise((resolve) => {
      const say = (message: object) => void this.#say(message)
      const conversation = new Conversation(task, { resolve, inspector, say, kill: () => this.kill() })
      this.#current = conversation
      this.#send(load, task).catch((error: unknown) => {
        conversation.settle({ kind: 'refused', error })
        this.kill()
      })
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

  /** The bytes are held here alone, and no longer than until they are sent. */
  async #send(load: () => Promise<Uint8Array>, task: ReadTask): Promise<void> {
    const raw = await load()
    this.#bytes = raw.length
    if (raw.length <= CHUNK_BYTES) return await this.#say({ ...task, bytes: raw.length, raw })
    await this.#say({ ...task, bytes: raw.length })
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
    if (answer.kind === 'spent') this.spent = true
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
    // Who is killed while it starts says nothing of the program; who ends by itself does.
    const started = this.#ready || signal === 'SIGKILL'
    const cause = started ? endCause(current.timedOut, signal) : 'never-started'
    current.settle({ kind: 'ended', cause, document: current.document, bytes: this.#bytes })
  }
}

function endCause(timedOut: boolean, signal: string | null): EndCause {
  if (timedOut) return 'time'
  if (signal === 'SIGKILL') return 'killed'
  return MEMORY_SIGNALS.includes(signal) ? 'memory' : 'crash'
}
