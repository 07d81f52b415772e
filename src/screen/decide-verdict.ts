import type { Authentication, GovernmentMatch, Verdict } from './sender-verdict.js'

/**
 * The order of trust. A failed DMARC contradicts the author even beside an aligned signature: only the receiving server
 * knows that the domain asks for strict alignment. SPF alone proves an envelope, not an author.
 */
export function decideVerdict(
  government: GovernmentMatch,
  authentication: Authentication,
  { several, made }: { several: boolean; made: boolean },
): Verdict {
  if (!government.matched) return made ? 'impersonating' : 'non-government'
  const { dkim, spf, dmarc, alignedDkim, alignedSpf } = authentication
  const contradicted = !alignedDkim && !alignedSpf && (dkim === 'fail' || spf === 'fail')
  if (dmarc === 'fail' || contradicted) return 'spoofed-government'
  if (several) return 'unauthenticated-government'
  return dmarc === 'pass' || alignedDkim ? 'verified-government' : 'unauthenticated-government'
}
