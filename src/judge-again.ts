import { applyCorrections } from './cases/field-correction.js'
import { findNamedCases } from './cases/find-pointers.js'
import type { Customer } from './directory/customer.js'
import type { Email } from './parse/email.js'
import type { Policy } from './policy/policy.js'
import type { Judgement } from './review/review.js'
import { reviewRequest } from './review/review-request.js'
import type { SenderVerdict, Verdict } from './screen/sender-verdict.js'

/** What people have said about a mail since it was judged. */
export interface SaidOfMail {
  corrections: readonly { field: string; value: unknown }[]
  consent: 'confirmed' | 'denied' | null
  /** The agency confirmed to two persons, at a number that is not from the mail, that it sent it. */
  isConfirmedByCall: boolean
}

/**
 * The same review of the same mail, with what people have corrected, confirmed and found out by calls. Pure; the machine's own
 * judgement is its input and stays what it is.
 */
export function judgeAgain({
  email,
  judged,
  policy,
  customers,
  receivedAt,
  said,
}: {
  email: Email
  judged: Judgement
  policy: Policy
  customers: readonly Customer[]
  receivedAt: Date
  said: SaidOfMail
}): Judgement {
  const { fields, classification } = applyCorrections(judged, said.corrections)
  const sender = said.isConfirmedByCall ? confirmed(judged.sender) : judged.sender
  // What the mail claims of our cases was settled when it came: whose party its author is does not change by a correction.
  const claims = judged.review.findings.some(({ code }) => code === 'claims-case')
  const review = reviewRequest({
    email,
    sender,
    classification,
    fields,
    policy,
    customers,
    receivedAt,
    partyTo: claims ? [] : findNamedCases(email),
    ...(said.consent === null ? {} : { consent: said.consent }),
  })
  return { sender, classification, fields, review }
}

/** A call takes the suspicion away and proves no domain: a true warrant with a broken DMARC still falls due. */
const AFTER_A_CALL: Partial<Readonly<Record<Verdict, Verdict>>> = {
  'spoofed-government': 'unauthenticated-government',
  impersonating: 'non-government',
}

function confirmed(sender: SenderVerdict): SenderVerdict {
  return { ...sender, verdict: AFTER_A_CALL[sender.verdict] ?? sender.verdict }
}
