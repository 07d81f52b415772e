import type { SenderVerdict } from '../screen/sender-verdict.js'
import { createFinder } from '../text/phrase.js'
import type { Words } from '../text/words.js'
import { type Jurisdiction, NO_JURISDICTION } from './instrument.js'
import { CANADA } from './jurisdictions/canada.js'
import type { JurisdictionRow } from './jurisdictions/jurisdiction-row.js'
import { UNITED_STATES } from './jurisdictions/united-states.js'
import { WORLD } from './jurisdictions/world.js'

const findPlaces = createFinder([...UNITED_STATES, ...CANADA, ...WORLD])

/** Less than this is a place somebody lives in or writes to, not an authority. */
const LEAST_WEIGHT = 5

/** Under whose authority a text was issued, by its court, issuer and statutes; null where it says nothing of the kind. */
export function readJurisdiction(words: Words): Jurisdiction | null {
  const rows = new Map<string, JurisdictionRow>()
  findPlaces(words, ({ row }) => rows.set(row.id, row))
  const found = [...rows.values()]
  const country = heaviest(found, (row) => row.country)
  if (!country || country.weight < LEAST_WEIGHT) return null
  const here = found.filter((row) => row.country === country.key)
  const subdivision = heaviest(here, (row) => row.subdivision)
  const level = heaviest(here, (row) => row.level)
  return {
    country: country.key,
    subdivision: subdivision && subdivision.weight > 1 ? subdivision.key : null,
    level: country.key === 'US' ? ((level?.key as Jurisdiction['level']) ?? null) : 'foreign',
  }
}

/** The sender's own country, where a paper names none: a government's domain, or a public one under .us. */
export function senderJurisdiction(sender: SenderVerdict): Jurisdiction {
  const { government } = sender
  if (government.matched && government.country) {
    const level = government.country === 'US' ? usLevel(government.level) : 'foreign'
    return { country: government.country, subdivision: null, level }
  }
  return sender.domain?.endsWith('.us') ? { country: 'US', subdivision: null, level: null } : NO_JURISDICTION
}

/** The country of an authority's own domain, where nothing else says it: its two letters, but for those sold to anybody. */
export function domainJurisdiction(sender: SenderVerdict): Jurisdiction {
  const ending = /\.([a-z]{2})$/.exec(sender.domain ?? '')?.[1]?.toUpperCase()
  if (!ending || SOLD_TO_ANYBODY.has(ending)) return NO_JURISDICTION
  const country = ending === 'UK' ? 'GB' : ending
  return { country, subdivision: null, level: country === 'US' ? null : 'foreign' }
}

const SOLD_TO_ANYBODY: ReadonlySet<string> = new Set([
  'IO',
  'CO',
  'ME',
  'TV',
  'AI',
  'EU',
  'CC',
  'WS',
  'FM',
  'LY',
  'GG',
  'TO',
  'SH',
])

function usLevel(level: SenderVerdict['government']['level']): Jurisdiction['level'] {
  if (level === 'federal' || level === 'state' || level === 'local') return level
  return level === 'military' ? 'federal' : null
}

/** The key whose rows weigh most together. Several weak rows do not outweigh a court: the heaviest row counts double. */
function heaviest<Key extends string>(
  rows: readonly JurisdictionRow[],
  keyOf: (row: JurisdictionRow) => Key | null,
): { key: Key; weight: number } | null {
  const weights = new Map<Key, { sum: number; most: number }>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key === null) continue
    const weight = weights.get(key) ?? { sum: 0, most: 0 }
    weights.set(key, { sum: weight.sum + row.weight, most: Math.max(weight.most, row.weight) })
  }
  let best: { key: Key; weight: number } | null = null
  for (const [key, { sum, most }] of weights) if (!best || sum + most > best.weight) best = { key, weight: sum + most }
  return best
}
