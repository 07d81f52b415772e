import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Db, execute, type Pool, query, transaction } from './database.js'
import { sql } from './sql.js'

/** Which text of each policy is in effect. A changed file changes nothing until two approvers have said so. */

export interface PolicyText {
  policy: string
  version: string
  source: string
}

export interface PolicyStanding {
  policy: string
  version: string
  sha256: string
  firstBy: string
  secondBy: string | null
  inEffectAt: Date | null
}

const Standing = z.object({
  policy: z.string(),
  version: z.string(),
  sha256: z.string(),
  firstBy: z.string(),
  secondBy: z.string().nullable(),
  inEffectAt: z.date().nullable(),
})

export function hashPolicy(source: string): string {
  return createHash('sha256').update(source).digest('hex')
}

/** The first text of a policy that an installation sees is in effect by itself: there is nothing that it would change. */
export async function installPolicies(db: Db, texts: readonly PolicyText[]): Promise<void> {
  for (const { policy, version, source } of texts) {
    await execute(
      db,
      sql`with installed as (
        insert into policy_approvals (policy, sha256, version, source, first_by, in_effect_at)
        select ${policy}, ${hashPolicy(source)}, ${version}, ${source}, 'installation', now()
        where not exists (select from policy_approvals where policy = ${policy} and in_effect_at is not null)
        on conflict do nothing returning policy, sha256
      ) insert into audit_events (actor, action, details)
        select 'installation', 'policy-installed', jsonb_build_object('policy', policy, 'sha256', sha256) from installed`,
    )
  }
}

/** The text in effect of each policy. */
export async function loadPoliciesInEffect(db: Db): Promise<PolicyText[]> {
  return await query(
    db,
    sql`select distinct on (policy) policy, version, source from policy_approvals
      where in_effect_at is not null order by policy, in_effect_at desc`,
    z.object({ policy: z.string(), version: z.string(), source: z.string() }),
  )
}

/** The text of a policy that somebody approved; null where there is none of this hash. */
export async function loadPolicySource(db: Db, policy: string, sha256: string): Promise<string | null> {
  const [row] = await query(
    db,
    sql`select source from policy_approvals where policy = ${policy} and sha256 = ${sha256}`,
    z.object({ source: z.string() }),
  )
  return row?.source ?? null
}

/** Every text that somebody approved, newest first. */
export async function listPolicyApprovals(db: Db): Promise<PolicyStanding[]> {
  return await query(
    db,
    sql`select policy, version, sha256, first_by as "firstBy", second_by as "secondBy", in_effect_at as "inEffectAt"
      from policy_approvals order by policy, proposed_at desc`,
    Standing,
  )
}

export type PolicyApproval =
  | { kind: 'first' }
  | { kind: 'in-effect' }
  | { kind: 'refused'; reason: 'same-person' | 'in-effect-already' | 'version-taken' }

/** One person's word for a text: the first is noted, the second of another person puts it into effect. */
export async function approvePolicy(pool: Pool, text: PolicyText, by: string): Promise<PolicyApproval> {
  const { policy, version, source } = text
  const sha256 = hashPolicy(source)
  return await transaction(pool, async (db) => {
    await query(
      db,
      sql`select pg_advisory_xact_lock(hashtext('policy'), hashtext(${policy}))::text as done`,
      z.object({ done: z.string() }),
    )
    const known = (await listPolicyApprovals(db)).filter((each) => each.policy === policy)
    const same = known.find((each) => each.sha256 === sha256)
    if (same?.inEffectAt) return { kind: 'refused', reason: 'in-effect-already' }
    // Cases name the version under which they were reviewed: two texts of one version would be told apart by nobody.
    if (known.some((each) => each.version === version && each.inEffectAt !== null))
      return { kind: 'refused', reason: 'version-taken' }
    if (same === undefined) {
      await execute(
        db,
        sql`insert into policy_approvals (policy, sha256, version, source, first_by)
          values (${policy}, ${sha256}, ${version}, ${source}, ${by})`,
      )
      await noteApproval(db, 'policy-approved-first', { policy, sha256, by })
      return { kind: 'first' }
    }
    if (same.firstBy.toLowerCase() === by.toLowerCase()) return { kind: 'refused', reason: 'same-person' }
    await execute(
      db,
      sql`update policy_approvals set second_by = ${by}, in_effect_at = now() where policy = ${policy} and sha256 = ${sha256}`,
    )
    await noteApproval(db, 'policy-in-effect', { policy, sha256, by })
    return { kind: 'in-effect' }
  })
}

async function noteApproval(
  db: Db,
  action: string,
  { policy, sha256, by }: { policy: string; sha256: string; by: string },
): Promise<void> {
  await execute(
    db,
    sql`insert into audit_events (actor, action, details)
      values (${by}, ${action}, jsonb_build_object('policy', ${policy}::text, 'sha256', ${sha256}::text))`,
  )
}
