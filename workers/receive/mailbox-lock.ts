import { setTimeout as sleep } from 'node:timers/promises'
import type { DirectConnection } from '../../src/edges/postgres/database.js'
import { tryMailboxLock } from '../../src/edges/postgres/mailboxes.js'
import { IntakeError } from '../../src/errors.js'
import type { Poller } from './poller.js'

/** One poller a mailbox: whoever holds its lock in Postgres polls, everyone else waits for it (known failure 22). */
export interface MailboxLock {
  /** Fires when the poller stops, or when the connection that holds the lock is gone and with it the lock. */
  over: AbortSignal
  release(): Promise<void>
}

/**
 * Waits for the mailbox's lock; null once `stop` fires.
 * @throws IntakeError DATABASE_UNREACHABLE
 */
export async function waitForLock(poller: Poller, stop: AbortSignal): Promise<MailboxLock | null> {
  const { mailbox, limits, log } = poller
  const connection = await poller.openLockConnection()
  const lock = lockOn(connection, stop)
  try {
    for (let tries = 0; !lock.over.aborted; tries++) {
      if (await tryMailboxLock(connection, mailbox.name)) return lock
      if (tries === 0) log.info({ mailbox: mailbox.name }, 'another poller reads this mailbox; waiting for it to end')
      await sleep(limits.lockRetryMs, undefined, { signal: lock.over }).catch(() => undefined)
    }
  } catch (error) {
    await lock.release()
    throw error
  }
  await lock.release()
  if (stop.aborted) return null
  throw new IntakeError('DATABASE_UNREACHABLE', 'the connection that waits for a mailbox was lost.')
}

/** One controller and listeners that go with it: AbortSignal.any leaks in Node 20 where a signal lives for months. */
function lockOn(connection: DirectConnection, stop: AbortSignal): MailboxLock {
  const over = new AbortController()
  const end = () => over.abort()
  connection.on('error', end).on('end', end)
  stop.addEventListener('abort', end)
  if (stop.aborted) end()
  return {
    over: over.signal,
    async release() {
      stop.removeEventListener('abort', end)
      await connection.end().catch(() => undefined)
    },
  }
}
