import { z } from 'zod'
import { instantIn } from '../../calendar/clock-in-zone.js'
import { CALL_OUTCOMES, NUMBER_SOURCES } from '../../cases/call-back.js'
import { RECORD_KINDS, RECORDS, type RecordBody, type RecordKind } from '../../cases/case-record.js'
import { SETTLEMENTS } from '../../cases/dossier.js'
import { CORRECTABLE_FIELDS } from '../../cases/field-correction.js'
import { DRAFT_KINDS } from '../../draft/notice-draft.js'
import { maySeeRestricted, type Principal } from '../access.js'
import { oneLine } from '../api/schemas.js'
import { recordCallBack, secondCallBack } from '../call-backs.js'
import { addFinding, recordInCase, secondSettlement, settleFinding } from '../case-life.js'
import { correctSeenField, undoCorrection } from '../correct-field.js'
import { draftLetterFor } from '../further-letters.js'
import { mergeCase, moveMailsOut } from '../move-mails.js'
import type { DeskPorts } from '../ports.js'
import { holdCase } from '../records.js'
import { releaseHeldCase } from '../senders.js'
import { type Done, FormVersion, type PageAct, pageAct } from './case-acts.js'
import { fixControls } from './fix-controls.js'
import { placeOfNumber } from './place-of-number.js'
import { readRecord, readTimeZone } from './record-controls.js'

const Reason = z.string().trim().min(1).max(2_000)
const EmailId = z.uuid()
const optional = (max: number) => z.union([z.literal('').transform(() => null), oneLine(max)]).default(null)

/** A form of which the page has several says which it is. */
function formAt({ at }: Readonly<Record<string, unknown>>): string {
  return typeof at === 'string' && /^[a-z0-9-]{1,80}$/i.test(at) ? at : 'main'
}

const CORRECTION_ACTS: readonly PageAct[] = [
  pageAct(
    'corrections',
    formAt,
    z.looseObject({
      emailId: EmailId,
      field: z.enum(CORRECTABLE_FIELDS as [string, ...string[]]),
      reason: Reason,
      seen: z.string().max(40),
    }),
    (ports, who, reference, { emailId, field, reason, seen, ...body }) =>
      correctSeenField(ports, who, reference, { emailId, field, reason, seen, value: fixControls(field).read(body) }),
    { 'value-invalid': 'value' },
  ),
  pageAct('corrections/undo', 'documents', z.object({ id: z.uuid() }), (ports, who, reference, { id }) =>
    undoCorrection(ports, who, reference, id),
  ),
]

const FINDING_ACTS: readonly PageAct[] = [
  pageAct(
    'findings',
    'add-finding',
    z.object({
      emailId: EmailId,
      code: z.string().regex(/^[a-z]{2,20}(?:-[a-z]{1,20}){0,5}$/, 'must be small words with hyphens'),
      severity: z.enum(['blocks', 'warns', 'informs']),
      clause: Reason,
      reason: Reason,
      version: FormVersion,
    }),
    addFinding,
  ),
  pageAct(
    'settlements',
    formAt,
    z.object({
      emailId: EmailId,
      findingHash: z.string().regex(/^[0-9a-f]{64}$/),
      outcome: z.enum(SETTLEMENTS),
      reason: Reason,
      version: FormVersion,
    }),
    settleFinding,
    { 'never-waived': 'outcome' },
  ),
  pageAct(
    'settlements/second',
    ({ id }) => `second-${String(id)}`,
    z.object({ id: z.uuid() }),
    (ports, who, reference, { id }) => secondSettlement(ports, who, reference, id),
  ),
]

const CallForm = z
  .object({
    emailId: EmailId,
    known: z.string().max(80).default(''),
    number: z.string().trim().max(40).default(''),
    numberSource: z.enum(NUMBER_SOURCES),
    foundAt: optional(300),
    answeredBy: optional(200),
    outcome: z.enum(CALL_OUTCOMES, 'must be chosen'),
    calledAt: z
      .string()
      .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'must be a day and a time')
      .refine((text) => !Number.isNaN(Date.parse(`${text}Z`)), 'must be a day and a time'),
    timeZone: z.string().max(60).optional().transform(readTimeZone),
  })
  .transform(({ known, number, numberSource, calledAt, timeZone, ...rest }) => {
    // A number that was written counts before one of the list.
    const [source, listed] = known.split(' ', 2)
    const isListed = number === '' && listed !== undefined
    return {
      ...rest,
      calledAt: instantIn(timeZone, calledAt),
      number: isListed ? listed : number,
      numberSource: isListed && (source === 'registry' || source === 'earlier-case') ? source : numberSource,
    }
  })

/** Which control of the form a refusal is about. */
const CALL_FAULTS: Readonly<Record<string, string>> = {
  'number-in-message': 'number',
  'number-unreadable': 'number',
  'number-not-known': 'number',
  'number-not-vouched': 'known',
  'found-at-missing': 'foundAt',
  'site-of-message': 'foundAt',
  'site-resembles': 'foundAt',
  'answered-by-missing': 'answeredBy',
  'called-before-mail': 'calledAt',
  'called-in-future': 'calledAt',
}

/** A number that is in the mail is refused with the line in which it stands. */
async function recordCall(
  ports: DeskPorts,
  who: Principal,
  reference: string,
  call: z.output<typeof CallForm>,
): Promise<Done> {
  const done = await recordCallBack(ports, who, reference, call)
  if (done.kind !== 'refused' || done.error !== 'number-in-message') return done
  const file = await ports.loadCase(reference, { includeRestricted: maySeeRestricted(who) })
  const place = file && placeOfNumber(file, call.number)
  return place === null
    ? done
    : { ...done, message: `${call.number} is in ${place}. Use a number from somewhere else.` }
}

const CALL_ACTS: readonly PageAct[] = [
  pageAct('call-backs', 'callback-form', CallForm, recordCall, CALL_FAULTS),
  pageAct(
    'call-backs/:id/second',
    ({ id }) => `second-call-${String(id)}`,
    z.object({ id: z.uuid() }),
    (ports, who, reference, { id }) => secondCallBack(ports, who, reference, id),
  ),
]

const RECORD_ACTS: readonly PageAct[] = [
  pageAct(
    'records/:record',
    ({ record }) => `record-${String(record)}`,
    z.looseObject({ record: z.enum(RECORD_KINDS as [RecordKind, ...RecordKind[]]), version: FormVersion }),
    async (ports, who, reference, { record: kind, version, ...body }): Promise<Done> => {
      const read = (RECORDS[kind] as z.ZodType).safeParse(readRecord(kind, body))
      if (read.success)
        return await recordInCase(ports, who, reference, { record: { kind, body: read.data } as RecordBody, version })
      const [issue] = read.error.issues
      const field = String(issue?.path[0] ?? '')
      return {
        kind: 'refused',
        status: 422,
        error: 'bad-form',
        message: `${field === '' ? 'It' : field} ${issue?.message ?? 'is wrong'}. Nothing was recorded.`,
        field: field === '' ? null : field,
      }
    },
    { 'address-not-held': 'address', 'no-order': 'endedOn', 'not-disclosable': 'target' },
  ),
]

const Reference = z.string().trim().min(1).max(40).toUpperCase()

const LETTER_ACTS: readonly PageAct[] = [
  pageAct(
    'letters',
    'further',
    z.object({ emailId: EmailId, kind: z.enum(DRAFT_KINDS), version: FormVersion }),
    draftLetterFor,
    {
      'already-drafted': 'kind',
      'nothing-to-cure': 'kind',
      withheld: 'kind',
    },
  ),
]

const MOVE_ACTS: readonly PageAct[] = [
  pageAct('merge', 'merge', z.object({ into: Reference, version: FormVersion }), mergeCase),
  pageAct(
    'moves',
    'move',
    z.object({
      into: z.union([z.literal('').transform(() => null), Reference]),
      emailIds: z.union([EmailId.transform((one) => [one]), z.array(EmailId).max(200)]),
      version: FormVersion,
    }),
    moveMailsOut,
  ),
  pageAct('release', 'release', z.object({ note: oneLine(500) }), (ports, who, reference, { note }) =>
    releaseHeldCase(ports, who, reference, note),
  ),
  pageAct('legal-hold', 'legal-hold-form', z.object({ reason: oneLine(500) }), (ports, who, reference, { reason }) =>
    holdCase(ports, who, reference, { reason }),
  ),
  pageAct('legal-hold/end', 'legal-hold-end', z.object({}), (ports, who, reference) =>
    holdCase(ports, who, reference, 'end'),
  ),
]

/** What people say in a case, and where its mails go. */
export const SAID_ACTS: readonly PageAct[] = [
  ...CORRECTION_ACTS,
  ...FINDING_ACTS,
  ...CALL_ACTS,
  ...RECORD_ACTS,
  ...LETTER_ACTS,
  ...MOVE_ACTS,
]
