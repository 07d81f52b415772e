import type { Pool } from '../edges/postgres/database.js'
import {
  forgetFailures,
  listStandingStill,
  loadLedgerStatus,
  type Offer,
  UNFINISHED,
  type Unfinished,
} from '../edges/postgres/failures.js'
import { listWithoutPageWork, PAGE_WORK } from '../edges/postgres/page-work.js'
import { wantRescans } from '../edges/postgres/rescans.js'
import type { Queues } from '../edges/queue.js'
import type { VirusScanner } from '../edges/virus-scanner.js'
import { QUEUE_FOR_STAGE, type QueueName } from '../queues.js'
import { isScannerUp } from './scanner-remark.js'

const PAGE = 500

/**
 * Offers every mail that has not reached an end to the queue of its next step: after this, whatever the queue has lost
 * is in it again. Mails that wait for a person after a failure are left to `retryFailed`. Returns how many.
 */
export async function reconcile(
  pool: Pool,
  queues: Queues,
  { graceSeconds = 0, stages = UNFINISHED }: { graceSeconds?: number; stages?: readonly Unfinished[] } = {},
): Promise<number> {
  let after: string | null = null
  let offered = 0
  for (;;) {
    const offers: Offer[] = await listStandingStill(pool, { stages, graceSeconds, after, limit: PAGE })
    await offerAll(queues, offers)
    offered += offers.length
    after = offers.at(-1)?.emailId ?? null
    if (offers.length < PAGE) return offered
  }
}

/**
 * The stages with more mails than their queue has jobs. Where it has enough, nothing is lost, only waiting: a long
 * backlog is not offered again and again.
 */
export async function findShortStages(pool: Pool, queues: Queues): Promise<Unfinished[]> {
  const [{ byStage }, statuses] = await Promise.all([loadLedgerStatus(pool), queues.status()])
  const missing = new Map(statuses.map(({ queue, waiting, active, delayed }) => [queue, -waiting - active - delayed]))
  // A mail whose pictures wait to be read is still `received`, and its job is in their queue.
  missing.set('parse-email', (missing.get('parse-email') ?? 0) + (missing.get('read-pictures') ?? 0))
  for (const stage of UNFINISHED) {
    const queue = QUEUE_FOR_STAGE[stage]
    missing.set(queue, (missing.get(queue) ?? 0) + byStage[stage])
  }
  return UNFINISHED.filter((stage) => (missing.get(QUEUE_FOR_STAGE[stage]) ?? 0) > 0)
}

/** Mails of open cases whose pages were not drawn, or not compared with what is drawn: their job was lost. Returns how many. */
export async function offerPageWork(pool: Pool, queues: Queues): Promise<number> {
  let offered = 0
  for (const work of PAGE_WORK) {
    const emailIds = await listWithoutPageWork(pool, work, PAGE)
    await queues.offerAgain(work, emailIds)
    offered += emailIds.length
  }
  return offered
}

/**
 * The virus scanner answers again: mails of cases with documents that it has not seen are read again, in place, so that what
 * is infected goes into quarantine and the rest loses its mark. Returns how many.
 */
export async function offerUnscanned(pool: Pool, queues: Queues, scanner: VirusScanner | null): Promise<number> {
  if (!(await isScannerUp(scanner))) return 0
  const emailIds = await wantRescans(pool, RESCANS)
  await queues.offerAgain('reread-email', emailIds)
  return emailIds.length
}

/** A minute's work: an outage leaves thousands, and new mail goes first. */
const RESCANS = 50

/** Ops have mended what failed: every mail that failed for good, or this one, is tried once more. Returns how many. */
export async function retryFailed(
  pool: Pool,
  queues: Queues,
  actor: string,
  emailId: string | null = null,
): Promise<number> {
  const offers = await forgetFailures(pool, actor, emailId)
  for (let at = 0; at < offers.length; at += PAGE) await offerAll(queues, offers.slice(at, at + PAGE))
  return offers.length
}

async function offerAll(queues: Queues, offers: readonly Offer[]): Promise<void> {
  const byQueue = new Map<QueueName, string[]>()
  for (const { emailId, stage } of offers) {
    const queue = QUEUE_FOR_STAGE[stage]
    byQueue.set(queue, [...(byQueue.get(queue) ?? []), emailId])
  }
  for (const [queue, emailIds] of byQueue) await queues.offerAgain(queue, emailIds)
}
