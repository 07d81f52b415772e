import { z } from 'zod'
import type { EmailId, RawEmail } from '../../receive/raw-email.js'
import { type Db, execute, query } from './database.js'
import { sql } from './sql.js'

/**
 * The ledger's front door: what the poller asks and writes. A unique constraint decides what is known and what is a
 * duplicate, never a look before an insert, so two pollers at once cannot both win (known failures 22, 24).
 */

export type Received = { kind: 'received' | 'duplicate' | 'known'; emailId: EmailId }

/** Where a mail lies on the server. */
export type MailPlace = Pick<RawEmail, 'mailbox' | 'folder' | 'uidValidity' | 'uid'>

const Id = z.object({ id: z.string() })

/** The audit outlives erasure, so it knows a mail by a hash under this installation's key: who has the bytes can prove them. */
const BYTES_AS_NOTED = sql`jsonb_build_object('keyedSha256', encode(sha256(
  (select key from hash_keys where name = 'audit') || convert_to(sha256, 'UTF8')), 'hex'), 'bytes', bytes)`

/**
 * Gives a mail whose bytes are in the blob store its row. `known`: this place of the server was recorded before;
 * `duplicate`: the same bytes are in this mailbox under another row, and this place got a row that names it.
 */
export async function recordReceived(db: Db, raw: RawEmail & { junk: boolean }): Promise<Received> {
  const [fresh] = await query(
    db,
    sql`with row as (
      insert into emails (mailbox, folder, uid_validity, uid, sha256, bytes, received_at, junk)
      values (${raw.mailbox}, ${raw.folder}, ${raw.uidValidity}, ${raw.uid}, ${raw.sha256}, ${raw.bytes},
        ${raw.receivedAt}, ${raw.junk})
      on conflict do nothing returning id, sha256, bytes
    ), noted as (
      insert into audit_events (actor, action, email_id, details)
      select 'receive-email', 'email-received', id, ${BYTES_AS_NOTED} from row
    ) select id from row`,
    Id,
  )
  if (fresh) return { kind: 'received', emailId: fresh.id }
  const [there] = await query(
    db,
    sql`select id, sha256 from emails where ${atPlace(raw)}`,
    Id.extend({ sha256: z.string().nullable() }),
  )
  if (!there) return recordDuplicate(db, raw)
  return there.sha256 === null ? fillIn(db, there.id, raw) : { kind: 'known', emailId: there.id }
}

/**
 * The same for a batch of one folder, with one commit for all that is new. A row that PostgreSQL refuses fails the whole
 * batch: nothing of it is recorded then.
 */
export async function recordReceivedTogether(
  db: Db,
  raws: readonly (RawEmail & { junk: boolean })[],
): Promise<(Received & { uid: number })[]> {
  const column = (read: (raw: RawEmail & { junk: boolean }) => unknown) => raws.map(read)
  const fresh = await query(
    db,
    sql`with row as (
      insert into emails (mailbox, folder, uid_validity, uid, sha256, bytes, received_at, junk)
      select * from unnest(${column((raw) => raw.mailbox)}::text[], ${column((raw) => raw.folder)}::text[],
        ${column((raw) => String(raw.uidValidity))}::bigint[], ${column((raw) => raw.uid)}::bigint[],
        ${column((raw) => raw.sha256)}::text[], ${column((raw) => raw.bytes)}::bigint[],
        ${column((raw) => raw.receivedAt)}::timestamptz[], ${column((raw) => raw.junk)}::boolean[])
      on conflict do nothing returning id, uid_validity, uid, sha256, bytes
    ), noted as (
      insert into audit_events (actor, action, email_id, details)
      select 'receive-email', 'email-received', id, ${BYTES_AS_NOTED} from row
    ) select id, uid_validity || ' ' || uid as place from row`,
    Id.extend({ place: z.string() }),
  )
  const idAt = new Map(fresh.map(({ id, place }) => [place, id]))
  const received: (Received & { uid: number })[] = []
  for (const raw of raws) {
    const emailId = idAt.get(`${raw.uidValidity} ${raw.uid}`)
    const one: Received = emailId === undefined ? await recordReceived(db, raw) : { kind: 'received', emailId }
    received.push({ ...one, uid: raw.uid })
  }
  return received
}

/**
 * Gives a mail that the server names but does not hand over a row without bytes: the parse worker opens a case from it,
 * so that a person sees it. `reason` is a sentence without content. Should the mail be fetched later after all,
 * recordReceived puts its bytes into this row.
 */
export async function recordUnfetchable(
  db: Db,
  place: MailPlace & { receivedAt: Date; junk: boolean },
  reason: string,
): Promise<Received> {
  const [fresh] = await query(
    db,
    sql`with row as (
      insert into emails (mailbox, folder, uid_validity, uid, received_at, junk, reason)
      values (${place.mailbox}, ${place.folder}, ${place.uidValidity}, ${place.uid}, ${place.receivedAt},
        ${place.junk}, ${reason})
      on conflict do nothing returning id
    ), noted as (
      insert into audit_events (actor, action, email_id) select 'receive-email', 'email-unfetchable', id from row
    ) select id from row`,
    Id,
  )
  if (fresh) return { kind: 'received', emailId: fresh.id }
  const [there] = await query(db, sql`select id from emails where ${atPlace(place)}`, Id)
  return { kind: 'known', emailId: there?.id ?? '' }
}

/** Notes that the flag or the move on the server is done. */
export async function markSettledOnServer(db: Db, emailIds: EmailId | readonly EmailId[]): Promise<void> {
  const ids = [emailIds].flat()
  await execute(
    db,
    sql`update emails set settled_on_server_at = now() where id = any(${ids}::uuid[]) and settled_on_server_at is null`,
  )
}

function atPlace({ mailbox, folder, uidValidity, uid }: MailPlace) {
  return sql`mailbox = ${mailbox} and folder = ${folder} and uid_validity = ${uidValidity} and uid = ${uid}`
}

async function recordDuplicate(db: Db, raw: RawEmail & { junk: boolean }): Promise<Received> {
  const [row] = await query(
    db,
    sql`with original as (
      select id from emails where mailbox = ${raw.mailbox} and sha256 = ${raw.sha256} and stage <> 'duplicate'
    ), row as (
      insert into emails (mailbox, folder, uid_validity, uid, sha256, bytes, received_at, junk, stage, duplicate_of,
        reason)
      select ${raw.mailbox}, ${raw.folder}, ${raw.uidValidity}, ${raw.uid}, ${raw.sha256}, ${raw.bytes},
        ${raw.receivedAt}, ${raw.junk}, 'duplicate', id, ${SAME_BYTES} from original
      on conflict (mailbox, folder, uid_validity, uid) do update set junk = emails.junk returning id
    ), noted as (
      insert into audit_events (actor, action, email_id, details)
      select 'receive-email', 'email-duplicate', row.id, jsonb_build_object('duplicateOf', original.id)
      from row, original
    ) select id from row`,
    Id,
  )
  // Nothing returned: the row that stood in the way went with its transaction, and the way is free.
  return row ? { kind: 'duplicate', emailId: row.id } : recordReceived(db, raw)
}

const SAME_BYTES = 'The same bytes arrived in this mailbox before; the earlier row is worked on.'

/** The bytes of a mail that once could not be fetched; its case, if it has one, stays with it. */
async function fillIn(db: Db, emailId: EmailId, raw: RawEmail): Promise<Received> {
  const [row] = await query(
    db,
    sql`with original as (
      select id from emails where mailbox = ${raw.mailbox} and sha256 = ${raw.sha256} and stage <> 'duplicate'
    ), row as (
      update emails set sha256 = ${raw.sha256}, bytes = ${raw.bytes}, received_at = ${raw.receivedAt}, stage_at = now(),
        stage = case when exists (select from original) then 'duplicate' else 'received' end,
        duplicate_of = (select id from original),
        reason = case when exists (select from original) then ${SAME_BYTES} end
      where id = ${emailId} and sha256 is null returning id, stage, sha256, bytes
    ), noted as (
      insert into audit_events (actor, action, email_id, details)
      select 'receive-email', 'email-fetched-late', id, ${BYTES_AS_NOTED} from row
    ) select id, stage from row`,
    Id.extend({ stage: z.enum(['received', 'duplicate']) }),
  )
  return row ? { kind: row.stage, emailId: row.id } : { kind: 'known', emailId }
}
