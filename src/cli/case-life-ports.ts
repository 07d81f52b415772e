import type { CaseLifePorts } from '../desk/ports.js'
import { changeCase } from '../edges/postgres/case-changes.js'
import type { Pool } from '../edges/postgres/database.js'
import { loadDossier } from '../edges/postgres/dossiers.js'
import { IntakeError } from '../errors.js'
import type { LoadedPolicy } from '../policy/policy.js'

/** What people decide in a case, as the desk asks for it. */
export function caseLifePorts(pool: Pool, policies: readonly LoadedPolicy[]): CaseLifePorts {
  return {
    load: (reference, query) => loadDossier(pool, reference, query),
    change: (acting, decide) => changeCase(pool, acting, decide),
    policyOf: (id) => {
      const found = policies.find(({ policy }) => policy.id === id)
      if (found) return found.policy
      throw new IntakeError('ASSESS_POLICY_UNKNOWN', `the policy ${id} of a case is no longer configured.`, { id })
    },
  }
}
