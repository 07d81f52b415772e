import type { Classification, InstrumentType } from '../classify/instrument.js'
import type { MayBeGone } from '../directory/what-may-be-gone.js'
import type { DraftKind } from '../draft/notice-draft.js'
import type { Fields } from '../extract/fields.js'
import type { Document, EmailSource } from '../parse/email.js'
import type { DeadlineKind, Disposition, Judgement, Review } from '../review/review.js'
import type { DnsAnswer, SenderVerdict, Verdict } from '../screen/sender-verdict.js'
import type { DrawnComparison } from './drawn-text.js'
import type { CaseHold } from './hold.js'

/** One line of the case queue. */
export interface CaseSummary {
  reference: string
  organisation: string
  openedAt: Date
  state: string
  /** For the role counsel alone. */
  restricted: boolean
  /** A sender in it was taken over. */
  isHeld: boolean
  disposition: Disposition
  instrument: InstrumentType
  agency: string | null
  senderVerdict: Verdict | null
  /** The earliest deadline that is not settled. */
  nextDeadline: { kind: DeadlineKind; dueOn: string; dueAt: Date } | null
}

/** A page of the queue: `next` is the cursor of the following one, or null. */
export interface CasePage {
  cases: CaseSummary[]
  next: string | null
}

/** One case with all that a person decides on, as the case page, the API and `case show` give it. */
export interface CaseFile extends CaseSummary {
  /** Marks of senders that were taken over, by which it is held; none where a person let go of it. */
  holds: CaseHold[]
  emails: CaseEmail[]
  notices: CaseNotice[]
  deadlines: { kind: DeadlineKind; dueOn: string; basis: string; settledAt: Date | null }[]
  events: { at: Date; actor: string; action: string }[]
  /** Pages that can be looked at; none in a child-safety case. */
  pageImages: CasePageImage[]
  /** What the retention settings of the teams concerned may have ended; worked out for whoever reads the case. */
  mayBeGone?: MayBeGone[]
}

/** A page of a document of the case, from 1, drawn as a person would see it. */
export interface CasePageImage {
  documentSha256: string
  page: number
  width: number
  height: number
}

/** An email of a case. The values are null for a mail that could not be read: `reason` says why. */
export interface CaseEmail {
  emailId: string
  receivedAt: Date
  /** Why it opened or joined this case. */
  joinedBecause: string
  reason: string | null
  source: EmailSource | null
  documents: Document[]
  sender: SenderVerdict | null
  /** What DNS said while the sender was authenticated; null where a trusted header told, or nobody asked. */
  dnsAnswers: DnsAnswer[] | null
  /** Pages that were compared with what is drawn on them; empty until they are. */
  drawnText: DrawnComparison[]
  classification: Classification | null
  fields: Fields | null
  review: Review | null
  /** What stands with what people have corrected, confirmed and found out by calls; null where that is nothing. */
  corrected: Judgement | null
}

/** The mail as people have corrected it. */
export function asCorrected(email: CaseEmail): CaseEmail {
  return email.corrected === null ? email : { ...email, ...email.corrected }
}

export interface CaseNotice {
  kind: DraftKind
  /** It can neither be approved nor sent while its addressee, or its case, is held. */
  isHeld: boolean
  recipients: string[]
  subject: string
  body: string
  state: string
}

/** An event of the audit about a case or a mail of it: `details` holds ids, codes and hashes. */
export interface CaseEvent {
  id: string
  at: Date
  actor: string
  action: string
  details: Record<string, unknown>
}
