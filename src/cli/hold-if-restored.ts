import { judgeAnchor } from '../audit/anchor.js'
import { createAnchorFolder } from '../edges/anchors.js'
import { loadLinkHash } from '../edges/postgres/audit.js'
import { findSystemHold, placeSystemHold } from '../edges/postgres/system-holds.js'
import type { Installation } from './installation.js'

/**
 * A database that does not hold the newest head of its own chain was restored from a backup: the installation starts held,
 * and stays so until a person releases it (`writdesk restore release`).
 */
export async function holdIfRestored({
  config,
  pool,
  log,
}: Pick<Installation, 'config' | 'pool' | 'log'>): Promise<void> {
  const anchor = await createAnchorFolder(config.anchorsFolder).newest()
  const fault = anchor && judgeAnchor(anchor, await loadLinkHash(pool, anchor.events))
  if (fault) {
    const placed = await placeSystemHold(pool, { reason: fault, actor: 'start' })
    if (placed)
      log.error({ ...placed }, 'the database was restored from a backup: nothing leaves until a person releases it')
  }
  if ((await findSystemHold(pool)) !== null) log.warn({}, 'held after a restore: see writdesk restore status')
}
