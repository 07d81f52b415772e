import { z } from 'zod'
import type { CaseChange, CaseDecided, CaseRefusal } from '../../cases/case-change.js'
import type { Dossier } from '../../cases/dossier.js'
import { type Db, execute, type Pool, query, transaction } from './database.js'
import { loadDossier } from './dossiers.js'
import { json, type Sql, sql } from './sql.js'

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
    for (const change of decision.changes) await write(db, locked.id, change, actor)
    const [after] = await query(
      db,
      sql`select version from cases where id = ${locked.id}`,
      z.object({ version: z.number() }),
    )
    return { kind: 'done', version: after?.version ?? dossier.version }
  })
}

async function write(db: Db, caseId: string, change: CaseChange, actor: string): Promise<void> {
  switch (change.kind) {
    case 'step':
      return await takeStep(db, caseId, change, actor)
    case 'approval':
      return await note(
        db,
        sql`insert into case_approvals (case_id, version, approved_by) select id, version, ${actor} from cases
          where id = ${caseId} on conflict do nothing returning id`,
        { caseId, actor, action: 'production-approved-first', as: 'approval' },
      )
    default:
      throw new RangeError(`no way to write ${change.kind}`)
  }
}

async function takeStep(
  db: Db,
  caseId: string,
  { from, to, outcome }: CaseChange & { kind: 'step' },
  actor: string,
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

/** Runs an insert that returns its id, with its event. */
async function note(
  db: Db,
  insert: Sql,
  event: { caseId: string; actor: string; action: string; as: string; details?: object },
): Promise<void> {
  await execute(
    db,
    sql`with written as (${insert}) insert into audit_events (actor, action, case_id, details)
      select ${event.actor}, ${event.action}, ${event.caseId}, ${json(event.details ?? {})}::jsonb
        || jsonb_build_object(${event.as}::text, id) from written`,
  )
}
