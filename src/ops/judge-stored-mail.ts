import { isRestricted } from '../cases/is-restricted.js'
import type { Customer } from '../directory/customer.js'
import type { DraftInput } from '../draft/draft-input.js'
import { draftNotices } from '../draft/draft-notices.js'
import type { NoticeDraft } from '../draft/notice-draft.js'
import type { JudgeAgain } from '../edges/postgres/corrected-judgements.js'
import type { Db } from '../edges/postgres/database.js'
import { loadPasswords } from '../edges/postgres/document-passwords.js'
import type { PasswordSeal } from '../edges/seal-passwords.js'
import { IntakeError } from '../errors.js'
import { judgeAgain } from '../judge-again.js'
import type { LoadedPolicy } from '../policy/policy.js'

interface Around {
  /** By its id. @throws IntakeError ASSESS_POLICY_UNKNOWN */
  policyOf(id: string): LoadedPolicy
  loadCustomers(db: Db): Promise<readonly Customer[]>
  passwordSeal: PasswordSeal | null
}

/** How a mail of the ledger is judged again with what people said of it: by the policy that judged it, as that reads today. */
export function judgeStoredMail({ policyOf, loadCustomers, passwordSeal }: Around): JudgeAgain {
  return async (db, stored, said) => {
    const { emailId, email, sender, classification, fields, review, receivedAt, caseId, caseReference } = stored
    if (!email || !sender || !classification || !fields || !review) {
      throw new IntakeError('DATABASE_VALUE_UNKNOWN', `${emailId} lacks a value of an earlier stage.`, { emailId })
    }
    const { policy, templates } = policyOf(review.policy)
    const customers = await loadCustomers(db)
    const judged = { sender, classification, fields, review }
    const judgement = judgeAgain({ email, judged, policy, customers, receivedAt, said })
    const passwords = passwordSeal && caseId !== null ? await loadPasswords(db, passwordSeal, caseId) : []
    return {
      judgement,
      isRestricted: isRestricted(email, judgement.classification),
      drafts: drafted({ email, ...judgement, policy, templates, customers, caseReference, passwords }),
    }
  }
}

/** A person's word is kept even where a letter could not be made of it: a wrong letter is no letter. */
function drafted(input: DraftInput): NoticeDraft[] {
  try {
    return draftNotices(input)
  } catch (error) {
    if (error instanceof IntakeError && error.code === 'DRAFT_LEAKS') return []
    throw error
  }
}
