import type { InstrumentType } from '../classify/instrument.js'

/** Instruments that nobody but a judge makes and signs. */
export const JUDGE_MADE: ReadonlySet<InstrumentType> = new Set<InstrumentType>([
  'search-warrant',
  'court-order',
  'court-order-2703d',
  'non-disclosure-order',
  'production-order',
  'pen-register-order',
  'wiretap-order',
  'fisa-order',
])
