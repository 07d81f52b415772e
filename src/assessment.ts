import { z } from 'zod'
import { INSTRUMENTS_BY_STRENGTH } from './classify/instrument.js'
import { DRAFT_KINDS } from './draft/notice-draft.js'
import { DISPOSITIONS, FINDING_CODES } from './review/review.js'
import { AUTHENTICATION_RESULTS } from './screen/sender-verdict.js'

/**
 * The format `writdesk.assessment/1`, as contract.md of the product promises it: keys are always there, what is
 * unknown is null or []. The schema is what tests and users of the JSON validate against.
 */
const IsoDate = z.iso.date()

const EvidenceSchema = z.strictObject({
  document: z.string(),
  page: z.int().positive().nullable(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  quote: z.string(),
})
const Evidences = z.array(EvidenceSchema)
const ValueSchema = z.strictObject({ value: z.string(), evidence: Evidences })
const MaybeValue = ValueSchema.nullable()

const MailboxSchema = z.strictObject({ name: z.string().nullable(), address: z.string() })

const SourceSchema = z.strictObject({
  file: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  messageId: z.string().nullable(),
  subject: z.string().nullable(),
  date: z.string().nullable(),
  from: MailboxSchema.nullable(),
  replyTo: MailboxSchema.nullable(),
  to: z.array(z.string()),
  inReplyTo: z.string().nullable(),
  references: z.array(z.string()),
})

const AuthenticationResultSchema = z.enum(AUTHENTICATION_RESULTS)

const SignatureSchema = z.strictObject({
  standard: z.enum(['smime', 'pgp']),
  document: z.string().nullable(),
  whole: z.boolean(),
  signer: z.strictObject({ name: z.string().nullable(), addresses: z.array(z.string()) }).nullable(),
  issuer: z.string().nullable(),
  key: z.string().nullable(),
  signedAt: z.string().nullable(),
  result: z.enum(['valid', 'untrusted', 'invalid', 'unchecked']),
  reason: z.string(),
})

const SenderSchema = z.strictObject({
  address: z.string().nullable(),
  domain: z.string().nullable(),
  organizationalDomain: z.string().nullable(),
  government: z.strictObject({
    matched: z.boolean(),
    rule: z.string().nullable(),
    country: z.string().nullable(),
    level: z.string().nullable(),
    organization: z.string().nullable(),
  }),
  authentication: z.strictObject({
    dkim: AuthenticationResultSchema,
    spf: AuthenticationResultSchema,
    dmarc: AuthenticationResultSchema,
    arc: AuthenticationResultSchema,
    alignedDkim: z.boolean(),
    alignedSpf: z.boolean(),
    basis: z.enum(['trusted-header', 'verified-here', 'none']),
  }),
  verdict: z.enum([
    'verified-government',
    'unauthenticated-government',
    'spoofed-government',
    'impersonating',
    'non-government',
  ]),
  flags: z.array(z.string()),
  remarks: z.array(z.strictObject({ flag: z.string(), saw: z.string() })),
  signatures: z.array(SignatureSchema),
})

const DocumentSchema = z.strictObject({
  id: z.string(),
  parent: z.string().nullable(),
  name: z.string().nullable(),
  declaredType: z.string(),
  detectedType: z.string().nullable(),
  bytes: z.int(),
  sha256: z.string(),
  pages: z.int().nullable(),
  textSource: z.enum(['native', 'form', 'ocr', 'none']),
  /** ISO 639-1; null where too little text tells. */
  language: z.string().nullable(),
  status: z.enum(['read', 'encrypted', 'malformed', 'too-large', 'unsupported', 'infected']),
  reason: z.string().nullable(),
  text: z.string().nullable().optional(),
})

const JurisdictionSchema = z.strictObject({
  country: z.string().length(2).nullable(),
  subdivision: z.string().nullable(),
  level: z.enum(['federal', 'state', 'local', 'foreign']).nullable(),
})
const InstrumentTypeSchema = z.enum(INSTRUMENTS_BY_STRENGTH)
const Category = z.enum(['content', 'metadata', 'basic-account'])
const TargetKindSchema = z.enum(['workspace', 'team', 'customer', 'user', 'email', 'phone', 'ip', 'url', 'account-id'])
const Confidence = z.number().min(0).max(1)

const FieldsSchema = z.strictObject({
  agency: MaybeValue,
  officer: z.strictObject({
    name: MaybeValue,
    title: MaybeValue,
    badge: MaybeValue,
    email: MaybeValue,
    phone: MaybeValue,
    address: MaybeValue,
  }),
  matter: z.strictObject({ nature: MaybeValue, references: z.array(ValueSchema), offence: MaybeValue }),
  court: MaybeValue,
  judge: MaybeValue,
  signed: z.boolean().nullable(),
  issuedOn: MaybeValue,
  dueOn: MaybeValue,
  targets: z.array(
    z.strictObject({
      kind: TargetKindSchema,
      value: z.string(),
      evidence: Evidences,
    }),
  ),
  dateRange: z.strictObject({ from: IsoDate.nullable(), to: IsoDate.nullable(), evidence: Evidences }).nullable(),
  dataSought: z.array(
    z.strictObject({
      category: Category,
      item: z.string(),
      evidence: Evidences,
    }),
  ),
  nonDisclosure: z.strictObject({
    ordered: z.boolean(),
    requested: z.boolean(),
    until: IsoDate.nullable(),
    basis: z.string().nullable(),
    evidence: Evidences,
  }),
  emergency: z.strictObject({ danger: MaybeValue, deadline: MaybeValue }).nullable(),
  preservation: z.strictObject({ days: z.int().nullable(), renewal: z.boolean(), evidence: Evidences }).nullable(),
  conflicts: z.array(z.strictObject({ field: z.string(), values: z.array(ValueSchema) })),
})

const ReviewSchema = z.strictObject({
  policy: z.string(),
  policyVersion: z.string(),
  findings: z.array(
    z.strictObject({
      code: z.enum(FINDING_CODES),
      severity: z.enum(['blocks', 'warns', 'informs']),
      message: z.string(),
      clause: z.string(),
      evidence: Evidences,
    }),
  ),
  disposition: z.enum(DISPOSITIONS),
  actions: z.array(z.string()),
  disclosable: z.array(Category),
  perInstrument: z.array(
    z.strictObject({
      type: InstrumentTypeSchema,
      jurisdiction: JurisdictionSchema,
      document: z.string(),
      targets: z.array(z.strictObject({ kind: TargetKindSchema, value: z.string() })),
      period: z.strictObject({ from: IsoDate.nullable(), to: IsoDate.nullable() }).nullable(),
      categories: z.array(
        z.strictObject({ category: Category, allowed: z.boolean(), because: z.string(), clause: z.string() }),
      ),
    }),
  ),
  notice: z.enum(['required', 'prohibited', 'withheld', 'not-applicable']),
  deadlines: z.array(z.strictObject({ kind: z.string(), on: IsoDate, basis: z.string() })),
})

export const AssessmentSchema = z.strictObject({
  schema: z.literal('writdesk.assessment/1'),
  error: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  source: SourceSchema,
  kind: z.enum(['request', 'follow-up', 'auto-reply', 'bounce', 'unrelated']).nullable(),
  sender: SenderSchema.nullable(),
  documents: z.array(DocumentSchema),
  instruments: z.array(
    z.strictObject({
      type: InstrumentTypeSchema,
      jurisdiction: JurisdictionSchema,
      confidence: Confidence,
      document: z.string(),
      evidence: Evidences,
    }),
  ),
  instrument: z
    .strictObject({ type: InstrumentTypeSchema, jurisdiction: JurisdictionSchema, confidence: Confidence })
    .nullable(),
  fields: FieldsSchema.nullable(),
  review: ReviewSchema.nullable(),
  drafts: z.array(
    z.strictObject({ kind: z.enum(DRAFT_KINDS), to: z.array(z.string()), subject: z.string(), body: z.string() }),
  ),
  timings: z.record(z.string(), z.number()),
})

export type Assessment = z.infer<typeof AssessmentSchema>
