import type { DataCategory } from '../extract/fields.js'
import { hasConsent } from './findings/authority.js'
import { isForeign } from './findings/jurisdiction.js'
import { COUNSEL_ONLY } from './instrument-kinds.js'
import type { RequestFacts } from './request-facts.js'
import type { Action, Disposition, FindingCode, NoticeDuty } from './review.js'

interface Concluded {
  facts: RequestFacts
  raised: ReadonlySet<FindingCode>
  disposition: Disposition
  notice: NoticeDuty
}

/** The steps owed beside the disposition, each with when it is owed. */
const OWED: Readonly<Record<Action, (concluded: Concluded) => boolean>> = {
  'notify-owner': (concluded) => isNoticeDrafted(concluded),
  'forward-to-owner': ({ facts, disposition, notice, raised }) =>
    disposition === 'refer-to-customer' &&
    facts.policy.refersFirst?.forwards != null &&
    facts.policy.refersFirst.kinds[facts.type] !== undefined &&
    isWithinReach(facts.sought, facts.policy.refersFirst.reach) &&
    notice !== 'prohibited' &&
    notice !== 'withheld' &&
    // A stalked or reported person, or an order that nobody has read yet.
    !raised.has('risk-of-harm') &&
    !raised.has('document-unreadable'),
  'delay-notice': ({ notice }) => notice === 'prohibited',
  // Keeping costs little and loses nothing: it waits for no call-back, not even where fraud is suspected.
  'preserve-data': ({ facts }) => facts.isRequest && facts.types.has('preservation-request'),
  'renew-preservation': ({ facts }) =>
    facts.isRequest && facts.types.has('preservation-request') && facts.fields.preservation?.renewal === true,
  'report-to-ncmec': ({ facts }) => facts.types.has('child-safety-report'),
  'remove-content': ({ facts }) => facts.types.has('child-safety-report'),
  'page-on-call': ({ facts }) =>
    facts.isRequest && (facts.types.has('emergency-disclosure-request') || facts.types.has('child-safety-report')),
  'fetch-from-portal': ({ raised }) => raised.has('secure-portal-link'),
  'verify-by-callback': (concluded) => owesCallback(concluded),
  'verify-consent': ({ facts }) => facts.isRequest && hasConsent(facts),
  'counsel-only': ({ facts, raised }) =>
    facts.isRequest &&
    ([...facts.types].some((type) => COUNSEL_ONLY.has(type)) ||
      raised.has('binding-foreign-order') ||
      (facts.types.has('emergency-disclosure-request') && isForeign(facts))),
}

export function listActions(concluded: Concluded): Action[] {
  return (Object.keys(OWED) as Action[]).filter((action) => OWED[action](concluded))
}

/** What a team cannot get at by itself is not helped by asking the team. */
function isWithinReach(sought: ReadonlySet<DataCategory>, reach: readonly DataCategory[]): boolean {
  return sought.size === 0 || [...sought].some((category) => reach.includes(category))
}

/** A customer is told before a disclosure that is otherwise ready, and never while a document is unread: it may be the order. */
function isNoticeDrafted({ disposition, notice, raised }: Concluded): boolean {
  return disposition === 'review' && notice === 'required' && !raised.has('document-unreadable')
}

/**
 * A verdict is never proof of authority: emergencies, authorities that are not proven, replies led elsewhere, claimed cases,
 * papers that somebody else sent before, and mailboxes that a person marked as taken over.
 */
function owesCallback({ facts, raised }: Concluded): boolean {
  const { sender, isRequest, types, actsAsGovernment } = facts
  if (sender.verdict === 'spoofed-government' || sender.verdict === 'impersonating') return true
  if (raised.has('claims-case') || sender.flags.includes('compromised-sender')) return true
  if (!isRequest) return false
  return (
    types.has('emergency-disclosure-request') ||
    sender.flags.includes('reply-to-mismatch') ||
    sender.flags.includes('document-reused') ||
    (sender.verdict !== 'verified-government' && (actsAsGovernment || sender.verdict === 'unauthenticated-government'))
  )
}
