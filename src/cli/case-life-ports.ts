import { formatCaseReference } from '../cases/case-reference.js'
import { whyNoCustomerLetter } from '../cases/customer-letters.js'
import type { CaseLifePorts } from '../desk/ports.js'
import { changeCase } from '../edges/postgres/case-changes.js'
import { listCaseEvents, listNewestChanges } from '../edges/postgres/case-events.js'
import { nextCaseNumber } from '../edges/postgres/case-openings.js'
import { loadCustomerLetterFacts } from '../edges/postgres/customer-letter-facts.js'
import type { Pool } from '../edges/postgres/database.js'
import { holdCustomers, loadCustomers } from '../edges/postgres/directories.js'
import { loadDossier } from '../edges/postgres/dossiers.js'
import { listLikelyCases } from '../edges/postgres/likely-cases.js'
import { moveMails, splitMails } from '../edges/postgres/move-mails.js'
import { listRelatedCases } from '../edges/postgres/related-cases.js'
import { dropUnsavedForm, keepUnsavedForm, listUnsavedForms } from '../edges/postgres/unsaved-forms.js'
import type { PasswordSeal } from '../edges/seal-passwords.js'
import { IntakeError } from '../errors.js'
import { judgeStoredMail } from '../ops/judge-stored-mail.js'
import type { LoadedPolicy } from '../policy/policy.js'

/** What people decide in a case, as the desk asks for it. */
export function caseLifePorts(
  pool: Pool,
  policies: readonly LoadedPolicy[],
  passwordSeal: PasswordSeal | null,
): CaseLifePorts {
  const policyOf = (id: string) => {
    const found = policies.find(({ policy }) => policy.id === id)
    if (found) return found
    throw new IntakeError('ASSESS_POLICY_UNKNOWN', `the policy ${id} of a case is no longer configured.`, { id })
  }
  const judge = judgeStoredMail({ policyOf, loadCustomers, passwordSeal })
  return {
    load: (reference, query) => loadDossier(pool, reference, query),
    change: (acting, decide) => changeCase(pool, acting, decide, judge),
    move: (moving, target, why) => moveMails(pool, moving, target, why),
    split: async (moving, decide) => {
      const { year, number } = await nextCaseNumber(pool)
      const reference = formatCaseReference(year, number)
      return await splitMails(pool, moving, { year, number, reference }, decide)
    },
    listLikely: (caseId, query) => listLikelyCases(pool, caseId, query),
    listRelated: (caseId, query) => listRelatedCases(pool, caseId, query),
    newestChanges: (references, query) => listNewestChanges(pool, references, query),
    listEvents: (caseId, query) => listCaseEvents(pool, caseId, query),
    listUnsaved: (caseId, owner) => listUnsavedForms(pool, caseId, owner),
    keepUnsaved: (reader, typed) => keepUnsavedForm(pool, reader, typed),
    dropUnsaved: (reference, draft) => dropUnsavedForm(pool, reference, draft),
    policyOf: (id) => policyOf(id).policy,
    loadCustomers: holdCustomers(pool),
    whyNoCustomerLetter: async (caseId) => {
      const facts = await loadCustomerLetterFacts(pool, caseId)
      return facts === null ? [] : whyNoCustomerLetter(facts)
    },
  }
}
