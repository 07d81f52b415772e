/** A running poller with everything real but the bell to the next worker, whose rings are counted. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { type Blobs, createFolderBlobs } from '../src/edges/blobs.js'
import { openDirectConnection } from '../src/edges/postgres/database.js'
import type { Mailbox } from '../src/receive/mailbox.js'
import { RECEIVE_LIMITS, type ReceiveLimits } from '../src/receive/receive-limits.js'
import { type RunningPollers, runPollers } from '../workers/receive-email.js'
import type { FreshDatabase } from './fresh-database.js'

export interface TestPoller extends RunningPollers {
  /** Ids of the mails that were handed over, in order. */
  handedOver: string[]
  /** Codes and messages of warnings and errors. */
  warnings: string[]
  blobs: Blobs
}

export interface TestPollerOptions {
  limits?: Partial<ReceiveLimits>
  blobs?: (real: Blobs) => Blobs
  handOver?: (emailId: string) => Promise<void>
  now?: () => Date
}

/** A clock on which a minute takes 200 milliseconds: for waits of minutes. */
export function fastClock(): () => Date {
  const start = Date.now()
  return () => new Date(start + (Date.now() - start) * 300)
}

/** A lost answer costs a command's deadline: it must end well within the patience of `until`. */
const QUICK: Partial<ReceiveLimits> = {
  backOffMs: 50,
  maxBackOffMs: 200,
  lockRetryMs: 100,
  restBetweenPollsMs: 20,
  commandDeadlineMs: 20_000,
}
/** Longer than the product waits for any one answer, so that it may give up once and try again. */
const PATIENCE_MS = 100_000

export function runPoller(
  database: FreshDatabase,
  mailboxes: Mailbox | Mailbox[],
  options: TestPollerOptions = {},
): TestPoller {
  const folder = mkdtempSync(join(tmpdir(), 'poller-'))
  const real = createFolderBlobs(folder)
  const blobs = options.blobs?.(real) ?? real
  const handedOver: string[] = []
  const warnings: string[] = []
  const note = (details: { code?: string }, message: string) => void warnings.push(`${details.code ?? ''} ${message}`)
  const log = { debug: () => undefined, info: () => undefined, warn: note, error: note }
  const running = runPollers([mailboxes].flat(), {
    db: database.pool,
    openLockConnection: () => openDirectConnection(database.url, log),
    blobs,
    handOver: async (emailId) => {
      await options.handOver?.(emailId)
      handedOver.push(emailId)
    },
    log,
    now: options.now ?? (() => new Date()),
    random: () => 0.5,
    limits: { ...RECEIVE_LIMITS, ...QUICK, ...options.limits },
  })
  const stop = async () => {
    await running.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { stop, handedOver, warnings, blobs }
}

/** Asks until the answer satisfies, and gives it; fails with the last answer once the time is over. */
export async function until<Answer>(
  ask: () => Promise<Answer> | Answer,
  satisfies: (answer: Answer) => boolean,
  timeoutMs = PATIENCE_MS,
): Promise<Answer> {
  const end = performance.now() + timeoutMs
  for (;;) {
    const answer = await ask()
    if (satisfies(answer)) return answer
    if (performance.now() > end) throw new Error(`Not within ${timeoutMs} ms; the last answer was ${inspect(answer)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

export interface LedgerRow {
  id: string
  uid: number
  folder: string
  uidValidity: bigint
  sha256: string | null
  bytes: number | null
  stage: string
  reason: string | null
  duplicateOf: string | null
  junk: boolean
  receivedAt: Date
  settled: boolean
}

export async function ledgerOf({ pool }: FreshDatabase, { name }: Mailbox): Promise<LedgerRow[]> {
  const { rows } = await pool.query(
    `select id, uid::int, folder, uid_validity as "uidValidity", sha256, bytes::int, stage, reason, junk,
        duplicate_of as "duplicateOf", received_at as "receivedAt", settled_on_server_at is not null as settled
      from emails where mailbox = $1 order by recorded_at, uid`,
    [name],
  )
  return rows.map((row) => ({ ...row, uidValidity: BigInt(row.uidValidity) }))
}

export async function outcomeOf({ pool }: FreshDatabase, { name }: Mailbox, folder = 'INBOX'): Promise<string | null> {
  const { rows } = await pool.query('select outcome from mailbox_folders where mailbox = $1 and folder = $2', [
    name,
    folder,
  ])
  return rows[0]?.outcome ?? null
}
