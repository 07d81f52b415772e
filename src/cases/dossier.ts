import type { DraftKind } from '../draft/notice-draft.js'
import type { NoticeState } from '../notices/notice.js'
import type { Severity } from '../review/review.js'
import type { CallBack } from './call-back.js'
import type { CaseOutcome, CaseState } from './case.js'
import type { CaseFile } from './case-file.js'
import type { CaseRecord } from './case-record.js'

/** All that a decision about a case rests on, read in the transaction that writes the decision. */
export interface Dossier {
  caseId: string
  file: CaseFile
  /** The id of the policy that it is under. */
  policy: string
  state: CaseState
  outcome: CaseOutcome | null
  /** Counts every change that a decision rests on. */
  version: number
  /** The version at which it was approved for production; null where it is not. */
  approvedVersion: number | null
  /** The case that took its mails over. */
  mergedInto: string | null
  assignee: string | null
  /** The id of the newest event, looks at it apart, when all this was read; `0` where there was none. No decision rests on it. */
  newestEvent: string
  /** Of this case. */
  callBacks: readonly CallBack[]
  /** Of other cases about the same requesters. */
  callBacksElsewhere: readonly CallBack[]
  approvals: readonly Approval[]
  findings: readonly AddedFinding[]
  settlements: readonly Settlement[]
  corrections: readonly FieldCorrection[]
  records: readonly CaseRecord[]
  letters: readonly Letter[]
  notes: readonly CaseNote[]
}

/** The first of two persons' word for production; it holds for that version alone. */
export interface Approval {
  version: number
  approvedBy: string
  approvedAt: Date
}

/** A finding of a person, beside the machine's. */
export interface AddedFinding {
  id: string
  emailId: string
  /** One of the review's, or a word of the person such as `unclear`. */
  code: string
  severity: Severity
  clause: string
  reason: string
  addedBy: string
  addedAt: Date
}

export const SETTLEMENTS = ['cured', 'waived', 'upheld'] as const
export type SettlementOutcome = (typeof SETTLEMENTS)[number]

/** An approver's word on a finding as it stood; it counts once a second person has confirmed it. */
export interface Settlement {
  id: string
  emailId: string
  code: string
  findingHash: string
  outcome: SettlementOutcome
  reason: string
  decidedBy: string
  decidedAt: Date
  secondedBy: string | null
  secondedAt: Date | null
}

/** A field of a mail as a person read it. The last one counts. */
export interface FieldCorrection {
  id: string
  emailId: string
  field: string
  value: unknown
  reason: string
  correctedBy: string
  correctedAt: Date
}

/** A letter of the case as the gates ask for it. */
export interface Letter {
  kind: DraftKind
  emailId: string
  state: NoticeState
  sentAt: Date | null
}

export interface CaseNote {
  text: string
  writtenBy: string
  writtenAt: Date
}

/** Who decides. */
export interface Actor {
  name: string
  roles: readonly string[]
}
