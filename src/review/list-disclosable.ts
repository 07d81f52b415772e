import type { DataCategory } from '../extract/fields.js'
import { COMPELS } from '../policy/law.js'
import { isUsWarrant } from './findings/authority.js'
import { isRefusedAsForeign } from './findings/jurisdiction.js'
import type { RequestFacts } from './request-facts.js'

const CATEGORIES: readonly DataCategory[] = ['content', 'metadata', 'basic-account']

/**
 * What could be produced if everything else were cured: sought, within what the law lets the instrument compel and what
 * the policy produces on it. Content only on a search warrant of a United States authority (18 U.S.C. 2703(a), 2711),
 * whatever a policy says. Nothing on forged process.
 */
export function listDisclosable(facts: RequestFacts): DataCategory[] {
  const { sender, isRequest, type, policy, sought, types } = facts
  const isForged = sender.verdict === 'spoofed-government' || sender.verdict === 'impersonating'
  if (!isRequest || isForged || isRefusedAsForeign(facts) || types.has('child-safety-report')) return []
  const compelled = COMPELS[type] ?? []
  const produced = policy.produces.instruments[type] ?? []
  return CATEGORIES.filter(
    (category) =>
      sought.has(category) &&
      compelled.includes(category) &&
      produced.includes(category) &&
      (category !== 'content' || isUsWarrant(facts)),
  )
}
