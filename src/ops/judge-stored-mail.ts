import { isRestricted } from '../cases/is-restricted.js'
import type { Customer } from '../directory/customer.js'
import type { JudgeAgain } from '../edges/postgres/corrected-judgements.js'
import type { Db } from '../edges/postgres/database.js'
import { IntakeError } from '../errors.js'
import { judgeAgain } from '../judge-again.js'
import type { Policy } from '../policy/policy.js'

/** How a mail of the ledger is judged again with what people said of it: by the policy that judged it, as that reads today. */
export function judgeStoredMail(
  policyOf: (id: string) => Policy,
  loadCustomers: (db: Db) => Promise<readonly Customer[]>,
): JudgeAgain {
  return async (db, { emailId, email, sender, classification, fields, review, receivedAt }, said) => {
    if (!email || !sender || !classification || !fields || !review) {
      throw new IntakeError('DATABASE_VALUE_UNKNOWN', `${emailId} lacks a value of an earlier stage.`, { emailId })
    }
    const judged = { sender, classification, fields, review }
    const customers = await loadCustomers(db)
    const judgement = judgeAgain({ email, judged, policy: policyOf(review.policy), customers, receivedAt, said })
    return { judgement, isRestricted: isRestricted(email, judgement.classification) }
  }
}
