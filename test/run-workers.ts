/** Running workers with everything real: reader processes, policies, blobs, Postgres, and a queue of either kind. */
import { readFileSync } from 'node:fs'
import { createFolderBlobs } from '../src/edges/blobs.js'
import { zoneResolver } from '../src/edges/dns.js'
import { loadPolicies } from '../src/edges/policies.js'
import { openPool } from '../src/edges/postgres/database.js'
import { openQueues, type QueueSettings } from '../src/edges/queue.js'
import { createReader } from '../src/edges/reader.js'
import { PARSE_LIMITS } from '../src/parse/parse-limits.js'
import type { WorkerDependencies } from '../workers/dependencies.js'
import { holdDirectories } from '../workers/directories.js'
import { runWorkers } from '../workers/run.js'

export interface TestWorkersSettings {
  databaseUrl: string
  queue: QueueSettings
  blobsFolder: string
}

const SAMPLES = new URL('../../test/mail/cases/', import.meta.url)
const POLICIES = new URL('../../policies', import.meta.url).pathname

export interface TestWorkers {
  dependencies: WorkerDependencies
  /** Messages of warnings and errors. */
  warnings: string[]
  stop(): Promise<void>
}

export async function startTestWorkers(
  settings: TestWorkersSettings,
  over: Partial<WorkerDependencies> = {},
): Promise<TestWorkers> {
  const warnings: string[] = []
  const note = (details: { code?: string }, message: string) => void warnings.push(`${details.code ?? ''} ${message}`)
  const log = { info: () => undefined, warn: note, error: note }
  const pool = openPool({ url: settings.databaseUrl, maxConnections: 8, applicationName: 'test-workers' }, log)
  const queues = openQueues(settings.queue, log)
  const reader = createReader({ processes: 2, limits: PARSE_LIMITS })
  const dependencies: WorkerDependencies = {
    pool,
    queues,
    blobs: createFolderBlobs(settings.blobsFolder),
    reader,
    resolver: zoneResolver(JSON.parse(readFileSync(new URL('dns.json', SAMPLES), 'utf8'))),
    policies: await loadPolicies(POLICIES),
    directories: holdDirectories(pool),
    settings: {
      mailboxes: [
        { name: 'kutano', policy: 'kutano', trustedAuthservIds: ['mx.kutano.example'] },
        { name: 'qukku', policy: 'qukku', trustedAuthservIds: ['mx.qukku.example'] },
      ],
      trustedSealers: [],
      alwaysAuthenticateHere: false,
      concurrency: 4,
    },
    log,
    ...over,
  }
  const running = runWorkers(dependencies)
  const stop = async () => {
    await running.stop()
    await reader.close()
    await queues.close()
    await pool.end()
  }
  return { dependencies, warnings, stop }
}
