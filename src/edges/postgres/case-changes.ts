import { z } from 'zod'
import type { CaseChange, CaseDecided, CaseRefusal } from '../../cases/case-change.js'
import type { RecordKind } from '../../cases/case-record.js'
import type { Dossier } from '../../cases/dossier.js'
import { type JudgeAgain, saveJudgedAgain } from './corrected-judgements.js'
import { type Db, execute, type Pool, query, transaction } from './database.js'
import { loadDossier, loadSaidOfMails } from './dossiers.js'
import { keyedHash } from './keyed-hash.js'
import { moveOrderClock } from './order-clocks.js'
import { writeSaid } from './said-in-case.js'
import { json, sql } from './sql.js'

/** The one door through which people change a case: its row is locked, what is known is read, decided on, and written. */

export interface CaseActing {
  reference: string
  includeRestricted: boolean
  actor: string
}

export type CaseActed = { kind: 'done'; version: number } | CaseRefusal

/** Null where there is no such case, or none that this reader may know of. Who comes second waits, and sees what the first did. */
export async function changeCase(
  pool: Pool,
  { reference, includeRestricted, actor }: CaseActing,
  decide: (dossier: Dossier) => CaseDecided,
  judgeAgain: JudgeAgain,
): Promise<CaseActed | null> {
  return await transaction(pool, async (db) => {
    const [locked] = await query(
      db,
      sql`select id from cases where reference = ${reference} for no key update`,
      z.object({ id: z.string() }),
    )
    const dossier = locked && (await loadDossier(db, reference, { includeRestricted }))
    if (!dossier) return null
    const decision = decide(dossier)
    if (decision.kind === 'refused') return decision
    for (const change of decision.changes) await write(db, { caseId: locked.id, actor, judgeAgain }, change)
    const [after] = await query(
      db,
      sql`update cases set version = version + ${decision.changes.some(changesBasis) ? 1 : 0}::int
        where id = ${locked.id} returning version`,
      z.object({ version: z.number() }),
    )
    return { kind: 'done', version: after?.version ?? dossier.version }
  })
}

interface Writing {
  caseId: string
  actor: string
  judgeAgain: JudgeAgain
}

/** Records on which no decision rests: what was kept and what has left change nothing that was approved. */
const BESIDE: ReadonlySet<RecordKind> = new Set(['preservation', 'production', 'response-extended'])

/** What decisions rest on has changed: whoever decides looks again. A step counts by itself. */
function changesBasis(change: CaseChange): boolean {
  switch (change.kind) {
    case 'finding':
    case 'settlement':
    case 'seconded-settlement':
    case 'correction':
    case 'judge-again':
      return true
    case 'record':
      return !BESIDE.has(change.record.kind)
    case 'step':
    case 'approval':
    case 'order-clock':
    case 'assignment':
    case 'note':
      return false
  }
}

async function write(db: Db, writing: Writing, change: CaseChange): Promise<void> {
  switch (change.kind) {
    case 'step':
      return await takeStep(db, writing, change)
    case 'judge-again':
      return await judgeMailAgain(db, writing, change.emailId)
    case 'assignment':
      return await assign(db, writing, change.to)
    case 'order-clock':
      return await moveOrderClock(db, writing, change)
    default:
      await writeSaid(db, writing, change)
      if (change.kind === 'record' && change.record.kind === 'response-extended')
        await extendResponse(db, writing, change.record.body)
  }
}

async function takeStep(
  db: Db,
  { caseId, actor }: Writing,
  { from, to, outcome }: CaseChange & { kind: 'step' },
): Promise<void> {
  await execute(
    db,
    sql`update cases set state = ${to}, outcome = ${outcome}, version = version + 1,
        closed_at = case when ${to}::text = 'closed' then now() end,
        approved_version = case when ${to}::text = 'approved-for-production' then version + 1 end
      where id = ${caseId}`,
  )
  await execute(
    db,
    sql`insert into audit_events (actor, action, case_id, details)
      values (${actor}, 'case-state-changed', ${caseId}, ${json({ from, to, outcome })})`,
  )
}

async function judgeMailAgain(db: Db, { caseId, judgeAgain }: Writing, emailId: string): Promise<void> {
  await saveJudgedAgain(db, emailId, await loadSaidOfMails(db, caseId), judgeAgain)
}

async function assign(db: Db, { caseId, actor }: Writing, to: string | null): Promise<void> {
  const hash = to === null ? null : await keyedHash(db, to)
  await execute(
    db,
    sql`with assigned as (
      update cases set assignee = ${to} where id = ${caseId} and assignee is distinct from ${to}::text returning id
    ) insert into audit_events (actor, action, case_id, details)
    select ${actor}, 'case-assigned', id, ${json({ to: hash })} from assigned`,
  )
}

/** The requester's own word moves his clock and no other: not one of a statute, nor of an order. */
async function extendResponse(
  db: Db,
  { caseId, actor }: Writing,
  { until, grantedBy }: { until: string; grantedBy: string },
): Promise<void> {
  await execute(
    db,
    sql`with stopped as (
      update deadlines set settled_at = now()
      where case_id = ${caseId} and kind = 'response' and settled_at is null and due_on < ${until}::date returning id
    ), started as (
      insert into deadlines (case_id, kind, due_on, due_at, basis)
      select ${caseId}, 'response', ${until}::date, (${until}::date + 1)::timestamp at time zone 'UTC',
        ${`extended by the requester: ${grantedBy}`} where exists (select from stopped) returning id
    ) insert into audit_events (actor, action, case_id, details)
    select ${actor}, 'deadline-extended', ${caseId}, jsonb_build_object('deadline', id) from started`,
  )
}
