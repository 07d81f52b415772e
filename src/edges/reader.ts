import { IntakeError } from '../errors.js'
import type { DocumentStatus, ParseResult } from '../parse/email.js'
import type { ParseLimits } from '../parse/parse-limits.js'
import { type Attempt, ReaderChild } from './reader-child.js'

/** Reads mails in processes of their own, which may hang, crash or grow without harm to this one. */
export interface Reader {
  /** Never rejects for what a mail holds; rejects with READER_CRASHED where no process can be started, or after `close`. */
  read(raw: Uint8Array): Promise<ParseResult>
  /** Ends every process; what is being read rejects. */
  close(): Promise<void>
}

export interface ReaderOptions {
  processes: number
  limits: ParseLimits
  log?: { warn(details: object, message: string): void }
}

/** Documents of one mail that may each end a process before the mail is read without any of its attachments. */
const MAX_CULPRITS = 3
/** A process that ends without a known reason may have been ended from outside: the same is tried this often. */
const MAX_CRASHES = 2
/** Processes that end before they can read at all: the program is broken, not the mail. */
const MAX_FALSE_STARTS = 3

export function createReader(options: ReaderOptions): Reader {
  return new ReaderPool(options)
}

class ReaderPool implements Reader {
  readonly #options: ReaderOptions
  readonly #children = new Set<ReaderChild>()
  readonly #idle: ReaderChild[] = []
  readonly #waiting: { resolve(child: ReaderChild): void; reject(error: Error): void }[] = []
  readonly #leaving = new Set<Promise<void>>()
  #closed = false

  constructor(options: ReaderOptions) {
    this.#options = options
  }

  async read(raw: Uint8Array): Promise<ParseResult> {
    const trouble = new Trouble(this.#options.limits)
    for (;;) {
      const attempt = await this.#attempt(raw, trouble)
      if (this.#closed && attempt.kind === 'ended') throw closedError()
      if (attempt.kind === 'answered') return attempt.result
      this.#options.log?.warn(
        { cause: attempt.cause, document: attempt.document, bytes: raw.length },
        'a reading process ended',
      )
      const verdict = trouble.note(attempt)
      if (verdict !== null) return verdict
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const { reject } of this.#waiting.splice(0)) reject(closedError())
    for (const child of this.#children) child.kill()
    await Promise.all([...[...this.#children].map((child) => child.gone), ...this.#leaving])
  }

  async #attempt(raw: Uint8Array, trouble: Trouble): Promise<Attempt> {
    const child = await this.#take()
    const attempt = await child.attempt(raw, trouble.task(raw.length))
    if (attempt.kind === 'ended') this.#children.delete(child)
    else if (child.tasks >= this.#options.limits.tasksPerChild) this.#retire(child)
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

/** What went wrong with one mail so far, and what the next attempt leaves out. */
class Trouble {
  readonly #limits: ParseLimits
  readonly #startedAt = performance.now()
  readonly #skip = new Map<string, { status: DocumentStatus; reason: string }>()
  readonly #crashes = new Map<string | null, number>()
  #skipAll: { status: DocumentStatus; reason: string } | null = null
  #falseStarts = 0

  constructor(limits: ParseLimits) {
    this.#limits = limits
  }

  task(bytes: number) {
    const spentMs = performance.now() - this.#startedAt
    const budgetMs = Math.max(this.#limits.mailMs - spentMs, this.#limits.documentMs / 2)
    return {
      kind: 'task' as const,
      bytes,
      limits: this.#limits,
      budgetMs,
      skip: [...this.#skip],
      skipAll: this.#skipAll,
    }
  }

  /** Null: try again. A result: the mail itself cannot be read. */
  note({ cause, document }: Extract<Attempt, { kind: 'ended' }>): ParseResult | null {
    if (cause === 'never-started') {
      this.#falseStarts += 1
      if (this.#falseStarts >= MAX_FALSE_STARTS)
        throw new IntakeError(
          'READER_CRASHED',
          `it ended ${MAX_FALSE_STARTS} times before it could read. Check the installation.`,
        )
      return null
    }
    const crashes = (this.#crashes.get(document) ?? 0) + 1
    this.#crashes.set(document, crashes)
    if (cause === 'crash' && crashes < MAX_CRASHES) return null
    if (document === null || this.#skipAll)
      return crashes < MAX_CRASHES ? null : { kind: 'unreadable', reason: this.#why(cause) }
    if (this.#skip.size >= MAX_CULPRITS) this.#skipAll = { status: 'too-large', reason: this.#whyAll() }
    else this.#skip.set(document, { status: cause === 'crash' ? 'malformed' : 'too-large', reason: this.#why(cause) })
    return null
  }

  #why(cause: 'time' | 'memory' | 'crash'): string {
    if (cause === 'time')
      return `Reading it took longer than ${this.#limits.documentMs / 1000} seconds (documentMs) and was ended. Open the original with care.`
    if (cause === 'memory')
      return `Reading it needed more than ${this.#limits.residentMb} MB of memory (residentMb) and was ended. Open the original with care.`
    return 'Reading it ended the reading process twice. Open the original with care.'
  }

  #whyAll(): string {
    return `More than ${MAX_CULPRITS} documents of this mail could not be read within the limits; no attachment of it is read. Open the originals with care.`
  }
}

function closedError(): IntakeError {
  return new IntakeError(
    'READER_CRASHED',
    'the reader was closed before the mail was read. It is read when work starts again.',
  )
}
