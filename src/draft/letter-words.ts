import type { InstrumentType } from '../classify/instrument.js'
import type { LetterLanguage } from '../policy/notice-templates.js'
import type { FindingCode } from '../review/review.js'
import { CURES, type Cure } from './cures.js'
import { FRENCH_CURES } from './cures-fr.js'
import { PROCESS_NAMES } from './process-names.js'

interface LetterWords {
  cures: Readonly<Partial<Record<FindingCode, Cure>>>
  processes: Readonly<Record<InstrumentType, string>>
  day: Intl.DateTimeFormat
}

const FRENCH_PROCESS_NAMES: Readonly<Record<InstrumentType, string>> = {
  'wiretap-order': "ordonnance d'interception",
  'search-warrant': 'mandat de perquisition',
  'pen-register-order': "ordonnance d'enregistrement des données de communication",
  'fisa-order': 'ordonnance fondée sur le Foreign Intelligence Surveillance Act',
  'court-order-2703d': 'ordonnance judiciaire fondée sur 18 U.S.C. 2703(d)',
  'production-order': 'ordonnance de production',
  'court-order': 'ordonnance judiciaire',
  'national-security-letter': 'lettre de sécurité nationale',
  'grand-jury-subpoena': "assignation d'un grand jury",
  'trial-subpoena': 'assignation à produire devant un tribunal',
  'administrative-subpoena': 'assignation administrative',
  'civil-subpoena': 'assignation en matière civile',
  'mlat-request': "demande d'entraide judiciaire",
  'foreign-legal-process': 'acte de procédure étranger',
  'emergency-disclosure-request': "demande de divulgation d'urgence",
  'preservation-request': 'demande de conservation',
  'consent-request': 'demande fondée sur un consentement',
  'informal-request': 'demande sans acte de procédure',
  'private-request': 'demande sans acte de procédure',
  'content-removal-request': 'demande de retrait de contenu',
  'child-safety-report': "signalement relatif à la sécurité d'enfants",
  'data-subject-request': 'demande sur ses propres données',
  'non-disclosure-order': 'ordonnance de non-divulgation',
  unknown: 'demande',
  none: 'demande',
}

/** What code, not a template, says in a letter. */
export const LETTER_WORDS: Readonly<Record<LetterLanguage, LetterWords>> = {
  en: {
    cures: CURES,
    processes: PROCESS_NAMES,
    day: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'long' }),
  },
  fr: {
    cures: FRENCH_CURES,
    processes: FRENCH_PROCESS_NAMES,
    day: new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', dateStyle: 'long' }),
  },
}
