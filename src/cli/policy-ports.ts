import type { PolicyPorts } from '../desk/policy-ports.js'
import { loadPolicies } from '../edges/policies.js'
import { hashPolicy, loadPolicySource } from '../edges/postgres/policy-approvals.js'
import { textsOf } from '../ops/policies-in-effect.js'
import { createWhatIfs } from '../ops/what-if.js'
import { readPolicy } from '../policy/read-policy.js'
import type { Installation } from './installation.js'

/** The texts of policies, from the database and the folder. */
export function policyPorts({ config, pool, log }: Installation): PolicyPorts {
  const whatIfs = createWhatIfs(pool, log)
  return {
    async read(policy, sha256) {
      const approved = await loadPolicySource(pool, policy, sha256)
      const files = approved === null ? textsOf(await loadPolicies(config.policiesFolder)) : []
      const file = files.find((each) => each.policy === policy && hashPolicy(each.source) === sha256)
      const source = approved ?? file?.source
      return source === undefined ? null : readPolicy(source, policy)
    },
    startWhatIf: (wish) => whatIfs.start(wish),
    findWhatIf: (id) => whatIfs.find(id),
    whatIfSettled: (id, withinMs) => whatIfs.settled(id, withinMs),
  }
}
