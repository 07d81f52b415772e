import type { InstrumentType } from '../../classify/instrument.js'
import type { Value } from '../../text/evidence.js'
import { matchRows, type Row, type RowMatch } from '../../text/row.js'
import { type Passage, type Reading, valueAt } from '../passage.js'

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
    id: 'form-field',
    language: 'en',
    words: ['offense', 'offence', 'offences', 'offenses'],
    pattern: /Off?en[cs]es? (?=\p{Lu}\p{Ll}+ \p{Ll})/uy,
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
      /(?:(?:possible |suspected |alleged )?(?:violations?|violating|off?en[cs]es?|crimes?)|(?:criminal |ongoing |official )?investigation|investigating(?: the)?) (?:(?:of |under |involving |concerning |into |against |contrary to |has been (?:or will be )?committed under |was committed under )(?=\S)|(?<=investigating |investigating the )(?=\S))/iy,
  },
  {
    id: 'to-wit',
    language: 'en',
    words: ['wit'],
    pattern: /(?<=(?:offense|offence|felony|misdemeanor|crime)[^.;]{0,60}to )wit:? (?=\S)/iy,
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
/** A police unit bears the name of the crimes it fights: Unidad de Delitos Cibernéticos. */
const UNIT = /^(?:ciber|cyber|econ[oó]mic|econômic|inform[aá]ticos\b|digital|unit\b|division|bureau|squad|lab\b)/i
const VALUE_CHARS = 160
/** Where the name of an offence ends. */
const STOP =
  /[;:]|\. (?=[A-Z("])|\.$|, (?:and|which|that|on|the|it|dated|with|you|IT|bitte|nous|dispone|e com)\b| (?:has|have|had|is|was|were|that|which|Period|Account|Dated|ISSUED|Return|Workspace|Team|Agency|I,|bitte|occurring) /
/** What makes "an investigation of …" one of a crime. */
const CRIME =
  /(?:fraud|theft|murder|homicide|assault|abuse|launder|traffick|robber|burglar|harass|stalk|threat|extort|blackmail|hack|exploit|larceny|bribe|conspir|weapon|drug|scheme|U\.?S\.?C|§|arson|rape|kidnap|identity|scam|embezzl|forgery|evasion|intrusion|violence|death|shooting|practices|violation)/i
/** What names no offence: the words go on with a statute of process, or say nothing ("of the laws", "of this order"). */
const EMPTY =
  /^(?:the (?:laws?|internal|order|matter|above|following|foregoing|same|person|grand jury|court|federal|united states)|this|such|which|an? |any|federal(?: criminal)? law|criminal law|law\b|our|your|its|section 2|18 U\.?S\.?C\.?,? ?§* ?27)/i

/** The offence or cause where it is stated: a labelled one first, then statutes, then "investigation of …". */
export function findOffence({ passages, classification }: Reading): Value | null {
  if (NO_OFFENCE.has(classification.primary.type)) return null
  const found = passages.flatMap((passage, order) => offencesIn(passage).map((one) => ({ ...one, order })))
  return found.sort((a, b) => a.order - b.order || a.rank - b.rank)[0]?.value ?? null
}

function offencesIn(passage: Passage): { value: Value; rank: number }[] {
  return matchRows(passage, OFFENCES).flatMap((found) => {
    if (found.row.id === 'us-code') return cited(passage, found)
    const { start, end, row } = found
    const words = upToStop(passage.text.slice(end, end + VALUE_CHARS))
    if (words.length < 4 || UNIT.test(words) || EMPTY.test(words) || !/\p{L}{3}/u.test(words)) return []
    const vague = /^(?:\w+ )?investigat/i.test(passage.text.slice(start, end))
    if (vague && !CRIME.test(words)) return []
    return [{ value: valueAt(passage, end, end + words.length, words), rank: row.id === 'labelled' ? 0 : 2 }]
  })
}

/** A section of the United States Code that defines a crime, with its name in brackets. */
function cited(passage: Passage, { start, end }: RowMatch): { value: Value; rank: number }[] {
  const text = passage.text.slice(end, end + VALUE_CHARS)
  const cite = PROCESS_LAW.test(text) ? null : CITE.exec(text)
  return cite ? [{ value: valueAt(passage, start, end + cite[0].length), rank: 1 }] : []
}
const CITE =
  /^\d[\dA-Za-z]{0,6}(?:\(\w{1,4}\)){0,4}(?:(?:,| and|, and) (?:§{1,2} ?)?\d[\dA-Za-z]{0,6}(?:\(\w{1,4}\)){0,4}){0,8}(?: et seq\.?)?(?: \([^)]{3,70}\))?/

function upToStop(text: string): string {
  const stop = text.search(STOP)
  return text.slice(0, stop === -1 ? text.length : stop).trim()
}
const NO_OFFENCE = new Set<InstrumentType>([
  'private-request',
  'data-subject-request',
  'content-removal-request',
  'none',
])
