import { z } from 'zod'
import type { Classification } from '../../classify/instrument.js'
import { IntakeError } from '../../errors.js'
import type { Fields } from '../../extract/fields.js'
import type { Email } from '../../parse/email.js'
import type { EmailId } from '../../receive/raw-email.js'
import type { Review } from '../../review/review.js'
import type { SenderVerdict } from '../../screen/sender-verdict.js'
import { type Db, query } from './database.js'
import { STAGES, type Stage } from './save-stage.js'
import { sql } from './sql.js'
import {
  ClassificationShape,
  DocumentShape,
  EmailHeadShape,
  FieldsShape,
  ReviewShape,
  SenderShape,
} from './stage-values.js'

/** A mail of the ledger with every value that its stages have made of it so far. */
export interface StoredEmail {
  emailId: EmailId
  mailbox: string
  folder: string
  /** Null for a mail that the server did not hand over; `reason` says why. */
  sha256: string | null
  bytes: number | null
  receivedAt: Date
  junk: boolean
  stage: Stage
  reason: string | null
  caseId: string | null
  caseReference: string | null
  email: Email | null
  sender: SenderVerdict | null
  classification: Classification | null
  fields: Fields | null
  review: Review | null
}

const Row = z.object({
  emailId: z.string(),
  mailbox: z.string(),
  folder: z.string(),
  sha256: z.string().nullable(),
  bytes: z.coerce.number().nullable(),
  receivedAt: z.date(),
  junk: z.boolean(),
  stage: z.enum(STAGES),
  reason: z.string().nullable(),
  caseId: z.string().nullable(),
  caseReference: z.string().nullable(),
  email: EmailHeadShape.nullable(),
  documents: z.array(DocumentShape),
  sender: SenderShape.nullable(),
  classification: ClassificationShape.nullable(),
  fields: FieldsShape.nullable(),
  review: ReviewShape.nullable(),
})

/** @throws IntakeError EMAIL_UNKNOWN */
export async function loadEmail(db: Db, emailId: EmailId): Promise<StoredEmail> {
  const [row] = await query(
    db,
    sql`select e.id as "emailId", mailbox, folder, sha256, bytes, received_at as "receivedAt", junk, stage, reason,
        case_id as "caseId", c.reference as "caseReference", email, sender, classification, fields, review,
        ${DOCUMENTS} as documents
      from emails e left join cases c on c.id = e.case_id where e.id = ${emailId}`,
    Row,
  )
  if (!row) throw new IntakeError('EMAIL_UNKNOWN', `${emailId}.`, { emailId })
  const { email, documents, ...rest } = row
  return { ...rest, email: email && { ...email, documents } }
}

/** The documents of the email `e`, in the order of the mail, text and all. */
export const DOCUMENTS = sql`(
  select coalesce(json_agg(json_build_object('head', d.head, 'text', d.text, 'hiddenText', d.hidden_text)
    order by d.position), '[]')
  from documents d where d.email_id = e.id)`
