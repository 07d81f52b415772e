import { setTimeout as sleep } from 'node:timers/promises'
import { type CredentialSource, createCredentialSource } from '../../src/edges/imap/credentials.js'
import type { InboxSession, ServerSigns } from '../../src/edges/imap/inbox-session.js'
import { openInbox } from '../../src/edges/imap/open-inbox.js'
import { MAILBOX_BEAT, recordHeartbeat } from '../../src/edges/postgres/heartbeats.js'
import { recordPoll } from '../../src/edges/postgres/mailboxes.js'
import { IntakeError } from '../../src/errors.js'
import { backOffMs } from '../../src/receive/back-off.js'
import type { WatchedFolder } from '../../src/receive/mailbox.js'
import { waitForLock } from './mailbox-lock.js'
import { pollFolder } from './poll-folder.js'
import type { Poller } from './poller.js'

/**
 * Polls one mailbox until `signal` fires. Whatever breaks, server, network, login, database, is recorded, waited out
 * with back-off and tried again: nothing here ever switches a mailbox off (known failures 32, 42).
 */
export async function runMailbox(poller: Poller, signal: AbortSignal): Promise<void> {
  const credentials = createCredentialSource(poller.mailbox.auth)
  let failures = 0
  const passed = () => {
    failures = 0
  }
  while (!signal.aborted) {
    try {
      const lock = await waitForLock(poller, signal)
      if (!lock) return
      try {
        await pollConnected(poller, credentials, lock.over, passed)
      } finally {
        await lock.release()
      }
    } catch (error) {
      failures++
      await noteFailure(poller, poller.mailbox.folders, error)
      if (error instanceof IntakeError && error.code === 'INBOX_LOGIN_REFUSED') credentials.forget()
      const waitMs = backOffMs(failures, poller.random(), poller.limits)
      await sleep(waitMs, undefined, { signal }).catch(() => undefined)
    }
  }
}

/** One connection for as long as it lasts; it is closed before the next one is opened (known failure 23). */
async function pollConnected(
  poller: Poller,
  credentials: CredentialSource,
  signal: AbortSignal,
  passed: () => void,
): Promise<void> {
  const { mailbox, limits } = poller
  const session = await openInbox(mailbox, await credentials.get(), {
    commandDeadlineMs: limits.commandDeadlineMs,
    minBytesPerSecond: limits.minBytesPerSecond,
    keepAliveMs: limits.keepAliveMs,
    // What is larger is streamed in pieces; a server that announces more than it described is cut off.
    maxLiteralBytes: limits.batchBytes,
  })
  try {
    const signs = await signsOf(session)
    // What the last connection's end left undone is found by comparing everything once.
    for (const memory of poller.folders.values()) memory.sweptAt = null
    while (!signal.aborted) {
      const wereAllRead = await pollFolders(poller, session, signal)
      passed()
      await noteMailbox(poller, { isConnected: true, ...signs })
      await session.waitForNews(mailbox.pollEverySeconds * 1_000, signal)
      // Observed on Dovecot: a session that lived through a repair of the mailbox refuses a folder for ever, a new one does not.
      if (!wereAllRead) return
      await sleep(limits.restBetweenPollsMs)
    }
  } finally {
    await session.close()
  }
}

/**
 * The first folder comes last, so that it is the open one, which IDLE watches. A folder that fails holds up no other:
 * returns whether all were read, throws where none was.
 */
async function pollFolders(poller: Poller, session: InboxSession, signal: AbortSignal): Promise<boolean> {
  const { mailbox, db, now } = poller
  const failures: { folder: WatchedFolder; error: unknown }[] = []
  for (const folder of mailbox.folders.toReversed()) {
    try {
      await pollFolder(poller, session, folder, signal)
      if (signal.aborted) return true
      await recordPoll(db, { mailbox: mailbox.name, folder: folder.path, outcome: 'read', at: now() })
    } catch (error) {
      failures.push({ folder, error })
      if (!session.isOpen() || isDatabaseAway(error) || failures.length === mailbox.folders.length) throw error
    }
  }
  for (const { folder, error } of failures) await noteFailure(poller, [folder], error)
  return failures.length === 0
}

/** Asked once a connection. A server that does not say is no fault; one that hangs up is. */
async function signsOf(session: InboxSession): Promise<Partial<ServerSigns>> {
  try {
    return await session.signs()
  } catch (error) {
    if (!session.isOpen()) throw error
    return {}
  }
}

/** A sign of life for ops; the poller goes on without it. */
async function noteMailbox({ mailbox, db, log }: Poller, signs: Record<string, unknown>): Promise<void> {
  const [first] = mailbox.folders
  const figures = { ...signs, watched: first?.path ?? null }
  await recordHeartbeat(db, `${MAILBOX_BEAT}${mailbox.name}`, figures).catch((err: unknown) => {
    log.warn({ mailbox: mailbox.name, err }, 'a sign of life was not written down')
  })
}

/** So that a mailbox that stays unread is seen within minutes, not days (known failure 41). */
async function noteFailure(poller: Poller, folders: readonly WatchedFolder[], error: unknown): Promise<void> {
  const { mailbox, db, log, now } = poller
  const code = error instanceof IntakeError ? error.code : 'UNEXPECTED'
  log.warn({ mailbox: mailbox.name, folders: folders.length, code, err: error }, 'a mailbox could not be read')
  if (folders.length === mailbox.folders.length) await noteMailbox(poller, { isConnected: false })
  for (const { path } of folders) {
    await recordPoll(db, { mailbox: mailbox.name, folder: path, outcome: code, at: now() }).catch(() => undefined)
  }
}

function isDatabaseAway(error: unknown): boolean {
  return error instanceof IntakeError && error.code === 'DATABASE_UNREACHABLE'
}
