import { z } from 'zod'
import type { EmailId } from '../../receive/raw-email.js'
import { type Db, query } from './database.js'
import { sql } from './sql.js'

/** What the ledger holds for a UID of a folder: the row of its latest use. */
export interface LedgerMail {
  emailId: EmailId
  uid: number
  uidValidity: bigint
  receivedAt: Date
  /** False for a row without bytes. */
  kept: boolean
  settledOnServer: boolean
}

/**
 * The mails of a folder from this UID on. `uidValidities` are all the numbers that one UIDVALIDITY of the server is
 * kept under; the greatest is the latest use of a UID.
 */
export async function listKnownMails(
  db: Db,
  place: { mailbox: string; folder: string; uidValidities: readonly bigint[] },
  fromUid: number,
): Promise<LedgerMail[]> {
  return await query(
    db,
    sql`select distinct on (uid) id as "emailId", uid, uid_validity as "uidValidity", received_at as "receivedAt",
        sha256 is not null as kept, settled_on_server_at is not null as "settledOnServer"
      from emails where mailbox = ${place.mailbox} and folder = ${place.folder}
        and uid_validity = any(${place.uidValidities.map(String)}::bigint[]) and uid >= ${fromUid}
      order by uid, uid_validity desc`,
    Row,
  )
}

const Row = z.object({
  emailId: z.string(),
  uid: z.coerce.number(),
  uidValidity: z.coerce.bigint(),
  receivedAt: z.date(),
  kept: z.boolean(),
  settledOnServer: z.boolean(),
})
