import type { InstrumentType, Jurisdiction } from '../classify/instrument.js'

/** Days that a statute gives a provider, whatever the instrument says. */
export interface StatutoryDeadline {
  id: string
  source: string
  types: readonly InstrumentType[]
  subdivision: Jurisdiction['subdivision']
  businessDays: number
}

export const STATUTORY_DEADLINES: readonly StatutoryDeadline[] = [
  {
    id: 'us-ca-search-warrant',
    source: 'California Penal Code 1524.2(b)(1): five business days of receipt',
    types: ['search-warrant'],
    subdivision: 'US-CA',
    businessDays: 5,
  },
]
