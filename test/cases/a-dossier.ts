import type { Dossier } from '../../src/cases/dossier.js'
import { aCaseFile } from '../desk/a-case-file.js'

/** A case in review of which nothing is known and against which nothing speaks. */
export function aDossier(over: Partial<Dossier> = {}): Dossier {
  return {
    caseId: 'case-1',
    file: aCaseFile(),
    policy: 'kutano',
    state: 'in-review',
    outcome: null,
    version: 7,
    approvedVersion: null,
    mergedInto: null,
    assignee: null,
    newestEvent: '0',
    callBacks: [],
    callBacksElsewhere: [],
    approvals: [],
    findings: [],
    settlements: [],
    corrections: [],
    records: [],
    letters: [],
    notes: [],
    ...over,
  }
}
