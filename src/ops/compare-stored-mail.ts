import type { Customer } from '../directory/customer.js'
import type { StoredEmail } from '../edges/postgres/stored-email.js'
import { extractByInstrument } from '../extract/extract-by-instrument.js'
import { compareReviews } from '../policy/compare-policies.js'
import type { Policy } from '../policy/policy.js'
import { reviewRequest } from '../review/review-request.js'

export interface TwoPolicies {
  old: Policy
  next: Policy
  customers: readonly Customer[]
}

/** What another policy would say otherwise of a mail of the ledger; nothing is decided again. */
export function compareStoredMail(
  { email, sender, classification, fields, receivedAt }: StoredEmail,
  { old, next, customers }: TwoPolicies,
): string[] {
  if (!email || !sender || !classification || !fields) return []
  // Instrument by instrument, as the mail was reviewed when it came.
  const reading = { email, sender, classification, customers, receivedAt, aliases: old.aliases }
  const instrumentFields = extractByInstrument(reading, fields)
  const shared = { email, sender, classification, fields, instrumentFields, customers, receivedAt }
  return compareReviews(reviewRequest({ ...shared, policy: old }), reviewRequest({ ...shared, policy: next }))
}
