import { NEVER_LOWERED } from '../policy/law.js'
import { type CaseDecided, decided, refused } from './case-change.js'
import type { Actor, AddedFinding, Dossier, SettlementOutcome } from './dossier.js'
import { listStandingFindings } from './find-open-findings.js'
import { whyStale } from './judge-step.js'

export type FindingRequest = Pick<AddedFinding, 'emailId' | 'code' | 'severity' | 'clause' | 'reason'> & {
  version: number
}

/** A reviewer noticed something that the machine did not. */
export function judgeFinding(dossier: Dossier, { version, ...finding }: FindingRequest): CaseDecided {
  const stale = whyStale(dossier, version)
  if (stale !== null) return stale
  if (!dossier.file.emails.some(({ emailId }) => emailId === finding.emailId)) {
    return refused(404, 'not-found', 'This case has no such mail.')
  }
  return decided({ kind: 'finding', finding })
}

export interface SettlementRequest {
  emailId: string
  findingHash: string
  outcome: SettlementOutcome
  reason: string
  version: number
}

/** An approver decides a finding that blocks; it counts from the second person's word on. */
export function judgeSettlement(
  dossier: Dossier,
  { emailId, findingHash, outcome, reason, version }: SettlementRequest,
): CaseDecided {
  const stale = whyStale(dossier, version)
  if (stale !== null) return stale
  const found = listStandingFindings({ ...dossier, emails: dossier.file.emails }).find(
    (finding) => finding.emailId === emailId && finding.findingHash === findingHash,
  )
  if (found === undefined) return refused(404, 'not-found', 'This case has no such finding as it stands now.')
  if (found.severity !== 'blocks') {
    return refused(409, 'blocks-nothing', 'This finding blocks nothing: there is nothing to decide.')
  }
  if (outcome !== 'upheld' && isNeverWaived(found.code)) {
    return refused(
      422,
      'never-waived',
      `${found.code} is waived by nobody: it goes away only by a corrected fact, such as a field, a call-back or new process.`,
    )
  }
  return decided({ kind: 'settlement', settlement: { emailId, code: found.code, findingHash, outcome, reason } })
}

/** The second person's word on a settlement: another than the one who decided, and of the same version of the finding. */
export function judgeSettlementSecond(dossier: Dossier, id: string, actor: Actor): CaseDecided {
  const settlement = dossier.settlements.find((one) => one.id === id)
  if (settlement === undefined) return refused(404, 'not-found', 'This case has no such decision on a finding.')
  if (settlement.secondedAt !== null) {
    return refused(409, 'already-seconded', 'A second person has confirmed it already.')
  }
  if (settlement.decidedBy.toLowerCase() === actor.name.toLowerCase()) {
    return refused(422, 'same-person', 'The second person must be another than the one who decided.')
  }
  return decided({ kind: 'seconded-settlement', id })
}

/** It goes away by a corrected fact alone. */
export function isNeverWaived(code: string): boolean {
  return NEVER_LOWERED.some((one) => one === code)
}
