import type { Classification } from '../classify/instrument.js'
import type { Email } from '../parse/email.js'
import type { Review } from '../review/review.js'
import { isProvenAuthor, type SenderVerdict } from '../screen/sender-verdict.js'
import type { CaseDecision, CaseFacts, ThreadFacts } from './case-decision.js'

export interface OpenInput {
  email: Email
  sender: SenderVerdict
  classification: Classification
  review: Review
  facts: ThreadFacts
  /** The mail is for the role counsel alone. */
  restricted: boolean
}

/**
 * Whether a mail opens a case, joins one or ends in the ledger. A mail joins only a case to which its sender is a
 * proven party; whatever else names a case, or repeats a document of one, opens a case of its own that claims it.
 * Strangers join nothing, and no mail changes a case that it joins: a person acts. What is for counsel alone joins no case
 * that others see, and what claims a case of counsel's is counsel's too.
 */
export function openCase({ email, sender, classification, review, facts, restricted }: OpenInput): CaseDecision {
  const pointed = [...facts.answeredCases, ...facts.namedCases, ...facts.sameDocumentCases]
  // What points at any case of counsel's is counsel's: another case's reference in it would tell the others of that one.
  const isCounsels = restricted || pointed.some((one) => one.restricted)
  if (review.disposition === 'no-action')
    return { kind: 'close', reason: closingReason(classification), restricted: isCounsels }
  const joined = joinedCase(email, sender, facts, isCounsels)
  if (joined) return joined
  const claimedCases = [...new Set(pointed.map(({ reference }) => reference))]
  return {
    kind: 'open',
    reason: 'new-matter',
    claimedCase: claimedCases[0] ?? null,
    claimedCases,
    restricted: isCounsels,
  }
}

/** `no-action` is said of these three kinds alone. */
function closingReason({ kind }: Classification): 'auto-reply' | 'bounce' | 'unrelated' {
  return kind === 'auto-reply' || kind === 'bounce' ? kind : 'unrelated'
}

function joinedCase(email: Email, sender: SenderVerdict, facts: ThreadFacts, restricted: boolean): CaseDecision | null {
  const ways = [
    { cases: facts.answeredCases, reason: 'answers-our-notice' },
    { cases: facts.namedCases, reason: 'party-names-case' },
    { cases: facts.sameDocumentCases, reason: 'served-again' },
  ] as const
  for (const { cases, reason } of ways) {
    const found = cases.find((one) => (one.restricted || !restricted) && isProvenParty(email, sender, one))
    if (found) return { kind: 'attach', caseId: found.caseId, reason }
  }
  return null
}

function isProvenParty(email: Email, sender: SenderVerdict, { parties }: CaseFacts): boolean {
  return isProvenAuthor(email, sender) && parties.includes(sender.address?.toLowerCase() ?? '')
}
