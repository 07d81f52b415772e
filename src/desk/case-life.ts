import { type CaseDecided, type CaseRefusal, decided } from '../cases/case-change.js'
import type { RecordBody, RecordKind } from '../cases/case-record.js'
import { isCaseReference } from '../cases/case-reference.js'
import type { Dossier } from '../cases/dossier.js'
import { type CorrectionRequest, judgeCorrection } from '../cases/judge-correction.js'
import {
  type FindingRequest,
  judgeFinding,
  judgeSettlement,
  judgeSettlementSecond,
  type SettlementRequest,
} from '../cases/judge-finding.js'
import { judgeRecord } from '../cases/judge-record.js'
import { judgeStep, type StepContext, type StepRequest, whyStale } from '../cases/judge-step.js'
import { type Act, maySeeRestricted, type Principal, whyMayNot } from './access.js'
import type { DeskPorts } from './ports.js'
import { forbidden, type Refusal } from './refusal.js'

/** What was done, and the version of the case since. */
export type CaseAct = { kind: 'done'; version: number } | Refusal

/** A step of the case, by the table, past its gate. */
export async function takeCaseStep(
  ports: DeskPorts,
  principal: Principal,
  reference: string,
  request: StepRequest,
): Promise<CaseAct> {
  return await actOnCase(ports, principal, { act: ACT_OF_STEP[request.to] ?? 'take-step', reference }, (dossier) =>
    judgeStep(dossier, request, contextFor(ports, principal, dossier)),
  )
}

const ACT_OF_STEP: Partial<Readonly<Record<StepRequest['to'], Act>>> = {
  'approved-for-production': 'approve-production',
  closed: 'close-case',
}

/** The first of two persons says that the case as it stands may be produced. */
export async function approveFirst(
  ports: DeskPorts,
  principal: Principal,
  reference: string,
  version: number,
): Promise<CaseAct> {
  return await actOnCase(
    ports,
    principal,
    { act: 'approve-first', reference },
    (dossier) => whyStale(dossier, version) ?? decided({ kind: 'approval' }),
  )
}

/** A finding that the machine did not make. */
export async function addFinding(ports: DeskPorts, principal: Principal, reference: string, finding: FindingRequest) {
  return await actOnCase(ports, principal, { act: 'add-finding', reference }, (dossier) =>
    judgeFinding(dossier, finding),
  )
}

/** An approver's word on a finding that blocks; a second person confirms it. */
export async function settleFinding(
  ports: DeskPorts,
  principal: Principal,
  reference: string,
  settlement: SettlementRequest,
): Promise<CaseAct> {
  return await actOnCase(ports, principal, { act: 'settle-finding', reference }, (dossier) =>
    judgeSettlement(dossier, settlement),
  )
}

export async function secondSettlement(
  ports: DeskPorts,
  principal: Principal,
  reference: string,
  id: string,
): Promise<CaseAct> {
  return await actOnCase(ports, principal, { act: 'second-settlement', reference }, (dossier) =>
    judgeSettlementSecond(dossier, id, contextFor(ports, principal, dossier).actor),
  )
}

/** A field as a person reads it; the review speaks again. */
export async function correctField(
  ports: DeskPorts,
  principal: Principal,
  reference: string,
  correction: CorrectionRequest,
): Promise<CaseAct> {
  return await actOnCase(ports, principal, { act: 'correct-field', reference }, (dossier) =>
    judgeCorrection(dossier, correction),
  )
}

/** What happened outside. Whatever opens a gate takes more than what shuts one. */
export async function recordInCase(
  ports: DeskPorts,
  principal: Principal,
  reference: string,
  said: { record: RecordBody; version: number },
): Promise<CaseAct> {
  const customers = await ports.life.loadCustomers()
  return await actOnCase(ports, principal, { act: ACT_OF_RECORD[said.record.kind], reference }, (dossier) =>
    judgeRecord(dossier, said, { ...contextFor(ports, principal, dossier), customers }),
  )
}

/** By which act each kind of record is said: what opens a gate takes more than what shuts one. */
export const ACT_OF_RECORD: Readonly<Record<RecordKind, Act>> = {
  consent: 'record-what-frees',
  preservation: 'record-event',
  production: 'record-production',
  objection: 'record-event',
  'objection-ended': 'record-what-frees',
  challenge: 'record-event',
  'challenge-ended': 'record-event',
  'order-ended': 'record-what-frees',
  'order-extended': 'record-event',
  'response-extended': 'record-event',
  'document-read': 'record-what-frees',
  'notice-withheld': 'record-what-frees',
}

export async function writeNote(ports: DeskPorts, principal: Principal, reference: string, text: string) {
  return await actOnCase(ports, principal, { act: 'write-note', reference }, () => decided({ kind: 'note', text }))
}

/** Whose case it is from now on; null takes it from whoever has it. */
export async function assignCase(ports: DeskPorts, principal: Principal, reference: string, to: string | null) {
  return await actOnCase(ports, principal, { act: 'assign-case', reference }, () => decided({ kind: 'assignment', to }))
}

/** The same of several cases, each by itself. */
export async function assignCases(
  ports: DeskPorts,
  principal: Principal,
  { references, to }: { references: readonly string[]; to: string | null },
): Promise<{ assigned: string[]; refused: { reference: string; error: string; message: string }[] }> {
  const assigned: string[] = []
  const refused: { reference: string; error: string; message: string }[] = []
  for (const reference of new Set(references)) {
    const act = await assignCase(ports, principal, reference, to)
    if (act.kind === 'done') assigned.push(reference)
    else refused.push({ reference, error: act.error, message: act.message })
  }
  return { assigned, refused }
}

/** Who decides, and the clock. */
export function contextFor(ports: DeskPorts, principal: Principal, { policy }: Dossier): StepContext {
  return {
    actor: { name: principal.name, roles: principal.roles },
    waitingDays: ports.life.policyOf(policy).notice.waitingDays,
    now: ports.now(),
  }
}

/** Every act on a case comes through here: who may act at all, which case he may know of, then what the case says. */
export async function actOnCase(
  ports: DeskPorts,
  principal: Principal,
  { act, reference }: { act: Act; reference: string },
  decide: (dossier: Dossier) => CaseDecided,
): Promise<CaseAct> {
  const why = whyMayNot(principal, act)
  if (why !== null) return forbidden(why)
  const acting = { reference, includeRestricted: maySeeRestricted(principal), actor: principal.name }
  const acted: { kind: 'done'; version: number } | CaseRefusal | null = isCaseReference(reference)
    ? await ports.life.change(acting, decide)
    : null
  return acted ?? NO_CASE
}

export const NO_CASE: Refusal = {
  kind: 'refused',
  status: 404,
  error: 'not-found',
  message: 'There is no case of this reference.',
}
