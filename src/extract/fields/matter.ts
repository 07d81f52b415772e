import type { InstrumentType } from '../../classify/instrument.js'
import type { Value } from '../../text/evidence.js'
import type { Fields, MatterNature } from '../fields.js'
import { evidenceOf, type Reading } from '../passage.js'
import { findOffence } from './offence.js'
import { findReferences } from './references.js'

/** What the matter is: its nature by the instrument, its numbers, and the offence or cause where it is stated. */
export function findMatter(reading: Reading): Fields['matter'] {
  return { nature: findNature(reading), references: findReferences(reading), offence: findOffence(reading) }
}

const NATURES: Partial<Record<InstrumentType, MatterNature>> = {
  'search-warrant': 'criminal',
  'court-order-2703d': 'criminal',
  'grand-jury-subpoena': 'criminal',
  'trial-subpoena': 'criminal',
  'pen-register-order': 'criminal',
  'wiretap-order': 'criminal',
  'civil-subpoena': 'civil',
  'administrative-subpoena': 'administrative',
  'national-security-letter': 'national-security',
  'fisa-order': 'national-security',
  'mlat-request': 'criminal',
}
const SAYS_CRIMINAL =
  /\bcriminal (?:investigation|matter|case|offen[cs]e|proceeding|code)|criminal investigation|enquête pénale|infraction pénale|ermittlungsverfahren|materia penal|inquérito policial|procedimento penale|strafrechtelijk/i
const SAYS_CIVIL =
  /\bcivil (?:investigation|action|matter|case|proceeding|procedure)|plaintiff\b|claimant\b|\bapplicant's solicitors|divorce/i

function findNature({ classification, operative }: Reading): Value<MatterNature> | null {
  const byType = NATURES[classification.primary.type]
  for (const passage of byType === undefined || byType === 'administrative' ? operative : []) {
    const words = SAYS_CRIMINAL.exec(passage.text) ?? SAYS_CIVIL.exec(passage.text)
    if (words) {
      const value = SAYS_CRIMINAL.test(words[0]) ? 'criminal' : (byType ?? 'civil')
      return { value, evidence: [evidenceOf(passage, words.index, words.index + words[0].length)] }
    }
  }
  const evidence = classification.instruments.find(({ type }) => type === classification.primary.type)?.evidence ?? []
  return byType ? { value: byType, evidence: evidence.slice(0, 1) } : null
}
