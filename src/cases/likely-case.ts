import { isWrittenFromByMany } from '../directory/shared-domains.js'
import { asCorrected, type CaseEmail } from './case-file.js'

/** A case that may be of the same matter: offered to a person, and joined by nobody else. */
export interface LikelyCase {
  reference: string
  state: string
  openedAt: Date
  why: ('same-domain' | 'claimed')[]
}

/** Another case of the same target, officer or document: shown beside, and never joined by itself. */
export interface RelatedCase {
  reference: string
  state: string
  why: 'same-target' | 'same-officer' | 'same-document'
}

/** The proven government domains of a case's senders that are one body's: under a shared name everybody is a colleague of everybody. */
export function domainsToMatch(emails: readonly CaseEmail[]): string[] {
  const domains = emails
    .map(asCorrected)
    .flatMap(({ sender }) =>
      sender?.verdict === 'verified-government' && sender.domain !== null && !isWrittenFromByMany(sender.domain)
        ? [sender.domain.toLowerCase()]
        : [],
    )
  return [...new Set(domains)]
}
