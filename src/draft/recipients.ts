import type { Customer } from '../directory/customer.js'
import { isMailAddress } from '../names/mail-address.js'
import type { Policy } from '../policy/policy.js'
import type { DraftInput } from './draft-input.js'
import type { DraftKind } from './notice-draft.js'

/** Whom inside a letter goes to; the configuration knows who holds the role. */
export const INTERNAL_ROLES: Readonly<Partial<Record<DraftKind, string>>> = {
  'emergency-escalation': 'on-call-counsel',
  'child-safety-escalation': 'trust-and-safety',
  'fraud-alert': 'security',
}

/** Who stands for an owner that the directory does not know. */
const OWNER_ROLE = 'workspace-owner'

export const UNKNOWN_OWNER: Customer = {
  workspace: 'the one that the demand names',
  customer: 'workspace',
  ownerName: null,
  ownerEmail: null,
  adminEmails: [],
  memberEmails: [],
  domains: [],
  jurisdiction: null,
  retention: null,
}

/**
 * The From address, if there is exactly one and it is an address; never Reply-To, Sender or one in the text. Null for
 * forged senders and for machines: an answer to them helps a forger or starts a loop.
 */
export function requesterAddress({ email, sender, classification }: DraftInput): string | null {
  if (sender.verdict === 'spoofed-government' || sender.verdict === 'impersonating') return null
  if (classification.kind === 'auto-reply' || classification.kind === 'bounce') return null
  if (email.automation.deliveryReport || email.automation.autoSubmitted === 'auto-replied') return null
  const address = email.source.from?.address.toLowerCase() ?? ''
  const isAlone = email.source.authors.length <= 1
  return isAlone && address === sender.address?.toLowerCase() && isMailAddress(address) ? address : null
}

/** Owner, admins or members as the policy says, only at addresses of the directory; without one, a person finds the owner. */
export function customerRecipients(customer: Customer, tell: Policy['notice']['to']): string[] {
  const of = { owner: [customer.ownerEmail ?? ''], admins: customer.adminEmails, members: customer.memberEmails }
  const addresses = [...new Set(tell.flatMap((who) => of[who]))].filter((address) => isMailAddress(address))
  return addresses.length > 0 ? addresses : [OWNER_ROLE]
}
