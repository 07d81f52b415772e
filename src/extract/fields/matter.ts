import type { InstrumentType } from '../../classify/instrument.js'
import type { Value } from '../../text/evidence.js'
import { matchRows, type Row } from '../../text/row.js'
import type { Fields, MatterNature } from '../fields.js'
import { evidenceOf, type Passage, type Reading, valueAt } from '../passage.js'
import { findReferences } from './references.js'

/** Statutes that give process its force and define no crime: citing them names no offence. */
const PROCESS_LAW =
  /^(?:2[57]\d\d[A-Z]?|25[12]\d|31\d\d[a-z]?|3486|876|1509|760[1-9]|1746|1651|2258A?|2712|1805|1842|1861|1881a|552a?|3331|6103)\b/

const OFFENCES: readonly Row[] = [
  {
    id: 'labelled',
    language: 'en',
    words: ['offense', 'offence', 'crime', 'charge', 'violation', 'charges', 'offenses', 'offences'],
    pattern:
      /(?:off?en[cs]es?(?: under investigation| suspected| alleged)?|crimes?(?: under investigation)?|charges?|violations?(?: under investigation)?) ?[:|] ?(?=\S)/iy,
  },
  {
    id: 'violation-of',
    language: 'en',
    words: [
      'violation',
      'violations',
      'violating',
      'offense',
      'offence',
      'offences',
      'offenses',
      'crime',
      'crimes',
      'investigation',
      'investigating',
    ],
    pattern:
      /(?:(?:possible |suspected |alleged )?(?:violations?|violating|off?en[cs]es?|crimes?)|(?:criminal |ongoing |official )?investigation|investigating(?: the)?) (?:of |under |involving |concerning |into |against |contrary to )(?=\S)/iy,
  },
  {
    id: 'us-code',
    language: 'en',
    source: 'United States Code',
    words: ['18', '21', '26', '8', '31', '15', '22', '49', '50', '52', '47', '42', 'title'],
    pattern: /(?:title )?\d{1,2},? ?(?:U\.? ?S\.? ?C\.?|united states code),? ?(?:§§?|sections?|sec\.)? ?(?=\d)/iy,
  },
  {
    id: 'fr',
    language: 'fr',
    words: ['infraction', 'infractions', 'délit', 'faits', 'qualification', 'crime', 'chef'],
    pattern:
      /(?:infractions?|délits?|qualification|faits? (?:de|d')|chefs? (?:de|d'))(?: (?:de|d'|prévue? (?:à|par)|à))? ?[:]? ?(?=\S)/iy,
  },
  {
    id: 'de',
    language: 'de',
    words: ['verdachts', 'straftat', 'tatvorwurf', 'wegen', 'vorwurf'],
    pattern:
      /(?:wegen (?:des )?(?:verdachts (?:des|der)? ?)?|tatvorwurf:? ?|straftat:? ?|vorwurf (?:des|der) )(?=\S)/iy,
  },
  {
    id: 'es',
    language: 'es',
    words: ['delito', 'delitos', 'presunto'],
    pattern: /(?:presuntos? )?delitos?(?: de| contra)? ?:? ?(?=\S)/iy,
  },
  {
    id: 'pt',
    language: 'pt',
    words: ['crime', 'crimes', 'delito'],
    pattern: /(?:crimes?|delito)(?: (?:de|previsto[s]? (?:no|nos|na)))? ?:? ?(?=\S)/iy,
  },
  {
    id: 'it',
    language: 'it',
    words: ['reato', 'reati', 'delitto'],
    pattern: /(?:reat[oi]|delitto)(?: (?:di|p\. e p\.|previst[oi]|cui all'))? ?:? ?(?=\S)/iy,
  },
  {
    id: 'nl',
    language: 'nl',
    words: ['verdenking', 'misdrijf', 'feit'],
    pattern: /(?:verdenking(?: van)?|misdrijf|strafbaar feit) ?:? ?(?=\S)/iy,
  },
]
const VALUE_CHARS = 160
/** What names no offence: the words go on with a statute of process, or say nothing ("of the laws", "of this order"). */
const EMPTY =
  /^(?:the (?:laws?|internal|order|matter|above|following|foregoing|same|person|grand jury|court|federal|united states)|this|such|which|an? |any|federal(?: criminal)? law|criminal law|law\b|our|your|its|section 2|18 U\.?S\.?C\.?,? ?§* ?27)/i

/** What the matter is: its nature by the instrument, its numbers, and the offence or cause where it is stated. */
export function findMatter(reading: Reading): Fields['matter'] {
  return { nature: findNature(reading), references: findReferences(reading), offence: findOffence(reading) }
}

function findOffence({ passages, classification }: Reading): Value | null {
  if (NO_OFFENCE.has(classification.primary.type)) return null
  const found = passages.flatMap((passage, order) => offencesIn(passage).map((one) => ({ ...one, order })))
  return found.sort((a, b) => a.order - b.order || a.rank - b.rank)[0]?.value ?? null
}

function offencesIn(passage: Passage): { value: Value; rank: number }[] {
  return matchRows(passage, OFFENCES).flatMap(({ row, start, end }) => {
    const text = passage.text.slice(end, end + VALUE_CHARS)
    if (row.id === 'us-code') {
      if (PROCESS_LAW.test(text)) return []
      const cite =
        /^[\dA-Za-z]+(?:\([\w]+\))*(?:(?:,| and|,? and) (?:§+ ?)?\d[\dA-Za-z]*(?:\([\w]+\))*)*(?: \([^)]{3,70}\))?/.exec(
          text,
        )?.[0] ?? ''
      return cite === '' ? [] : [{ value: valueAt(passage, start, end + cite.length), rank: 1 }]
    }
    const stop = text.search(
      /[;:]|\. (?=[A-Z("])|\.$|, (?:and|which|that|on|the|it|dated|with)\b| (?:has|have|is|was|were|that|which|Period|Account|Dated|ISSUED|Return|Workspace|Team|Agency) /,
    )
    const words = text.slice(0, stop === -1 ? text.length : stop).trim()
    if (words.length < 4 || EMPTY.test(words) || !/\p{L}{3}/u.test(words)) return []
    if (
      /investigat/i.test(row.pattern.source) &&
      row.id === 'violation-of' &&
      /^investigat/i.test(passage.text.slice(start, end)) &&
      !/(?:fraud|theft|murder|homicide|assault|abuse|launder|traffick|robber|burglar|harass|stalk|threat|extort|hack|exploit|larceny|bribe|conspir|weapon|drug|scheme|U\.?S\.?C|§|arson|rape|kidnap|identity)/i.test(
        words,
      )
    )
      return []
    return [{ value: valueAt(passage, end, end + words.length, words), rank: row.id === 'labelled' ? 0 : 2 }]
  })
}

const NO_OFFENCE = new Set<InstrumentType>([
  'private-request',
  'data-subject-request',
  'content-removal-request',
  'none',
])

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
  for (const passage of operative) {
    const words = SAYS_CRIMINAL.exec(passage.text) ?? SAYS_CIVIL.exec(passage.text)
    const byType = NATURES[classification.primary.type]
    if (words && (byType === undefined || byType === 'administrative')) {
      const value = SAYS_CRIMINAL.test(words[0]) ? 'criminal' : (byType ?? 'civil')
      return { value, evidence: [evidenceOf(passage, words.index, words.index + words[0].length)] }
    }
  }
  const value = NATURES[classification.primary.type]
  const evidence = classification.instruments.find(({ type }) => type === classification.primary.type)?.evidence ?? []
  return value ? { value, evidence: evidence.slice(0, 1) } : null
}
