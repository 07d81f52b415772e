import type { CaseFile, CasePage } from '../cases/case-file.js'
import { isCaseReference } from '../cases/case-reference.js'
import { maySeeRestricted, type Principal } from './access.js'
import type { DeskPorts } from './ports.js'

/** The cases that this reader may know of, newest first; what is no case reference begins at the newest. */
export function listCasesFor(ports: DeskPorts, principal: Principal, after = ''): Promise<CasePage> {
  return ports.listCases({
    after: isCaseReference(after) ? after : null,
    includeRestricted: maySeeRestricted(principal),
  })
}

/** One case, and the record that it was seen; null where there is none, or none that this reader may know of. */
export async function readCase(ports: DeskPorts, principal: Principal, reference: string): Promise<CaseFile | null> {
  if (!isCaseReference(reference)) return null
  const file = await ports.loadCase(reference, { includeRestricted: maySeeRestricted(principal) })
  if (file !== null) await ports.recordView(principal, file.reference)
  return file
}
