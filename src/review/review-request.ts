import { chooseDisposition } from './choose-disposition.js'
import { findFindings } from './find-findings.js'
import { isSilenced, statedHarm } from './findings/notice.js'
import { judgeInstruments } from './judge-instruments.js'
import { listActions } from './list-actions.js'
import { listDeadlines } from './list-deadlines.js'
import { listDisclosable } from './list-disclosable.js'
import { gatherFacts, type RequestFacts, type ReviewInput } from './request-facts.js'
import type { NoticeDuty, Review } from './review.js'

/**
 * What the policy says about a mail: findings, a recommendation, the steps owed, what could be produced, whether the
 * customer is told, and the clocks. Values in, a value with its reasons out; a person decides.
 */
export function reviewRequest(input: ReviewInput): Review {
  const facts = gatherFacts(input)
  const findings = findFindings(facts)
  const raised = new Set(findings.map(({ code }) => code))
  const disposition = chooseDisposition(facts, findings)
  const perInstrument = judgeInstruments(facts)
  const disclosable = listDisclosable(facts, perInstrument)
  const notice = noticeDuty(facts, raised.has('risk-of-harm'), disclosable.length > 0)
  const noticeByMailAlone = noticeDuty(facts, statedHarm(facts) !== null, disclosable.length > 0)
  return {
    policy: input.policy.id,
    policyVersion: input.policy.version,
    findings,
    disposition,
    actions: listActions({ facts, raised, disposition, notice }),
    disclosable,
    perInstrument,
    notice,
    deadlines: listDeadlines({ facts, raised, disposition, notice, noticeByMailAlone }),
  }
}

/** The first that applies: an order forbids it, harm or an emergency withholds it, nothing can be disclosed, else it is owed. */
function noticeDuty(facts: RequestFacts, isHarmful: boolean, isDisclosable: boolean): NoticeDuty {
  if (!facts.isRequest) return 'not-applicable'
  if (isSilenced(facts)) return 'prohibited'
  if (isHarmful || facts.types.has('emergency-disclosure-request')) return 'withheld'
  return isDisclosable ? 'required' : 'not-applicable'
}
