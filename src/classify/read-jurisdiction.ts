import type { SenderVerdict } from '../screen/sender-verdict.js'
import { createFinder } from '../text/phrase.js'
import type { Words } from '../text/words.js'
import { type Cue, cuesAround } from './find-cues.js'
import { type Jurisdiction, NO_JURISDICTION } from './instrument.js'
import { CANADA } from './jurisdictions/canada.js'
import { OTHER_COUNTRIES } from './jurisdictions/countries.js'
import { UNITED_STATES } from './jurisdictions/united-states.js'
import { WORLD } from './jurisdictions/world.js'

const findPlaces = createFinder([...UNITED_STATES, ...CANADA, ...WORLD, ...OTHER_COUNTRIES])

/** Less than this is a place somebody lives in or writes to, not an authority. */
const LEAST_WEIGHT = 5
/** Enough for a paper that commands: somebody there issued it, and this place is all it names. */
export const LEAST_WEIGHT_OF_PROCESS = 2

interface Scope {
  least?: number
  /** The country that the text is addressed to. */
  except?: string
  cues?: readonly Cue[]
  /** Quoted text is of another mail. */
  spoken?: (offset: number) => boolean
}

/**
 * Under whose authority a text was issued, by its court, issuer and statutes; null where it says nothing of the kind.
 * Statutes in sentences with `cues` are mentions, and no issuer's.
 */
export function readJurisdiction(
  words: Words,
  { least = LEAST_WEIGHT, except, cues = [], spoken = () => true }: Scope = {},
): Jurisdiction | null {
  const places = new Map<string, Place>()
  findPlaces(words, (match) => {
    const { row, from, to } = match
    const { id, country, level, weight } = row
    if (
      country === except ||
      !spoken(words.starts[from] ?? 0) ||
      (weight <= MENTIONED && isMentioned(cuesAround(words, match, cues)))
    )
      return
    const subdivision =
      typeof row.subdivision === 'function' ? row.subdivision(words.folded.slice(from, to)) : row.subdivision
    places.set(`${id} ${subdivision}`, { country, subdivision, level, weight })
  })
  const found = [...places.values()]
  const country = heaviest(found, (place) => place.country)
  if (!country || country.weight < least) return null
  const here = found.filter((place) => place.country === country.key)
  const subdivision = heaviest(here, (place) => place.subdivision)
  const level = heaviest(here, (place) => place.level)
  return {
    country: country.key,
    subdivision: subdivision && subdivision.weight >= least ? subdivision.key : null,
    level: country.key === 'US' ? (level?.key ?? null) : 'foreign',
  }
}

/** Statutes and less are what mentions name ("an order under 18 U.S.C. 2703(d) will follow"); a court's name is its own. */
const MENTIONED = 3

function isMentioned(cues: readonly Cue[]): boolean {
  return cues.some(({ why }) => NO_ISSUER.has(why))
}

const NO_ISSUER: ReadonlySet<Cue['why']> = new Set<Cue['why']>(['promised', 'denied', 'past', 'example', 'boilerplate'])

interface Place {
  country: string
  subdivision: string | null
  level: Jurisdiction['level']
  weight: number
}

/** The sender's own country, where a paper names none: a government's domain, or a public one under .us or .edu. */
export function senderJurisdiction(sender: SenderVerdict): Jurisdiction {
  const { government } = sender
  if (government.matched && government.country) {
    const level = government.country === 'US' ? usLevel(government.level) : 'foreign'
    return { country: government.country, subdivision: null, level }
  }
  return /\.(?:us|edu)$/.test(sender.domain ?? '') ? { country: 'US', subdivision: null, level: null } : NO_JURISDICTION
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
  rows: readonly Place[],
  keyOf: (row: Place) => Key | null,
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
