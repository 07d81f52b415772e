import type { Pool } from '../edges/postgres/database.js'
import { installPolicies, loadPoliciesInEffect, type PolicyText } from '../edges/postgres/policy-approvals.js'
import type { LoadedPolicy } from '../policy/policy.js'
import { readPolicy } from '../policy/read-policy.js'

interface Log {
  warn(details: object, message: string): void
}

/**
 * The policies by which mail is judged: of each file the text that two approvers put into effect, which is the file's own
 * unless it was changed since. Letters are those of the folder: a person approves each before it leaves.
 */
export async function policiesInEffect(pool: Pool, loaded: readonly LoadedPolicy[], log: Log): Promise<LoadedPolicy[]> {
  await installPolicies(pool, textsOf(loaded))
  const inEffect = new Map((await loadPoliciesInEffect(pool)).map((each) => [each.policy, each]))
  return loaded.map((each) => {
    const { id } = each.policy
    const text = inEffect.get(id)
    if (text === undefined || text.source === each.source) return each
    log.warn(
      { policy: id, inEffect: text.version },
      'a changed policy waits for its approvers; the one before it is in effect',
    )
    return { ...each, policy: readPolicy(text.source, `${id} in effect`), source: text.source }
  })
}

/**
 * What two approvers have put into effect since takes its place, mail by mail from then on; nothing that was decided is decided
 * again. The letters stay those that were loaded: a changed template, or a new policy, is taken at the next start.
 */
export async function refreshPolicies(
  pool: Pool,
  policies: LoadedPolicy[],
  log: { info(details: object, message: string): void },
): Promise<void> {
  for (const { policy: id, version, source } of await loadPoliciesInEffect(pool)) {
    const at = policies.findIndex((each) => each.policy.id === id)
    const known = policies[at]
    if (known?.source === undefined || known.source === source) continue
    policies[at] = { ...known, policy: readPolicy(source, `${id} in effect`), source }
    log.info({ policy: id, version }, 'a policy that two approvers put into effect is in use')
  }
}

/** The texts of the files as they stand now. */
export function textsOf(loaded: readonly LoadedPolicy[]): PolicyText[] {
  return loaded.flatMap(({ policy, source }) =>
    source === undefined ? [] : [{ policy: policy.id, version: policy.version, source }],
  )
}
