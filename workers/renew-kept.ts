import { renewPreservation } from '../src/cases/renew-preservation.js'
import { listPreservationClocks, noteNotRenewed, saveRenewal } from '../src/edges/postgres/preservation-clocks.js'
import type { StoredEmail } from '../src/edges/postgres/stored-email.js'
import type { WorkerDependencies } from './dependencies.js'

/** A renewed request of a proven party keeps what is kept for longer; it can end or shorten nothing. */
export async function renewKept(
  { pool, log }: WorkerDependencies,
  { emailId, classification, receivedAt }: StoredEmail,
  caseId: string,
): Promise<void> {
  const country = classification?.primary.jurisdiction?.country ?? null
  const receivedOn = receivedAt.toISOString().slice(0, 10)
  const renewal = renewPreservation(await listPreservationClocks(pool, caseId), { country, receivedOn })
  if (renewal.kind === 'renewed') return void (await saveRenewal(pool, renewal, emailId))
  await noteNotRenewed(pool, caseId, emailId, renewal.reason)
  log.info({ emailId, reason: renewal.reason }, 'a preservation was not renewed; a person reads the mail')
}
