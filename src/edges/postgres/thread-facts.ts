import { z } from 'zod'
import type { ThreadFacts } from '../../open/case-decision.js'
import type { Db } from './database.js'
import { query } from './database.js'
import { hashHeader } from './email-stages.js'
import { type Sql, sql } from './sql.js'

/** What a mail points at: with that, the cases it may belong to are looked up. */
export interface Pointers {
  /** A case never joins mails of two organisations. */
  organisation: string
  /** In-Reply-To and References. */
  messageIds: readonly string[]
  /** Case references in its subject and text, in order. */
  references: readonly string[]
  /** Of the documents that hold its instruments. */
  documentHashes: readonly string[]
}

const Facts = z.object({ caseId: z.string(), reference: z.string(), parties: z.array(z.string()) }).nullable()

/** One round trip. A party counts only where its address was proven when it was added. */
export async function loadThreadFacts(db: Db, pointers: Pointers): Promise<ThreadFacts> {
  const messageHashes = pointers.messageIds.map(hashHeader)
  const [row] = await query(
    db,
    sql`select
      ${facts(
        pointers.organisation,
        sql`join notices n on n.case_id = c.id where n.message_id_hash = any(${messageHashes}::bytea[])`,
        sql`n.sent_at desc nulls last`,
      )} as "answeredCase",
      ${facts(
        pointers.organisation,
        sql`where c.reference = any(${pointers.references}::text[])`,
        sql`array_position(${pointers.references}::text[], c.reference)`,
      )} as "namedCase",
      ${facts(
        pointers.organisation,
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
    select json_build_object('caseId', c.id, 'reference', c.reference, 'parties', (
      select coalesce(json_agg(p.address), '[]') from parties p where p.case_id = c.id and p.proven
    )) from cases c ${where} and c.organisation = ${organisation} order by ${order} limit 1)`
}
