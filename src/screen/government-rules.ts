import { ASIA_PACIFIC } from './government/asia-pacific.js'
import { CANADA } from './government/canada.js'
import { CLOSED_SECOND_LEVELS } from './government/closed-second-levels.js'
import { EUROPE } from './government/europe.js'
import { LATIN_AMERICA } from './government/latin-america.js'
import { ORGANISATIONS } from './government/organisations.js'
import { UNITED_KINGDOM } from './government/united-kingdom.js'
import { UNITED_STATES } from './government/united-states.js'
import type { GovernmentRule } from './government-rule.js'

/** Every name space that is government by its registration; the order does not matter, the longest match decides. */
export const GOVERNMENT_RULES: readonly GovernmentRule[] = [
  ...UNITED_STATES,
  ...CANADA,
  ...UNITED_KINGDOM,
  ...EUROPE,
  ...ASIA_PACIFIC,
  ...LATIN_AMERICA,
  ...ORGANISATIONS,
  ...CLOSED_SECOND_LEVELS,
]

/** What a placeholder of a pattern stands for. */
export const PLACEHOLDERS: Readonly<Record<string, readonly string[]>> = {
  '{us}':
    'al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc as gu mp pr vi'.split(
      ' ',
    ),
  '{au}': 'nsw vic qld wa sa tas act nt'.split(' '),
  '{br}': 'ac al am ap ba ce df es go ma mg ms mt pa pb pe pi pr rj rn ro rr rs sc se sp to'.split(' '),
  '{mx}':
    'aguascalientes bajacalifornia bcs campeche chiapas chihuahua cdmx coahuila colima durango edomex guanajuato guerrero hidalgo jalisco michoacan morelos nayarit nl oaxaca puebla queretaro qroo slp sinaloa sonora tabasco tamaulipas tlaxcala veracruz yucatan zacatecas'.split(
      ' ',
    ),
  '{canton}': 'ag ai ar be bl bs fr ge gl gr ju jura lu ne nw ow sg sh so sz tg ti ur vd vs zg zh'.split(' '),
}
