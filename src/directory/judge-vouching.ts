import { type CallBack, countsUntil, monthsAfter } from '../cases/call-back.js'
import { domainOf } from '../names/address.js'
import { asciiHost, isOwnDomain, organizationalDomain } from '../names/host.js'
import { isDisposableMail, isFreeMail } from '../names/mail-providers.js'
import { findSharedDomain } from './shared-domains.js'
import type { NewVouching } from './vouching.js'

export interface VouchingProposal {
  domain: string
  organization: string
  country: string
  level: string | null
}

export interface VouchingFacts {
  /** The call that it rests on; null where there is none, or none that this person may know of. */
  callBack: CallBack | null
  /** The registry's rule that makes the domain a government's already, or null. */
  governmentRule: string | null
  now: Date
}

export type VouchingRefusal =
  | 'domain-invalid'
  | 'domain-public-suffix'
  | 'domain-free-mail'
  | 'domain-disposable'
  | 'domain-shared'
  | 'domain-idn'
  | 'domain-registered'
  | 'call-back-unknown'
  | 'call-back-without-success'
  | 'call-back-of-other-domain'

export type JudgedVouching =
  | { kind: 'refused'; refusal: VouchingRefusal; message: string }
  | { kind: 'accepted'; vouching: Omit<NewVouching, 'callBackId' | 'givenBy'> }

/** Then the agency is called again. */
const HOLDS_MONTHS = 12

/**
 * Whether an approver may vouch for a domain, and until when: one exact name that one holder has, whose requester answered a
 * call-back with success. The mail still has to prove that it comes from there.
 */
export function judgeVouching(
  proposal: VouchingProposal,
  { callBack, governmentRule, now }: VouchingFacts,
): JudgedVouching {
  const domain = asciiHost(proposal.domain)
  if (domain === null)
    return refused('domain-invalid', 'This is no domain: give one exact name, such as smalltownpd.org.')
  const refusal = refuseDomain(domain, governmentRule)
  if (refusal !== null) return refusal
  if (callBack === null)
    return refused('call-back-unknown', 'There is no such call-back in a case that is open to all of the team.')
  const until = countsUntil(callBack)
  if (until === null || until <= now) {
    return refused(
      'call-back-without-success',
      'The call-back did not confirm the requester, no second person has confirmed it, or it is older than twelve months.',
    )
  }
  const called = callBack.requester === null ? null : domainOf(callBack.requester)
  if (called !== domain) {
    return refused(
      'call-back-of-other-domain',
      'The call-back was about a requester at another domain than exactly this one.',
    )
  }
  const { organization, country, level } = proposal
  return {
    kind: 'accepted',
    vouching: { domain, organization, country, level, endsAt: monthsAfter(now, HOLDS_MONTHS) },
  }
}

function refuseDomain(domain: string, governmentRule: string | null): JudgedVouching | null {
  const organisation = organizationalDomain(domain)
  if (governmentRule !== null) {
    return refused(
      'domain-registered',
      `Its registry keeps it for governments already (${governmentRule}): nobody needs to vouch.`,
    )
  }
  if (!isOwnDomain(domain)) {
    return refused('domain-public-suffix', "Anybody can register a name under it: it is no one holder's.")
  }
  if ([domain, organisation].some(isFreeMail)) return refused('domain-free-mail', 'Anybody gets an address there.')
  if ([domain, organisation].some(isDisposableMail))
    return refused('domain-disposable', 'It gives throwaway addresses.')
  const shared = findSharedDomain(domain)
  if (shared !== null) return refused('domain-shared', `Many share it: ${shared.source}.`)
  // Nobody can tell by eye which of two look-alike characters stands there.
  if (domain.includes('xn--')) return refused('domain-idn', 'It is written in other than Latin letters without marks.')
  return null
}

function refused(refusal: VouchingRefusal, message: string): JudgedVouching {
  return { kind: 'refused', refusal, message }
}
