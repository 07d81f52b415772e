import type { IsoDay } from '../calendar/iso-day.js'
import type { Classification } from '../classify/instrument.js'
import type { Customer } from '../directory/customer.js'
import type { Fields } from '../extract/fields.js'
import type { Email } from '../parse/email.js'
import type { Templates } from '../policy/notice-templates.js'
import type { Policy } from '../policy/policy.js'
import type { Review } from '../review/review.js'
import type { SenderVerdict } from '../screen/sender-verdict.js'

/** All that letters are made from. */
export interface DraftInput {
  email: Email
  sender: SenderVerdict
  classification: Classification
  fields: Fields
  review: Review
  policy: Policy
  templates: Templates
  customers: readonly Customer[]
  /** `LP-2026-000123-9`, or null before a case has one. */
  caseReference: string | null
  /** The last day of its order of silence, as the clocks of the case have it; without it, the day that the paper names. */
  orderEndedOn?: IsoDay
  /** Passwords of documents of the case: no letter says one. */
  passwords?: readonly string[]
}
