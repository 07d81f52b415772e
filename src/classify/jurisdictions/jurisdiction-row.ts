import type { Jurisdiction } from '../instrument.js'

/** Words that say under whose authority a paper was issued. */
export interface JurisdictionRow {
  id: string
  country: string
  /** ISO 3166-2, where the words name a state or province. */
  subdivision: string | null
  level: Jurisdiction['level']
  /** 6 a court or a caption, 4 an issuer, 3 a statute of that country alone, 1 a place. */
  weight: number
  phrase: string
}

type Tuple = readonly [weight: number, level: Jurisdiction['level'], phrase: string]

/** Rows of one country or subdivision, one line each: weight, level, phrase. */
export function jurisdictionTable(
  country: string,
  subdivision: string | null,
  tuples: readonly Tuple[],
): JurisdictionRow[] {
  return tuples.map(([weight, level, phrase], index) => ({
    id: `place.${(subdivision ?? country).toLowerCase()}.${index + 1}`,
    country,
    subdivision,
    level,
    weight,
    phrase,
  }))
}
