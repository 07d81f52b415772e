import { z } from 'zod'
import type { AgencyMarks } from '../../cases/call-back.js'
import type { AgencyNumber } from '../../directory/agency-number.js'
import type { Vouch } from '../../directory/vouch.js'
import type { NewVouching, Vouching, VouchingSeconding } from '../../directory/vouching.js'
import { type Db, type Pool, query, transaction } from './database.js'
import { sql } from './sql.js'

/** Who vouched for which domain. Every change counts the directory's version up, so that the workers see it. */

const COLUMNS = sql`v.id, v.domain, v.organization, v.country, v.level, v.call_back_id as "callBackId",
  v.given_by as "givenBy", v.given_at as "givenAt", v.seconded_by as "secondedBy", v.seconded_at as "secondedAt",
  v.ends_at as "endsAt", v.ended_by as "endedBy", v.ended_at as "endedAt"`

const Row: z.ZodType<Vouching> = z.object({
  id: z.string(),
  domain: z.string(),
  organization: z.string(),
  country: z.string(),
  level: z.string().nullable(),
  callBackId: z.string(),
  givenBy: z.string(),
  givenAt: z.date(),
  secondedBy: z.string().nullable(),
  secondedAt: z.date().nullable(),
  endsAt: z.date(),
  endedBy: z.string().nullable(),
  endedAt: z.date().nullable(),
})

/** Null where one for this domain waits for its second person already. */
export async function recordVouching(db: Db, vouching: NewVouching): Promise<Vouching | null> {
  const [row] = await query(
    db,
    // The database's clock rules both ends, so that it never holds for longer than it may.
    sql`with v as (
      insert into vouchings (domain, organization, country, level, call_back_id, given_by, ends_at)
      values (${vouching.domain}, ${vouching.organization}, ${vouching.country}, ${vouching.level},
        ${vouching.callBackId}, ${vouching.givenBy}, least(${vouching.endsAt}::timestamptz, now() + interval '12 months'))
      on conflict (domain) where seconded_at is null and ended_at is null do nothing returning *
    ), noted as (
      insert into audit_events (actor, action, details)
      select v.given_by, 'vouching-given', jsonb_build_object('vouching', v.id, 'callBack', v.call_back_id) from v
    ) select ${COLUMNS} from v`,
    Row,
  )
  return row ?? null
}

/** From now on it holds, and the one before it no longer does. Exactly one second person, and never the first. */
export async function secondVouching(pool: Pool, id: string, by: string): Promise<VouchingSeconding> {
  return await transaction(pool, async (db) => {
    const [known] = await query(db, sql`select ${COLUMNS} from vouchings v where v.id = ${id} for update`, Row)
    if (!known) return { kind: 'unknown' }
    if (known.endedAt !== null || known.endsAt <= new Date()) return { kind: 'ended' }
    if (known.secondedAt !== null) return { kind: 'already' }
    if (known.givenBy.toLowerCase() === by.toLowerCase()) return { kind: 'same-person' }
    await endWhere(db, by, sql`domain = ${known.domain} and seconded_at is not null and ended_at is null`)
    const [vouching] = await query(
      db,
      sql`with v as (
        update vouchings set seconded_by = ${by}, seconded_at = now() where id = ${id} returning *
      ), noted as (
        insert into audit_events (actor, action, details)
        select ${by}, 'vouching-seconded', jsonb_build_object('vouching', v.id) from v
      ), ${BUMPED} select ${COLUMNS} from v`,
      Row,
    )
    return vouching ? { kind: 'seconded', vouching } : { kind: 'unknown' }
  })
}

/** Ends one that holds or waits; one person is enough, since it makes the house more careful. Null where none does. */
export async function endVouching(db: Db, id: string, by: string): Promise<Vouching | null> {
  const [row] = await endWhere(db, by, sql`id = ${id} and ended_at is null`)
  return row ?? null
}

async function endWhere(db: Db, by: string, where: ReturnType<typeof sql>): Promise<Vouching[]> {
  return await query(
    db,
    sql`with v as (
      update vouchings set ended_by = ${by}, ended_at = now() where ${where} returning *
    ), noted as (
      insert into audit_events (actor, action, details)
      select ${by}, 'vouching-ended', jsonb_build_object('vouching', v.id) from v
    ), ${BUMPED} select ${COLUMNS} from v`,
    Row,
  )
}

const BUMPED = sql`bumped as (
  update directories set version = version + 1 where name = 'vouchings' and exists (select from v)
)`

/** Newest first; those that ended among them. */
export async function listVouchings(db: Db): Promise<Vouching[]> {
  return await query(db, sql`select ${COLUMNS} from vouchings v order by v.given_at desc, v.id limit 1000`, Row)
}

/** Those that hold now, as screening takes them: a later end is in each. */
export async function loadVouches(db: Db): Promise<Vouch[]> {
  return await query(
    db,
    sql`select domain, organization, country, level, ends_at as until from vouchings
      where seconded_at is not null and ended_at is null and ends_at > now() order by domain`,
    z.object({
      domain: z.string(),
      organization: z.string(),
      country: z.string(),
      level: z.string().nullable(),
      until: z.date(),
    }),
  )
}

const AgencyNumberRow = z.object({
  number: z.string(),
  organization: z.string(),
  country: z.string().nullable(),
  vouchedSince: z.date().nullable(),
})

/** Telephone numbers that the directory gives for these agencies; one counts where its line was there before the vouching. */
export async function listAgencyNumbers(db: Db, { domains, names }: AgencyMarks): Promise<AgencyNumber[]> {
  return await query(
    db,
    sql`select a.phone as number, a.organization, a.country, case when a.imported_at < v.seconded_at then v.seconded_at end
        as "vouchedSince"
      from agencies a left join vouchings v on v.domain = a.domain and v.seconded_at is not null
        and v.ended_at is null and v.ends_at > now()
      where a.phone is not null and (a.domain = any(${domains}::text[]) or lower(a.organization) = any(${names}::text[]))
      order by a.domain limit 100`,
    AgencyNumberRow,
  )
}
