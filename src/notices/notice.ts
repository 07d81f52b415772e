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

/** The one table of steps. `person` steps need a session; `sender` steps are the sending worker's. */
export const NOTICE_STEPS: readonly { from: NoticeState; to: NoticeState; by: 'person' | 'sender' }[] = [
  { from: 'draft', to: 'approved', by: 'person' },
  { from: 'draft', to: 'withdrawn', by: 'person' },
  { from: 'approved', to: 'draft', by: 'person' },
  { from: 'approved', to: 'sending', by: 'sender' },
  { from: 'sending', to: 'sent', by: 'sender' },
  { from: 'sending', to: 'uncertain', by: 'sender' },
  { from: 'uncertain', to: 'sent', by: 'person' },
  { from: 'uncertain', to: 'approved', by: 'person' },
  { from: 'sent', to: 'bounced', by: 'sender' },
]

export function canStep(from: NoticeState, to: NoticeState): boolean {
  return NOTICE_STEPS.some((step) => step.from === from && step.to === to)
}
