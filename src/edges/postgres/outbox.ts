import { z } from 'zod'
import { DRAFT_KINDS, type DraftKind, INTERNAL_KINDS } from '../../draft/notice-draft.js'
import type { Notice } from '../../notices/notice.js'
import { type Db, execute, type Pool, query, transaction } from './database.js'
import { hashHeader } from './email-stages.js'
import { moveNotice, TO_DRAFT } from './notices.js'
import { json, type Sql, sql } from './sql.js'

/**
 * The outbox: a letter is claimed with its Message-ID fixed before the server hears of it, so that whatever happens
 * afterwards it is known that it may have gone. Nothing here ever moves a letter that may have gone back to be sent.
 */

const ACTOR = 'send-notice'
export const LEFT_IN_THE_MIDDLE = 'its worker ended in the middle'

export type Claimed = { kind: 'claimed' } | { kind: 'moved-on' } | { kind: 'waits'; because: string }

/**
 * Takes a letter, as its worker has read it, out of everybody else's hands. The case is locked, what stands in its way is asked
 * once more, and the letter is claimed, in one transaction: an order of silence that a person records meanwhile comes before the
 * letter and holds it, or after it, and never between. Not before its time: a bell may be an old one. The Message-ID of an
 * earlier attempt stays.
 */
export async function claimNotice(
  pool: Pool,
  { id, caseId, version }: Pick<Notice, 'id' | 'caseId' | 'version'>,
  { messageId, sourceSha256 }: { messageId: string; sourceSha256: string },
  whyWaits: (db: Db) => Promise<string | null>,
): Promise<Claimed> {
  return await transaction(pool, async (db): Promise<Claimed> => {
    await execute(db, sql`select id from cases where id = ${caseId}::uuid for no key update`)
    // Read, not locked: whoever sends a letter locks its row before its case's, and here it is the other way round.
    const stands = sql`id = ${id} and state = 'approved' and send_asked_at is not null and version = ${version}
      and (message_id is null or message_id = ${messageId}) and (send_after is null or send_after <= now())`
    const [standing] = await query(db, sql`select id from notices where ${stands}`, z.object({ id: z.string() }))
    if (standing === undefined) return { kind: 'moved-on' }
    const because = await whyWaits(db)
    if (because !== null) {
      await returnToDraft(db, id, because)
      return { kind: 'waits', because }
    }
    const isClaimed = await step(
      db,
      id,
      'notice-sending',
      sql`state = 'sending', sending_at = now(), attempts = attempts + 1, source_sha256 = ${sourceSha256},
        message_id = ${messageId}, message_id_hash = ${hashHeader(messageId)}`,
      stands,
    )
    return { kind: isClaimed ? 'claimed' : 'moved-on' }
  })
}

/** The server took it. It is recorded whatever was thought of it meanwhile. */
export async function recordSent(db: Db, id: string, serverMessageId: string | null): Promise<boolean> {
  const serverHash = serverMessageId === null ? null : hashHeader(serverMessageId)
  return await step(
    db,
    id,
    'notice-sent',
    sql`state = 'sent', sent_at = now(), because = null, server_id_hash = ${serverHash}`,
    sql`state in ('sending', 'uncertain')`,
  )
}

/** Nobody knows whether the server took it. */
export async function recordUncertain(db: Db, id: string, because: string): Promise<boolean> {
  return await step(
    db,
    id,
    'notice-uncertain',
    sql`state = 'uncertain', because = ${because}`,
    sql`state = 'sending'`,
    because,
  )
}

/** The server will never take it: it was not given. */
export async function recordRefused(db: Db, id: string, because: string): Promise<boolean> {
  return await step(
    db,
    id,
    'notice-bounced',
    sql`state = 'bounced', bounced_at = now(), because = ${because}`,
    sql`state in ('sending', 'sent', 'uncertain')`,
    because,
  )
}

/** A delivery report names a letter. False where it is none of ours, or none that was given. */
export async function recordBounce(db: Db, messageId: string, because: string): Promise<boolean> {
  const hash = hashHeader(messageId)
  const [row] = await query(
    db,
    sql`select id from notices where message_id_hash = ${hash} or server_id_hash = ${hash}`,
    z.object({ id: z.string() }),
  )
  return row !== undefined && (await recordRefused(db, row.id, because))
}

/** The server certainly has not taken it, and may later: ever longer pauses, an hour at most. */
export async function putBack(db: Db, id: string, because: string): Promise<boolean> {
  return await step(
    db,
    id,
    'notice-put-back',
    sql`state = 'approved', sending_at = null, because = ${because},
      send_after = now() + least(interval '1 hour', interval '30 seconds' * power(2, least(attempts, 10)))`,
    sql`state = 'sending'`,
    because,
  )
}

/** A check on the way out refused it: a person looks. */
export async function returnToDraft(db: Db, id: string, because: string): Promise<boolean> {
  return await step(
    db,
    id,
    'notice-returned',
    sql`${TO_DRAFT}, because = ${because}`,
    sql`state in ('approved', 'sending')`,
    because,
  )
}

/** A worker has an hour's tenth for a mail; one that is still at it then is gone. Returns how many nobody knows of. */
export async function doubtStale(db: Db): Promise<number> {
  return await execute(
    db,
    sql`with moved as (
      update notices set state = 'uncertain', because = ${LEFT_IN_THE_MIDDLE}
      where state = 'sending' and sending_at < now() - interval '10 minutes' returning id, case_id, kind, because
    ) insert into audit_events (actor, action, case_id, details)
      select ${ACTOR}, 'notice-uncertain', case_id,
        jsonb_build_object('notice', id, 'kind', kind, 'because', because) from moved`,
  )
}

/** Letters that were to be sent by now. */
export async function listUnsent(db: Db, limit: number): Promise<string[]> {
  const rows = await query(
    db,
    sql`select id from notices where state = 'approved' and send_asked_at is not null
      and (send_after is null or send_after <= now()) order by send_asked_at limit ${limit}`,
    z.object({ id: z.string() }),
  )
  return rows.map(({ id }) => id)
}

/** Letters that should have left by now, and pages that ring without having been heard. */
export async function loadOutgoingSigns(db: Db): Promise<{ waiting: number; unheard: number; untold: number }> {
  const [row] = await query(
    db,
    sql`select (select count(*)::int from notices where state = 'approved' and send_asked_at is not null) as waiting,
        count(*) filter (where reached_by = '{}')::int as unheard,
        count(*) filter (where not 'webhook' = any(reached_by))::int as untold
      from pages where accepted_at is null and times > 0`,
    z.object({ waiting: z.number(), unheard: z.number(), untold: z.number() }),
  )
  return row ?? { waiting: 0, unheard: 0, untold: 0 }
}

/** What was drafted for a mail and waits. */
export async function listDrafts(db: Db, emailId: string): Promise<{ id: string; kind: DraftKind }[]> {
  return await query(
    db,
    sql`select id, kind from notices where email_id = ${emailId} and state = 'draft' order by position`,
    z.object({ id: z.string(), kind: z.enum(DRAFT_KINDS) }),
  )
}

/** Mails with an alarm that has not left. */
export async function listInternalDrafts(db: Db): Promise<string[]> {
  const rows = await query(
    db,
    sql`select distinct email_id as id from notices where state = 'draft' and kind = any(${INTERNAL_KINDS}::text[])
        and created_at > now() - interval '1 day' limit 100`,
    z.object({ id: z.string() }),
  )
  return rows.map(({ id }) => id)
}

/** Alarms inside and receipts that the policy lets go by themselves: approved and in the outbox in one step. */
export async function sendByItself(db: Db, id: string, actor: string): Promise<boolean> {
  return await step(db, id, 'notice-sent-by-itself', byItself(actor), UNTOUCHED)
}

/**
 * A receipt that goes by itself: at most one a case and address, and so many a day for an address; never where a mark holds it,
 * nor of a case of counsel's, who approves whatever leaves there. Of two at once one counts the other.
 */
export async function acknowledgeByItself(
  pool: Pool,
  id: string,
  { address, mostADay, actor }: { address: string; mostADay: number; actor: string },
): Promise<boolean> {
  return await transaction(pool, async (db) => {
    await execute(db, sql`select pg_advisory_xact_lock(hashtext('acknowledgements'), hashtext(${address}))`)
    const others = sql`select from notices other where other.kind = 'acknowledgement' and other.id <> notices.id
      and ${address} = any(other.recipients) and other.state not in ('draft', 'withdrawn')`
    return await step(
      db,
      id,
      'notice-sent-by-itself',
      byItself(actor),
      sql`${UNTOUCHED} and recipients = array[${address}]::text[]
        and not exists (select from cases c where c.id = notices.case_id and c.restricted)
        and not exists (${others} and other.case_id = notices.case_id)
        and (select count(*) from (${others} and other.approved_at > now() - interval '1 day') as today) < ${mostADay}::int
        and not exists (select from notice_holds() h where h.notice_id = notices.id)`,
    )
  })
}

const UNTOUCHED = sql`state = 'draft' and edited_by is null`

function byItself(actor: string): Sql {
  return sql`state = 'approved', approved_by = ${actor}, approved_at = now(), send_asked_by = ${actor}, send_asked_at = now()`
}

async function step(
  db: Db,
  id: string,
  action: string,
  set: Sql,
  where: Sql,
  because: string | null = null,
): Promise<boolean> {
  const why = json(because === null ? {} : { because })
  const details = sql`jsonb_build_object('attempt', attempts) || ${why}::jsonb`
  return await moveNotice(db, { id, actor: ACTOR, action, details }, set, where)
}
