import { addDrawnConflicts } from '../cases/add-drawn-conflicts.js'
import type { CaseFile, CasePage } from '../cases/case-file.js'
import { isCaseReference } from '../cases/case-reference.js'
import { listMayBeGone } from '../cases/list-may-be-gone.js'
import { maySeeRestricted, type Principal } from './access.js'
import type { DeskPorts } from './ports.js'

/** The cases that this reader may know of, newest first; what is no case reference begins at the newest. */
export function listCasesFor(ports: DeskPorts, principal: Principal, after = ''): Promise<CasePage> {
  return ports.listCases({
    after: isCaseReference(after) ? after : null,
    includeRestricted: maySeeRestricted(principal),
  })
}

/** The picture of a page, and the record that the case was seen; null as for `readCase`. */
export async function readPageImage(
  ports: DeskPorts,
  principal: Principal,
  { reference, documentSha256, page }: { reference: string; documentSha256: string; page: number },
): Promise<Uint8Array | null> {
  if (!isCaseReference(reference)) return null
  const query = { includeRestricted: maySeeRestricted(principal) }
  const png = await ports.loadPageImage(reference, { documentSha256, page }, query)
  if (png !== null) await ports.recordView(principal, reference)
  return png
}

/** One case, and the record that it was seen; null where there is none, or none that this reader may know of. */
export async function readCase(ports: DeskPorts, principal: Principal, reference: string): Promise<CaseFile | null> {
  if (!isCaseReference(reference)) return null
  const file = await ports.loadCase(reference, { includeRestricted: maySeeRestricted(principal) })
  if (file === null) return null
  await ports.recordView(principal, file.reference)
  const mayBeGone = listMayBeGone(file, await ports.life.loadCustomers())
  return { ...addDrawnConflicts(file), mayBeGone }
}
