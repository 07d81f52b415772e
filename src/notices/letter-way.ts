import type { CallBack } from '../cases/call-back.js'
import type { CaseEmail } from '../cases/case-file.js'
import type { CaseRecord } from '../cases/case-record.js'
import type { CustomerLetterFacts } from '../cases/customer-letters.js'
import type { CaseHold } from '../cases/hold.js'
import type { Notice } from './notice.js'

/** All that decides whether a letter may leave. */
export interface LetterWay {
  notice: Notice
  /** The mails of its case as people have corrected them. */
  emails: readonly CaseEmail[]
  holds: readonly CaseHold[]
  records: readonly CaseRecord[]
  /** Addresses whose mail itself proved that it was theirs when they joined the case. */
  provenParties: readonly string[]
  /** Call-backs of the case, and of its requesters elsewhere. */
  callBacks: readonly CallBack[]
  callBacksElsewhere: readonly CallBack[]
  /** Recipients whom the directory knows, in small letters. */
  directoryAddresses: readonly string[]
  /** What bears on letters to customers; null for others. */
  customers: CustomerLetterFacts | null
}
