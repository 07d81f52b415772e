/** A message prepared for a person to edit and approve. `to` holds addresses, or a role such as `on-call-counsel`. */
export interface NoticeDraft {
  kind: DraftKind
  to: string[]
  subject: string
  body: string
}

export const DRAFT_KINDS = [
  'acknowledgement',
  'cure-request',
  'rejection',
  'treaty-referral',
  'customer-referral',
  'extension-request',
  'owner-forward',
  'customer-notice',
  'preservation-confirmation',
  'emergency-escalation',
  'child-safety-escalation',
  'fraud-alert',
  'delayed-notice',
] as const
export type DraftKind = (typeof DRAFT_KINDS)[number]

export type Audience = 'requester' | 'customer' | 'internal'

/** For whom each kind of letter is. */
export const AUDIENCES: Readonly<Record<DraftKind, Audience>> = {
  acknowledgement: 'requester',
  'cure-request': 'requester',
  rejection: 'requester',
  'treaty-referral': 'requester',
  'customer-referral': 'requester',
  'extension-request': 'requester',
  'owner-forward': 'customer',
  'customer-notice': 'customer',
  'preservation-confirmation': 'requester',
  'emergency-escalation': 'internal',
  'child-safety-escalation': 'internal',
  'fraud-alert': 'internal',
  'delayed-notice': 'customer',
}

/** A stranger's words are in it: plain text cannot hide a link. */
export function isPlainText(kind: DraftKind): boolean {
  return kind === 'owner-forward'
}

/** Letters to people inside: they go out whatever holds a case. The database's notice_holds() names them too. */
export const INTERNAL_KINDS: readonly DraftKind[] = DRAFT_KINDS.filter((kind) => AUDIENCES[kind] === 'internal')
