import type { DeadlineKind } from '../review/review.js'

/** Clocks that run, of cases that are open. */

/** What each sort of clock asks of us; every kind of clock is in one of them. */
export const CLOCK_SORTS = {
  answer: ['response', 'statutory-response', 'objection', 'emergency', 'child-safety', 'binding-foreign'],
  preservation: ['preservation-expiry', 'preserved-data-destruction'],
  silence: ['nondisclosure-expiry', 'notice-review'],
  customer: ['customer-objection'],
} as const satisfies Record<string, readonly DeadlineKind[]>
export type ClockSort = keyof typeof CLOCK_SORTS

/** In the order in which they need somebody: `nobodys` falls due within a week and has no owner. */
export const CLOCK_GROUPS = ['over', 'today', 'nobodys', 'later'] as const
export type ClockGroup = (typeof CLOCK_GROUPS)[number]

/** What is asked of the clocks. Null asks nothing. */
export interface ClockQuery {
  sort: ClockSort | null
  /** An address, or `nobody`. */
  owner: string | null
  /** ISO day on which they end. */
  on: string | null
  /** The id of the last clock of the page before. */
  after: string | null
}

export interface OpenClock {
  id: string
  kind: DeadlineKind
  /** ISO day. */
  dueOn: string
  dueAt: Date
  basis: string
  caseReference: string
  agency: string | null
  instrument: string
  senderVerdict: string | null
  assignee: string | null
}

export interface ClockCounts extends Record<ClockSort, number> {
  all: number
  over: number
  today: number
  nobody: number
  mine: number
}

export interface ClockPage {
  clocks: (OpenClock & { group: ClockGroup })[]
  next: string | null
  /** Of all clocks, whatever is asked. */
  counts: ClockCounts
  /** The one that ends next, within two days, and has no owner. */
  nobodys: OpenClock | null
}

/** Some clocks of each day, and how many each day has. */
export interface ClockCalendar {
  clocks: OpenClock[]
  perDay: Readonly<Record<string, number>>
}

/** All that a calendar outside may know of a clock. */
export type FeedClock = Pick<OpenClock, 'id' | 'kind' | 'dueOn' | 'caseReference'>
