import type { CaseOutcome, CaseState } from './case.js'
import type { RecordBody } from './case-record.js'
import type { AddedFinding, FieldCorrection, Settlement } from './dossier.js'

/** What a decision writes: one change is one row and one audit event of ids, codes and hashes. */
export type CaseChange =
  | { kind: 'step'; from: CaseState; to: CaseState; outcome: CaseOutcome | null }
  | { kind: 'approval' }
  | { kind: 'finding'; finding: Pick<AddedFinding, 'emailId' | 'code' | 'severity' | 'clause' | 'reason'> }
  | { kind: 'settlement'; settlement: Pick<Settlement, 'emailId' | 'code' | 'findingHash' | 'outcome' | 'reason'> }
  | { kind: 'seconded-settlement'; id: string }
  | { kind: 'correction'; correction: Pick<FieldCorrection, 'emailId' | 'field' | 'value' | 'reason'> }
  | { kind: 'record'; record: RecordBody }
  /** The clock of an order of silence; `on` is its last day, null where it names none. `isLast`: no other order binds the case. */
  | { kind: 'order-clock'; emailId: string; on: string | null; isLast: boolean }
  | { kind: 'assignment'; to: string | null }
  | { kind: 'note'; text: string }
  /** The review is to speak again about this mail. */
  | { kind: 'judge-again'; emailId: string }

/** What a decision gives: changes to write, or why not, with the status that a browser understands. */
export type CaseDecided = { kind: 'decided'; changes: CaseChange[] } | CaseRefusal

export interface CaseRefusal {
  kind: 'refused'
  status: 403 | 404 | 409 | 422
  error: string
  message: string
}

export function refused(status: CaseRefusal['status'], error: string, message: string): CaseRefusal {
  return { kind: 'refused', status, error, message }
}

export function decided(...changes: CaseChange[]): CaseDecided {
  return { kind: 'decided', changes }
}
