import { z } from 'zod'
import { DRAFT_KINDS } from '../../draft/notice-draft.js'
import { type AskedApproval, NOTICE_STATES, type Notice } from '../../notices/notice.js'
import { type Db, query } from './database.js'
import { keyedHash } from './keyed-hash.js'
import { NO_SQL, type Sql, sql } from './sql.js'

/** Letters as people see and decide on them. Each act is one statement with its event; what came too late changes nothing. */

/** Who asked whom to approve a letter `n`, as JSON. */
export const ASKED = sql`case when n.asked_of is not null
  then jsonb_build_object('of', n.asked_of, 'by', n.asked_by, 'at', n.asked_at) end`
export const AskedShape: z.ZodType<AskedApproval | null> = z
  .object({ of: z.string(), by: z.string(), at: z.coerce.date() })
  .nullable()

const COLUMNS = sql`n.id, n.case_id as "caseId", c.reference as "caseReference", c.organisation,
  coalesce(c.restricted, false) as restricted, n.email_id as "emailId", e.mailbox, n.kind, n.recipients, n.subject, n.body,
  n.state, n.version, exists (select from notice_holds() h where h.notice_id = n.id) as "isHeld",
  n.created_at as "createdAt", n.edited_by as "editedBy", ${ASKED} as asked, n.approved_by as "approvedBy", n.approved_at as "approvedAt",
  n.send_asked_by as "sendAskedBy", n.send_after as "sendAfter", n.message_id as "messageId", n.sent_at as "sentAt", n.because`

const Row: z.ZodType<Notice> = z.object({
  id: z.string(),
  caseId: z.string().nullable(),
  caseReference: z.string().nullable(),
  organisation: z.string().nullable(),
  restricted: z.boolean(),
  emailId: z.string(),
  mailbox: z.string(),
  kind: z.enum(DRAFT_KINDS),
  recipients: z.array(z.string()),
  subject: z.string(),
  body: z.string(),
  state: z.enum(NOTICE_STATES),
  version: z.number(),
  isHeld: z.boolean(),
  createdAt: z.date(),
  editedBy: z.string().nullable(),
  asked: AskedShape,
  approvedBy: z.string().nullable(),
  approvedAt: z.date().nullable(),
  sendAskedBy: z.string().nullable(),
  sendAfter: z.date().nullable(),
  messageId: z.string().nullable(),
  sentAt: z.date().nullable(),
  because: z.string().nullable(),
})

/** A letter of a case that others than counsel may not know of is none for them. */
interface Reader {
  includeRestricted: boolean
}

const LIST_LIMIT = 200

/** Null where there is none, or none that this reader may know of. */
export async function loadNotice(db: Db, id: string, { includeRestricted }: Reader): Promise<Notice | null> {
  const [row] = await query(
    db,
    sql`select ${COLUMNS} ${FROM} where n.id = ${id} and ${visible(includeRestricted)}`,
    Row,
  )
  return row ?? null
}

/**
 * Oldest first: what has waited longest is on top. Trap: a condition that is sometimes none would be planned anew each time, ten
 * times as long as it runs.
 */
export async function listNotices(
  db: Db,
  { includeRestricted, states, reference }: Reader & { states: readonly string[]; reference: string | null },
): Promise<Notice[]> {
  return await query(
    db,
    sql`select ${COLUMNS} ${FROM}
      where ${visible(includeRestricted)} and n.state = any(${states}::text[])
        ${reference === null ? NO_SQL : sql`and c.reference = ${reference}`}
      order by n.created_at, n.position limit ${LIST_LIMIT}`,
    Row,
  )
}

export interface NoticeAct {
  id: string
  /** The version that the person read: a letter that has changed since is another letter. */
  version: number
  actor: string
}

/** A person's words in the place of the machine's. False where it is no draft of this version any more. */
export async function editNotice(
  db: Db,
  { id, version, actor }: NoticeAct,
  change: { recipients: readonly string[]; subject: string; body: string },
): Promise<boolean> {
  return await act(
    db,
    { id, actor, action: 'notice-edited' },
    sql`recipients = ${change.recipients}::text[], subject = ${change.subject}, body = ${change.body},
      edited_by = ${actor}, edited_at = now(), version = version + 1, because = null`,
    sql`state = 'draft' and version = ${version}`,
  )
}

/** Of two at the same instant one wins. `mayBeEditor`: whoever edited last may approve as well. */
export async function approveNotice(
  db: Db,
  { id, version, actor }: NoticeAct,
  { mayBeEditor }: { mayBeEditor: boolean },
): Promise<boolean> {
  return await act(
    db,
    { id, actor, action: 'notice-approved' },
    sql`state = 'approved', approved_by = ${actor}, approved_at = now(), because = null`,
    sql`state = 'draft' and version = ${version}
      and (${mayBeEditor} or edited_by is null or lower(edited_by) <> lower(${actor}))`,
  )
}

/** A draft stands first among the letters of whoever is asked. The event holds the hash of his address. */
export async function askToApprove(
  db: Db,
  { id, of, actor }: { id: string; of: string; actor: string },
): Promise<boolean> {
  const hash = await keyedHash(db, of)
  return await moveNotice(
    db,
    { id, actor, action: 'notice-approval-asked', details: sql`jsonb_build_object('of', ${hash}::text)` },
    sql`asked_of = ${of}, asked_by = ${actor}, asked_at = now(), asked_told_at = null`,
    sql`state = 'draft'`,
  )
}

/** Back to a draft, before anybody asked for it to be sent or while it still waits. */
export async function takeBackApproval(db: Db, id: string, actor: string): Promise<boolean> {
  return await act(db, { id, actor, action: 'notice-approval-taken-back' }, TO_DRAFT, sql`state = 'approved'`)
}

export const TO_DRAFT: Sql = sql`state = 'draft', approved_by = null, approved_at = null, send_asked_by = null,
  send_asked_at = null, send_after = null, sending_at = null, attempts = 0, version = version + 1`

export async function withdrawNotice(db: Db, { id, version, actor }: NoticeAct): Promise<boolean> {
  return await act(
    db,
    { id, actor, action: 'notice-withdrawn' },
    sql`state = 'withdrawn'`,
    sql`state = 'draft' and version = ${version}`,
  )
}

/**
 * Puts an approved letter into the outbox, to leave at once or after so many minutes; asked twice, it is there once. What
 * waits out its minutes and was never tried can be asked to leave at once.
 */
export async function askToSend(db: Db, id: string, actor: string, afterMinutes = 0): Promise<boolean> {
  return await act(
    db,
    { id, actor, action: 'notice-send-asked' },
    sql`send_asked_by = ${actor}, send_asked_at = now(),
      send_after = case when ${afterMinutes} > 0 then now() + make_interval(mins => ${afterMinutes}) end`,
    sql`state = 'approved' and (send_asked_at is null
      or (${afterMinutes} = 0 and attempts = 0 and send_after > now()))`,
  )
}

/** A person has found out what became of a letter of which nobody knew. What was not sent waits to be sent again. */
export async function settleUncertain(
  db: Db,
  { id, actor, wasSent }: { id: string; actor: string; wasSent: boolean },
): Promise<boolean> {
  return await act(
    db,
    { id, actor, action: wasSent ? 'notice-settled-sent' : 'notice-settled-not-sent' },
    wasSent
      ? sql`state = 'sent', sent_at = coalesce(sent_at, sending_at, now()), because = null`
      : sql`state = 'approved', send_asked_by = null, send_asked_at = null, sending_at = null, because = null`,
    sql`state = 'uncertain'`,
  )
}

async function act(
  db: Db,
  move: { id: string; actor: string; action: string },
  set: Sql,
  where: Sql,
): Promise<boolean> {
  return await moveNotice(db, { ...move, details: sql`jsonb_build_object('version', version)` }, set, where)
}

/** One move of a letter with its event, in one statement; false where it came too late. `details` may name `version` and `attempts`. */
export async function moveNotice(
  db: Db,
  { id, actor, action, details }: { id: string; actor: string; action: string; details: Sql },
  set: Sql,
  where: Sql,
): Promise<boolean> {
  const rows = await query(
    db,
    sql`with moved as (
      update notices set ${set} where id = ${id} and ${where} returning id, case_id, kind, version, attempts
    ), noted as (
      insert into audit_events (actor, action, case_id, details)
      select ${actor}, ${action}, case_id, jsonb_build_object('notice', id, 'kind', kind) || ${details} from moved
    ) select id from moved`,
    z.object({ id: z.string() }),
  )
  return rows.length > 0
}

const FROM = sql`from notices n join emails e on e.id = n.email_id left join cases c on c.id = n.case_id`

function visible(includeRestricted: boolean): Sql {
  return includeRestricted ? sql`true` : sql`not coalesce(c.restricted, false)`
}
