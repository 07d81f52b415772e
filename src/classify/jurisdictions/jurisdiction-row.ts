import type { Jurisdiction } from '../instrument.js'

/** Words that say under whose authority a paper was issued. */
export interface JurisdictionRow {
  id: string
  country: string
  /** ISO 3166-2, where the words name a state or province; a function where the name is read from the words matched. */
  subdivision: string | null | ((matched: readonly string[]) => string | null)
  level: Jurisdiction['level']
  /** 6 a court or a caption, 4 an issuer, 3 a statute of that country alone, 1 a place. */
  weight: number
  phrase: string
}

type Tuple = readonly [weight: number, level: Jurisdiction['level'], phrase: string]

/** Rows of one country, one line each: weight, level, phrase. */
export function jurisdictionTable(country: string, tuples: readonly Tuple[], id = country): JurisdictionRow[] {
  return tuples.map(([weight, level, phrase], index) => ({
    id: `place.${id.toLowerCase()}.${index + 1}`,
    country,
    subdivision: null,
    level,
    weight,
    phrase,
  }))
}

/** A state or province: its code, and the names by which papers call it, folded. */
export type Region = readonly [code: string, names: readonly string[], marks: string | null]

/**
 * The rows of all regions of a country: `$` stands for the name of any of them. One row for all, and not one each,
 * because every mention of a court would else be tried with every name.
 */
export function regionTable(country: string, regions: readonly Region[], tuples: readonly Tuple[]): JurisdictionRow[] {
  const byName = new Map(regions.flatMap(([code, names]) => names.map((name) => [name, `${country}-${code}`])))
  const anyName = `(${[...byName.keys()].join(' | ')})`
  const named = tuples.map(([weight, level, phrase]) => [weight, level, phrase.replaceAll('$', anyName)] as const)
  const marks = regions.flatMap(([code, , phrase]): JurisdictionRow[] =>
    phrase === null
      ? []
      : jurisdictionTable(country, [[3, null, phrase]], code).map((row) => ({
          ...row,
          subdivision: `${country}-${code}`,
        })),
  )
  const rows = jurisdictionTable(country, named, `${country}-region`)
  return [
    ...rows.map((row) => ({ ...row, subdivision: (matched: readonly string[]) => nameAt(byName, matched) })),
    ...marks,
  ]
}

/** No name of a state or province is longer. */
const MAX_NAME_WORDS = 4

/** The name with which the matched words end or begin, the longest first: "west virginia" before "virginia". */
function nameAt(byName: ReadonlyMap<string, string>, matched: readonly string[]): string | null {
  for (let count = MAX_NAME_WORDS; count > 0; count -= 1) {
    const code = byName.get(matched.slice(-count).join(' ')) ?? byName.get(matched.slice(0, count).join(' '))
    if (code) return code
  }
  return null
}
