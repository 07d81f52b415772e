import type { InstrumentType } from '../classify/instrument.js'
import type { Deadline, Disposition } from '../review/review.js'
import type { Verdict } from '../screen/sender-verdict.js'
import type { CaseState } from './case.js'

/** What a case is told from when its first mail opens it. */
export interface NewCase {
  organisation: string
  policy: string
  policyVersion: string
  state: CaseState
  /** The marks that hold it from the start: its sender was taken over. */
  heldBy: readonly number[]
  disposition: Disposition
  instrument: InstrumentType
  agency: string | null
  senderVerdict: Verdict | null
  /** Seen by the role counsel alone. */
  restricted: boolean
  /** A reference that the mail names without proof. */
  claimedCase: string | null
  /** Who may speak in it; only a proven address lets a later mail join by itself. */
  parties: { address: string; proven: boolean }[]
  deadlines: Deadline[]
  /** The IANA zone in which a due day ends. */
  timeZone: string
}
