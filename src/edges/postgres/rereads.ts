import { z } from 'zod'
import type { NoticeDraft } from '../../draft/notice-draft.js'
import type { Email } from '../../parse/email.js'
import type { EmailId } from '../../receive/raw-email.js'
import type { Judgement } from '../../review/review.js'
import type { SenderRecord } from '../../screen/sender-history.js'
import { clocks } from './case-openings.js'
import { IS_FIRST } from './corrected-judgements.js'
import { type Db, execute, type Pool, query, transaction } from './database.js'
import { documentParts, noticeParts } from './email-stages.js'
import { keepSending } from './sender-history.js'
import { json, sql } from './sql.js'

/**
 * Reading a mail again (docs/decisions/0013): its stage stays where it is, a version counts what is owed and done, and each
 * save is one transaction that a second run of the same version leaves alone.
 */

export interface OwedReread {
  /** What a save of this reading counts as done. */
  version: number
  caseId: string
}

/** What a mail at the stage `drafted` owes; null where nothing is owed, or where it is not there yet. */
export async function loadOwedReread(db: Db, emailId: EmailId): Promise<OwedReread | null> {
  const [row] = await query(
    db,
    sql`select reread_wanted as version, case_id as "caseId" from emails
      where id = ${emailId} and reread_wanted > reread_done and stage = 'drafted' and case_id is not null`,
    z.object({ version: z.number(), caseId: z.string() }),
  )
  return row ?? null
}

export interface Reread {
  email: Email
  judgement: Judgement
  record: SenderRecord
  drafts: readonly NoticeDraft[]
  restricted: boolean
  timeZone: string
  /** Passwords that opened something, sealed; empty where there is no key. */
  secrets: readonly { sealed: Buffer; fingerprint: Buffer }[]
  /** Mails of the case whose texts tell one of them: read again too, so that it is taken out. */
  tellers: readonly EmailId[]
  /** What people said of the mail is held against its new reading, in the same transaction. */
  judgeAgain?: (db: Db) => Promise<void>
}

/** False where another run of this version was first, and this one changed nothing. */
export async function saveReread(pool: Pool, emailId: EmailId, owed: OwedReread, reread: Reread): Promise<boolean> {
  const { version, caseId } = owed
  return await transaction(pool, async (db) => {
    if (!(await moveOn(db, emailId, version, reread))) return false
    await execute(db, sql`delete from documents where email_id = ${emailId}`)
    // Its pages are drawn and compared anew: a mail without a row in these tables is offered for it.
    await execute(db, sql`delete from page_drawings where email_id = ${emailId}`)
    await execute(db, sql`delete from drawn_text_checks where email_id = ${emailId}`)
    await execute(db, sql`delete from drawn_text_comparisons where email_id = ${emailId}`)
    const untouched = await removeUntouchedDrafts(db, emailId)
    const { email, judgement, record, drafts, timeZone } = reread
    const { documents } = email
    await execute(
      db,
      sql`with moved as (
        select id, case_id, received_at from emails where id = ${emailId}
      ), ${documentParts(documents)} ${noticeParts(untouched ? drafts : [])} ${keepSending(record)}
      ${clocks(judgement.review.deadlines, timeZone)} noted as (
        insert into audit_events (actor, action, email_id, case_id, details)
        select 'reread-email', 'email-reread', id, case_id, ${json(detailsOf(reread, version, untouched))} from moved
      ) select from moved`,
    )
    await keepSecrets(db, caseId, emailId, reread)
    await reread.judgeAgain?.(db)
    return true
  })
}

async function moveOn(
  db: Db,
  emailId: EmailId,
  version: number,
  { email, judgement, restricted }: Reread,
): Promise<boolean> {
  const { documents: _, ...head } = email
  const { sender, classification, fields, review } = judgement
  const rows = await query(
    db,
    sql`with moved as (
      update emails set email = ${json(head)}, sender = ${json(sender)}, classification = ${json(classification)},
        fields = ${json(fields)}, review = ${json(review)}, reread_done = ${version}, reread_failures = 0
      where id = ${emailId} and stage = 'drafted' and reread_done < ${version} returning id, case_id, decision
    ), told as (
      update cases c set restricted = c.restricted or ${restricted},
        disposition = case when opens then ${review.disposition} else c.disposition end,
        instrument = case when opens then ${classification.primary.type} else c.instrument end,
        agency = case when opens then ${fields.agency?.value ?? null} else c.agency end
      from (select m.case_id, ${IS_FIRST} as opens from moved join case_emails m on m.email_id = moved.id) m
      where c.id = m.case_id
    ) select id from moved`,
    z.object({ id: z.string() }),
  )
  return rows.length > 0
}

/** A letter that a person has edited, approved, sent or withdrawn stays, and with it all letters of its mail. */
async function removeUntouchedDrafts(db: Db, emailId: EmailId): Promise<boolean> {
  const [row] = await query(
    db,
    sql`with kept as (
      select id, state, edited_at from notices where email_id = ${emailId} for update
    ), judged as (
      select count(*) filter (where state <> 'draft' or edited_at is not null) = 0 as untouched from kept
    ), gone as (
      delete from notices n using kept, judged where n.id = kept.id and judged.untouched
    ) select untouched from judged`,
    z.object({ untouched: z.boolean() }),
  )
  return row?.untouched ?? true
}

async function keepSecrets(db: Db, caseId: string, emailId: EmailId, { secrets, tellers }: Reread): Promise<void> {
  for (const { sealed, fingerprint } of secrets) {
    await execute(
      db,
      sql`insert into document_passwords (case_id, sealed, fingerprint, added_by)
        values (${caseId}, ${sealed}, ${fingerprint}, 'reread-email') on conflict do nothing`,
    )
  }
  await execute(
    db,
    sql`update emails set reread_wanted = reread_wanted + 1, reread_at = now(), reread_failures = 0
      where id = any(${[...tellers]}::uuid[]) and id <> ${emailId} and case_id = ${caseId}`,
  )
}

/** Counts and codes; never a password. */
function detailsOf({ email, judgement }: Reread, version: number, untouched: boolean) {
  const { classification, review } = judgement
  return {
    version,
    documents: email.documents.length,
    unread: email.documents.filter(({ status }) => status !== 'read').length,
    instrument: classification.primary.type,
    disposition: review.disposition,
    findings: review.findings.map(({ code }) => code),
    drafts: untouched ? 'anew' : 'kept',
  }
}

/** Nothing new came of it, or nothing that may be kept: the values stay, and the audit says why. */
export async function closeReread(
  db: Db,
  emailId: EmailId,
  { version }: OwedReread,
  why: 'nothing-opened' | 'reads-less' | 'failed',
): Promise<void> {
  await execute(
    db,
    sql`with done as (
      update emails set reread_done = ${version}, reread_failures = 0
      where id = ${emailId} and reread_done < ${version} returning id, case_id
    ) insert into audit_events (actor, action, email_id, case_id, details)
    select 'reread-email', 'email-reread-in-vain', id, case_id, ${json({ version, why })} from done`,
  )
}

/** 2, 4, ... 256 minutes, as for a stage that fails. */
const TRIES = 8

/** A reading that failed for good is owed again after twice the wait; after the last one it is given up, with an event. */
export async function noteRereadFailure(db: Db, emailId: EmailId): Promise<void> {
  const [row] = await query(
    db,
    sql`update emails set reread_failures = reread_failures + 1,
        reread_at = now() + interval '1 minute' * power(2, reread_failures + 1)
      where id = ${emailId} and reread_wanted > reread_done
      returning reread_failures as failures, reread_wanted as version, case_id as "caseId"`,
    z.object({ failures: z.number(), version: z.number(), caseId: z.string() }),
  )
  if (row && row.failures >= TRIES) await closeReread(db, emailId, row, 'failed')
}

/** Mails that owe a reading for a while: their bell was lost, or their last attempt failed. */
export async function listOwedRereads(db: Db, graceSeconds: number): Promise<EmailId[]> {
  const rows = await query(
    db,
    sql`select id from emails where reread_wanted > reread_done and stage = 'drafted' and case_id is not null
      and reread_at <= now() - make_interval(secs => ${graceSeconds}) order by reread_at limit ${PAGE}`,
    z.object({ id: z.string() }),
  )
  return rows.map(({ id }) => id)
}

const PAGE = 500

/** Those of one case, whose bell has not rung yet. */
export async function listOwedOfCase(db: Db, caseId: string | null): Promise<EmailId[]> {
  if (caseId === null) return []
  const rows = await query(
    db,
    sql`select id from emails where case_id = ${caseId} and reread_wanted > reread_done and stage = 'drafted'
      order by id limit ${PAGE}`,
    z.object({ id: z.string() }),
  )
  return rows.map(({ id }) => id)
}
