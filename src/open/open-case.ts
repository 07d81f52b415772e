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
  if (review.disposition === 'no-action') return { kind: 'close', reason: closingReason(classification) }
  const joined = joinedCase(email, sender, facts, restricted)
  if (joined) return joined
  const claimed = [facts.answeredCase, facts.namedCase, facts.sameDocumentCase].filter((one) => one !== null)
  return {
    kind: 'open',
    reason: 'new-matter',
    claimedCase: claimed[0]?.reference ?? null,
    restricted: restricted || claimed.some((one) => one.restricted),
  }
}

/** `no-action` is said of these three kinds alone. */
function closingReason({ kind }: Classification): 'auto-reply' | 'bounce' | 'unrelated' {
  return kind === 'auto-reply' || kind === 'bounce' ? kind : 'unrelated'
}

function joinedCase(email: Email, sender: SenderVerdict, facts: ThreadFacts, restricted: boolean): CaseDecision | null {
  const ways = [
    { found: facts.answeredCase, reason: 'answers-our-notice' },
    { found: facts.namedCase, reason: 'party-names-case' },
    { found: facts.sameDocumentCase, reason: 'served-again' },
  ] as const
  for (const { found, reason } of ways) {
    if (found === null || (restricted && !found.restricted)) continue
    if (isProvenParty(email, sender, found)) return { kind: 'attach', caseId: found.caseId, reason }
  }
  return null
}

function isProvenParty(email: Email, sender: SenderVerdict, { parties }: CaseFacts): boolean {
  return isProvenAuthor(email, sender) && parties.includes(sender.address?.toLowerCase() ?? '')
}
