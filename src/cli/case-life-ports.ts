import { whyNoCustomerLetter } from '../cases/customer-letters.js'
import { isRestricted } from '../cases/is-restricted.js'
import type { CaseLifePorts } from '../desk/ports.js'
import { changeCase } from '../edges/postgres/case-changes.js'
import type { JudgeAgain } from '../edges/postgres/corrected-judgements.js'
import { loadCustomerLetterFacts } from '../edges/postgres/customer-letter-facts.js'
import type { Pool } from '../edges/postgres/database.js'
import { loadCustomers } from '../edges/postgres/directories.js'
import { loadDossier } from '../edges/postgres/dossiers.js'
import { IntakeError } from '../errors.js'
import { judgeAgain } from '../judge-again.js'
import type { LoadedPolicy } from '../policy/policy.js'

/** What people decide in a case, as the desk asks for it. */
export function caseLifePorts(pool: Pool, policies: readonly LoadedPolicy[]): CaseLifePorts {
  const policyOf = (id: string) => {
    const found = policies.find(({ policy }) => policy.id === id)
    if (found) return found.policy
    throw new IntakeError('ASSESS_POLICY_UNKNOWN', `the policy ${id} of a case is no longer configured.`, { id })
  }
  const judge: JudgeAgain = async (db, { email, sender, classification, fields, review, receivedAt }, said) => {
    if (!email || !sender || !classification || !fields || !review) {
      throw new IntakeError('DATABASE_VALUE_UNKNOWN', 'a mail lacks a value of an earlier stage.')
    }
    const customers = await loadCustomers(db)
    const judged = { sender, classification, fields, review }
    const judgement = judgeAgain({ email, judged, policy: policyOf(review.policy), customers, receivedAt, said })
    return { judgement, isRestricted: isRestricted(email, judgement.classification) }
  }
  return {
    load: (reference, query) => loadDossier(pool, reference, query),
    change: (acting, decide) => changeCase(pool, acting, decide, judge),
    policyOf,
    loadCustomers: () => loadCustomers(pool),
    whyNoCustomerLetter: async (caseId) => {
      const facts = await loadCustomerLetterFacts(pool, caseId)
      return facts === null ? [] : whyNoCustomerLetter(facts)
    },
  }
}
