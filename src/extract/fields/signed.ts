import { matchRows, type Row } from '../../text/row.js'
import { JUDGE_MADE } from '../judge-made.js'
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
      /(?:[Ee]-?[Ss]igned|[Ss]igned|SIGNED)(?: (?:electronically|digitally))?(?:\)|:| by:?)[ :]*(?=["'(/]?\p{Lu})|Signed (?=\p{Lu}\. ?\p{Lu}|(?:\p{Lu}[\p{L}'.-]{1,30} ){2,4}(?:Judge|Justice|Clerk|Registrar|Master|Magistrate|Superintendent)\b)/uy,
  },
  {
    id: 'signed-by-lower',
    language: 'en',
    words: ['electronically', 'digitally', 'original'],
    pattern: /(?:electronically|digitally|original) signed/iy,
  },
  {
    id: 'signe',
    language: ['fr', 'en'],
    words: ['signé', 'signée', 'sé'],
    pattern:
      /(?:[Ss]ignée?|SIGNÉE?)\)?(?: (?:électroniquement|numériquement))?(?: par)?[ :]*(?=\p{Lu})|signée? électroniquement|(?<=\()signée?(?=\))/uy,
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
    words: ['firmado', 'fdo', 'f', 'firma', 'firmato', 'assinado', 'assinatura', 'ondertekend', 'getekend', 'w'],
    pattern:
      /(?:firmado|fdo|f\.to|firmato|assinado|ondertekend|getekend|w\.?g)\.?(?: (?:digitalmente|electr[oó]nicamente|eletronicamente|por|da|door|digitaal))*\)?[ :.]+(?=\S)|firma(?: digital)?:[ ]*(?=\p{Lu})|(?<=\p{L} \()firma (?:digitale|elettronica|digital|electrónica)\)/iuy,
  },
  {
    id: 'slashed',
    language: 'en',
    source: 'military practice: //signed//',
    words: ['signed', 'original'],
    pattern: /(?<=\/)(?:original )?signed\//iy,
  },
  {
    id: 's-in-brackets',
    language: ['en', 'fr'],
    words: ['s', 'sgd', 'sd'],
    pattern: /(?<=(?:^| )\()(?:[Ss]|[Ss]gd|SGD)\) ?(?=["']?\p{Lu}|$)|(?:[Ss]gd|SGD)\.?:? (?=\p{Lu})|[Ss]d\/-/uy,
  },
  {
    id: 'field',
    language: 'en',
    words: ['signature'],
    pattern:
      /(?:[Ss]ignature|SIGNATURE)(?: of [^:]{3,40})?: ?(?=\/s\/|"?\p{Lu}[\p{Ll}.]|\p{Lu} \p{Lu}\p{Ll}|\((?:signé|signed|s)\))|(?<=\[)signature\](?= ?\p{Lu}[\p{Ll}.])/uy,
  },
  {
    id: 'quoted-name',
    language: ['en', 'fr'],
    source: 'Canadian practice: the name in quotation marks above the title',
    words: ['judge', 'justice', 'registrar', 'clerk', 'master', 'juge', 'greffier', 'greffière'],
    pattern:
      /(?<="\p{Lu}[\p{L}'-]{0,20}[. ][\p{L}.' -]{2,38}",? ?(?:\(signe[dé]\) ?)?(?:(?:[Aa]n?|[Tt]he|[Uu]ne?|[Ll][ae]) )?)(?:[Jj]udge|[Jj]ustice|[Rr]egistrar|REGISTRAR|[Cc]lerk|[Mm]aster|[Jj]uge|[Gg]reffi(?:er|ère))\b/uy,
  },
]
/** A line to be signed that holds nothing. */
const BLANK: readonly Row[] = [
  {
    id: 'line-above-title',
    language: 'en',
    source: 'AO 93, AO 110, AO 88',
    words: [
      'judge',
      "judge's",
      'signature',
      'magistrate',
      'clerk',
      'issuing',
      'attorney',
      'justice',
      'honorable',
      'hon',
      'printed',
      'united',
      'district',
      'circuit',
      'county',
      'superior',
      'municipal',
      'probate',
      'associate',
      'presiding',
      'deputy',
      'commissioner',
      'provincial',
      'crown',
    ],
    pattern:
      /(?<=_{4,90} ?)(?:the )?(?:(?:(?:associate|presiding|deputy|chief) )?(?:district|circuit|county|superior|municipal|probate|provincial|crown|city)? ?(?:court )?(?:judge|clerk|magistrate|justice)|deputy clerk|commissioner|magistrate|clerk|justice|attorney|signature|issuing|hon(?:orable)?\b|united states (?:magistrate|district) judge|printed name)/iy,
  },
  {
    id: 'title-before-line',
    language: ['en', 'fr', 'de', 'es', 'pt', 'it', 'nl'],
    words: [
      'signature',
      'signed',
      'judge',
      'unterschrift',
      'firma',
      'assinatura',
      'signé',
      'handtekening',
      'magistrate',
    ],
    pattern:
      /(?:(?:judge's |clerk |officer |attorney )?signature(?: of [^:_]{3,40})?|signed|judge|magistrate|unterschrift|firma|assinatura|signé|handtekening)[: ]{0,3}_{4}/iy,
  },
  {
    id: 'by-line',
    language: 'en',
    words: ['by'],
    pattern: /(?<=^|[.:)\]] |\n)By: ?_{4}/y,
  },
  {
    id: 'not-signed',
    language: 'en',
    words: ['unsigned', 'proposed'],
    pattern: /(?:unsigned|\[?proposed\]?) (?:order|warrant|copy|draft|subpoena)/iy,
  },
]
/** Beside a mark: it is the signature of him who swears or applies. */
const SWEARS = /\b(?:affiants?|applicants?|sworn|complainant|declarant|subscribed by|applying)\b[^.;]{0,30}$/i
const SWEARER_AFTER = /^[^/]{0,60}?\b(?:affiant|applicant|special agent|detective|investigator|task force officer)\b/i
/** A form that travels with the demand for the witness to fill in (Fed. R. Evid. 902(11)), or for the server. */
const OTHERS_FORM =
  /(?:certificate of (?:authenticity|service)|certification of|records? certification|i am employed|proof of service|return of service|being duly sworn|acknowledg(?:e)?ment of (?:receipt|service)|declaration of custodian)/i
const FORM_REACH = 1200

/**
 * Whether a signature line is filled. The empty line of a judge outweighs a signature elsewhere on the paper: an agent
 * who signs his application has not signed the warrant. Null where no line was read.
 */
export function findSigned(reading: Reading): boolean | null {
  for (const passage of demandPassages(reading)) {
    const signed = passage.instruments.length > 0 ? signedIn(passage) : null
    if (signed !== null) return signed
  }
  return null
}

function signedIn(passage: Passage): boolean | null {
  const needsJudge = passage.instruments.some((type) => JUDGE_MADE.has(type))
  const own = ({ start }: { start: number }) => !isOthersForm(passage, start)
  const marks = matchRows(passage, FILLED)
    .filter(own)
    .filter(({ start, end }) => !needsJudge || !isSwearers(passage, start, end))
  const blanks = matchRows(passage, BLANK).filter(own)
  const emptyLine = blanks.some(
    ({ start }) => !marks.some((mark) => mark.start < start + 4 && start - mark.start < 110),
  )
  const isSigned = isDigitallySigned(passage)
  // Whose digital signature it is nobody can tell from here: a person looks whether it is the judge's.
  if (needsJudge && emptyLine) return isSigned ? null : false
  if (marks.length > 0 || isSigned) return true
  return blanks.length > 0 ? false : null
}

/** A filled signature field (ISO 32000, 12.8) over the whole file is a signature line that is filled; a broken one is none. */
function isDigitallySigned({ document: { signatures = [] } }: Passage): boolean {
  return signatures.some(({ whole, result }) => whole && result !== 'invalid')
}

function isSwearers(passage: Passage, start: number, end: number): boolean {
  const after = passage.text.slice(end, end + 110)
  const judge = /\b(?:judge|magistrate|justice|clerk)\b/i.test(after)
  return SWEARS.test(passage.text.slice(Math.max(0, start - 50), start)) || (!judge && SWEARER_AFTER.test(after))
}

function isOthersForm(passage: Passage, offset: number): boolean {
  return OTHERS_FORM.test(passage.text.slice(Math.max(0, offset - FORM_REACH), offset))
}
