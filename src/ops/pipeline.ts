import type { PipelineFigures } from '../edges/postgres/pipeline-figures.js'

/** One box of the picture: what waits, what is in work, how much goes through, what failed, since when the oldest waits. */
export interface PipelineStage {
  name: 'receive' | 'parse' | 'classify' | 'open' | 'draft' | 'send'
  /** Its queue, or what it reads. */
  by: string
  waiting: number
  active: number
  anHour: number
  failed: number
  oldestSeconds: number | null
}

export interface QueueFigures {
  queue: string
  waiting: number
  active: number
  delayed: number
  failed: number
}

export interface FolderFigures {
  mailbox: string
  outcome: string | null
  /** Mails that lie on the server and not in the ledger, by the last sweep; null where none was made. */
  missing: number | null
}

/** The way of a mail from the server to its letters. The backlog is the ledger's: a queue that lost everything shows nothing. */
export function describePipeline(
  figures: PipelineFigures,
  queues: readonly QueueFigures[],
  folders: readonly FolderFigures[],
): PipelineStage[] {
  const { letters } = figures
  const mailboxes = new Set(folders.map(({ mailbox }) => mailbox)).size
  return [
    {
      name: 'receive',
      by: mailboxes === 1 ? 'IMAP, 1 mailbox' : `IMAP, ${mailboxes} mailboxes`,
      waiting: folders.reduce((sum, { missing }) => sum + (missing ?? 0), 0),
      active: 0,
      anHour: inAnHour(figures, ['email-received', 'email-unfetchable', 'email-duplicate']),
      failed: folders.filter(({ outcome }) => outcome !== 'read').length,
      oldestSeconds: null,
    },
    ...STEPS.map(({ name, queues: names, stages, actions }) => {
      const standing = stages.flatMap((stage) => figures.standing[stage] ?? [])
      const failed = sumOf(standing.map((each) => each.failed))
      const active = sumOf(queues.filter(({ queue }) => names.includes(queue)).map((each) => each.active))
      const ages = standing.flatMap(({ oldestSeconds }) => oldestSeconds ?? [])
      return {
        name,
        by: names[0] ?? '',
        waiting: Math.max(0, sumOf(standing.map(({ mails }) => mails)) - failed - active),
        active,
        anHour: inAnHour(figures, actions),
        failed,
        oldestSeconds: ages.length === 0 ? null : Math.max(...ages),
      }
    }),
    {
      name: 'send',
      by: 'send-notice',
      waiting: letters.waiting,
      active: letters.sending,
      anHour: inAnHour(figures, ['notice-sent']),
      failed: letters.failed,
      oldestSeconds: letters.oldestSeconds,
    },
  ]
}

/** Which mails wait for a step, who takes it, and the events of it being taken. A mail that cannot be read failed in parsing. */
const STEPS: readonly Step[] = [
  {
    name: 'parse',
    queues: ['parse-email', 'read-pictures'],
    stages: ['received', 'unreadable'],
    actions: ['email-parsed', 'email-unreadable'],
  },
  { name: 'classify', queues: ['classify-instrument'], stages: ['parsed'], actions: ['email-classified'] },
  {
    name: 'open',
    queues: ['open-case'],
    stages: ['classified'],
    actions: ['email-opened', 'email-attached', 'email-closed'],
  },
  { name: 'draft', queues: ['draft-notices'], stages: ['opened', 'attached'], actions: ['email-drafted'] },
]

interface Step {
  name: PipelineStage['name']
  queues: readonly string[]
  stages: readonly string[]
  actions: readonly string[]
}

/** Something sticks: a mail takes seconds. The same bound as the alarm of docs/operations.md. */
const STICKS_AFTER_SECONDS = 300

export function isStuck({ failed, oldestSeconds }: PipelineStage): boolean {
  return failed > 0 || (oldestSeconds ?? 0) > STICKS_AFTER_SECONDS
}

function inAnHour({ events }: PipelineFigures, actions: readonly string[]): number {
  return sumOf(actions.map((action) => events[action]?.hour ?? 0))
}

function sumOf(figures: readonly number[]): number {
  return figures.reduce((sum, each) => sum + each, 0)
}
