import { z } from 'zod'
import type { EmailId } from '../../receive/raw-email.js'
import type { PasswordSeal } from '../seal-passwords.js'
import { type Db, query } from './database.js'
import { type Sql, sql } from './sql.js'

/** Of the mail `e`. */
export const HOLDS_ENCRYPTED: Sql = sql`exists (
  select from documents d where d.email_id = e.id and d.status = 'encrypted')`

/**
 * A person gives a case a password: it is kept sealed, and every mail of the case that holds something encrypted is to be
 * read again. Returns the ids of those mails that are; null where there is no such case. A password is never in the audit.
 */
export async function givePassword(
  db: Db,
  seal: PasswordSeal,
  { caseId, password, actor }: { caseId: string; password: string; actor: string },
): Promise<EmailId[]> {
  const { sealed, fingerprint } = seal.seal(caseId, password)
  const rows = await query(
    db,
    sql`with kept as (
      insert into document_passwords (case_id, sealed, fingerprint, added_by)
      values (${caseId}, ${sealed}, ${fingerprint}, ${actor}) on conflict do nothing
    ), wanted as (
      update emails e set reread_wanted = reread_wanted + 1, reread_at = now(), reread_failures = 0
      where e.case_id = ${caseId} and ${HOLDS_ENCRYPTED} returning e.id, e.stage
    ), noted as (
      insert into audit_events (actor, action, case_id, details)
      values (${actor}, 'password-given', ${caseId}, jsonb_build_object('mails', (select count(*) from wanted)))
    ) select id from wanted order by id`,
    z.object({ id: z.string() }),
  )
  return rows.map(({ id }) => id)
}

/** The id of a case, and whether any of its mails holds something encrypted. */
export async function findCaseToOpen(
  db: Db,
  reference: string,
): Promise<{ caseId: string; isEncrypted: boolean } | null> {
  const [row] = await query(
    db,
    sql`select c.id as "caseId", exists (
        select from emails e where e.case_id = c.id and ${HOLDS_ENCRYPTED}) as "isEncrypted"
      from cases c where c.reference = ${reference}`,
    z.object({ caseId: z.string(), isEncrypted: z.boolean() }),
  )
  return row ?? null
}

/** Passwords that are kept for a case, the newest first; what the key does not open is left out. */
export async function loadPasswords(db: Db, seal: PasswordSeal, caseId: string): Promise<string[]> {
  const rows = await query(
    db,
    sql`select sealed from document_passwords where case_id = ${caseId} order by added_at desc, id limit ${MOST}`,
    z.object({ sealed: z.instanceof(Uint8Array) }),
  )
  return rows.map(({ sealed }) => seal.open(caseId, sealed)).filter((password) => password !== null)
}

/** More than a document tries. */
const MOST = 50

/** What the other mails of a case say: where a password may stand. A mail is of a case only where the joining rules put it there. */
export async function loadTextsBeside(
  db: Db,
  emailId: EmailId,
  caseId: string,
): Promise<{ emailId: EmailId; text: string }[]> {
  return await query(
    db,
    sql`select m.email_id as "emailId", coalesce(e.email -> 'source' ->> 'subject', '') || E'\n' || coalesce(t.text, '') as text
      from case_emails m join emails e on e.id = m.email_id
      left join lateral (
        select string_agg(left(d.text, ${LOOKED_AT}), E'\n' order by d.position) as text
        from documents d where d.email_id = e.id and d.text is not null
      ) t on true
      where m.case_id = ${caseId} and m.email_id <> ${emailId}
      order by m.joined_at desc limit ${MOST}`,
    z.object({ emailId: z.string(), text: z.string() }),
  )
}

/** Of each document: a password stands near the top. */
const LOOKED_AT = 100_000
