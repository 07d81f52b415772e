import type { MarkSubject } from '../directory/sender-mark.js'
import type { DraftKind } from '../draft/notice-draft.js'
import type { NoticeState } from '../notices/notice.js'
import { type CaseState, statesBefore } from './case.js'

/** A mark that holds a case: a sender of it was taken over, and no person has let go of the case since. */
export interface CaseHold {
  markId: number
  subject: MarkSubject
  since: Date
}

/** What a mark is about: every mail since then, every case and letter, held or not any more. No word of any mail. */
export interface HeldList {
  emails: HeldEmail[]
  cases: HeldCase[]
  notices: HeldNotice[]
  /** There is more than is listed. */
  isCut: boolean
}

export interface HeldEmail {
  emailId: string
  receivedAt: Date
  mailbox: string
  stage: string
  caseReference: string | null
}

export interface HeldCase {
  reference: string
  state: CaseState
  /** Of the sender's mails in it, how many came since the mark; with none its answers would still go there. */
  mailsSince: number
  isHeld: boolean
}

export interface HeldNotice {
  noticeId: string
  kind: DraftKind
  state: NoticeState
  caseReference: string | null
  /** False for one that is out already, is for people inside, or was let go. */
  isHeld: boolean
}

/** What a person's word let go. */
export interface Released {
  cases: { reference: string; isRestricted: boolean }[]
  notices: { noticeId: string; kind: DraftKind; caseReference: string | null; isRestricted: boolean }[]
}

/**
 * The states from which a case that is held goes to `verifying`, by the table of steps. What is closed stays closed; and data
 * that is being kept must not look as if it were not: keeping waits for no call-back.
 */
export const HELD_FROM: readonly CaseState[] = statesBefore('verifying').filter((state) => state !== 'preserving')
