import type { StoredEmail } from '../src/edges/postgres/stored-email.js'
import { IntakeError } from '../src/errors.js'
import type { Email } from '../src/parse/email.js'
import type { Judgement } from '../src/review/review.js'

/** The values that every mail has from the stage `classified` on. @throws IntakeError DATABASE_VALUE_UNKNOWN */
export function judgedEmail(stored: StoredEmail): Judgement & { email: Email } {
  const { emailId, email, sender, classification, fields, review } = stored
  if (email && sender && classification && fields && review) return { email, sender, classification, fields, review }
  throw new IntakeError('DATABASE_VALUE_UNKNOWN', `${emailId} lacks a value of an earlier stage.`, { emailId })
}
