import type { DraftKind } from '../draft/notice-draft.js'

/**
 * The life of a letter: drafted by the machine, edited and approved by people, sent at most once.
 */
export const NOTICE_STATES = [
  /** Waits for a person to edit and approve it. */
  'draft',
  /** A person approved it; it waits to be sent. */
  'approved',
  /** Its Message-ID is fixed and a worker has it. */
  'sending',
  /** The mail server took it. */
  'sent',
  /** The worker died in between: a person looks, nothing sends it again by itself. */
  'uncertain',
  /** The server refused it, or a delivery report named it: it was not given. */
  'bounced',
  /** A person decided against it. */
  'withdrawn',
] as const
export type NoticeState = (typeof NOTICE_STATES)[number]

interface NoticeStep {
  from: NoticeState
  to: NoticeState
  by: 'person' | 'sender'
  /** Towards the addressee: not while a sender that was taken over holds the letter. The database refuses it as well. */
  waits: boolean
}

/** The one table of steps. `person` steps need a session; `sender` steps are the workers'. */
export const NOTICE_STEPS: readonly NoticeStep[] = [
  { from: 'draft', to: 'approved', by: 'person', waits: true },
  // Alarms inside, and receipts where the policy says so.
  { from: 'draft', to: 'approved', by: 'sender', waits: true },
  { from: 'draft', to: 'withdrawn', by: 'person', waits: false },
  { from: 'approved', to: 'draft', by: 'person', waits: false },
  // A check on the way out refused it.
  { from: 'approved', to: 'draft', by: 'sender', waits: false },
  { from: 'approved', to: 'sending', by: 'sender', waits: true },
  // The server certainly has not taken it, and may later.
  { from: 'sending', to: 'approved', by: 'sender', waits: true },
  { from: 'sending', to: 'draft', by: 'sender', waits: false },
  // What has happened is recorded all the same.
  { from: 'sending', to: 'sent', by: 'sender', waits: false },
  { from: 'sending', to: 'uncertain', by: 'sender', waits: false },
  { from: 'sending', to: 'bounced', by: 'sender', waits: false },
  { from: 'uncertain', to: 'sent', by: 'sender', waits: false },
  { from: 'uncertain', to: 'sent', by: 'person', waits: false },
  { from: 'uncertain', to: 'approved', by: 'person', waits: true },
  { from: 'uncertain', to: 'bounced', by: 'sender', waits: false },
  { from: 'sent', to: 'bounced', by: 'sender', waits: false },
]

export function canStep(from: NoticeState, to: NoticeState, { isHeld }: { isHeld: boolean }): boolean {
  return NOTICE_STEPS.some((step) => step.from === from && step.to === to && !(isHeld && step.waits))
}

/** A letter as it stands in the ledger, with what its mail and its case say of its way. */
export interface Notice {
  id: string
  caseId: string | null
  caseReference: string | null
  organisation: string | null
  restricted: boolean
  emailId: string
  mailbox: string
  kind: DraftKind
  recipients: string[]
  subject: string
  body: string
  state: NoticeState
  version: number
  isHeld: boolean
  createdAt: Date
  editedBy: string | null
  /** Who asked whom to approve it; null where nobody did. */
  asked: AskedApproval | null
  approvedBy: string | null
  approvedAt: Date | null
  sendAskedBy: string | null
  /** From when on it leaves; null where nobody asked, or it leaves at once. */
  sendAfter: Date | null
  messageId: string | null
  sentAt: Date | null
  because: string | null
}

/** A person was asked to approve a letter: it stands first among his. */
export interface AskedApproval {
  of: string
  by: string
  at: Date
}

/** A letter as a list names it. */
export interface NoticeLine
  extends Pick<
    Notice,
    | 'id'
    | 'caseReference'
    | 'kind'
    | 'recipients'
    | 'state'
    | 'isHeld'
    | 'createdAt'
    | 'editedBy'
    | 'asked'
    | 'approvedBy'
    | 'sendAskedBy'
    | 'sendAfter'
    | 'sentAt'
    | 'because'
  > {
  agency: string | null
  senderVerdict: string | null
  editedAt: Date | null
  /** The clock of its case that ends next. */
  dueAt: Date | null
}

/** Letters by where they stand; of those that are done the newest. `counts` are of all that there are. */
export interface NoticeLines {
  lines: NoticeLine[]
  counts: Partial<Record<NoticeState, number>>
}

/** What a letter said, from when until the next one. `writtenBy` is null for the machine. */
export interface NoticeText {
  version: number
  recipients: string[]
  subject: string
  body: string
  writtenBy: string | null
  writtenAt: Date
}

/** What a person is writing and has not saved: as it was typed. */
export interface UnsavedText {
  owner: string
  /** The version that he began from. */
  version: number
  recipients: string
  subject: string
  body: string
  keptAt: Date
}
