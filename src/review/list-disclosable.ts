import type { DataCategory } from '../extract/fields.js'
import { COMPELS } from '../policy/law.js'
import { isUsWarrant } from './findings/authority.js'
import { isRefusedAsForeign } from './findings/jurisdiction.js'
import { powerOf } from './instrument-kinds.js'
import { namesTarget } from './judge-instruments.js'
import type { RequestFacts } from './request-facts.js'
import type { InstrumentReview } from './review.js'

const CATEGORIES: readonly DataCategory[] = ['content', 'metadata', 'basic-account']

/** What every target of the mail could have: of what the request opens by its kind, that which an instrument opens for each. */
export function listDisclosable(facts: RequestFacts, perInstrument: readonly InstrumentReview[]): DataCategory[] {
  const { targets } = facts.fields
  return openedByKind(facts).filter((category) => {
    const opening = perInstrument.filter(({ categories }) =>
      categories.some((one) => one.category === category && one.allowed),
    )
    return opening.length > 0 && targets.every((target) => opening.some((one) => namesTarget(one, target)))
  })
}

/**
 * What could be produced if everything else were cured: sought, within what the law lets the instrument compel and what
 * the policy produces on it. Content only on a search warrant of a United States authority (18 U.S.C. 2703(a), 2711),
 * whatever a policy says. Nothing on forged process.
 */
function openedByKind(facts: RequestFacts): DataCategory[] {
  const { sender, isRequest, type, policy, sought, types } = facts
  const isForged = sender.verdict === 'spoofed-government' || sender.verdict === 'impersonating'
  if (!isRequest || isForged || isRefusedAsForeign(facts) || types.has('child-safety-report')) return []
  const power = powerOf(type, facts.jurisdiction)
  const compelled = COMPELS[power] ?? []
  const produced = policy.produces.instruments[power] ?? []
  return CATEGORIES.filter(
    (category) =>
      sought.has(category) &&
      compelled.includes(category) &&
      produced.includes(category) &&
      (category !== 'content' || isUsWarrant(facts)),
  )
}
