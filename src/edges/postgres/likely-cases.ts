import { z } from 'zod'
import type { LikelyCase } from '../../cases/likely-case.js'
import { type Db, query } from './database.js'
import { hashName } from './sender-history.js'
import { sql } from './sql.js'

/** More than a person compares. */
const MOST = 10

/** Cases that a person may find to be the same matter, of the last year; nothing joins them by itself. */
export async function listLikelyCases(
  db: Db,
  caseId: string,
  { domains, includeRestricted }: { domains: readonly string[]; includeRestricted: boolean },
): Promise<LikelyCase[]> {
  return await query(
    db,
    sql`with this as (select id, organisation from cases where id = ${caseId}), hits as (
      select m.case_id, 'same-domain' as why from this
        join mail_senders s on s.organisation = this.organisation and s.standing = 'government'
          and s.domain_hash = any(${domains.map(hashName)}::bytea[])
        join case_emails m on m.email_id = s.email_id
      union
      select c.id, 'claimed' from case_emails m join emails e on e.id = m.email_id
        cross join jsonb_array_elements_text(coalesce(e.decision -> 'claimedCases', '[]')) as claimed
        join cases named on named.reference = claimed join cases c on c.id = coalesce(named.merged_into, named.id)
        where m.case_id = ${caseId}
    )
    select c.reference, c.state, c.opened_at as "openedAt", array_agg(h.why order by h.why) as why
    from hits h join cases c on c.id = h.case_id cross join this
    where c.id <> this.id and c.organisation = this.organisation and c.merged_into is null
      and (${includeRestricted}::boolean or not c.restricted) and c.opened_at > now() - interval '1 year'
    group by c.id order by c.opened_at desc, c.id limit ${MOST}`,
    z.object({
      reference: z.string(),
      state: z.string(),
      openedAt: z.date(),
      why: z.array(z.enum(['same-domain', 'claimed'])),
    }),
  )
}
