import type { ImapFlow, MailboxObject } from 'imapflow'
import { IntakeError } from '../../errors.js'
import type { MailOnServer } from '../../receive/mailbox.js'
import { within } from './deadline.js'
import { type Fetched, fetchTogether, streamAlone } from './fetch-sources.js'
import { inboxError } from './inbox-error.js'
import { waitForNews } from './wait-for-news.js'

export interface SessionLimits {
  commandDeadlineMs: number
  /** A body's deadline grows with its size by this rate. */
  minBytesPerSecond: number
  /** After so long without a word the server is asked for one, which shows a line that died in silence. */
  keepAliveMs: number
  /** The largest piece of data that is taken into memory at once; a server that announces more is cut off. */
  maxLiteralBytes: number
}

export interface OpenFolder {
  uidValidity: bigint
  /** Null where the server does not say; then one has to search. */
  uidNext: number | null
  exists: number
}

/** One logged-in connection. Its methods are used one after the other, each ends within a deadline, each throws IntakeError. */
export interface InboxSession {
  open(folder: string): Promise<OpenFolder>
  /** The UIDs of the open folder from this one on, ascending. */
  listUids(from: number): Promise<number[]>
  /** Size and date of these mails, as far as the server gives them. */
  describe(uids: readonly number[]): Promise<MailOnServer[]>
  /** The sources of these mails by one command, as many as came. */
  fetchTogether(uids: readonly number[], bytes: number): Promise<Fetched>
  /** One mail's source in pieces; null where the server has no such mail any more. */
  streamAlone(uid: number, maxBytes: number): Promise<AsyncIterable<Uint8Array> | null>
  flag(uids: readonly number[], keyword: string): Promise<void>
  move(uids: readonly number[], folder: string): Promise<void>
  /** Ends when the open folder has news, after `timeoutMs`, when the session ends or when `signal` fires. */
  waitForNews(timeoutMs: number, signal: AbortSignal): Promise<void>
  /** What the server is like, for ops. */
  signs(): Promise<ServerSigns>
  isOpen(): boolean
  close(): Promise<void>
}

export interface ServerSigns {
  /** Says by itself that mail came (RFC 2177); else it is asked every so often. */
  hasIdle: boolean
  /** How full the mailbox is, from 0 to 1; null where the server does not say (RFC 9208). */
  quotaShare: number | null
  /** When the server's certificate ends; null without TLS. */
  certificateEndsAt: Date | null
}

/** Politeness only: the server ends a session by itself too. */
const LOGOUT_DEADLINE_MS = 2_000

export function createInboxSession(
  client: ImapFlow,
  limits: SessionLimits,
  certificateEndsAt: Date | null = null,
): InboxSession {
  const news = { waiting: false }
  client.on('exists', () => {
    news.waiting = true
  })
  const run = async <Result>(command: string, work: Promise<Result>, deadlineMs = limits.commandDeadlineMs) => {
    try {
      return await within(deadlineMs, command, () => client.close(), work)
    } catch (error) {
      throw inboxError(error, command)
    }
  }
  return {
    async open(folder) {
      news.waiting = false
      const opened: MailboxObject = await run('SELECT', client.mailboxOpen(folder))
      return { uidValidity: opened.uidValidity, uidNext: opened.uidNext ?? null, exists: opened.exists ?? 0 }
    },
    listUids: (from) => listUids(client, run, from),
    describe: (uids) => describe(client, run, uids),
    fetchTogether: (uids, bytes) =>
      fetchTogether(client, uids, limits.commandDeadlineMs + (1_000 * bytes) / limits.minBytesPerSecond),
    streamAlone: (uid, maxBytes) => streamAlone(client, uid, maxBytes, limits.commandDeadlineMs),
    async flag(uids, keyword) {
      const done = await run('STORE', client.messageFlagsAdd([...uids], [keyword], { uid: true, silent: true }))
      if (!done) throw refused('STORE')
    },
    async move(uids, folder) {
      // Without both, the library would expunge the folder, and with it what others have marked as deleted.
      if (!client.capabilities.has('MOVE') && !client.capabilities.has('UIDPLUS')) throw refused('MOVE')
      const move = () => run('MOVE', client.messageMove([...uids], folder, { uid: true }))
      if (await move()) return
      await run('CREATE', client.mailboxCreate(folder))
      if (!(await move())) throw refused('MOVE')
    },
    async waitForNews(timeoutMs, signal) {
      const isOver = () => news.waiting || signal.aborted || !client.usable
      for (let left = timeoutMs; left > 0 && !isOver(); left -= limits.keepAliveMs) {
        await waitForNews(client, isOver, Math.min(left, limits.keepAliveMs), signal)
        if (left > limits.keepAliveMs && !isOver()) await run('NOOP', client.noop())
      }
    },
    async signs() {
      const hasIdle = client.capabilities.has('IDLE')
      const quota = client.capabilities.has('QUOTA') ? await run('GETQUOTAROOT', client.getQuota('INBOX')) : false
      const { usage = 0, limit = 0 } = (quota || null)?.storage ?? {}
      return { hasIdle, quotaShare: limit > 0 ? usage / limit : null, certificateEndsAt }
    },
    isOpen: () => client.usable,
    async close() {
      if (client.usable) await run('LOGOUT', client.logout(), LOGOUT_DEADLINE_MS).catch(() => undefined)
      client.close()
    },
  }
}

type Run = <Result>(command: string, work: Promise<Result>, deadlineMs?: number) => Promise<Result>

async function listUids(client: ImapFlow, run: Run, from: number): Promise<number[]> {
  const found = await run('SEARCH', client.search({ uid: `${from}:*` }, { uid: true }))
  // The library says false for a refused search: that is no empty folder.
  if (!found) throw refused('SEARCH')
  // RFC 9051 section 9: `999:*` names the last mail even where its UID is below 999.
  return found.filter((uid) => uid >= from).sort((a, b) => a - b)
}

/** A mail that the server cannot describe is left out; the others still count (known failure 40). */
async function describe(client: ImapFlow, run: Run, uids: readonly number[]): Promise<MailOnServer[]> {
  if (uids.length === 0) return []
  const asked = new Set(uids)
  const mails: MailOnServer[] = []
  const collect = async () => {
    const query = { uid: true, size: true, internalDate: true }
    for await (const { uid, size, internalDate } of client.fetch(uids.join(','), query, { uid: true })) {
      if (size === undefined || !asked.delete(uid)) continue
      mails.push({ uid, bytes: size, receivedAt: internalDate instanceof Date ? internalDate : null })
    }
  }
  try {
    await run('FETCH', collect())
  } catch (error) {
    if (!client.usable) throw error
  }
  return mails
}

function refused(command: string): IntakeError {
  return new IntakeError('INBOX_COMMAND_REFUSED', `${command} was answered with NO or BAD.`, { command })
}
