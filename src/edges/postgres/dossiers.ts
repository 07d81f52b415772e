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
import { CALL_BACKS_OF_CASE, CallBackRow, listCallBacksOfRequesters } from './call-backs.js'
import { loadCase } from './cases.js'
import { type Db, query } from './database.js'
import { rows, sql } from './sql.js'

/** All that a decision about a case rests on. */

/** Null where there is no such case, or none that this reader may know of. One query after the other: see loadCase. */
export async function loadDossier(
  db: Db,
  reference: string,
  reader: { includeRestricted: boolean },
): Promise<Dossier | null> {
  // First: what happens while the rest is read is newer than it.
  const [head] = await query(
    db,
    sql`select c.id as "caseId", c.policy, c.state, c.outcome, c.version, c.approved_version as "approvedVersion", c.assignee,
        (select into_case.reference from cases into_case where into_case.id = c.merged_into) as "mergedInto",
        coalesce((select e.id::text from audit_events e where e.case_id = c.id and e.action <> 'case-viewed'
          order by e.id desc limit 1), '0') as "newestEvent", ${SAID}
      from cases c where c.reference = ${reference}`,
    Head,
  )
  const file = head ? await loadCase(db, reference, { ...reader, withEvents: false }) : null
  if (!head || file === null) return null
  const requesters = new Set(file.emails.flatMap(({ sender }) => sender?.address?.toLowerCase() ?? []))
  return {
    file,
    ...head,
    callBacksElsewhere: requesters.size === 0 ? [] : await listCallBacksOfRequesters(db, reference, [...requesters]),
  }
}

/** What the review of a mail takes from what people said in its case. */
export async function loadSaidOfMails(
  db: Db,
  caseId: string,
): Promise<Pick<Dossier, 'corrections' | 'records' | 'callBacks'>> {
  const [said] = await query(db, sql`select ${SAID} from cases c where c.id = ${caseId}`, SaidRow)
  return said ?? { corrections: [], records: [], callBacks: [] }
}

/** What people said in the case `c`, oldest first: in one statement, for every page of a case asks it. */
const SAID = sql`${rows(
  sql`select version, approved_by as "approvedBy", approved_at as "approvedAt" from case_approvals
    where case_id = c.id order by approved_at`,
)} as approvals, ${rows(
  sql`select id, email_id as "emailId", code, severity, clause, reason, added_by as "addedBy", added_at as "addedAt"
    from case_findings where case_id = c.id order by added_at, id`,
)} as findings, ${rows(
  sql`select id, email_id as "emailId", code, finding_hash as "findingHash", outcome, reason, decided_by as "decidedBy",
      decided_at as "decidedAt", seconded_by as "secondedBy", seconded_at as "secondedAt"
    from finding_settlements where case_id = c.id order by decided_at, id`,
)} as settlements, ${rows(
  sql`select id, email_id as "emailId", field, value, reason, corrected_by as "correctedBy", corrected_at as "correctedAt"
    from field_corrections where case_id = c.id order by corrected_at, id`,
)} as corrections, ${rows(
  sql`select id, kind, body, recorded_by as "recordedBy", recorded_at as "recordedAt" from case_records
    where case_id = c.id order by recorded_at, id`,
)} as records, ${rows(
  sql`select kind, email_id as "emailId", state, sent_at as "sentAt" from notices
    where case_id = c.id order by created_at, id`,
)} as letters, ${rows(
  sql`select text, written_by as "writtenBy", written_at as "writtenAt" from case_notes
    where case_id = c.id order by written_at, id`,
)} as notes, ${rows(CALL_BACKS_OF_CASE)} as "callBacks"`

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

const SaidRow = z.object({
  approvals: z.array(ApprovalRow),
  findings: z.array(FindingRow),
  settlements: z.array(SettlementRow),
  corrections: z.array(CorrectionRow),
  records: z.array(RecordRow),
  letters: z.array(LetterRow),
  notes: z.array(NoteRow),
  callBacks: z.array(CallBackRow),
})

const Head = SaidRow.extend({
  caseId: text,
  policy: text,
  state: z.enum(CASE_STATES),
  outcome: z.enum(CASE_OUTCOMES).nullable(),
  version: z.number(),
  approvedVersion: z.number().nullable(),
  mergedInto: text.nullable(),
  assignee: text.nullable(),
  newestEvent: text,
})
