import type { CaseOutcome } from '../cases/case.js'
import type { Classification } from '../classify/instrument.js'
import type { Fields } from '../extract/fields.js'
import type { NoticeDuty } from '../review/review.js'

/** What of a mail, its case and its letters a report counts from. */
export interface CountedMail {
  receivedAt: Date
  classification: Classification
  fields: Fields
  notice: NoticeDuty
  /** The hash of each document, by its id. */
  documentHashes: Readonly<Record<string, string>>
  /** Null while the case is open. */
  outcome: CaseOutcome | null
  isCustomerTold: boolean
  isNoticeWithheld: boolean
  isPreserved: boolean
}
