import type { Value } from '../../text/evidence.js'

/** A day by which something must be answered, with how firmly the words say so. */
export interface DueDate extends Value {
  rank: number
  /** A stated day, which two documents can disagree on; a counted one follows from others. */
  stated: boolean
  /** Where its words begin in their passage. */
  at: number
  /** The length of time of a counted day, and whether its words say what it is counted from. */
  length?: string
  isFromNothing?: boolean
}

/** An answer is due on a day before its demand was made only by a misreading; a letter about a late answer is no older. */
export const OLDEST_DAYS = 60
