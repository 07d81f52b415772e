import { GROUNDS } from '../policy/law.js'
import type { Policy } from '../policy/policy.js'
import { AUTHORITY } from './findings/authority.js'
import { COMPLETENESS } from './findings/completeness.js'
import { DOCUMENTS } from './findings/documents.js'
import type { FindingRow } from './findings/finding-row.js'
import { JURISDICTION } from './findings/jurisdiction.js'
import { NOTICE } from './findings/notice.js'
import { SCOPE } from './findings/scope.js'
import { SENDER } from './findings/sender.js'
import { TIMING } from './findings/timing.js'
import type { RequestFacts } from './request-facts.js'
import type { Finding, FindingCode } from './review.js'

/** Every row, in the order in which a person reads them. */
export const FINDING_ROWS: readonly FindingRow[] = [
  ...SENDER,
  ...COMPLETENESS,
  ...SCOPE,
  ...AUTHORITY,
  ...JURISDICTION,
  ...DOCUMENTS,
  ...NOTICE,
  ...TIMING,
]

/** What the policy and the law notice about a mail. A finding that neither names is not raised. */
export function findFindings(facts: RequestFacts): Finding[] {
  const isSeen = facts.isRequest || facts.classification.kind === 'follow-up'
  return FINDING_ROWS.flatMap((row): Finding[] => {
    const ground = groundFor(facts.policy, row.code)
    const applies = row.of === 'requests' ? facts.isRequest : isSeen || isForged(row.code)
    if (!ground || !applies) return []
    const raised = row.raise(facts)
    if (!raised) return []
    const { message, evidence = [] } = raised
    // The facts can soften or harden a finding; a policy's own word for it stands above both.
    const severity = facts.policy.findings[row.code]?.severity ?? raised.severity ?? ground.severity
    return [{ code: row.code, severity, message, clause: ground.clause, evidence: [...evidence] }]
  })
}

/** Forgery is said of every mail, whatever it asks. */
function isForged(code: FindingCode): boolean {
  return code === 'sender-spoofed' || code === 'sender-impersonating'
}

function groundFor(policy: Policy, code: FindingCode): { clause: string; severity: Finding['severity'] } | null {
  const { rests, severity } = GROUNDS[code]
  const named = policy.findings[code]
  const clause = named ? policy.clauses[named.clause] : rests
  return clause ? { clause, severity } : null
}
