import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { EmailId } from '../../receive/raw-email.js'
import type { CompromisedName, HistoryQuestion, SenderHistory, SenderRecord } from '../../screen/sender-history.js'
import { type Db, query } from './database.js'
import { json, type Sql, sql } from './sql.js'

/** Earliest senders of a document that are looked at: who was first, and whether it is a paper in common use. */
const SENDINGS = 6

/**
 * What came before a mail, in one statement that reads a handful of index entries however much mail there is. Before is
 * by the time of receipt, so the order in which workers take mails changes nothing, and a mail that is judged again does not
 * meet itself; nor does it meet its copies in other mailboxes. Mail of a time in which its sender was marked as taken over
 * makes nobody known.
 */
export async function loadSenderHistory(
  db: Db,
  emailId: EmailId,
  { organisation, address, names, documents }: HistoryQuestion,
): Promise<SenderHistory> {
  const author = address === null ? null : hashName(address)
  const domain = address === null ? null : hashName(address.slice(address.lastIndexOf('@') + 1))
  const [row] = await query(
    db,
    sql`select ${knownTo(organisation, sql`s.address_hash = ${author}::bytea`)} as "addressKnownTo",
        ${knownTo(organisation, sql`s.domain_hash = ${domain}::bytea`)} as "domainKnownTo",
        ${sendings(organisation, documents, author)} as sendings, ${marks(names)} as marks
      from emails e where e.id = ${emailId}`,
    Row,
  )
  return row ?? { addressKnownTo: 'nobody', domainKnownTo: 'nobody', sendings: [], marks: [] }
}

const Row = z.object({
  addressKnownTo: z.enum(['everybody', 'counsel', 'nobody']),
  domainKnownTo: z.enum(['everybody', 'counsel', 'nobody']),
  sendings: z.array(
    z.object({
      sha256: z.string(),
      byAuthor: z.boolean(),
      domain: z.string().nullable(),
      standing: z.enum(['claimed', 'proven', 'government']),
      isRestricted: z.boolean(),
    }),
  ),
  marks: z.array(
    z.object({ markId: z.number(), kind: z.enum(['address', 'domain']), name: z.string(), since: z.coerce.date() }),
  ),
})

function knownTo(organisation: string, whose: Sql): Sql {
  const earlier = earlierMail(organisation, whose)
  return sql`case when exists (${earlier} and not ${MAY_BE_RESTRICTED}) then 'everybody'
    when exists (${earlier}) then 'counsel' else 'nobody' end`
}

/** A mail without a case may still open a restricted one, unless its way has ended. */
const MAY_BE_RESTRICTED: Sql = sql`coalesce(c.restricted, x.stage <> 'closed')`

function earlierMail(organisation: string, whose: Sql): Sql {
  return sql`select from mail_senders s join emails x on x.id = s.email_id left join cases c on c.id = x.case_id
    where s.organisation = ${organisation} and ${whose} and s.standing <> 'claimed'
      and (s.received_at, s.email_id) < (e.received_at, e.id)
      and x.sha256 <> e.sha256 and (x.message_id_hash = e.message_id_hash) is not true
      and not exists (
        select from compromised_senders() m where m.subject_hash = any(s.names)
          and s.received_at >= m.since and (m.cleared_at is null or s.received_at < m.cleared_at))`
}

function sendings(organisation: string, documents: readonly string[], author: Buffer | null): Sql {
  return sql`(
    select coalesce(json_agg(json_build_object('sha256', d.sha256, 'byAuthor',
        coalesce(d.address_hash = ${author}::bytea, false), 'domain', x.sender ->> 'domain', 'standing', d.standing,
        'isRestricted', ${MAY_BE_RESTRICTED})
      order by d.received_at, d.email_id), '[]')
    from unnest(${documents}::text[]) as wanted (sha256)
    cross join lateral (
      select * from sent_documents f
      where f.organisation = ${organisation} and f.sha256 = wanted.sha256
        and (f.received_at, f.email_id) < (e.received_at, e.id)
      order by f.received_at, f.email_id limit ${SENDINGS}
    ) as d join emails x on x.id = d.email_id left join cases c on c.id = x.case_id)`
}

function marks(names: readonly string[]): Sql {
  return sql`(
    select coalesce(json_agg(json_build_object('markId', m.mark_id, 'kind', m.subject_kind, 'name', m.subject, 'since', m.since)
      order by m.subject), '[]')
    from compromised_senders() m
    where m.subject_hash = any(${names.map(hashName)}::bytea[])
      and e.received_at >= m.since and (m.cleared_at is null or e.received_at < m.cleared_at))`
}

/**
 * The marks that cover a mail now: one may have been made after the mail was judged. By what the ledger keeps of its senders.
 */
export async function loadMarksOn(db: Db, emailId: EmailId): Promise<CompromisedName[]> {
  return await query(
    db,
    sql`select m.mark_id::int as "markId", m.subject_kind as kind, m.subject as name, m.since
      from mail_senders s join compromised_senders() m on m.subject_hash = any(s.names)
      where s.email_id = ${emailId} and s.received_at >= m.since and m.cleared_at is null order by m.subject`,
    z.object({ markId: z.number(), kind: z.enum(['address', 'domain']), name: z.string(), since: z.date() }),
  )
}

/** The parts of the save of a judged mail, `moved`, that later mails will ask. */
export function keepSending({ organisation, address, domain, standing, names, documents }: SenderRecord): Sql {
  const author = address === null ? null : hashName(address)
  const host = domain === null ? null : hashName(domain)
  // In one order for all, or two mails with the same papers could wait for each other.
  const rows = [...new Set(documents)].sort().map((sha256) => ({ sha256 }))
  return sql`sent as (
    insert into mail_senders (email_id, organisation, received_at, address_hash, domain_hash, standing, names)
    select id, ${organisation}, received_at, ${author}::bytea, ${host}::bytea, ${standing},
      ${names.map(hashName)}::bytea[] from moved
    on conflict (email_id) do update set address_hash = excluded.address_hash, domain_hash = excluded.domain_hash,
      standing = excluded.standing, names = excluded.names
  ), enclosed as (
    insert into sent_documents as known (organisation, sha256, address_hash, domain_hash, standing, email_id, received_at)
    select ${organisation}, d.sha256, coalesce(${author}::bytea, ''), ${host}::bytea, ${standing}, moved.id,
      moved.received_at
    from moved, json_to_recordset(${json(rows)}) as d (sha256 text)
    on conflict (organisation, sha256, address_hash) do update set domain_hash = excluded.domain_hash,
      standing = excluded.standing, email_id = excluded.email_id, received_at = excluded.received_at
    where (excluded.received_at, excluded.email_id) <= (known.received_at, known.email_id)
  ),`
}

/** Names of mail are looked up by their hash: they may be of any length, and hostile. */
export function hashName(name: string): Buffer {
  return createHash('sha256').update(name).digest()
}
