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
}

/**
 * Whether a mail opens a case, joins one or ends in the ledger. A mail joins only a case to which its sender is a
 * proven party; whatever else names a case, or repeats a document of one, opens a case of its own that claims it.
 * Strangers join nothing, and no mail changes a case that it joins: a person acts.
 */
export function openCase({ email, sender, classification, review, facts }: OpenInput): CaseDecision {
  if (review.disposition === 'no-action') return { kind: 'close', reason: closingReason(classification) }
  const joined = joinedCase(email, sender, facts)
  if (joined) return joined
  const claimed = facts.answeredCase ?? facts.namedCase ?? facts.sameDocumentCase
  return { kind: 'open', reason: 'new-matter', claimedCase: claimed?.reference ?? null }
}

/** `no-action` is said of these three kinds alone. */
function closingReason({ kind }: Classification): 'auto-reply' | 'bounce' | 'unrelated' {
  return kind === 'auto-reply' || kind === 'bounce' ? kind : 'unrelated'
}

function joinedCase(email: Email, sender: SenderVerdict, facts: ThreadFacts): CaseDecision | null {
  const ways = [
    { found: facts.answeredCase, reason: 'answers-our-notice' },
    { found: facts.namedCase, reason: 'party-names-case' },
    { found: facts.sameDocumentCase, reason: 'served-again' },
  ] as const
  for (const { found, reason } of ways) {
    if (found && isProvenParty(email, sender, found)) return { kind: 'attach', caseId: found.caseId, reason }
  }
  return null
}

function isProvenParty(email: Email, sender: SenderVerdict, { parties }: CaseFacts): boolean {
  return isProvenAuthor(email, sender) && parties.includes(sender.address?.toLowerCase() ?? '')
}
