import type { Evidence } from '../../text/evidence.js'
import type { RequestFacts } from '../request-facts.js'
import type { FindingCode, Severity } from '../review.js'

/** One finding of the table in the domain: when it is raised, and what it says to a person. Its clause is the policy's. */
export interface FindingRow {
  code: FindingCode
  /** Asked of requests alone, or of every mail that a person may see. */
  of: 'requests' | 'all-mail'
  raise(facts: RequestFacts): Raised | null
}

export interface Raised {
  message: string
  evidence?: readonly Evidence[]
  /** Where the facts, not the policy, change it. */
  severity?: Severity
}
