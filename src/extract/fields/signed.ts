import { matchRows, type Row } from '../../text/row.js'
import { demandPassages, type Passage, type Reading } from '../passage.js'

/** Marks of a signature in a text layer: conformed (/s/), typed, electronic, in the languages that are read. */
const FILLED: readonly Row[] = [
  {
    id: 'conformed',
    language: 'en',
    source: 'local rules on electronic filing',
    words: ['s'],
    pattern: /(?<=(?:^|[^\w])\/?)s\/[ _]*(?=["'(]?\p{L})|(?<=\/)s\/(?=[ _]*)/iuy,
  },
  {
    id: 'signed-by',
    language: 'en',
    words: ['signed', 'esigned'],
    pattern:
      /(?:[Ee]-?[Ss]igned|[Ss]igned|SIGNED)(?: (?:electronically|digitally))?(?:\)|:| by:?)[ :]*(?=["'(/]?\p{Lu})/uy,
  },
  {
    id: 'signed-by-lower',
    language: 'en',
    words: ['electronically', 'digitally', 'original'],
    pattern: /(?:electronically|digitally|original) signed/iy,
  },
  {
    id: 'signe',
    language: 'fr',
    words: ['signé', 'signée', 'sé'],
    pattern:
      /(?:[Ss]ignée?|SIGNÉE?)(?: (?:électroniquement|numériquement))?(?: par)?[ :]*(?=\p{Lu})|(?:signée? électroniquement)/uy,
  },
  {
    id: 'gez',
    language: 'de',
    words: ['gez', 'gezeichnet', 'unterzeichnet'],
    pattern: /(?:gez\.?|gezeichnet|(?:elektronisch )?unterzeichnet)[ :]+(?=\p{Lu}|von)/iuy,
  },
  {
    id: 'firmado',
    language: ['es', 'pt', 'it', 'nl'],
    words: ['firmado', 'fdo', 'firma', 'firmato', 'assinado', 'assinatura', 'ondertekend', 'getekend', 'wg'],
    pattern:
      /(?:firmado|fdo|firmato|assinado|ondertekend|getekend|w\.?g)\.?(?: (?:digitalmente|electr[oó]nicamente|eletronicamente|por|da|door|digitaal))*[ :.]+(?=\S)|firma(?: digital)?:[ ]*(?=\p{Lu})/iuy,
  },
  {
    id: 'field',
    language: 'en',
    words: ['signature'],
    pattern: /signature(?: of [^:]{3,40})?: ?(?=\/s\/|\p{Lu}\p{Ll}+[ .])/iuy,
  },
]
/** A line to be signed that holds nothing. */
const BLANK: readonly Row[] = [
  {
    id: 'blank-judge',
    language: 'en',
    source: 'AO 93, AO 110, AO 88',
    words: [
      'judge',
      'signature',
      'magistrate',
      'clerk',
      'issuing',
      'attorney',
      'officer',
      'justice',
      'honorable',
      'hon',
      'printed',
    ],
    pattern:
      /(?<=_{4,} ?(?:\/s\/ ?_{0,40})?)(?:(?:judge|magistrate|clerk|justice|officer|attorney|signature|issuing|hon)\b|judge's signature)/iy,
  },
  {
    id: 'signature-then-blank',
    language: 'en',
    words: ['signature', 'signed', 'judge', 'unterschrift', 'firma', 'assinatura', 'signé'],
    pattern:
      /(?:(?:judge's |clerk |officer |attorney )?signature(?: of [^:_]{3,40})?|signed|judge|unterschrift|firma|assinatura|signé)[: ]{0,3}_{4,}/iy,
  },
  {
    id: 'bracketed-blank',
    language: 'en',
    words: ['unsigned', 'proposed'],
    pattern: /(?:unsigned|proposed) (?:order|warrant|copy|draft|subpoena)/iy,
  },
]
/** Who fills in a form that travels with the demand: the witness's own certificate is no line of the issuer's. */
const OTHERS_FORM =
  /(?:certif|custodian|witness|declarant|acknowledg|affiant|proof of service|return of service|i am employed|sworn)/i

/**
 * Whether a signature line is filled. The empty line of a judge or clerk outweighs a signature elsewhere on the paper:
 * an agent who signs his application has not signed the warrant. Null where no line was read.
 */
export function findSigned(reading: Reading): boolean | null {
  const demands = demandPassages(reading).filter(({ instruments }) => instruments.length > 0)
  for (const passage of demands) {
    const filled = matchRows(passage, FILLED).filter(({ start }) => !isOthersForm(passage, start))
    const blank = matchRows(passage, BLANK).filter(({ start }) => !isOthersForm(passage, start))
    const judgeBlank = blank.some(({ start }) => !filled.some((mark) => Math.abs(mark.start - start) < 90))
    if (blank.length > 0 && judgeBlank) return false
    if (filled.length > 0) return true
  }
  return null
}

function isOthersForm(passage: Passage, offset: number): boolean {
  return (
    OTHERS_FORM.test(passage.text.slice(Math.max(0, offset - 420), offset)) &&
    /(?:certif|sworn|i am employed|proof of service)/i.test(passage.text.slice(Math.max(0, offset - 900), offset))
  )
}
