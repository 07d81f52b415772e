import { type CaseDecided, type CaseRefusal, decided } from '../cases/case-change.js'
import { isCaseReference } from '../cases/case-reference.js'
import type { Dossier } from '../cases/dossier.js'
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
