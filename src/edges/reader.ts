import { IntakeError } from '../errors.js'
import type { ParseResult } from '../parse/email.js'
import type { ParseLimits } from '../parse/parse-limits.js'
import { createInspector } from './inspect-documents.js'
import { ReaderChild } from './reader-child.js'
import type { Attempt, EndCause, Inspector } from './reader-conversation.js'
import type { ReadRequest, ReadTask } from './reader-messages.js'
import { RetryPlan } from './reader-retry.js'
import { NO_TRUST, type SignatureTrust } from './signatures/trust.js'
import type { VirusScanner } from './virus-scanner.js'

/** Reads mails in processes of their own, which may hang, crash or grow without harm to this one. */
export interface Reader {
  /**
   * Never rejects for what a mail holds; rejects with READER_CRASHED where no process can be started, or after `close`, and
   * with SCANNER_UNREACHABLE where the virus scanner is away, unless the request says `evenUnscanned`. Given where to get the
   * mail from, it is got for each attempt and not held while it is read; what getting it rejects with passes through.
   */
  read(raw: MailBytes, request?: ReadRequest): Promise<ParseResult>
  /** Ends every process; what is being read rejects. */
  close(): Promise<void>
}

export type MailBytes = Uint8Array | (() => Promise<Uint8Array>)

export interface ReaderOptions {
  processes: number
  /** For mails whose images and archives are opened; 1 by default. They never take a process from the others. */
  openingProcesses?: number
  limits: ParseLimits
  /** Whose signatures of mails are trusted; nobody's by default. */
  trust?: SignatureTrust
  /** Looks at each document before it is read. */
  scanner?: VirusScanner | null
  log?: { warn(details: object, message: string): void }
  /** Told of each process that did not end by itself. */
  onEnded?: (cause: EndCause) => void
}

export function createReader(options: ReaderOptions): Reader {
  return new TwoPools(options)
}

/** Reading a scan takes minutes: mails that are opened wait for one another, and mails of text for none of them. */
class TwoPools implements Reader {
  readonly #options: ReaderOptions
  readonly #first: ReaderPool
  #opening: ReaderPool | null = null
  #closed = false

  constructor(options: ReaderOptions) {
    this.#options = options
    this.#first = new ReaderPool(options)
  }

  read(raw: MailBytes, request: ReadRequest = {}): Promise<ParseResult> {
    if (request.opens !== 'all' || this.#closed) return this.#first.read(raw, request)
    this.#opening ??= new ReaderPool({ ...this.#options, processes: this.#options.openingProcesses ?? 1 })
    return this.#opening.read(raw, request)
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.all([this.#first.close(), this.#opening?.close()])
  }
}

class ReaderPool implements Reader {
  readonly #options: ReaderOptions
  readonly #children = new Set<ReaderChild>()
  readonly #idle: ReaderChild[] = []
  readonly #waiting: { resolve(child: ReaderChild): void; reject(error: Error): void }[] = []
  readonly #leaving = new Set<Promise<void>>()
  #closed = false

  /** The first process starts at once: it loads while the caller does its own work. */
  constructor(options: ReaderOptions) {
    this.#options = options
    this.#idle.push(this.#start())
  }

  async read(raw: MailBytes, request: ReadRequest = {}): Promise<ParseResult> {
    const load = typeof raw === 'function' ? raw : () => Promise.resolve(raw)
    const { scanner = null, limits, trust = NO_TRUST } = this.#options
    const inspector = await createInspector(scanner, request.evenUnscanned ?? false)
    const plan = new RetryPlan(limits, { trust, ...request }, scanner !== null)
    let startedAt: number | null = null
    // The time of a mail begins when a process is free for it, not in the queue before.
    const nextTask = () => {
      startedAt ??= performance.now()
      return plan.task(performance.now() - startedAt)
    }
    for (;;) {
      const attempt = await this.#attempt(load, nextTask, inspector)
      if (attempt.kind === 'refused') throw attempt.error
      if (this.#closed && attempt.kind === 'ended') throw closedError()
      if (attempt.kind === 'answered') return attempt.result
      const { cause, document, bytes } = attempt
      this.#options.onEnded?.(cause)
      this.#options.log?.warn({ cause, document, bytes }, 'a reading process ended')
      const unreadable = plan.note(cause, document)
      if (unreadable !== null) return unreadable
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const { reject } of this.#waiting.splice(0)) reject(closedError())
    for (const child of this.#children) child.kill()
    await Promise.all([...[...this.#children].map((child) => child.gone), ...this.#leaving])
  }

  async #attempt(load: () => Promise<Uint8Array>, nextTask: () => ReadTask, inspector: Inspector): Promise<Attempt> {
    const child = await this.#take()
    const attempt = await child.attempt(load, nextTask(), inspector)
    if (attempt.kind !== 'answered') this.#children.delete(child)
    else if (child.spent || child.tasks >= this.#options.limits.tasksPerChild) this.#retire(child)
    this.#giveBack(child)
    return attempt
  }

  /** A free process: one that rests, a new one, or the next that becomes free, first come first served. */
  #take(): Promise<ReaderChild> {
    if (this.#closed) throw closedError()
    for (let child = this.#idle.pop(); child; child = this.#idle.pop()) if (child.alive) return Promise.resolve(child)
    if (this.#children.size < this.#options.processes) return Promise.resolve(this.#start())
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject })
    })
  }

  #start(): ReaderChild {
    const child = new ReaderChild(this.#options.limits)
    this.#children.add(child)
    void child.gone.then(() => this.#children.delete(child))
    return child
  }

  #retire(child: ReaderChild): void {
    this.#children.delete(child)
    this.#leaving.add(child.gone)
    void child.gone.then(() => this.#leaving.delete(child.gone))
    child.kill()
  }

  #giveBack(child: ReaderChild): void {
    const fit = this.#children.has(child) && child.alive
    const next = this.#closed ? undefined : this.#waiting.shift()
    if (next) next.resolve(fit ? child : this.#start())
    else if (fit) this.#idle.push(child)
  }
}

function closedError(): IntakeError {
  return new IntakeError(
    'READER_CRASHED',
    'the reader was closed before the mail was read. It is read when work starts again.',
  )
}
