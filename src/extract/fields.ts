import type { Evidence, Value } from '../text/evidence.js'

/** Who, what, whom and when, as the documents state it. Dates are ISO days (`2026-11-26`). */
export interface Fields {
  agency: Value | null
  officer: Officer
  matter: {
    nature: Value<MatterNature> | null
    /** Every case, docket, investigation, warrant or grand-jury number. */
    references: Value[]
    offence: Value | null
  }
  court: Value | null
  judge: Value | null
  /** A signature line is filled; null where there is none, or it could not be read. */
  signed: boolean | null
  issuedOn: Value | null
  /** The date it must be answered. */
  dueOn: Value | null
  targets: Target[]
  /** `to` is null where the text says "to present". */
  dateRange: { from: string | null; to: string | null; evidence: Evidence[] } | null
  dataSought: DataSought[]
  nonDisclosure: NonDisclosure
  emergency: { danger: Value | null; deadline: Value | null } | null
  preservation: { days: number | null; renewal: boolean; evidence: Evidence[] } | null
  /** Values on which documents disagree; both are kept. */
  conflicts: { field: string; values: Value[] }[]
}

/** What one instrument itself states: read from its own document and the attachments that it names, and from nothing else. */
export type InstrumentFields = Pick<Fields, 'targets' | 'dateRange' | 'dataSought' | 'issuedOn'> & {
  references: Value[]
}

export interface Officer {
  name: Value | null
  title: Value | null
  badge: Value | null
  email: Value | null
  phone: Value | null
  address: Value | null
}

export type MatterNature = 'criminal' | 'civil' | 'administrative' | 'national-security'

export interface Target {
  kind: TargetKind
  value: string
  evidence: Evidence[]
}

export type TargetKind = 'workspace' | 'team' | 'customer' | 'user' | 'email' | 'phone' | 'ip' | 'url' | 'account-id'

export type DataCategory = 'content' | 'metadata' | 'basic-account'

export interface DataSought {
  category: DataCategory
  item: string
  evidence: Evidence[]
}

export interface NonDisclosure {
  /** By a court, or by a statute that forbids notice; a letter that merely asks is `requested`. */
  ordered: boolean
  requested: boolean
  /** The order's last day. */
  until: string | null
  basis: string | null
  evidence: Evidence[]
}

/** Nothing is stated. */
export const NO_FIELDS: Fields = {
  agency: null,
  officer: { name: null, title: null, badge: null, email: null, phone: null, address: null },
  matter: { nature: null, references: [], offence: null },
  court: null,
  judge: null,
  signed: null,
  issuedOn: null,
  dueOn: null,
  targets: [],
  dateRange: null,
  dataSought: [],
  nonDisclosure: { ordered: false, requested: false, until: null, basis: null, evidence: [] },
  emergency: null,
  preservation: null,
  conflicts: [],
}
