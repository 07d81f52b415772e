import { z } from 'zod'

/**
 * What happened outside the product, as a person records it: data kept, data handed over, a customer's word, an order's end. A
 * record is never changed; a later one of its kind stands beside it.
 */

const day = z.iso.date()
const instant = z.iso.datetime({ offset: true })
/** A person's words, of some lines. */
const words = z.string().trim().min(1).max(2_000)
const line = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .regex(/^[^\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]*$/u, 'must be one line of visible text')
const emailId = z.uuid()
const category = z.enum(['content', 'metadata', 'basic-account'])

export const RECORDS = {
  /** The account holder or the customer said so through an address that we already hold; a form enclosed is a claim. */
  consent: z.strictObject({
    emailId,
    by: z.enum(['account-holder', 'customer']),
    address: z.email().toLowerCase(),
    outcome: z.enum(['confirmed', 'denied']),
    categories: z.array(category).min(1),
    confirmedAt: instant,
  }),
  /** What was kept, and when: before it no confirmation of it is sent. */
  preservation: z.strictObject({ what: words, targets: z.array(line).min(1).max(100), preservedAt: instant }),
  /** What left, outside this product. */
  production: z.strictObject({
    categories: z.array(category).min(1),
    target: line,
    recipient: line,
    means: z.enum(['encrypted-mail', 'encrypted-download', 'encrypted-medium', 'agency-portal']),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in small hexadecimal digits'),
    producedBy: line,
    producedAt: instant,
  }),
  /** The customer objected to us, or moved to quash. */
  objection: z.strictObject({ kind: z.enum(['objection', 'motion-to-quash']), by: line, receivedOn: day }),
  'objection-ended': z.strictObject({ how: words, endedOn: day }),
  challenge: z.strictObject({ before: z.enum(['requester', 'court']), about: words, since: day }),
  'challenge-ended': z.strictObject({ how: words, endedOn: day }),
  /** The order's last day, and that no extension came; from the day after it, whole, nothing forbids notice. */
  'order-ended': z.strictObject({ emailId, endedOn: day, basis: words }),
  'order-extended': z.strictObject({ emailId, until: day.nullable(), basis: words }),
  /** The requester gave more time to answer. */
  'response-extended': z.strictObject({ until: day, grantedBy: line }),
  /** A person read all of a mail that no program could. */
  'document-read': z.strictObject({ emailId, holdsOrder: z.boolean() }),
  /** Withheld for harm, illegal conduct or emergency: a person confirms that. */
  'notice-withheld': z.strictObject({ why: words }),
} as const

export type RecordKind = keyof typeof RECORDS
export const RECORD_KINDS = Object.keys(RECORDS) as readonly RecordKind[]

/** What a person says, by its kind. */
export type RecordBody = { [Kind in RecordKind]: { kind: Kind; body: z.output<(typeof RECORDS)[Kind]> } }[RecordKind]

export type CaseRecord = RecordBody & {
  id: string
  recordedBy: string
  recordedAt: Date
}

/** The bodies of the records of one kind, oldest first, with who recorded them and when. */
export function recordsOf<Kind extends RecordKind>(
  records: readonly CaseRecord[],
  kind: Kind,
): (z.output<(typeof RECORDS)[Kind]> & { recordedAt: Date; recordedBy: string })[] {
  return records.flatMap((record) =>
    record.kind === kind
      ? [
          {
            ...(record.body as z.output<(typeof RECORDS)[Kind]>),
            recordedAt: record.recordedAt,
            recordedBy: record.recordedBy,
          },
        ]
      : [],
  )
}

/** What was said of the consent in a mail; the last word counts, and null is none. */
export function consentTo(records: readonly CaseRecord[], emailId: string): 'confirmed' | 'denied' | null {
  return recordsOf(records, 'consent').findLast((consent) => consent.emailId === emailId)?.outcome ?? null
}
