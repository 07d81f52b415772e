import closeWithGrace from 'close-with-grace'
import { holdDirectories } from '../../workers/directories.js'
import { runPollers } from '../../workers/receive-email.js'
import { runWorkers } from '../../workers/run.js'
import { readConfig } from '../config.js'
import { createAnchorFolder } from '../edges/anchors.js'
import { createFolderBlobs } from '../edges/blobs.js'
import { systemResolver, zoneResolver } from '../edges/dns.js'
import { loadPolicies } from '../edges/policies.js'
import { openDirectConnection, openPool } from '../edges/postgres/database.js'
import { loadServerHeaders } from '../edges/postgres/mailboxes.js'
import { findSystemHold } from '../edges/postgres/system-holds.js'
import { openQueues } from '../edges/queue.js'
import { createReader } from '../edges/reader.js'
import { createPasswordSeal } from '../edges/seal-passwords.js'
import { createMailer } from '../edges/smtp.js'
import { createVirusScanner } from '../edges/virus-scanner.js'
import { createWebhook } from '../edges/webhook.js'
import { readZone } from '../edges/zone-file.js'
import { createLog } from '../log.js'
import { checkServers, logServerChecks } from '../ops/check-servers.js'
import { policiesInEffect, refreshPolicies } from '../ops/policies-in-effect.js'
import { runRetention } from '../ops/retention.js'
import { countingResolver, createTally, READER_ENDED } from '../ops/tally.js'
import type { QueueName } from '../queues.js'
import { withProcessedFolder } from '../receive/folders-after-restore.js'
import { RECEIVE_LIMITS } from '../receive/receive-limits.js'
import { readTextArgument } from './arguments.js'
import { holdIfRestored } from './hold-if-restored.js'
import type { Installation, Running } from './installation.js'
import { retentionOf } from './retention-of.js'
import { serveDesk } from './serve-desk.js'

/** What one process of an installation does; `start` is all of it. */
export type Part = 'poll' | 'work' | 'serve'

/**
 * Runs parts of an installation until a signal comes, then ends them in the order that lets no work be lost: no new
 * mail, no new job, no new request; what is in hand is finished; connections close last.
 */
export async function runParts(parts: readonly Part[], stages?: readonly QueueName[]): Promise<void> {
  const config = readConfig()
  const log = createLog(config.logLevel)
  const pool = openPool({ url: config.databaseUrl, maxConnections: POOL_SIZE, applicationName: 'writdesk' }, log)
  const queues = openQueues({ url: config.queueUrl }, log)
  const installation = { config, log, pool, queues }
  const running: Running[] = []
  const end = async () => {
    for (const each of running.splice(0)) await each.stop()
    await queues.close()
    await pool.end()
  }
  try {
    await holdIfRestored(installation)
    for (const part of PARTS) if (parts.includes(part)) running.push(await STARTERS[part](installation, stages))
  } catch (error) {
    await end()
    throw error
  }
  log.info({ parts }, 'running')
  closeWithGrace({ delay: GRACE_MS, logger: false }, async ({ signal, err }) => {
    log.info({ signal, err }, 'ending')
    await end()
  })
}

/** The order in which parts start and end. */
const PARTS: readonly Part[] = ['poll', 'work', 'serve']
/** Enough for every worker's short statements at the default concurrency, well under PostgreSQL's default of 100. */
const POOL_SIZE = 16
/** A document may take its whole time to be read before its job is done. */
const GRACE_MS = 60_000

const STARTERS: Readonly<
  Record<Part, (installation: Installation, stages?: readonly QueueName[]) => Promise<Running>>
> = {
  poll: startPollers,
  work: startWorkers,
  serve: serveDesk,
}

async function startPollers({ config, log, pool, queues }: Installation): Promise<Running> {
  const isRestored = (await findSystemHold(pool)) !== null
  return runPollers(isRestored ? config.mailboxes.map(withProcessedFolder) : config.mailboxes, {
    db: pool,
    openLockConnection: () => openDirectConnection(config.databaseUrl, log),
    blobs: createFolderBlobs(config.blobsFolder),
    handOver: (emailId) => queues.handOver('parse-email', emailId),
    log,
    now: () => new Date(),
    random: Math.random,
    limits: RECEIVE_LIMITS,
  })
}

async function startWorkers(installation: Installation, stages?: readonly QueueName[]): Promise<Running> {
  const { config, log, pool, queues } = installation
  const { mailboxes, trustedSealers, alwaysAuthenticateHere, workers, dns } = config
  const { concurrency } = workers
  const policies = await policiesInEffect(pool, await loadPolicies(config.policiesFolder), log)
  const resolver =
    dns.zoneFile === null
      ? systemResolver(dns)
      : zoneResolver(readZone(await readTextArgument(dns.zoneFile), dns.zoneFile))
  const scanner = config.clamd === null ? null : createVirusScanner(config.clamd)
  if (scanner === null) log.warn({}, 'CLAMD_URL is not set: documents are not scanned for viruses')
  const { limits, signatureTrust: trust } = config
  const tally = createTally()
  const onEnded = (cause: string) => tally.add(`${READER_ENDED}${cause}`)
  const reader = createReader({ ...config.reader, limits, trust, scanner, log, onEnded })
  await checkServers(alwaysAuthenticateHere ? [] : mailboxes, (mailbox, limit) =>
    loadServerHeaders(pool, mailbox, limit),
  ).then(
    (checks) => logServerChecks(checks, log),
    () => log.warn({}, 'the authserv-ids could not be checked: the database did not answer'),
  )
  const running = runWorkers(
    {
      pool,
      queues,
      blobs: createFolderBlobs(config.blobsFolder),
      reader,
      scanner,
      resolver: countingResolver(resolver, tally),
      tally,
      policies,
      refreshPolicies: () => refreshPolicies(pool, policies, log),
      directories: holdDirectories(pool),
      anchors: createAnchorFolder(config.anchorsFolder),
      erase: () =>
        runRetention(retentionOf(config, pool, policies, 'retention'), new Date().toISOString().slice(0, 10)),
      passwordSeal: config.passwordKey === null ? null : createPasswordSeal(config.passwordKey),
      outgoing: outgoingOf(installation),
      settings: { mailboxes, trustedSealers, alwaysAuthenticateHere, concurrency, limits },
      log,
    },
    stages,
  )
  return {
    async stop() {
      await running.stop()
      await reader.close()
    },
  }
}

function outgoingOf({ config, log }: Installation) {
  const { smtp, roles, deskUrl, webhookUrl } = config.outgoing
  if (smtp === null) log.warn({}, 'SMTP_URL is not set: no letter and no alarm is sent')
  const webhook = webhookUrl === null ? null : createWebhook(webhookUrl)
  return { mailer: smtp === null ? null : createMailer(smtp), roles, deskUrl, webhook }
}
