import type { IsoDay } from '../calendar/iso-day.js'

/** A transparency report: tables of figures for a period, and for its halves where it spans more than one. */
export interface Report {
  schema: 'writdesk.transparency/1'
  organisation: string
  from: IsoDay
  to: IsoDay
  madeOn: IsoDay
  /** False: figures that publishing would not allow stand in it, and every page of it says so. */
  forPublication: boolean
  smallestCell: number
  periods: ReportPeriod[]
  nationalSecurity: NationalSecurityBands[]
  restatements: Restatement[]
  notes: string[]
}

export interface ReportPeriod {
  /** `2026`, `2026 H1`, or both days. */
  name: string
  from: IsoDay
  to: IsoDay
  tables: ReportTable[]
}

export interface ReportTable {
  id: TableId
  columns: string[]
  /** The last one is the total of the others. */
  rows: ReportRow[]
}

export const TABLES = ['government', 'civil', 'private', 'removal', 'preservation', 'apart'] as const
export type TableId = (typeof TABLES)[number]

export interface ReportRow {
  /** `US federal`, `CA`, `other countries`; `all` for the total. */
  jurisdiction: string
  /** The instrument; `all` for the total. */
  type: string
  /** One a column; null where the figure is not printed. */
  cells: (number | null)[]
}

/** 50 U.S.C. 1874: each figure is the band that it lies in, the lowest of which begins at 0. */
export interface NationalSecurityBands {
  name: string
  from: IsoDay
  to: IsoDay
  rows: { what: string; band: string }[]
}

/** A figure that an earlier published report of the same period gave otherwise. */
export interface Restatement {
  period: string
  table: TableId
  jurisdiction: string
  type: string
  column: string
  publishedOn: IsoDay
  was: number
  is: number
}

export const TOTAL = 'all'
