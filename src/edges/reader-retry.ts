import { IntakeError } from '../errors.js'
import type { DocumentStatus, ParseResult } from '../parse/email.js'
import type { ParseLimits } from '../parse/parse-limits.js'
import type { EndCause } from './reader-conversation.js'
import type { ReadRequest, ReadTask } from './reader-messages.js'
import { NO_TRUST } from './signatures/trust.js'

interface LeftOut {
  status: DocumentStatus
  reason: string
}

/** Documents of one mail that may each end a process before the mail is read without any of its attachments. */
const MAX_CULPRITS = 3
/** Attempts at one mail, whatever happens: beyond it the mail is what ends them. */
const MAX_ATTEMPTS = 12
/** Processes that end before they can read at all: the program is broken, not the mail. */
const MAX_FALSE_STARTS = 3

/**
 * How often a process may end in the same document before the document is the culprit. Time and memory are its own doing;
 * a crash is tried once more; a kill from outside says little about the mail. Before the first document the mail itself
 * gets one more try.
 */
const PATIENCE: Readonly<Record<Exclude<EndCause, 'never-started'>, number>> = {
  time: 1,
  memory: 1,
  crash: 2,
  killed: 6,
}

/** What ended earlier attempts at one mail, and what the next one leaves out. */
export class RetryPlan {
  readonly #limits: ParseLimits
  readonly #request: ReadRequest
  readonly #inspect: boolean
  readonly #skip = new Map<string, LeftOut>()
  readonly #ends = new Map<string | null, number>()
  #skipAll: LeftOut | null = null
  #attempts = 0
  #falseStarts = 0

  constructor(limits: ParseLimits, request: ReadRequest = {}, inspect = false) {
    this.#limits = limits
    this.#inspect = inspect
    this.#request = request
  }

  /** The next attempt, its mail still to come, `spentMs` after the first began: all of them share the time of one mail. */
  task(spentMs: number): ReadTask {
    const { mailMs, documentMs, ocrMailMs } = this.#limits
    return {
      kind: 'task',
      bytes: 0,
      raw: null,
      limits: this.#limits,
      budgetMs: Math.max(mailMs - spentMs, documentMs / 2),
      keepsClosed: this.#request.opens === 'text',
      ocrMs: Math.max(ocrMailMs - spentMs, 0),
      skip: [...this.#skip],
      skipAll: this.#skipAll,
      passwords: this.#request.passwords ?? [],
      secrets: this.#request.secrets ?? [],
      receivedAt: this.#request.receivedAt ?? null,
      trust: this.#request.trust ?? NO_TRUST,
      inspect: this.#inspect,
    }
  }

  /** An attempt ended in `document` (null: before the first). Null: try again; else the mail cannot be read. Throws where processes do not start. */
  note(cause: EndCause, document: string | null): ParseResult | null {
    this.#attempts += 1
    if (cause === 'never-started') return this.#noteFalseStart()
    const ends = (this.#ends.get(document) ?? 0) + 1
    this.#ends.set(document, ends)
    const patience = document === null ? Math.max(PATIENCE[cause], 2) : PATIENCE[cause]
    if (this.#attempts < MAX_ATTEMPTS && ends < patience) return null
    const reason = this.#why(cause)
    if (document === null || this.#attempts >= MAX_ATTEMPTS) return { kind: 'unreadable', reason }
    if (this.#skip.size >= MAX_CULPRITS) this.#skipAll = { status: 'too-large', reason: WHY_ALL }
    this.#skip.set(document, { status: cause === 'crash' ? 'malformed' : 'too-large', reason })
    return null
  }

  #noteFalseStart(): null {
    this.#falseStarts += 1
    if (this.#falseStarts < MAX_FALSE_STARTS) return null
    const message = `it ended ${MAX_FALSE_STARTS} times before it could read. Check the installation.`
    throw new IntakeError('READER_CRASHED', message)
  }

  #why(cause: EndCause): string {
    const { documentMs, residentMb } = this.#limits
    const bounds: Record<EndCause, string> = {
      time: `took longer than ${documentMs / 1000} seconds (documentMs)`,
      memory: `needed more than ${residentMb} MB of memory (residentMb)`,
      crash: 'made the reading process crash twice',
      killed: 'was ended from outside each time, perhaps for want of memory',
      'never-started': 'could not begin',
    }
    return `Reading it ${bounds[cause]}. The original is kept; open it with care.`
  }
}

const WHY_ALL = `More than ${MAX_CULPRITS} documents of this mail could not be read within the limits, so no further one is. The originals are kept; open them with care.`
