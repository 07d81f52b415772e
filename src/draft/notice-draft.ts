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
