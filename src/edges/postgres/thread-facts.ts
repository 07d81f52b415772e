import { z } from 'zod'
import type { Pointers } from '../../cases/find-pointers.js'
import type { ThreadFacts } from '../../open/case-decision.js'
import { type Db, query } from './database.js'
import { hashHeader } from './email-stages.js'
import { type Sql, sql } from './sql.js'

const Facts = z.array(
  z.object({ caseId: z.string(), reference: z.string(), parties: z.array(z.string()), restricted: z.boolean() }),
)

/** More cases than a mail names, or a document of ours is in. */
const MOST = 20

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
        sql`join notices n on n.case_id = c.id where (n.message_id_hash = any(${messageHashes}::bytea[])
          or n.server_id_hash = any(${messageHashes}::bytea[]))`,
        sql`max(n.sent_at) desc nulls last`,
      )} as "answeredCases",
      ${facts(
        organisation,
        // A reference that was merged away leads where its mails are.
        sql`join cases named on c.id = coalesce(named.merged_into, named.id)
          where named.reference = any(${pointers.references}::text[])`,
        sql`min(array_position(${pointers.references}::text[], named.reference))`,
      )} as "namedCases",
      ${facts(
        organisation,
        sql`join case_emails m on m.case_id = c.id join documents d on d.email_id = m.email_id
          where d.sha256 = any(${pointers.documentHashes}::text[])`,
        sql`c.opened_at`,
      )} as "sameDocumentCases"`,
    z.object({ answeredCases: Facts, namedCases: Facts, sameDocumentCases: Facts }),
  )
  return row ?? NO_FACTS
}

const NO_FACTS: ThreadFacts = { answeredCases: [], namedCases: [], sameDocumentCases: [] }

function facts(organisation: string, where: Sql, order: Sql): Sql {
  return sql`(
    select coalesce(json_agg(f), '[]') from (
      select c.id as "caseId", c.reference, c.restricted, (
        select coalesce(json_agg(p.address), '[]') from parties p where p.case_id = c.id and p.proven
      ) as parties from cases c ${where} and c.organisation = ${organisation}
      group by c.id order by ${order} limit ${MOST}
    ) as f)`
}
