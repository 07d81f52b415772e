import { setTimeout as sleep } from 'node:timers/promises'
import { sealAuditEvents } from '../src/edges/postgres/audit.js'
import { addCounts } from '../src/edges/postgres/hourly-counts.js'
import { indexSearchWords } from '../src/edges/postgres/search-words.js'
import { type Handler, neverAgain } from '../src/edges/queue.js'
import { framesOf, IntakeError } from '../src/errors.js'
import type { Tally } from '../src/ops/tally.js'
import { QUEUES, type QueueName } from '../src/queues.js'
import { classifyInstrumentWorker } from './classify-instrument.js'
import { compareDrawnTextWorker } from './compare-drawn-text.js'
import type { WorkerDependencies } from './dependencies.js'
import { draftNoticesWorker } from './draft-notices.js'
import { drawPagesWorker } from './draw-pages.js'
import { failForGood } from './fail-for-good.js'
import { keepAnchor } from './keep-anchor.js'
import { openCaseWorker } from './open-case.js'
import { parseEmailWorker } from './parse-email.js'
import { readPicturesWorker } from './read-pictures.js'
import { reconcileWorker } from './reconcile.js'
import { rereadEmailWorker } from './reread-email.js'
import { sendNoticeWorker } from './send-notice.js'
import { watchDeadlinesWorker } from './watch-deadlines.js'

const WORKERS: Readonly<Record<QueueName, (dependencies: WorkerDependencies) => Handler>> = {
  'parse-email': parseEmailWorker,
  'read-pictures': readPicturesWorker,
  'classify-instrument': classifyInstrumentWorker,
  'open-case': openCaseWorker,
  'draft-notices': draftNoticesWorker,
  'send-notice': sendNoticeWorker,
  'draw-pages': drawPagesWorker,
  'reread-email': rereadEmailWorker,
  'compare-drawn-text': compareDrawnTextWorker,
  'watch-deadlines': watchDeadlinesWorker,
  reconcile: reconcileWorker,
}

/** Queues that ring by themselves. */
const RHYTHMS: readonly [QueueName, number][] = [
  ['watch-deadlines', 60_000],
  ['reconcile', 60_000],
]
/** Queues whose work is never urgent, and heavy: one job at a time in a process. */
const UNHURRIED: ReadonlySet<QueueName> = new Set(['draw-pages'])
const RHYTHM_CHECK_MS = 15_000
const SEAL_EVERY_MS = 1_000
/** Two persons have waited for each other; a quarter of a minute more is nothing. */
const POLICIES_EVERY_MS = 15_000
/** What a restore loses without being noticed is what came after the last of these. */
const ANCHOR_EVERY_MS = 30_000
/** A worker that ends loses no more of what was only counted. */
const TALLY_EVERY_MS = 15_000
/** Days are what is counted: an hour late is early enough, and what was set aside goes the same day. */
const ERASE_EVERY_MS = 3_600_000

export interface RunningWorkers {
  /** Takes no further job and waits for those that run; what the dependencies hold stays open. */
  stop(): Promise<void>
}

/** Starts the workers of these queues, by default of all, with the bells and the audit sealer. */
export function runWorkers(dependencies: WorkerDependencies, names: readonly QueueName[] = QUEUES): RunningWorkers {
  const { queues, pool, settings, anchors, erase, tally, refreshPolicies, log } = dependencies
  const stopping = new AbortController()
  for (const name of names) {
    queues.consume(name, knowingErrors(name, WORKERS[name](dependencies)), {
      concurrency: UNHURRIED.has(name) ? 1 : settings.concurrency,
      onFailedForGood: ({ emailId }, error) => failForGood(dependencies, name, emailId, error),
    })
  }
  let lookBack: number | null | undefined = null
  const loops = [
    repeat(dependencies, 'bells', RHYTHM_CHECK_MS, stopping.signal, async () => {
      for (const [name, everyMs] of RHYTHMS) await queues.keepRinging(name, everyMs)
    }),
    repeat(dependencies, 'audit sealer', SEAL_EVERY_MS, stopping.signal, async () => {
      await sealAuditEvents(pool, lookBack)
      lookBack = undefined
    }),
    repeat(dependencies, 'search words', SEAL_EVERY_MS, stopping.signal, async () => {
      while ((await indexSearchWords(pool)) > 0 && !stopping.signal.aborted);
    }),
    ...(refreshPolicies === undefined
      ? []
      : [repeat(dependencies, 'policies', POLICIES_EVERY_MS, stopping.signal, refreshPolicies)]),
    ...(erase === undefined
      ? []
      : [
          repeat(dependencies, 'retention', ERASE_EVERY_MS, stopping.signal, async () => {
            log.info(await erase(), 'what was kept for its time is erased')
          }),
        ]),
    ...(tally === undefined
      ? []
      : [repeat(dependencies, 'tally', TALLY_EVERY_MS, stopping.signal, () => writeDown(pool, tally))]),
    ...(anchors === undefined
      ? []
      : [
          repeat(dependencies, 'audit anchor', ANCHOR_EVERY_MS, stopping.signal, async () => {
            await keepAnchor(dependencies, anchors)
          }),
        ]),
  ]
  return {
    async stop() {
      stopping.abort()
      await Promise.all([queues.stopConsuming(), ...loops])
    },
  }
}

async function writeDown(pool: WorkerDependencies['pool'], tally: Tally): Promise<void> {
  const taken = tally.take()
  await addCounts(pool, taken).catch((error: unknown) => {
    tally.giveBack(taken)
    throw error
  })
}

/**
 * The one place where errors meet the queue: a job of a retryable error comes again, others never. An error of unknown
 * origin may quote its input, so only its kind and its place go on.
 */
function knowingErrors(name: QueueName, handler: Handler): Handler {
  return async (job, attempt) => {
    try {
      await handler(job, attempt)
    } catch (error) {
      const known = error instanceof IntakeError ? error : unknownError(name, error)
      throw known.retryable ? known : neverAgain(known)
    }
  }
}

const UNPLACED = 'an unknown place'

function unknownError(name: QueueName, error: unknown): IntakeError {
  const kind = error instanceof Error ? error.name : 'no error object'
  const place = error instanceof Error ? (framesOf(error)[0]?.trim().slice('at '.length) ?? UNPLACED) : UNPLACED
  return new IntakeError('WORKER_BROKE', `${name} met ${kind} at ${place}.`)
}

async function repeat(
  { log }: WorkerDependencies,
  name: string,
  everyMs: number,
  signal: AbortSignal,
  work: () => Promise<void>,
): Promise<void> {
  while (!signal.aborted) {
    await work().catch((error: unknown) => {
      log.warn({ loop: name, code: error instanceof IntakeError ? error.code : 'unknown' }, 'a round failed')
    })
    await sleep(everyMs, undefined, { signal }).catch(() => undefined)
  }
}
