import type { Signal } from './find-signals.js'
import { type Score, SUBPOENAS, tallyTypes } from './score-types.js'

/** A title and words of command: less is a mention. */
const LEAST_FAMILY = 6
const LEAST_OWN = 2

/**
 * A paper that says that it is a subpoena, and by no row of its own whose: whatever speaks for an issuer, however
 * little, decides. Null where nothing does, or two issuers are as likely.
 */
export function nameByIssuer(counted: readonly Signal[]): Score | null {
  const family = counted.filter(({ row }) => row.type === 'any-subpoena')
  if (family.reduce((sum, { row }) => sum + row.weight, 0) < LEAST_FAMILY) return null
  const [first, second] = tallyTypes(counted.filter(({ row }) => row.place !== 'command'))
    .map(({ score }) => score)
    .filter(({ type }) => SUBPOENAS.includes(type))
    .sort((a, b) => b.own - a.own)
  return first && first.own >= LEAST_OWN && first.own > (second?.own ?? 0) ? first : null
}
