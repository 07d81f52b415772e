import type { InstrumentType } from './instrument.js'
import type { Reading } from './reading.js'
import { PROCESS } from './score-types.js'
import type { Weighed } from './weigh-document.js'

/**
 * What a mail with process in it asks besides. A cover that tells why a warrant is urgent is no emergency request, and
 * "please also preserve" in it is no preservation request: each must say by title, words or statute that it is one.
 */
export function keepOwnRight(readings: readonly Reading[]): Map<Reading, readonly Weighed[]> {
  const served = readings.some(({ named }) => named.some(({ type }) => PROCESS.includes(type)))
  return new Map(
    readings.map((reading) => [reading, served ? reading.named.filter(standsBesideProcess) : reading.named] as const),
  )
}

/** The signals by which a request beside process says what it is; a type without a list never stands beside it. */
const OWN_RIGHT: Partial<Record<InstrumentType, RegExp>> = {
  'emergency-disclosure-request': /title|this-is|2702/,
  'preservation-request': /title|this-is|2703f|canada|form|statute|epoc/,
  'consent-request': /./,
  'non-disclosure-order': /./,
}

function standsBesideProcess({ type, signals }: Weighed): boolean {
  return PROCESS.includes(type) || signals.some(({ row }) => row.type === type && OWN_RIGHT[type]?.test(row.id))
}
