import { MAY_HIDE_THE_DEMAND } from './instrument-kinds.js'
import type { RequestFacts } from './request-facts.js'
import { DISPOSITIONS, type Disposition, type Finding, type FindingCode } from './review.js'

type Applies = (facts: RequestFacts, blocking: ReadonlySet<FindingCode>, raised: ReadonlySet<FindingCode>) => boolean

/** When each recommendation applies. They are tried in the order of DISPOSITIONS; `review` always applies. */
const WHEN: Readonly<Record<Disposition, Applies>> = {
  'suspected-fraud': ({ sender }) => sender.verdict === 'spoofed-government' || sender.verdict === 'impersonating',
  'escalate-child-safety': ({ types }) => types.has('child-safety-report'),
  'no-action': ({ classification: { kind } }) => kind === 'auto-reply' || kind === 'bounce' || kind === 'unrelated',
  'follow-up': ({ isRequest }) => !isRequest,
  'emergency-review': ({ types }) => types.has('emergency-disclosure-request'),
  reject: ({ realTimeOnly }) => realTimeOnly,
  'refer-to-treaty': (_, blocking) => blocking.has('foreign-process'),
  preserve: ({ classification }) => classification.primary.type === 'preservation-request',
  'refer-to-customer': ({ policy, type }, blocking) =>
    policy.refersFirst?.kinds[type] !== undefined || blocking.has('customer-consent-required'),
  'manual-triage': ({ type }, _, raised) =>
    type === 'unknown' ||
    type === 'none' ||
    (MAY_HIDE_THE_DEMAND.has(type) && (raised.has('document-unreadable') || raised.has('secure-portal-link'))),
  'request-cure': ({ realTimeOnly }, blocking) =>
    [...blocking].some((code) => realTimeOnly || code !== 'real-time-surveillance'),
  review: () => true,
}

/** The first disposition that applies. */
export function chooseDisposition(facts: RequestFacts, findings: readonly Finding[]): Disposition {
  const raised = new Set(findings.map(({ code }) => code))
  const blocking = new Set(findings.filter(({ severity }) => severity === 'blocks').map(({ code }) => code))
  return DISPOSITIONS.find((disposition) => WHEN[disposition](facts, blocking, raised)) ?? 'manual-triage'
}
