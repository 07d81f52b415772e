/** The queues, one worker each. A job carries an id, never mail. */
export const QUEUES = [
  'parse-email',
  'read-pictures',
  'classify-instrument',
  'open-case',
  'draft-notices',
  'send-notice',
  'draw-pages',
  'reread-email',
  'compare-drawn-text',
  'watch-deadlines',
  'reconcile',
] as const
export type QueueName = (typeof QUEUES)[number]

/** Whose jobs bear the id of a letter, and no mail's. */
export const LETTER_QUEUES: ReadonlySet<QueueName> = new Set(['send-notice'])

/** One job per email and queue at a time; completed jobs are removed, or they would swallow the next one of that id. */
export function jobIdFor(queue: QueueName, emailId: string): string {
  return `${queue}-${emailId}`
}

/** A ledger stage whose next step is this queue. */
export const QUEUE_FOR_STAGE = {
  received: 'parse-email',
  parsed: 'classify-instrument',
  classified: 'open-case',
  opened: 'draft-notices',
  attached: 'draft-notices',
} as const satisfies Record<string, QueueName>

export interface EmailJob {
  emailId: string
}
