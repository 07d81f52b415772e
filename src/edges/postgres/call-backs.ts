import { z } from 'zod'
import {
  type AgencyMarks,
  CALL_OUTCOMES,
  type CallBack,
  type CaseMove,
  type ConfirmedNumber,
  type NewCallBack,
  NUMBER_SOURCES,
  type Seconding,
} from '../../cases/call-back.js'
import { type Db, query } from './database.js'
import { sql } from './sql.js'

/** Call-backs, the record of each call with its second person. */

const COLUMNS = sql`b.id, b.email_id as "emailId", b.requester, b.officer, b.agency, b.number, b.extension,
  b.number_source as "numberSource", b.found_at as "foundAt", b.in_message as "inMessage", b.uncompared,
  b.answered_by as "answeredBy", b.outcome, b.called_at as "calledAt", b.recorded_at as "recordedAt",
  b.recorded_by as "recordedBy", b.by_named_person as "byNamedPerson", b.seconded_by as "secondedBy",
  b.seconded_at as "secondedAt"`

/** Times are text where the rows came as JSON. */
export const CallBackRow: z.ZodType<CallBack> = z.object({
  id: z.string(),
  emailId: z.string(),
  requester: z.string().nullable(),
  officer: z.string().nullable(),
  agency: z.string().nullable(),
  number: z.string(),
  extension: z.string().nullable(),
  numberSource: z.enum(NUMBER_SOURCES),
  foundAt: z.string().nullable(),
  inMessage: z.boolean(),
  uncompared: z.array(z.string()),
  answeredBy: z.string().nullable(),
  outcome: z.enum(CALL_OUTCOMES),
  calledAt: z.coerce.date(),
  recordedAt: z.coerce.date(),
  recordedBy: z.string(),
  byNamedPerson: z.boolean(),
  secondedBy: z.string().nullable(),
  secondedAt: z.coerce.date().nullable(),
})

/** The record, the step that its outcome takes, and their events: all or nothing. Null where the case is gone. */
export async function recordCallBack(
  db: Db,
  reference: string,
  call: NewCallBack,
  move: CaseMove | null,
): Promise<CallBack | null> {
  const [row] = await query(
    db,
    sql`with b as (
      insert into call_backs (case_id, email_id, requester, officer, agency, number, extension, number_source, found_at,
        in_message, uncompared, answered_by, outcome, called_at, recorded_by, by_named_person)
      select c.id, ${call.emailId}, ${call.requester}, ${call.officer}, ${call.agency}, ${call.number},
        ${call.extension}, ${call.numberSource}, ${call.foundAt}, ${call.inMessage}, ${call.uncompared},
        ${call.answeredBy}, ${call.outcome}, ${call.calledAt}, ${call.recordedBy}, ${call.byNamedPerson}
      from cases c where c.reference = ${reference} returning *
    ), noted as (
      insert into audit_events (actor, action, email_id, case_id, details)
      select b.recorded_by, 'call-back-recorded', b.email_id, b.case_id, jsonb_build_object('callBack', b.id,
        'outcome', b.outcome, 'numberSource', b.number_source, 'uncompared', cardinality(b.uncompared)) from b
    ), moved as (
      update cases set state = ${move?.to ?? ''} from b
      where cases.id = b.case_id and cases.state = any(${move?.from ?? []}::text[]) returning cases.id
    ), moving as (
      insert into audit_events (actor, action, case_id, details)
      select b.recorded_by, 'case-state-changed', b.case_id,
        jsonb_build_object('to', ${move?.to ?? ''}::text, 'callBack', b.id) from b join moved on moved.id = b.case_id
    ) select ${COLUMNS} from b`,
    CallBackRow,
  )
  return row ?? null
}

/** Exactly one second person, and never the first. */
export async function secondCallBack(db: Db, reference: string, id: string, by: string): Promise<Seconding> {
  const [row] = await query(
    db,
    sql`with b as (
      update call_backs set seconded_by = ${by}, seconded_at = now() from cases c
      where call_backs.id = ${id} and c.id = call_backs.case_id and c.reference = ${reference}
        and call_backs.seconded_by is null and call_backs.by_named_person
        and lower(call_backs.recorded_by) <> lower(${by}) returning call_backs.*
    ), noted as (
      insert into audit_events (actor, action, email_id, case_id, details)
      select ${by}, 'call-back-seconded', b.email_id, b.case_id, jsonb_build_object('callBack', b.id) from b
    ) select ${COLUMNS} from b`,
    CallBackRow,
  )
  if (row) return { kind: 'seconded', callBack: row }
  const [known] = await query(
    db,
    sql`select lower(b.recorded_by) = lower(${by}) as "isSame", b.by_named_person as "isNamed"
      from call_backs b join cases c on c.id = b.case_id where b.id = ${id} and c.reference = ${reference}`,
    z.object({ isSame: z.boolean(), isNamed: z.boolean() }),
  )
  if (!known) return { kind: 'unknown' }
  if (!known.isNamed) return { kind: 'unnamed' }
  return { kind: known.isSame ? 'same-person' : 'already' }
}

/** One of a case that is not restricted. */
export async function findOpenCallBack(db: Db, id: string): Promise<CallBack | null> {
  const [row] = await query(
    db,
    sql`select ${COLUMNS} from call_backs b join cases c on c.id = b.case_id where b.id = ${id} and not c.restricted`,
    CallBackRow,
  )
  return row ?? null
}

/** Those of the case `c`, oldest first. */
export const CALL_BACKS_OF_CASE = sql`select ${COLUMNS} from call_backs b where b.case_id = c.id order by b.recorded_at, b.id`

/** Those of the case, oldest first. */
export async function listCallBacks(db: Db, reference: string): Promise<CallBack[]> {
  return await query(
    db,
    sql`select ${COLUMNS} from call_backs b join cases c on c.id = b.case_id where c.reference = ${reference}
      order by b.recorded_at, b.id`,
    CallBackRow,
  )
}

/**
 * Those of other cases that may speak for the requesters of this one, or against them: by exact address, of the same
 * organisation. A restricted case speaks for nobody elsewhere; against him it does, and nobody is told which case it was.
 */
export async function listCallBacksOfRequesters(
  db: Db,
  reference: string,
  requesters: readonly string[],
): Promise<CallBack[]> {
  return await query(
    db,
    sql`select ${COLUMNS} from cases c
      join cases other on other.organisation = c.organisation and other.id <> c.id
      join call_backs b on b.case_id = other.id
      where c.reference = ${reference} and b.requester = any(${requesters}::text[])
        and (c.restricted or not other.restricted or b.outcome <> 'confirmed')
      order by b.called_at`,
    CallBackRow,
  )
}

/** More than a person would call. */
const MOST_NUMBERS = 20

const ConfirmedNumberRow = z.object({ number: z.string(), agency: z.string().nullable(), since: z.date() })

/** Numbers at which an earlier case's requester of the same agency was confirmed within twelve months, newest first. */
export async function listConfirmedNumbers(
  db: Db,
  reference: string,
  { domains, names }: AgencyMarks,
): Promise<ConfirmedNumber[]> {
  return await query(
    db,
    sql`select b.number, max(b.agency) as agency, min(b.seconded_at) as since from cases c
      join cases other on other.organisation = c.organisation and other.id <> c.id
        and (c.restricted or not other.restricted)
      join call_backs b on b.case_id = other.id
      where c.reference = ${reference} and b.outcome = 'confirmed' and b.seconded_at is not null
        and b.called_at > now() - interval '12 months'
        and (split_part(b.requester, '@', 2) = any(${domains}::text[]) or lower(b.agency) = any(${names}::text[]))
      group by b.number order by max(b.called_at) desc limit ${MOST_NUMBERS}`,
    ConfirmedNumberRow,
  )
}

/** Call-backs on which a vouching could rest: confirmed before two persons within twelve months, of cases that all of the team see. */
export async function listVouchableCalls(db: Db) {
  return await query(
    db,
    sql`select b.id, b.requester, b.agency, b.called_at as "calledAt", c.reference
      from call_backs b join cases c on c.id = b.case_id
      where b.outcome = 'confirmed' and b.seconded_at is not null and b.requester is not null and not c.restricted
        and b.called_at > now() - interval '12 months' order by b.called_at desc limit 100`,
    z.object({
      id: z.string(),
      requester: z.string().nullable(),
      agency: z.string().nullable(),
      calledAt: z.date(),
      reference: z.string(),
    }),
  )
}
