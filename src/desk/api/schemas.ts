import { z } from 'zod'
import { INSTRUMENTS_BY_STRENGTH } from '../../classify/instrument.js'
import { DRAFT_KINDS } from '../../draft/notice-draft.js'
import { DISPOSITIONS } from '../../review/review.js'

/** What the API answers, in the words of the product's formats; every answer is checked against its schema. */
export const Instant = z.iso.datetime()

const CaseSummarySchema = z.object({
  reference: z.string(),
  organisation: z.string(),
  openedAt: Instant,
  state: z.string(),
  restricted: z.boolean(),
  isHeld: z.boolean(),
  disposition: z.enum(DISPOSITIONS),
  instrument: z.enum(INSTRUMENTS_BY_STRENGTH),
  agency: z.string().nullable(),
  senderVerdict: z.string().nullable(),
  nextDeadline: z.object({ kind: z.string(), dueOn: z.iso.date(), dueAt: Instant }).nullable(),
})

export const CaseListSchema = z.object({
  cases: z.array(CaseSummarySchema),
  next: z.string().nullable().describe('Give it as `after` to read on; null at the end.'),
})

/** The stages' values as they stand in the ledger; their shapes are those of writdesk.assessment/1. */
const StageValue = z.record(z.string(), z.unknown()).nullable()

export const SubjectSchema = z.object({ kind: z.enum(['address', 'domain']), name: z.string() })

export const CaseFileSchema = CaseSummarySchema.extend({
  holds: z
    .array(z.object({ markId: z.number(), subject: SubjectSchema, since: Instant }))
    .describe('Senders that were taken over and hold this case; nothing is produced while there is one.'),
  emails: z.array(
    z.object({
      emailId: z.string(),
      receivedAt: Instant,
      joinedBecause: z.string(),
      reason: z.string().nullable(),
      source: StageValue,
      documents: z.array(z.record(z.string(), z.unknown())),
      sender: StageValue,
      dnsAnswers: z
        .array(
          z.object({
            type: z.string(),
            name: z.string(),
            records: z.array(z.string()).nullable(),
            error: z.string().nullable(),
          }),
        )
        .nullable()
        .describe('What DNS said while the sender was authenticated.'),
      classification: StageValue,
      fields: StageValue,
      review: StageValue,
    }),
  ),
  notices: z.array(
    z.object({
      kind: z.enum(DRAFT_KINDS),
      recipients: z.array(z.string()),
      subject: z.string(),
      body: z.string(),
      state: z.string(),
      isHeld: z.boolean(),
    }),
  ),
  deadlines: z.array(
    z.object({ kind: z.string(), dueOn: z.iso.date(), basis: z.string(), settledAt: Instant.nullable() }),
  ),
  events: z.array(z.object({ at: Instant, actor: z.string(), action: z.string() })),
  pageImages: z
    .array(z.object({ documentSha256: z.string(), page: z.number(), width: z.number(), height: z.number() }))
    .describe('Pages that can be fetched as PNG; none in a child-safety case.'),
  mayBeGone: z
    .array(z.object({ workspace: z.string(), kept: z.string(), says: z.string() }))
    .default([])
    .describe("What may no longer exist, by the team's own retention setting."),
})

export const ErrorSchema = z.object({ error: z.string(), message: z.string() })

/** The answers of an act that a person may not do, or did wrong. */
export const REFUSALS = { 403: ErrorSchema, 404: ErrorSchema, 409: ErrorSchema, 422: ErrorSchema }

/** What a caller is told of a refusal, and no more. */
export function wordsOf({ error, message }: { error: string; message: string }): z.output<typeof ErrorSchema> {
  return { error, message }
}

/** Text of a person in one line: what ends a line, or hides in one, is refused. */
export function oneLine(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]*$/u, 'must be one line of visible text')
}

/** A page of a case's document, as a person names it. */
export const DrawnPageBody = z.strictObject({
  emailId: z.uuid(),
  documentId: z.string().regex(/^d\d{1,6}$/),
  page: z.int().min(1).max(100_000),
})

/** Longer than any program takes; NUL ends a password in some of them, and no line holds two. */
export const PasswordBody = z.strictObject({
  password: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[^\0\r\n]+$/, 'must be one line'),
})
