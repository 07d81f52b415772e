import { z } from 'zod'
import type { Pointers } from '../../cases/find-pointers.js'
import type { ThreadFacts } from '../../open/case-decision.js'
import { type Db, query } from './database.js'
import { hashHeader } from './email-stages.js'
import { type Sql, sql } from './sql.js'

const Facts = z
  .object({ caseId: z.string(), reference: z.string(), parties: z.array(z.string()), restricted: z.boolean() })
  .nullable()

/**
 * The cases that a mail points at, in one round trip; never one of another organisation. A party counts only where its
 * address was proven when it was added.
 */
export async function loadThreadFacts(db: Db, organisation: string, pointers: Pointers): Promise<ThreadFacts> {
  const messageHashes = pointers.messageIds.map(hashHeader)
  const [row] = await query(
    db,
    sql`select
      ${facts(
        organisation,
        sql`join notices n on n.case_id = c.id where n.message_id_hash = any(${messageHashes}::bytea[])`,
        sql`n.sent_at desc nulls last`,
      )} as "answeredCase",
      ${facts(
        organisation,
        sql`where c.reference = any(${pointers.references}::text[])`,
        sql`array_position(${pointers.references}::text[], c.reference)`,
      )} as "namedCase",
      ${facts(
        organisation,
        sql`join case_emails m on m.case_id = c.id join documents d on d.email_id = m.email_id
          where d.sha256 = any(${pointers.documentHashes}::text[])`,
        sql`c.opened_at`,
      )} as "sameDocumentCase"`,
    z.object({ answeredCase: Facts, namedCase: Facts, sameDocumentCase: Facts }),
  )
  return row ?? NO_FACTS
}

const NO_FACTS: ThreadFacts = { answeredCase: null, namedCase: null, sameDocumentCase: null }

function facts(organisation: string, where: Sql, order: Sql): Sql {
  return sql`(
    select json_build_object('caseId', c.id, 'reference', c.reference, 'restricted', c.restricted, 'parties', (
      select coalesce(json_agg(p.address), '[]') from parties p where p.case_id = c.id and p.proven
    )) from cases c ${where} and c.organisation = ${organisation} order by ${order} limit 1)`
}
