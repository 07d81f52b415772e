import type { InstrumentType } from '../../../src/classify/instrument.js'
import type { DataCategory } from '../../../src/extract/fields.js'

/** A demand written for these tests, and what a careful reader takes from it. Keys left out are not compared. */
export interface Sample {
  name: string
  type: InstrumentType
  country: string
  /** Where the instrument is an attachment, the mail that brings it. */
  body?: string
  text: string
  from?: { name: string | null; address: string }
  receivedAt?: string
  want: {
    agency?: string | null
    officer?: { name?: string; email?: string | null; phone?: string | null; title?: string; badge?: string }
    references?: string[]
    offence?: string | null
    court?: string | null
    judge?: string | null
    issuedOn?: string | null
    dueOn?: string | null
    targets?: string[]
    notTargets?: string[]
    dateRange?: { from: string | null; to: string | null } | null
    data?: DataCategory[]
    silence?: { ordered: boolean; until?: string | null; requested?: boolean }
    signed?: boolean | null
    preservation?: { days: number | null; renewal: boolean } | null
  }
}
