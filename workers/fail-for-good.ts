import { recordFailure, UNFINISHED } from '../src/edges/postgres/failures.js'
import { noteRereadFailure } from '../src/edges/postgres/rereads.js'
import { loadEmail } from '../src/edges/postgres/stored-email.js'
import { type ErrorCode, IntakeError } from '../src/errors.js'
import { LETTER_QUEUES, QUEUE_FOR_STAGE, type QueueName } from '../src/queues.js'
import type { WorkerDependencies } from './dependencies.js'
import { openForPerson } from './open-for-person.js'

const READS_MAIL: ReadonlySet<QueueName> = new Set(['parse-email', 'read-pictures'])

/** Errors that the mail itself brings about, or that nothing but a person can mend; the rest is a server that is away. */
const OF_THE_MAIL: ReadonlySet<ErrorCode> = new Set(['WORKER_BROKE', 'DATABASE_REFUSED', 'BLOB_CORRUPT'])

/**
 * What fails for good stands in the ledger with its reason. A mail that not even parsing could pass opens a case, so
 * that a person reads it.
 */
export async function failForGood(
  dependencies: WorkerDependencies,
  queue: QueueName,
  emailId: string,
  error: Error,
): Promise<void> {
  const { pool, log } = dependencies
  const { code, message, retryable } = knownError(error)
  log.error({ queue, emailId, code }, 'a step failed for good')
  // A letter stays in the outbox, and reconcile offers it again.
  if (emailId === '' || LETTER_QUEUES.has(queue)) return
  if (queue === 'reread-email') return await noteRereadFailure(pool, emailId)
  const isUnreadable = READS_MAIL.has(queue) && OF_THE_MAIL.has(code)
  if (isUnreadable) {
    const { mailbox } = await loadEmail(pool, emailId)
    const reason = `Reading it failed for good (${code}). The message is kept as it arrived; read it by hand, or have ops retry it.`
    await openForPerson(dependencies, { emailId, mailbox }, reason)
  }
  const stages = isUnreadable
    ? (['unreadable'] as const)
    : UNFINISHED.filter((stage) => QUEUE_FOR_STAGE[stage] === queue || (stage === 'received' && READS_MAIL.has(queue)))
  const failure = { code, reason: message, retryable: retryable && !isUnreadable }
  await recordFailure(pool, emailId, { stages, actor: queue }, failure)
}

/** BullMQ wraps what is never retried, and has an error of its own for a job whose workers died with it. */
function knownError(error: Error): IntakeError {
  if (error instanceof IntakeError) return error
  if (error.cause instanceof IntakeError) return error.cause
  return new IntakeError('WORKER_BROKE', 'every worker that took this step ended before it did.')
}
