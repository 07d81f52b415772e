import { z } from 'zod'
import type { Anchor } from '../../audit/anchor.js'
import { CHAIN_START, findBrokenLink, linkEvents } from '../../audit/chain.js'
import { type Db, execute, type Pool, query, transaction } from './database.js'
import { json, type Sql, sql } from './sql.js'

/** Events are plain inserts that wait for nobody; the chain is sealed behind them, once a second, by one sealer. */

/** That somebody saw the content of a case. */
export async function recordCaseView(db: Db, actor: string, reference: string): Promise<void> {
  await execute(
    db,
    sql`insert into audit_events (actor, action, case_id)
      select ${actor}, 'case-viewed', id from cases where reference = ${reference}`,
  )
}

/** That somebody saw a list of content: which, by its route. */
export async function recordListView(db: Db, actor: string, route: string): Promise<void> {
  await execute(
    db,
    sql`insert into audit_events (actor, action, details) values (${actor}, 'list-viewed', ${json({ route })})`,
  )
}

const BATCH = 1_000
/**
 * Ids are given when an event is written and seen when it is committed, so an event may appear behind later ones that
 * are sealed already. The sealer looks back this far; an event of a transaction that stayed open for longer than so
 * many others is found by `lookBack: null`, which the sealer asks once when it starts.
 */
const LOOK_BACK = 2_000

/** Seals what is not sealed and returns how many events that were: none where another sealer is at work. */
export async function sealAuditEvents(pool: Pool, lookBack: number | null = LOOK_BACK): Promise<number> {
  // Most seconds bring nothing: one look without a transaction is enough to know.
  if ((await unsealed(pool, lookBack, 1)).length === 0) return 0
  let sealed = 0
  for (;;) {
    const batch = await transaction(pool, (db) => sealBatch(db, lookBack))
    sealed += batch
    if (batch < BATCH) return sealed
  }
}

async function sealBatch(db: Db, lookBack: number | null): Promise<number> {
  const [lock] = await query(
    db,
    sql`select pg_try_advisory_xact_lock(hashtext('audit-sealer')) as held`,
    z.object({ held: z.boolean() }),
  )
  if (!lock?.held) return 0
  const events = await unsealed(db, lookBack, BATCH)
  const links = linkEvents(
    events.map(({ event }) => event),
    await loadHead(db),
  )
  const rows = links.map(({ seq, hash }, at) => ({ seq, hash: `\\x${hash}`, event_id: events[at]?.id }))
  await execute(
    db,
    sql`insert into audit_chain (seq, event_id, hash)
      select seq, event_id, hash from json_to_recordset(${json(rows)}) as row (seq bigint, event_id bigint, hash bytea)`,
  )
  return rows.length
}

export type ChainVerdict =
  | { kind: 'intact'; sealed: number; head: string; unsealed: number }
  | { kind: 'broken'; seq: number }

/** Walks the whole chain. */
export async function verifyAuditChain(db: Db): Promise<ChainVerdict> {
  let last = { seq: 0, hash: CHAIN_START }
  for (;;) {
    const links = await query(
      db,
      sql`select c.seq, encode(c.hash, 'hex') as hash, ${EVENT_TEXT} as event
        from audit_chain c join audit_events e on e.id = c.event_id
        where c.seq > ${last.seq} order by c.seq limit ${BATCH}`,
      z.object({ seq: z.coerce.number(), hash: z.string(), event: z.string() }),
    )
    const broken = findBrokenLink(links, last)
    if (broken !== null) return { kind: 'broken', seq: broken }
    const end = links.at(-1)
    if (!end) break
    last = { seq: end.seq, hash: end.hash }
  }
  const head = await loadHead(db)
  if (head.seq !== last.seq) return { kind: 'broken', seq: last.seq + 1 }
  const [left] = await query(
    db,
    sql`select count(*)::int as count from audit_events e
      where not exists (select from audit_chain c where c.event_id = e.id)`,
    z.object({ count: z.number() }),
  )
  return { kind: 'intact', sealed: last.seq, head: last.hash, unsealed: left?.count ?? 0 }
}

/** jsonb writes its keys in one order and its numbers in one way; the time has all its microseconds, in UTC. */
export const EVENT_TEXT: Sql = sql`jsonb_build_array(e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  e.actor, e.action, e.email_id, e.case_id, e.details)::text`

async function unsealed(db: Db, lookBack: number | null, limit: number): Promise<{ id: string; event: string }[]> {
  return await query(
    db,
    sql`select e.id, ${EVENT_TEXT} as event from audit_events e
      where (${lookBack}::bigint is null
          or e.id > coalesce((select max(event_id) from audit_chain), 0) - ${lookBack}::bigint)
        and not exists (select from audit_chain c where c.event_id = e.id)
      order by e.id limit ${limit}`,
    z.object({ id: z.string(), event: z.string() }),
  )
}

/** The hash of one link of the chain; null where it is not that long. */
export async function loadLinkHash(db: Db, seq: number): Promise<string | null> {
  if (seq === 0) return CHAIN_START
  const [row] = await query(
    db,
    sql`select encode(hash, 'hex') as hash from audit_chain where seq = ${seq}`,
    z.object({ hash: z.string() }),
  )
  return row?.hash ?? null
}

/** The count and the hash of the last link, and the day by PostgreSQL's clock (UTC). */
export async function loadAnchor(db: Db): Promise<Anchor> {
  const [row] = await query(
    db,
    sql`select (now() at time zone 'UTC')::date::text as "on", coalesce(max(seq), 0)::int as events from audit_chain`,
    z.object({ on: z.string(), events: z.number() }),
  )
  const { on = '', events = 0 } = row ?? {}
  return { schema: 'writdesk.anchor/1', on, events, head: (await loadLinkHash(db, events)) ?? CHAIN_START }
}

async function loadHead(db: Db): Promise<{ seq: number; hash: string }> {
  const [head] = await query(
    db,
    sql`select seq, encode(hash, 'hex') as hash from audit_chain order by seq desc limit 1`,
    z.object({ seq: z.coerce.number(), hash: z.string() }),
  )
  return head ?? { seq: 0, hash: CHAIN_START }
}
