import type { CaseChange } from '../../cases/case-change.js'
import type { AddedFinding, FieldCorrection, Settlement } from '../../cases/dossier.js'
import { type Db, execute } from './database.js'
import { json, type Sql, sql } from './sql.js'

/** What people say in a case, each a row of its table with its event: the row holds the words, the event ids and codes alone. */

interface Speaking {
  caseId: string
  actor: string
}

/** `insert` returns the row's id as `id`, and its mail as `email_id`, null where it is about none. */
interface Said {
  insert: Sql
  action: string
  details?: object
}

export type SaidChange = Extract<
  CaseChange,
  { kind: 'approval' | 'finding' | 'settlement' | 'seconded-settlement' | 'correction' | 'record' | 'note' }
>

export async function writeSaid(db: Db, speaking: Speaking, change: SaidChange): Promise<void> {
  const { insert, action, details } = said(change, speaking)
  const { actor, caseId } = speaking
  await execute(
    db,
    sql`with written as (${insert}) insert into audit_events (actor, action, email_id, case_id, details)
      select ${actor}, ${action}, email_id, ${caseId}, ${json(details ?? {})}::jsonb || jsonb_build_object('id', id)
      from written`,
  )
}

function said(change: SaidChange, speaking: Speaking): Said {
  switch (change.kind) {
    case 'approval':
      return approval(speaking)
    case 'finding':
      return finding(speaking, change.finding)
    case 'settlement':
      return settlement(speaking, change.settlement)
    case 'seconded-settlement':
      return secondedSettlement(speaking, change.id)
    case 'correction':
      return correction(speaking, change.correction)
    case 'record':
      return record(speaking, change)
    case 'note':
      return note(speaking, change.text)
  }
}

function approval({ caseId, actor }: Speaking): Said {
  return {
    insert: sql`insert into case_approvals (case_id, version, approved_by) select id, version, ${actor} from cases
      where id = ${caseId} on conflict do nothing returning id, null::uuid as email_id`,
    action: 'production-approved-first',
  }
}

function finding(
  { caseId, actor }: Speaking,
  {
    emailId,
    code,
    severity,
    clause,
    reason,
  }: Pick<AddedFinding, 'emailId' | 'code' | 'severity' | 'clause' | 'reason'>,
): Said {
  return {
    insert: sql`insert into case_findings (case_id, email_id, code, severity, clause, reason, added_by)
      values (${caseId}, ${emailId}, ${code}, ${severity}, ${clause}, ${reason}, ${actor}) returning id, email_id`,
    action: 'finding-added',
    details: { severity },
  }
}

function settlement(
  { caseId, actor }: Speaking,
  {
    emailId,
    code,
    findingHash,
    outcome,
    reason,
  }: Pick<Settlement, 'emailId' | 'code' | 'findingHash' | 'outcome' | 'reason'>,
): Said {
  return {
    insert: sql`insert into finding_settlements (case_id, email_id, code, finding_hash, outcome, reason, decided_by)
      values (${caseId}, ${emailId}, ${code}, ${findingHash}, ${outcome}, ${reason}, ${actor}) returning id, email_id`,
    action: 'finding-settled',
    details: { outcome },
  }
}

function secondedSettlement({ caseId, actor }: Speaking, id: string): Said {
  return {
    insert: sql`update finding_settlements set seconded_by = ${actor}, seconded_at = now()
      where id = ${id} and case_id = ${caseId} and seconded_at is null returning id, email_id`,
    action: 'finding-settlement-seconded',
  }
}

function correction(
  { caseId, actor }: Speaking,
  { emailId, field, value, reason }: Pick<FieldCorrection, 'emailId' | 'field' | 'value' | 'reason'>,
): Said {
  return {
    insert: sql`insert into field_corrections (case_id, email_id, field, value, reason, corrected_by)
      values (${caseId}, ${emailId}, ${field}, ${json(value)}, ${reason}, ${actor}) returning id, email_id`,
    action: 'field-corrected',
    details: { field },
  }
}

function record({ caseId, actor }: Speaking, { record: { kind, body } }: SaidChange & { kind: 'record' }): Said {
  return {
    insert: sql`insert into case_records (case_id, email_id, kind, body, recorded_by)
      values (${caseId}, ${'emailId' in body ? body.emailId : null}, ${kind}, ${json(body)}, ${actor})
      returning id, email_id`,
    action: `${kind}-recorded`,
  }
}

function note({ caseId, actor }: Speaking, text: string): Said {
  return {
    insert: sql`insert into case_notes (case_id, text, written_by) values (${caseId}, ${text}, ${actor})
      returning id, null::uuid as email_id`,
    action: 'note-written',
  }
}
