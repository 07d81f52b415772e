import type { GovernmentLevel } from './sender-verdict.js'

/**
 * What stands behind a matched name. `shared` and `not-agency` are never government by the name alone: private users are
 * registered among agencies there (RFC 1480, NIC and CJSM registration terms), so the name proves nothing.
 */
export type OrganisationKind =
  | 'government'
  | 'police'
  | 'prosecution'
  | 'court'
  | 'legislature'
  | 'military'
  | 'tribe'
  | 'organisation-of-states'
  | 'shared'
  | 'not-agency'

/**
 * One registered name space and who may hold a name in it. The pattern is a run of labels that a host ends with, on label
 * boundaries of its ASCII form: `*` stands for one label, `{us}` for a US state code, `{au}`, `{br}`, `{mx}`, `{fed}` likewise.
 * The longest pattern that matches decides.
 */
export interface GovernmentRule {
  id: string
  pattern: string
  /** ISO 3166-1 alpha-2, `EU`, or null for organisations of many states. */
  country: string | null
  /** Null where the name space mixes levels: only a registry can tell them apart. */
  level: GovernmentLevel | null
  kind: OrganisationKind
  source: string
  /** The day on which a person last compared the row with its source. */
  reviewedOn: string
}

type Row = readonly [id: string, pattern: string, level: GovernmentLevel | null, kind: OrganisationKind]

/** Rows of one country that share a source. */
export function rulesOf(country: string | null, source: string, rows: readonly Row[]): GovernmentRule[] {
  return rows.map(([id, pattern, level, kind]) => ({
    id,
    pattern,
    country,
    level,
    kind,
    source,
    reviewedOn: '2026-11-22',
  }))
}
