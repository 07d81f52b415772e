import { loadAnchor, sealAuditEvents } from '../edges/postgres/audit.js'
import { loadCaseRecords } from '../edges/postgres/case-records.js'
import { loadCase } from '../edges/postgres/cases.js'
import type { Pool } from '../edges/postgres/database.js'
import type { Bundle } from './export-case.js'

/** All of one case for its bundle, its acts sealed first; null where there is none, or none that this reader may know of. */
export async function loadBundle(
  db: Pool,
  reference: string,
  { includeRestricted, exportedBy }: { includeRestricted: boolean; exportedBy: string },
): Promise<Bundle | null> {
  const file = await loadCase(db, reference, { includeRestricted })
  if (file === null) return null
  await sealAuditEvents(db, null)
  const records = await loadCaseRecords(db, reference)
  return { file, records, anchor: await loadAnchor(db), exportedAt: new Date(), exportedBy }
}
