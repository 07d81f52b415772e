import type { CaseState } from './case.js'
import type { CaseSummary } from './case-file.js'

/** What is asked of the case queue. Null asks nothing. */
export interface QueueQuery {
  /** Words of mails, documents and fields, or a reference. */
  words: string | null
  disposition: string | null
  instrument: string | null
  organisation: string | null
  /** A country (`US`) or a part of one (`US-CA`), as ISO 3166 names it. */
  jurisdiction: string | null
  /** `open`: all but closed ones. */
  state: CaseState | 'open' | 'any'
  /** An address, or `nobody`. */
  assignee: string | null
  due: 'over' | '3-days' | '7-days' | 'none' | null
  /** The reference of the last case of the page before. */
  after: string | null
}

/** The groups of the queue, in the order in which they need somebody. */
export const QUEUE_GROUPS = ['emergency', 'fraud', 'due-soon', 'new', 'later', 'closed'] as const
export type QueueGroup = (typeof QUEUE_GROUPS)[number]

export interface QueuedCase extends CaseSummary {
  group: QueueGroup
  assignee: string | null
}

/** One page, and how many cases there are in each group. */
export interface QueuePage {
  cases: QueuedCase[]
  next: string | null
  counts: Partial<Record<QueueGroup, number>>
}
