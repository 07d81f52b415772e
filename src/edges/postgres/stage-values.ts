import { z } from 'zod'
import type { Classification } from '../../classify/instrument.js'
import type { Fields } from '../../extract/fields.js'
import type { Document, Email, EmailSource } from '../../parse/email.js'
import type { Judgement, Review } from '../../review/review.js'
import type { DnsAnswer, SenderVerdict } from '../../screen/sender-verdict.js'

/**
 * The stages' values as they come back from jsonb. Our own code wrote them, perhaps an older version of it: so their
 * outer shape is checked here, once, and a value of another shape stops its mail and not a decision further down.
 */

const list = z.array(z.unknown())
const object = z.looseObject({})
const nullable = z.unknown()

/** An email without its documents, which have a table of their own. */
export type EmailHead = Omit<Email, 'documents'>

const Source = z.looseObject({ sha256: z.string(), to: list, cc: list, references: list })
export const SourceShape = Source as unknown as z.ZodType<EmailSource>

export const EmailHeadShape = z.looseObject({
  source: Source,
  headers: list,
  automation: object,
  limitsReached: list,
}) as unknown as z.ZodType<EmailHead>

/** A document as its row has it: what is searched and long stands in columns beside the rest. */
export const DocumentShape = z
  .object({
    head: z.looseObject({
      id: z.string(),
      role: z.enum(['body', 'attachment', 'message']),
      status: z.string(),
      pageStarts: list,
      sections: list,
      links: list,
    }),
    text: z.string().nullable(),
    hiddenText: z.string().nullable(),
  })
  .transform(({ head, text, hiddenText }) => ({ ...head, text, hiddenText }) as unknown as Document)

export const SenderShape = z.looseObject({
  verdict: z.string(),
  government: object,
  authentication: object,
  flags: list,
  // Mails judged before signatures were have none.
  signatures: list.default([]),
}) as unknown as z.ZodType<SenderVerdict>

export const DnsAnswerShape: z.ZodType<DnsAnswer> = z.object({
  type: z.string(),
  name: z.string(),
  records: z.array(z.string()).nullable(),
  error: z.string().nullable(),
})

export const ClassificationShape = z.looseObject({
  kind: z.string(),
  instruments: list,
  primary: z.looseObject({ type: z.string() }),
  signals: list,
}) as unknown as z.ZodType<Classification>

export const FieldsShape = z.looseObject({
  agency: nullable,
  officer: object,
  matter: object,
  targets: list,
  dataSought: list,
  nonDisclosure: object,
  conflicts: list,
}) as unknown as z.ZodType<Fields>

export const ReviewShape = z.looseObject({
  policy: z.string(),
  policyVersion: z.string(),
  findings: list,
  disposition: z.string(),
  actions: list,
  // Mails judged before instruments were judged one by one have none.
  perInstrument: list.default([]),
  deadlines: list,
}) as unknown as z.ZodType<Review>

/** All four of a mail, as they stand together. */
export const JudgementShape: z.ZodType<Judgement> = z.object({
  sender: SenderShape,
  classification: ClassificationShape,
  fields: FieldsShape,
  review: ReviewShape,
})
