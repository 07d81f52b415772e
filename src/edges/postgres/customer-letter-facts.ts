import { z } from 'zod'
import type { CustomerLetterFacts, PendingMail } from '../../cases/customer-letters.js'
import { type Db, query } from './database.js'
import { loadDossier } from './dossiers.js'
import { type Sql, sql } from './sql.js'

/** What whyNoCustomerLetter asks, as it stands now. Null where there is no such case. */
export async function loadCustomerLetterFacts(db: Db, caseId: string): Promise<CustomerLetterFacts | null> {
  const [row] = await query(
    db,
    sql`select reference, now() as now from cases where id = ${caseId}`,
    z.object({ reference: z.string(), now: z.date() }),
  )
  const dossier = row && (await loadDossier(db, row.reference, { includeRestricted: true }))
  if (!dossier) return null
  return {
    emails: dossier.file.emails,
    records: dossier.records,
    secondsSincePoll: await secondsSincePoll(db, caseId),
    pending: await listPending(db, caseId),
    now: row.now,
  }
}

/** Every mailbox whose mail is in the case, or in another case of its organisation. */
const MAILBOXES: Sql = sql`select b.mailbox from cases this
  join organisation_mailboxes b on b.organisation = this.organisation where this.id = `

async function secondsSincePoll(db: Db, caseId: string): Promise<number | null> {
  const [row] = await query(
    db,
    sql`select case when bool_and(f.succeeded_at is not null) then
        extract(epoch from now() - min(f.succeeded_at))::float8 end as seconds
      from mailbox_folders f where f.mailbox in (${MAILBOXES}${caseId})`,
    z.object({ seconds: z.number().nullable() }),
  )
  return row?.seconds ?? null
}

/**
 * Nobody knows yet whose a mail is that is not read to its end, nor what is in one that cannot be read: such a one counts for
 * every case of the organisation until a person has looked at it, that is while its own case is new.
 */
async function listPending(db: Db, caseId: string): Promise<PendingMail[]> {
  return await query(
    db,
    sql`with this as (
      select c.id, c.reference, c.organisation, lower(c.agency) as agency from cases c where c.id = ${caseId}
    ), mine as (
      select coalesce(array_agg(distinct lower(r ->> 'value')), '{}') as matters,
        coalesce(array_agg(distinct e.sender ->> 'domain') filter (
          where e.sender #>> '{government,matched}' = 'true'), '{}') as domains
      from case_emails m join emails e on e.id = m.email_id
      left join lateral jsonb_array_elements(e.fields #> '{matter,references}') r on true
      where m.case_id = ${caseId}
    ), candidates as (
      -- Every mail that the second part below could name, found by indexes; without it every open case is looked at.
      select m.email_id from this join cases c on c.claimed_case = this.reference join case_emails m on m.case_id = c.id
      union select e.id from this join emails e on e.decision -> 'claimedCases' ? this.reference
      union select e.id from emails e where e.stage = 'unreadable'
      union select m.email_id from cases c join case_emails m on m.case_id = c.id
        where c.disposition = 'manual-triage' and c.state <> 'closed'
    )
    select e.id as "emailId", 'unfinished' as why from emails e
      where e.stage in ('received', 'parsed', 'classified') and e.mailbox in (${MAILBOXES}${caseId})
        and not exists (select from case_emails m where m.email_id = e.id)
    union all
    select e.id, case when c.claimed_case = this.reference or e.decision -> 'claimedCases' ? this.reference then 'claims-this-case' when e.stage = 'unreadable'
        then 'unreadable' else 'in-triage' end
      from this cross join mine join cases c on c.organisation = this.organisation and c.id <> this.id
      join case_emails m on m.case_id = c.id join emails e on e.id = m.email_id
      where e.id in (select email_id from candidates) and c.state <> 'closed' and (
        c.claimed_case = this.reference or e.decision -> 'claimedCases' ? this.reference
        or (e.stage = 'unreadable' and c.state = 'new')
        or (c.disposition = 'manual-triage' and (lower(c.agency) = this.agency
          or e.sender ->> 'domain' = any(mine.domains)
          or exists (select from jsonb_array_elements(e.fields #> '{matter,references}') r
            where lower(r ->> 'value') = any(mine.matters)))))
    limit ${MOST}`,
    z.object({ emailId: z.string(), why: z.enum(['unfinished', 'unreadable', 'in-triage', 'claims-this-case']) }),
  )
}

/** One is enough to wait; a person reads a few. */
const MOST = 20
