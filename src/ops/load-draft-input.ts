import type { Customer } from '../directory/customer.js'
import type { DraftInput } from '../draft/draft-input.js'
import { loadCorrected } from '../edges/postgres/corrected-judgements.js'
import type { Db } from '../edges/postgres/database.js'
import { loadPasswords } from '../edges/postgres/document-passwords.js'
import { loadEmail } from '../edges/postgres/stored-email.js'
import type { PasswordSeal } from '../edges/seal-passwords.js'
import { IntakeError } from '../errors.js'
import type { LoadedPolicy } from '../policy/policy.js'

interface Around {
  db: Db
  passwordSeal: PasswordSeal | null
  policyOf(mailbox: string): LoadedPolicy
  customers(): Promise<readonly Customer[]>
}

/**
 * All that the letters of a mail are made from, and held against before they leave.
 * @throws IntakeError EMAIL_UNKNOWN, DATABASE_VALUE_UNKNOWN for a mail that nothing has judged
 */
export async function loadDraftInput(
  { db, passwordSeal, policyOf, customers }: Around,
  emailId: string,
): Promise<DraftInput> {
  const { mailbox, caseId, caseReference, ...stored } = await loadEmail(db, emailId)
  const { email } = stored
  // A letter rests on what people have corrected.
  const { sender, classification, fields, review } = (await loadCorrected(db, emailId)) ?? stored
  if (!email || !sender || !classification || !fields || !review)
    throw new IntakeError('DATABASE_VALUE_UNKNOWN', `${emailId} lacks a value of an earlier stage.`, { emailId })
  const passwords = passwordSeal && caseId !== null ? await loadPasswords(db, passwordSeal, caseId) : []
  return {
    email,
    sender,
    classification,
    fields,
    review,
    ...policyOf(mailbox),
    customers: await customers(),
    caseReference,
    passwords,
  }
}
