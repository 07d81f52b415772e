import { type CaseOutcome, type CaseState, type CaseStep, OUTCOMES, stepsFrom } from '../cases/case.js'
import { isCaseReference } from '../cases/case-reference.js'
import type { Dossier } from '../cases/dossier.js'
import { listStandingFindings, type StandingFinding } from '../cases/find-open-findings.js'
import { findShutProductionGates, type ShutGate } from '../cases/gates.js'
import { gatherProductionFacts } from '../cases/gather-production-facts.js'
import { domainsToMatch, type LikelyCase } from '../cases/likely-case.js'
import type { Judgement } from '../review/review.js'
import { maySeeRestricted, type Principal } from './access.js'
import { contextFor } from './case-life.js'
import type { DeskPorts } from './ports.js'

/** Where a case stands in its life, what leads on from there, and what keeps it. */
export interface CaseLife
  extends Pick<
    Dossier,
    | 'version'
    | 'approvedVersion'
    | 'mergedInto'
    | 'assignee'
    | 'settlements'
    | 'corrections'
    | 'records'
    | 'approvals'
    | 'notes'
  > {
  reference: string
  state: CaseState
  outcome: CaseOutcome | null
  steps: CaseStep[]
  /** As what it could be closed, if what each needs is on record. */
  outcomes: CaseOutcome[]
  /** Gates before production that are shut for whoever asks. */
  gates: ShutGate[]
  /** Why nothing may go to a customer now. */
  silence: string[]
  findings: StandingFinding[]
  /** Cases that may be the same matter: a person merges them, nobody else. */
  likely: LikelyCase[]
  /** Mails that people have said something of, as they stand with it; the machine's own values are in the case itself. */
  corrected: (Judgement & { emailId: string })[]
}

/** Null where there is no such case, or none that this reader may know of. The view is an audit event. */
export async function readCaseLife(
  ports: DeskPorts,
  principal: Principal,
  reference: string,
): Promise<CaseLife | null> {
  if (!isCaseReference(reference)) return null
  const dossier = await ports.life.load(reference, { includeRestricted: maySeeRestricted(principal) })
  if (dossier === null) return null
  await ports.recordView(principal, reference)
  return await lifeOf(ports, principal, dossier, await ports.life.whyNoCustomerLetter(dossier.caseId))
}

/** What stands in a dossier, as this person may act on it. */
export async function lifeOf(
  ports: DeskPorts,
  principal: Principal,
  dossier: Dossier,
  silence: string[],
): Promise<CaseLife> {
  const { file, state, outcome, version, approvedVersion, mergedInto, assignee } = dossier
  const { settlements, corrections, records, approvals, notes } = dossier
  return {
    reference: file.reference,
    state,
    outcome,
    version,
    approvedVersion,
    mergedInto,
    assignee,
    steps: mergedInto === null ? stepsFrom(state) : [],
    outcomes: OUTCOMES.flatMap((rule) => (rule.from.includes(state) ? [rule.outcome] : [])),
    gates: findShutProductionGates(gatherProductionFacts(dossier, contextFor(ports, principal, dossier))),
    silence,
    likely: await ports.life.listLikely(dossier.caseId, {
      domains: domainsToMatch(file.emails),
      includeRestricted: maySeeRestricted(principal),
    }),
    findings: listStandingFindings({ ...dossier, emails: file.emails }),
    corrected: file.emails.flatMap(({ emailId, corrected }) => (corrected === null ? [] : [{ emailId, ...corrected }])),
    settlements,
    corrections,
    records,
    approvals,
    notes,
  }
}
