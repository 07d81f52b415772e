import { addDays, type IsoDay } from '../calendar/iso-day.js'

/** What of a case, or of a mail without one, decides how long it is kept. */
export interface Keeping {
  /** The day on which its case was closed, or on which a mail that opened none was received; null while the case is open. */
  endedOn: IsoDay | null
  isUnderLegalHold: boolean
  /** A sender of it was taken over, and nobody has let go of it. */
  isHeld: boolean
  /** The last day of a clock that nobody has settled. */
  lastClockOn: IsoDay | null
}

export type KeepingVerdict =
  | { kind: 'due'; since: IsoDay; basis: string }
  | { kind: 'kept'; until: IsoDay | null; reason: KeptFor }

export type KeptFor = 'open' | 'legal-hold' | 'held-sender' | 'clock-runs' | 'its-time'

/** Whether a case or a mail is to be erased. `keepDays` is the policy's; what is held for another reason outlasts it. */
export function judgeKeeping(
  { endedOn, isUnderLegalHold, isHeld, lastClockOn }: Keeping,
  keepDays: number,
  today: IsoDay,
): KeepingVerdict {
  if (endedOn === null) return { kind: 'kept', until: null, reason: 'open' }
  if (isUnderLegalHold) return { kind: 'kept', until: null, reason: 'legal-hold' }
  if (isHeld) return { kind: 'kept', until: null, reason: 'held-sender' }
  const until = addDays(endedOn, keepDays)
  if (lastClockOn !== null && lastClockOn >= today && lastClockOn > until)
    return { kind: 'kept', until: lastClockOn, reason: 'clock-runs' }
  if (today <= until) return { kind: 'kept', until, reason: 'its-time' }
  return { kind: 'due', since: addDays(until, 1), basis: `${keepDays} days after ${endedOn}` }
}
