import type { Policy } from '../policy/policy.js'
import type { Judgement } from '../review/review.js'
import { initialState } from './case.js'
import type { NewCase } from './new-case.js'

/** A policy that names no zone: a day ends in UTC, before it ends anywhere in the Americas. */
const TIME_ZONE = 'UTC'

export interface CaseOpening {
  policy: Policy
  claimedCase: string | null
  /** Whether the mail's author is proven. */
  isProven: boolean
  restricted: boolean
  /** The marks by people that cover its sender. */
  heldBy: readonly number[]
}

/** The case that a mail opens. Its sender is a party, unless the mail deceives about who that is. */
export function describeCase(
  { sender, classification, fields, review }: Judgement,
  { policy, claimedCase, isProven, restricted, heldBy }: CaseOpening,
): NewCase {
  const deceives = sender.verdict === 'spoofed-government' || sender.verdict === 'impersonating'
  return {
    organisation: policy.organisation,
    policy: review.policy,
    policyVersion: review.policyVersion,
    state: initialState(review, { isHeld: heldBy.length > 0 }),
    heldBy,
    disposition: review.disposition,
    instrument: classification.primary.type,
    agency: fields.agency?.value ?? null,
    senderVerdict: sender.verdict,
    restricted,
    claimedCase,
    parties: sender.address === null || deceives ? [] : [{ address: sender.address, proven: isProven }],
    deadlines: review.deadlines,
    timeZone: TIME_ZONE,
  }
}

/** The case of a mail that no program can read: a person names it. */
export function describeUnreadableCase(policy: Policy): NewCase {
  return {
    organisation: policy.organisation,
    policy: policy.id,
    policyVersion: policy.version,
    state: 'new',
    heldBy: [],
    disposition: 'manual-triage',
    instrument: 'unknown',
    agency: null,
    senderVerdict: null,
    restricted: false,
    claimedCase: null,
    parties: [],
    deadlines: [],
    timeZone: TIME_ZONE,
  }
}
