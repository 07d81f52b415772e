import { isWrittenFromByMany } from '../directory/shared-domains.js'
import { asCorrected, type CaseEmail } from './case-file.js'

/** A case that may be of the same matter: offered to a person, and joined by nobody else. */
export interface LikelyCase {
  reference: string
  state: string
  openedAt: Date
  why: ('same-domain' | 'claimed')[]
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
