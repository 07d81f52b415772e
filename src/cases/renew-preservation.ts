import { addDays, type IsoDay } from '../calendar/iso-day.js'

/** A clock of a preservation of a case that runs, or has run. */
export interface KeptClock {
  id: string
  dueOn: IsoDay
  isSettled: boolean
  basis: string
}

export type Renewal =
  /** The clock that ends, and the day of the one that follows. */
  | { kind: 'renewed'; ends: string; dueOn: IsoDay; basis: string }
  | { kind: 'not-renewed'; reason: 'nothing-kept' | 'renewed-before' | 'has-expired' | 'not-renewable' }

const DAYS = 90
/** What `renewPreservation` writes, and by which it knows a second renewal. */
export const RENEWED_BASIS = '18 U.S.C. 2703(f)(2): 90 days more, renewed once'

/**
 * What a renewed request does to what is kept: 90 days more from the day on which the first 90 would end, once. A Canadian
 * demand is not renewed (Criminal Code s. 487.012(6)), a new one is made; what has expired is kept anew by a new request.
 * @source 18 U.S.C. 2703(f)(2)
 */
export function renewPreservation(
  clocks: readonly KeptClock[],
  { country, receivedOn }: { country: string | null; receivedOn: IsoDay },
): Renewal {
  if (clocks.some(({ basis }) => basis === RENEWED_BASIS)) return { kind: 'not-renewed', reason: 'renewed-before' }
  const running = clocks.filter(({ isSettled }) => !isSettled).sort((a, b) => (a.dueOn < b.dueOn ? 1 : -1))[0]
  if (running === undefined) return { kind: 'not-renewed', reason: 'nothing-kept' }
  if (country !== 'US') return { kind: 'not-renewed', reason: 'not-renewable' }
  if (running.dueOn < receivedOn) return { kind: 'not-renewed', reason: 'has-expired' }
  return { kind: 'renewed', ends: running.id, dueOn: addDays(running.dueOn, DAYS), basis: RENEWED_BASIS }
}
