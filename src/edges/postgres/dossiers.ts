import { z } from 'zod'
import { CASE_OUTCOMES, CASE_STATES } from '../../cases/case.js'
import type { CaseRecord } from '../../cases/case-record.js'
import type {
  AddedFinding,
  Approval,
  CaseNote,
  Dossier,
  FieldCorrection,
  Letter,
  Settlement,
} from '../../cases/dossier.js'
import { listCallBacks, listCallBacksOfRequesters } from './call-backs.js'
import { loadCase } from './cases.js'
import { type Db, query } from './database.js'
import { type Sql, sql } from './sql.js'

/** All that a decision about a case rests on. */

const Head = z.object({
  id: z.string(),
  policy: z.string(),
  state: z.enum(CASE_STATES),
  outcome: z.enum(CASE_OUTCOMES).nullable(),
  version: z.number(),
  approvedVersion: z.number().nullable(),
  mergedInto: z.string().nullable(),
  assignee: z.string().nullable(),
  newestEvent: z.string(),
})

/** Null where there is no such case, or none that this reader may know of. One query after the other: see loadCase. */
export async function loadDossier(
  db: Db,
  reference: string,
  reader: { includeRestricted: boolean },
): Promise<Dossier | null> {
  // First: what happens while the rest is read is newer than it.
  const [head] = await query(
    db,
    sql`select c.id, c.policy, c.state, c.outcome, c.version, c.approved_version as "approvedVersion", c.assignee,
        (select into_case.reference from cases into_case where into_case.id = c.merged_into) as "mergedInto",
        coalesce((select e.id::text from audit_events e where e.case_id = c.id and e.action <> 'case-viewed'
          order by e.id desc limit 1), '0') as "newestEvent"
      from cases c where c.reference = ${reference}`,
    Head,
  )
  const file = head ? await loadCase(db, reference, { ...reader, withEvents: false }) : null
  if (!head || file === null) return null
  const { id, ...rest } = head
  const requesters = file.emails.flatMap(({ sender }) => sender?.address?.toLowerCase() ?? [])
  return {
    caseId: id,
    file,
    ...rest,
    callBacks: await listCallBacks(db, reference),
    callBacksElsewhere: await listCallBacksOfRequesters(db, reference, [...new Set(requesters)]),
    ...(await loadSaid(db, id)),
  }
}

type Said = Pick<Dossier, 'approvals' | 'findings' | 'settlements' | 'corrections' | 'records' | 'letters' | 'notes'>

/** What the review of a mail takes from what people said in its case. */
export async function loadSaidOfMails(
  db: Db,
  caseId: string,
): Promise<Pick<Dossier, 'corrections' | 'records' | 'callBacks'>> {
  const [row] = await query(
    db,
    sql`select reference from cases where id = ${caseId}`,
    z.object({ reference: z.string() }),
  )
  const { corrections, records } = await loadSaid(db, caseId)
  return { corrections, records, callBacks: await listCallBacks(db, row?.reference ?? '') }
}

/** What people said in a case, oldest first: in one statement, for every page of a case asks it. */
async function loadSaid(db: Db, caseId: string): Promise<Said> {
  const [row] = await query(
    db,
    sql`select ${rows(
      sql`select version, approved_by as "approvedBy", approved_at as "approvedAt" from case_approvals
        where case_id = ${caseId} order by approved_at`,
    )} as approvals, ${rows(
      sql`select id, email_id as "emailId", code, severity, clause, reason, added_by as "addedBy", added_at as "addedAt"
        from case_findings where case_id = ${caseId} order by added_at, id`,
    )} as findings, ${rows(
      sql`select id, email_id as "emailId", code, finding_hash as "findingHash", outcome, reason,
          decided_by as "decidedBy", decided_at as "decidedAt", seconded_by as "secondedBy", seconded_at as "secondedAt"
        from finding_settlements where case_id = ${caseId} order by decided_at, id`,
    )} as settlements, ${rows(
      sql`select id, email_id as "emailId", field, value, reason, corrected_by as "correctedBy",
          corrected_at as "correctedAt"
        from field_corrections where case_id = ${caseId} order by corrected_at, id`,
    )} as corrections, ${rows(
      sql`select id, kind, body, recorded_by as "recordedBy", recorded_at as "recordedAt" from case_records
        where case_id = ${caseId} order by recorded_at, id`,
    )} as records, ${rows(
      sql`select kind, email_id as "emailId", state, sent_at as "sentAt" from notices
        where case_id = ${caseId} order by created_at, id`,
    )} as letters, ${rows(
      sql`select text, written_by as "writtenBy", written_at as "writtenAt" from case_notes
        where case_id = ${caseId} order by written_at, id`,
    )} as notes`,
    SaidRow,
  )
  return row ?? NOTHING_SAID
}

/** The rows of a statement as one value, in their order. */
function rows(statement: Sql): Sql {
  return sql`(select coalesce(json_agg(to_json(said)), '[]') from (${statement}) said)`
}

const text = z.string()
const ApprovalRow: z.ZodType<Approval> = z.object({
  version: z.number(),
  approvedBy: text,
  approvedAt: z.coerce.date(),
})
const FindingRow = z.object({
  id: text,
  emailId: text,
  code: text,
  severity: text,
  clause: text,
  reason: text,
  addedBy: text,
  addedAt: z.coerce.date(),
}) as unknown as z.ZodType<AddedFinding>
const SettlementRow = z.object({
  id: text,
  emailId: text,
  code: text,
  findingHash: text,
  outcome: text,
  reason: text,
  decidedBy: text,
  decidedAt: z.coerce.date(),
  secondedBy: text.nullable(),
  secondedAt: z.coerce.date().nullable(),
}) as unknown as z.ZodType<Settlement>
const CorrectionRow: z.ZodType<FieldCorrection> = z.object({
  id: text,
  emailId: text,
  field: text,
  value: z.unknown(),
  reason: text,
  correctedBy: text,
  correctedAt: z.coerce.date(),
})
const RecordRow = z.object({
  id: text,
  kind: text,
  body: z.looseObject({}),
  recordedBy: text,
  recordedAt: z.coerce.date(),
}) as unknown as z.ZodType<CaseRecord>
const LetterRow = z.object({
  kind: text,
  emailId: text,
  state: text,
  sentAt: z.coerce.date().nullable(),
}) as unknown as z.ZodType<Letter>
const NoteRow: z.ZodType<CaseNote> = z.object({ text, writtenBy: text, writtenAt: z.coerce.date() })

const SaidRow: z.ZodType<Said> = z.object({
  approvals: z.array(ApprovalRow),
  findings: z.array(FindingRow),
  settlements: z.array(SettlementRow),
  corrections: z.array(CorrectionRow),
  records: z.array(RecordRow),
  letters: z.array(LetterRow),
  notes: z.array(NoteRow),
})
const NOTHING_SAID: Said = {
  approvals: [],
  findings: [],
  settlements: [],
  corrections: [],
  records: [],
  letters: [],
  notes: [],
}
