import type { Dossier } from '../../src/cases/dossier.js'
import { type CaseSheet, readCaseSheet } from '../../src/desk/read-case-sheet.js'
import { aDossier } from '../cases/a-dossier.js'
import { aSignedInPerson } from './a-signed-in-person.js'
import { emptyPorts } from './empty-ports.js'

/** What the page of this case shows to Ann. */
export async function aCaseSheet(dossier: Partial<Dossier> = {}, ports = emptyPorts()): Promise<CaseSheet> {
  const life = { ...ports.life, load: async () => aDossier(dossier) }
  const sheet = await readCaseSheet({ ...ports, life }, aSignedInPerson(), 'LP-2026-000001-Z')
  if (sheet === null) throw new RangeError('no case')
  return sheet
}
