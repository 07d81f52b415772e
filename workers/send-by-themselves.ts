import { INTERNAL_KINDS } from '../src/draft/notice-draft.js'
import { listDrafts, sendByItself } from '../src/edges/postgres/outbox.js'
import type { WorkerDependencies } from './dependencies.js'

const ACTOR = 'draft-notices'

/** Letters of a mail that wait for nobody: alarms inside. */
export async function sendByThemselves({ pool, queues }: WorkerDependencies, emailId: string): Promise<void> {
  for (const { id, kind } of await listDrafts(pool, emailId)) {
    if (!INTERNAL_KINDS.includes(kind)) continue
    if (await sendByItself(pool, id, ACTOR)) await queues.handOver('send-notice', id)
  }
}
