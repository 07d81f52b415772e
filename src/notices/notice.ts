/**
 * The life of a letter: drafted by the machine, edited and approved by people, sent at most once.
 */
export const NOTICE_STATES = [
  /** Waits for a person to edit and approve it. */
  'draft',
  /** A second person approved it; it waits to be sent. */
  'approved',
  /** Its Message-ID is fixed and a worker has it. */
  'sending',
  /** The mail server took it. */
  'sent',
  /** The worker died in between: a person looks, nothing sends it again by itself. */
  'uncertain',
  /** A delivery report named it: it was not given. */
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

/** The one table of steps. `person` steps need a session; `sender` steps are the sending worker's. */
export const NOTICE_STEPS: readonly NoticeStep[] = [
  { from: 'draft', to: 'approved', by: 'person', waits: true },
  { from: 'draft', to: 'withdrawn', by: 'person', waits: false },
  { from: 'approved', to: 'draft', by: 'person', waits: false },
  { from: 'approved', to: 'sending', by: 'sender', waits: true },
  // What has happened is recorded all the same.
  { from: 'sending', to: 'sent', by: 'sender', waits: false },
  { from: 'sending', to: 'uncertain', by: 'sender', waits: false },
  { from: 'uncertain', to: 'sent', by: 'person', waits: false },
  { from: 'uncertain', to: 'approved', by: 'person', waits: true },
  { from: 'sent', to: 'bounced', by: 'sender', waits: false },
]

export function canStep(from: NoticeState, to: NoticeState, { isHeld }: { isHeld: boolean }): boolean {
  return NOTICE_STEPS.some((step) => step.from === from && step.to === to && !(isHeld && step.waits))
}
