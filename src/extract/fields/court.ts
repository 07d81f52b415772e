import type { Value } from '../../text/evidence.js'
import { matchRows, type Row } from '../../text/row.js'
import { type Reading, valueAt } from '../passage.js'
import { nameAround, nameBefore, readName } from '../person-name.js'

const STATE = '[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?'
/** Courts as captions name them. */
const COURTS: readonly Row[] = [
  {
    id: 'us-district',
    language: 'en',
    source: '28 U.S.C. 81-131',
    words: ['united'],
    pattern:
      /united states (?:district|bankruptcy) court,?(?: (?:for|in) (?:the )?|,? )(?:(?:northern|southern|eastern|western|middle|central) )?district of (?:new (?:york|jersey|mexico|hampshire)|(?:north|south|west) (?:carolina|dakota|virginia)|rhode island|puerto rico|columbia|the virgin islands|[a-z]{4,14})/iy,
  },
  {
    id: 'us-district-alone',
    language: 'en',
    words: ['united'],
    pattern: /united states (?:district|tax|bankruptcy|foreign intelligence surveillance) court/iy,
  },
  {
    id: 'us-state',
    language: 'en',
    words: [
      'superior',
      'circuit',
      'district',
      'county',
      'municipal',
      'supreme',
      'justice',
      'criminal',
      'magistrate',
      'probate',
      'common',
    ],
    pattern: new RegExp(
      `(?<!states )(?:superior|circuit|district|county|municipal|supreme|justice|criminal|magistrates?'?|probate) court(?: department)?(?: (?:of|for|in and for) (?:the )?[^.,;:()"]{3,70}(?:,? county(?: of ${STATE})?)?)?`,
      'iy',
    ),
  },
  {
    id: 'uk',
    language: 'en',
    words: ['crown', 'high', 'magistrates', 'sheriff', 'family'],
    pattern:
      /(?:(?:crown|sheriff|magistrates') court(?: (?:sitting )?(?:at|in) [A-Z][A-Za-z' -]{2,25}?(?=[ ,.;:]|$))?|high court of justice(?:,? (?:king's|queen's) bench division)?|high court of justiciary)/iy,
  },
  {
    id: 'ca',
    language: 'en',
    words: ['ontario', 'court', 'provincial', 'superior', 'cour'],
    pattern:
      /(?:ontario court of justice|court of (?:king's|queen's) bench[^.,;:()]{0,30}|court of justice|provincial court of [a-z]+(?: [a-z]+)?|superior court of justice|cour (?:du québec|supérieure|provinciale|d'appel)[^.,;:()]{0,30})/iy,
  },
  {
    id: 'fr',
    language: 'fr',
    words: ['tribunal', 'cour'],
    pattern:
      /(?:tribunal (?:judiciaire|de grande instance|correctionnel|de commerce|de première instance)|cour d'appel) (?:de |d')[\p{Lu}][\p{L}-]+/uy,
  },
  {
    id: 'de',
    language: 'de',
    words: ['amtsgericht', 'landgericht', 'oberlandesgericht', 'bezirksgericht'],
    pattern: /(?:Amtsgericht|Landgericht|Oberlandesgericht|Bezirksgericht|AMTSGERICHT|LANDGERICHT) \p{Lu}[\p{L}-]+/uy,
  },
  {
    id: 'es',
    language: 'es',
    words: ['juzgado', 'audiencia', 'tribunal'],
    pattern:
      /(?:juzgado (?:central )?de (?:instrucción|lo penal|primera instancia)(?: (?:n\.?º|nº|núm\.?|número) ?\d{1,3})?(?: de (?:la )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)?|audiencia (?:nacional|provincial)(?: de \p{L}+)?)/iuy,
  },
  {
    id: 'pt',
    language: 'pt',
    words: ['vara', 'juízo', 'tribunal', '1ª', '2ª'],
    pattern:
      /(?:vara (?:federal )?criminal[^.,;:()]{0,40}|juízo (?:de direito )?da [^.,;:()]{3,50}|tribunal (?:judicial|de justiça) (?:da comarca )?d[aeo] [^.,;:()]{3,40})/iy,
  },
  { id: 'it', language: 'it', words: ['tribunale'], pattern: /tribunale (?:ordinario |penale )?di \p{L}+/iuy },
  { id: 'nl', language: 'nl', words: ['rechtbank'], pattern: /rechtbank (?:\p{L}+-)?\p{Lu}[\p{L}-]+/uy },
]

/** The court, as the first caption of the instruments names it. */
export function findCourt({ operative }: Reading): Value | null {
  for (const passage of operative) {
    const found = matchRows(passage, COURTS)
    const best = found.find(({ row }) => row.id !== 'us-district-alone') ?? found[0]
    if (best) return valueAt(passage, best.start, best.end)
  }
  return null
}

const JUDGE_BEFORE: readonly Row[] = [
  {
    id: 'honorable',
    language: 'en',
    words: ['hon', 'honorable', 'honourable', 'justice', 'judge', 'master', 'magistrate'],
    pattern:
      /(?:(?:the )?hono(?:u)?rable|hon\.?|(?:his|her) honou?r judge|judge:|magistrate judge|justice|master|judge|jp)[ :]+(?=\p{Lu})/iuy,
  },
  {
    id: 'juge',
    language: 'fr',
    words: ['juge'],
    pattern:
      /(?:le |la )?juge(?: d'instruction| des libertés et de la détention)?[ :,]+(?:M\.|Mme|Monsieur|Madame)? ?(?=\p{Lu})/iuy,
  },
  {
    id: 'richter',
    language: 'de',
    words: ['richter', 'richterin'],
    pattern: /richter(?:in)?(?: am (?:amts|land)gericht)?[ :,]+(?:dr\. )?(?=\p{Lu})/iuy,
  },
  {
    id: 'magistrado',
    language: ['es', 'pt', 'it', 'nl'],
    words: ['magistrado', 'magistrada', 'juez', 'jueza', 'juiz', 'juíza', 'giudice', 'gip'],
    pattern:
      /(?:magistrad[oa](?:-juez)?|jueza?|juiz|juíza|giudice|gip)[ :,]+(?:firmado: |fdo\.?: |d\.? |dña\.? |dr\.? |dott\.(?:ssa)? )?(?=\p{Lu})/iuy,
  },
]
const JUDGE_AFTER: readonly Row[] = [
  {
    id: 'juiza',
    language: ['pt', 'es', 'it', 'de'],
    words: ['juiz', 'juíza', 'magistrado', 'magistrada', 'juez', 'jueza', 'giudice', 'richter', 'richterin'],
    pattern:
      /(?:ju[ií]za? (?:de direito|federal|titular)|magistrad[oa](?:-juez)?|jueza? (?:de|titular)|giudice (?:per|del)|richter(?:in)? am)/iy,
  },
  {
    id: 'title-after',
    language: 'en',
    words: ['united', 'u', 'circuit', 'judge', 'superior', 'district', 'justice', 'magistrate'],
    pattern:
      /(?:(?:united states|u\.s\.) (?:magistrate|district|bankruptcy) judge|u\.s\.[dm]\.?j\.?|circuit (?:court )?judge|superior court judge|district (?:court )?judge|county (?:court )?judge|judge of the|judge's signature|justice of the|magistrate judge)/iy,
  },
]

/** The judge who made the order, as signature block or caption names him or her. */
export function findJudge({ operative }: Reading): Value | null {
  for (const passage of operative) {
    for (const { start } of matchRows(passage, JUDGE_AFTER)) {
      const name = nameBefore(passage.text, start)
      if (name) return valueAt(passage, name.start, name.end, name.value)
    }
    for (const { end } of matchRows(passage, JUDGE_BEFORE)) {
      const name = readName(passage.text, end) ?? nameAround(passage.text, end)
      if (name) return valueAt(passage, name.start, name.end, name.value)
    }
  }
  return null
}
