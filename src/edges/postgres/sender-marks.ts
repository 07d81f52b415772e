import { z } from 'zod'
import { HELD_FROM, type Released } from '../../cases/hold.js'
import type { MarkSubject, SenderMark } from '../../directory/sender-mark.js'
import { type Db, execute, type Pool, query, transaction } from './database.js'
import { keyedHash } from './keyed-hash.js'
import { hashName } from './sender-history.js'
import { type Sql, sql } from './sql.js'

/**
 * What people say about senders, and what follows in the same transaction. What is held is no row of its own:
 * case_holds() and notice_holds() work it out from these marks whenever it is asked. Every case and letter that is held or
 * let go by a mark is an audit event, with ids and the keyed hash of the name.
 */

export interface Saying {
  subject: MarkSubject
  note: string | null
  actor: string
}

/** Others write from this sender since then. Says so again where it was said, and an earlier date counts. Returns the mark's id. */
export async function markCompromised(pool: Pool, { subject, note, actor }: Saying, since: Date): Promise<number> {
  return await transaction(pool, async (db) => {
    await oneAtATime(db)
    const mark = await say(db, { subject, note, actor }, since)
    await holdCases(db, mark, actor)
    await holdNotices(db, mark, actor)
    return mark
  })
}

/** The sender is its owner's again: what this alone held is let go. Null where nothing of it was marked. */
export async function clearSender(pool: Pool, saying: Saying): Promise<Released | null> {
  return await transaction(pool, async (db) => {
    await oneAtATime(db)
    const hash = hashName(saying.subject.name)
    const [marked] = await query(
      db,
      sql`select mark_id::int as mark from compromised_senders() where subject_hash = ${hash} and cleared_at is null`,
      z.object({ mark: z.number() }),
    )
    if (!marked) return null
    const held = await heldBy(db, sql`mark_id = ${marked.mark}`)
    const mark = await say(db, saying, null)
    return await letGo(db, held, mark, saying.actor)
  })
}

/**
 * A person lets go of one case, by whatever mark it was held. Its letters to the sender that was taken over stay held. Null where there is
 * no such case, or nothing holds it.
 */
export async function releaseCase(
  pool: Pool,
  reference: string,
  { note, actor }: { note: string; actor: string },
): Promise<Released | null> {
  return await transaction(pool, async (db) => {
    await oneAtATime(db)
    const ofCase = sql`case_id = (select id from cases where reference = ${reference})`
    const held = await heldBy(db, ofCase)
    const [release] = await query(
      db,
      sql`insert into hold_releases (actor, case_id, mark_id, note)
        select ${actor}, case_id, max(mark_id), ${note} from case_holds() where ${ofCase} group by case_id
        returning mark_id::int as mark`,
      z.object({ mark: z.number() }),
    )
    return release ? await letGo(db, held, release.mark, actor) : null
  })
}

/** Every sender that was ever marked, those that still are first. */
export async function listMarks(db: Db): Promise<SenderMark[]> {
  const rows = await query(
    db,
    sql`select p.mark_id::int as "markId", p.subject_kind as kind, p.subject as name, p.since, m.at as "markedAt",
        m.actor as "markedBy", m.note, p.cleared_at as "clearedAt"
      from compromised_senders() p join sender_marks m on m.id = p.mark_id
      order by p.cleared_at is not null, p.mark_id desc`,
    z.object({
      markId: z.number(),
      kind: z.enum(['address', 'domain']),
      name: z.string(),
      since: z.date(),
      markedAt: z.date(),
      markedBy: z.string(),
      note: z.string().nullable(),
      clearedAt: z.date().nullable(),
    }),
  )
  return rows.map(({ kind, name, ...rest }) => ({ ...rest, subject: { kind, name } }))
}

/**
 * Two people who say something at once are heard one after the other, so that ids are in the order of what was said. A domain
 * of a hundred thousand cases takes half a minute to note: it must not be refused for that.
 */
async function oneAtATime(db: Db): Promise<void> {
  await execute(db, sql`set local statement_timeout = '15min'`)
  await execute(db, sql`select pg_advisory_xact_lock(hashtext('sender-marks'))`)
}

async function say(db: Db, { subject, note, actor }: Saying, since: Date | null): Promise<number> {
  const kind = since === null ? 'cleared' : 'compromised'
  const hash = await keyedHash(db, subject.name)
  const [row] = await query(
    db,
    sql`with said as (
      insert into sender_marks (actor, kind, subject_kind, subject, subject_hash, since, note)
      values (${actor}, ${kind}, ${subject.kind}, ${subject.name}, ${hashName(subject.name)}, ${since}, ${note})
      returning id, since
    ), noted as (
      insert into audit_events (actor, action, details)
      select ${actor}, ${`sender-${kind}`}, jsonb_build_object('mark', id, 'kind', ${subject.kind}::text,
        'sender', ${hash}::text, 'since', since) from said
    ) select id::int as mark from said`,
    z.object({ mark: z.number() }),
  )
  return row?.mark ?? 0
}

async function holdCases(db: Db, mark: number, actor: string): Promise<void> {
  await execute(
    db,
    sql`with held as (
      select id, state from cases where id in (select case_id from case_holds() where mark_id = ${mark}) for no key update
    ), moved as (
      update cases set state = 'verifying' from held
      where cases.id = held.id and held.state = any(${HELD_FROM}) returning cases.id, held.state as from_state
    ) insert into audit_events (actor, action, case_id, details)
    select ${actor}, 'case-held', id, jsonb_build_object('mark', ${mark}::bigint) from held
    union all
    select ${actor}, 'case-state-changed', id, jsonb_build_object('from', from_state, 'to', 'verifying') from moved`,
  )
}

/** An approval was given to send to somebody else: it is taken back. */
async function holdNotices(db: Db, mark: number, actor: string): Promise<void> {
  await execute(
    db,
    sql`with held as (
      select id, case_id, email_id, state from notices
      where id in (select notice_id from notice_holds() where mark_id = ${mark}) for no key update
    ), moved as (
      update notices set state = 'draft', approved_by = null, approved_at = null from held
      where notices.id = held.id and held.state = 'approved' returning notices.id
    ) insert into audit_events (actor, action, case_id, email_id, details)
    select ${actor}, 'notice-held', case_id, email_id, jsonb_build_object('mark', ${mark}::bigint, 'notice', held.id,
      'tookBackApproval', moved.id is not null)
    from held left join moved on moved.id = held.id`,
  )
}

interface HeldIds {
  cases: string[]
  notices: string[]
}

async function heldBy(db: Db, which: Sql): Promise<HeldIds> {
  const [row] = await query(
    db,
    sql`select array(select distinct case_id::text from case_holds() where ${which}) as cases, array(
        select distinct h.notice_id::text from notice_holds() h join notices on notices.id = h.notice_id where ${which}
      ) as notices`,
    z.object({ cases: z.array(z.string()), notices: z.array(z.string()) }),
  )
  return row ?? { cases: [], notices: [] }
}

/** Of what was held, what is held no more: by another mark it may be. */
async function letGo(db: Db, held: HeldIds, mark: number, actor: string): Promise<Released> {
  const cases = await query(
    db,
    sql`with free as (
      select id, reference, restricted from cases where id = any(${held.cases}::uuid[])
        and id not in (select case_id from case_holds())
    ), noted as (
      insert into audit_events (actor, action, case_id, details)
      select ${actor}, 'case-released', id, jsonb_build_object('mark', ${mark}::bigint) from free
    ) select reference, restricted as "isRestricted" from free order by reference`,
    z.object({ reference: z.string(), isRestricted: z.boolean() }),
  )
  const notices = await query(
    db,
    sql`with free as (
      select id, case_id, email_id, kind from notices where id = any(${held.notices}::uuid[])
        and id not in (select notice_id from notice_holds())
    ), noted as (
      insert into audit_events (actor, action, case_id, email_id, details)
      select ${actor}, 'notice-released', case_id, email_id,
        jsonb_build_object('mark', ${mark}::bigint, 'notice', id) from free
    ) select free.id as "noticeId", kind, c.reference as "caseReference", coalesce(c.restricted, true) as "isRestricted"
      from free left join cases c on c.id = free.case_id order by c.reference, kind`,
    z.object({
      noticeId: z.string(),
      kind: z.string(),
      caseReference: z.string().nullable(),
      isRestricted: z.boolean(),
    }),
  )
  return { cases, notices: notices as Released['notices'] }
}
