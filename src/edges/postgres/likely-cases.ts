import { z } from 'zod'
import type { LikelyCase } from '../../cases/likely-case.js'
import { type Db, query } from './database.js'
import { hashName } from './sender-history.js'
import { sql } from './sql.js'

/** More than a person compares. */
const MOST = 10
/** Newest mails that are looked at: some are of one case, of another organisation's or older than a year. */
const NEWEST = 50

const LikelyRow = z.object({
  reference: z.string(),
  state: z.string(),
  openedAt: z.date(),
  why: z.array(z.enum(['same-domain', 'claimed'])),
})

/**
 * Cases that a person may find to be the same matter, of the last year; nothing joins them by itself. Of a domain those of its
 * newest mails: an agency with a thousand cases is not read whole for the ten that are shown.
 */
export async function listLikelyCases(
  db: Db,
  caseId: string,
  { domains, includeRestricted }: { domains: readonly string[]; includeRestricted: boolean },
): Promise<LikelyCase[]> {
  return await query(
    db,
    sql`with this as (select id, organisation from cases where id = ${caseId}), newest as (
      select s.email_id from this cross join unnest(${domains.map(hashName)}::bytea[]) as named (hash) cross join lateral (
          select email_id, received_at from mail_senders
          where organisation = this.organisation and domain_hash = named.hash and standing = 'government' and standing <> 'claimed'
          order by received_at desc limit ${NEWEST}) s
        order by s.received_at desc limit ${NEWEST}
    ), hits as (
      select m.case_id, 'same-domain' as why from newest join case_emails m on m.email_id = newest.email_id
      union
      select coalesce(named.merged_into, named.id), 'claimed' from case_emails m join emails e on e.id = m.email_id
        cross join jsonb_array_elements_text(coalesce(e.decision -> 'claimedCases', '[]')) as claimed
        join cases named on named.reference = claimed
        where m.case_id = ${caseId}
    )
    select c.reference, c.state, c.opened_at as "openedAt", h.why from this cross join (
        select case_id, array_agg(why order by why) as why from hits group by case_id limit ${2 * NEWEST}) h
      join cases c on c.id = h.case_id
    where c.id <> this.id and c.organisation = this.organisation and c.merged_into is null
      and (${includeRestricted}::boolean or not c.restricted) and c.opened_at > now() - interval '1 year'
    order by c.opened_at desc, c.id limit ${MOST}`,
    LikelyRow,
  )
}
