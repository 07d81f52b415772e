import { loadEmail } from '../src/edges/postgres/stored-email.js'
import type { Handler } from '../src/edges/queue.js'
import { readClosed } from '../src/read-email.js'
import { handOn, type WorkerDependencies } from './dependencies.js'
import { oneLargeAtATime } from './large-mails.js'
import { openForPerson } from './open-for-person.js'
import { isReadable, saveReading, stepsFor } from './save-reading.js'

/**
 * received → parsed: the documents are read, in a process apart, and their bytes kept. Or unreadable, with a case. A mail
 * with images or archives to open goes to a queue of its own, so that no other mail waits while they are read.
 */
export function parseEmailWorker(dependencies: WorkerDependencies): Handler {
  return async ({ emailId }, { isLast }) => {
    const stored = await loadEmail(dependencies.pool, emailId)
    const { stage, mailbox, reason } = stored
    if (stage !== 'received') return await handOn(dependencies, emailId, stage)
    if (!isReadable(stored)) return await openForPerson(dependencies, { emailId, mailbox }, reason ?? NOT_FETCHED)
    await oneLargeAtATime(stored.bytes, async () => {
      const first = await readClosed(await stepsFor(dependencies, stored, isLast))
      if (first.kind === 'to-open') return await dependencies.queues.handOver('read-pictures', emailId)
      await saveReading(dependencies, stored, first.result)
    })
  }
}

const NOT_FETCHED = 'The mail server names this mail and does not hand it over. Look at it there.'
