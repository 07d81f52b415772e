import { join } from 'node:path'
import type { Config } from '../config.js'
import { createBlobEraser } from '../edges/blob-eraser.js'
import { createErasureList } from '../edges/erasure-list.js'
import type { Pool } from '../edges/postgres/database.js'
import type { RetentionDependencies } from '../ops/retention.js'
import type { LoadedPolicy } from '../policy/policy.js'

/** What erasing works with; the list of what was erased stands beside the anchors, outside the database. */
export function retentionOf(
  config: Config,
  pool: Pool,
  policies: readonly LoadedPolicy[],
  actor: string,
): RetentionDependencies {
  return {
    pool,
    policies: policies.map(({ policy }) => policy),
    mailboxes: config.mailboxes,
    blobs: createBlobEraser(config.blobsFolder),
    erasures: createErasureList(join(config.anchorsFolder, 'erasures.ndjson')),
    actor,
  }
}
