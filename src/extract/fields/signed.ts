import type { Language } from '../../text/language.js'
import { matchRows, type Row } from '../../text/row.js'
import { JUDGE_MADE } from '../judge-made.js'
import { demandPassages, type Passage, type Reading } from '../passage.js'

/** Courts and agencies everywhere write "/s/", as their software does. */
const EVERYWHERE: readonly Language[] = ['en', 'fr', 'de', 'es', 'pt', 'it', 'nl', 'pl', 'tr', 'ja']
/** A mark and nothing behind it but a line to sign on. */
const NO_NAME = String.raw`(?! ?_{6,} ?(?:$|\(|the |a |hon|u\.s|united|judge|magistrate|justice|clerk|circuit|district|superior|deputy|special|attorney|issuing))`

/** Marks of a signature in a text layer: conformed (/s/), typed, electronic, in the languages that are read. */
const FILLED: readonly Row[] = [
  {
    id: 'conformed',
    language: EVERYWHERE,
    source: 'local rules on electronic filing',
    words: ['s'],
    pattern: new RegExp(
      String.raw`(?<=(?:^|[^\w])\/?)s\/${NO_NAME}[ _]*(?=["'(]?\p{L})|(?<=\/)s\/${NO_NAME}(?=[ _]*)|(?<= -)s-(?= \p{L})`,
      'iuy',
    ),
  },
  {
    id: 'signed-by',
    language: 'en',
    words: ['signed', 'esigned', 'docusigned'],
    pattern:
      /(?:[Ee]-?[Ss]igned|DocuSigned|[Ss]igned|SIGNED)(?: (?:electronically|digitally))?(?:\)|:| by:?| via \p{L}{3,20}(?: on)? (?=\d{1,4}[-/.]))[ :]*(?=["'(/]?\p{Lu}|\d)|Signed (?=\p{Lu}\. ?\p{Lu}|(?:\p{Lu}[\p{L}'.-]{0,30} ){2,4}(?:Judge|Justice|Clerk|Registrar|Master|Magistrate|Superintendent)\b)/uy,
  },
  {
    id: 'signed-by-lower',
    language: 'en',
    words: ['electronically', 'digitally', 'original', 'signed'],
    pattern:
      /(?:electronically|digitally|original) signed(?! (?:copy|version|certificate|form))|(?<=[([])signed (?:in|on) (?:the )?original(?=[)\]])/iy,
  },
  {
    id: 'signed-for',
    language: 'en',
    words: ['p', 'signature'],
    pattern: /p\.?p\.? (?=\p{Lu}\.? ?\p{Lu})|(?<=\()signature\) ?(?=\p{Lu}[\p{Ll}.])/uy,
  },
  {
    id: 'signe',
    language: ['fr', 'en'],
    words: ['signé', 'signée', 'sé', 'original'],
    pattern:
      /[Oo]riginal signé|[Ss]ignée? (?:électroniquement|numériquement)|(?:[Ss]ignée?|SIGNÉE?)\)?(?: (?:électroniquement|numériquement))?(?: par)?[ :]*(?=\p{Lu})|signée? électroniquement|(?<=\()signée?(?=\))/uy,
  },
  {
    id: 'gez',
    language: 'de',
    words: ['gez', 'gezeichnet', 'unterzeichnet', 'signiert'],
    pattern: /(?:gez\.?|gezeichnet|unterzeichnet|(?<=(?:elektronisch|digital) )signiert)[ :]+(?=\p{Lu}|von)/iuy,
  },
  {
    id: 'firmado',
    language: ['es', 'pt', 'it', 'nl'],
    words: ['firmado', 'fdo', 'f', 'firma', 'firmato', 'assinado', 'assinatura', 'ondertekend', 'getekend', 'get', 'w'],
    pattern:
      /(?:firmado|fdo|f\.to|firmato|assinado|ondertekend|getekend|get(?=\.\))|w\.?g)\.?(?: (?:digitalmente|electr[oó]nicamente|eletronicamente|por|da|door|digitaal))*\)?[ :.]+(?=\S)|firma(?: digital)?:[ ]*(?=\p{Lu})|(?<=\p{L} \()firma (?:digitale|elettronica|digital|electrónica)\)/iuy,
  },
  {
    id: 'slashed',
    language: EVERYWHERE,
    source: 'military practice: //signed//',
    words: ['signed', 'original'],
    pattern: /(?<=\/)(?:original )?signed\//iy,
  },
  {
    id: 's-in-brackets',
    language: EVERYWHERE,
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
    words: [
      'judge',
      'justice',
      'registrar',
      'clerk',
      'master',
      'juge',
      'greffier',
      'greffière',
      'person',
      'inspector',
      'officer',
      'director',
      'commissioner',
      'sheriff',
    ],
    pattern:
      /(?<="\p{Lu}[\p{L}'-]{0,20}[. ][\p{L}.' -]{2,38}",? ?(?:\(signe[dé]\) ?)?(?:(?:[Aa]n?|[Tt]he|[Uu]ne?|[Ll][ae]) )?)(?:[Jj]udge|[Jj]ustice|[Rr]egistrar|REGISTRAR|[Cc]lerk|[Mm]aster|[Jj]uge|[Gg]reffi(?:er|ère)|[Pp]erson (?:appointed|designated)|[Ii]nspector|[Oo]fficer|[Dd]irector|[Cc]ommissioner|[Ss]heriff)\b/uy,
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
      /(?:(?:judge's |clerk |officer |attorney )?signature(?: (?:of|du|de la|de l'|d'un) ?[^:_]{3,40})?|signed|judge|magistrate|unterschrift|firma|assinatura|signé|handtekening)[: ]{0,3}(?:_{4}|\.{6})/iy,
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
    words: ['unsigned', 'proposed', 'not', 'signature', 'line'],
    pattern:
      /(?:unsigned|\[?proposed\]?) (?:order|warrant|copy|draft|subpoena)|(?<=[([])unsigned(?=[)\]])|(?<=[([])not (?:yet )?signed(?: yet)?(?=[)\]])|(?<=[([])signature (?:block|line|space)? ?(?:left |intentionally )?blank(?=[)\]])/iy,
  },
  {
    id: 'mark-without-name',
    language: EVERYWHERE,
    words: ['s'],
    pattern:
      /(?<=\/)s\/ ?_{6}(?=_{0,80} ?(?:$|\(|the |a |hon|u\.s|united|judge|magistrate|justice|clerk|circuit|district|superior|deputy|special|attorney|issuing))/iy,
  },
]
/** Beside a mark: it is the signature of him who swears or applies. */
const SWEARS = /\b(?:affiants?|applicants?|sworn|complainant|declarant|subscribed by|applying)\b[^.;]{0,30}$/i
const SWEARER_AFTER = /^[^/]{0,60}?\b(?:affiant|applicant|special agent|detective|investigator|task force officer)\b/i
/** A form that travels with the demand for the witness to fill in (Fed. R. Evid. 902(11)), or for the server. */
const OTHERS_FORM =
  /(?<!\b(?:an?|the|with|by|your|signed|completed|attached|enclosed|following|executed|and|or|of) )\b(?:(?:Certificate|CERTIFICATE) (?:of|OF|Of) (?:authenticity|Authenticity|AUTHENTICITY|[Ss]ervice|SERVICE)|(?:Certification|CERTIFICATION) (?:of|OF|Of)|(?:Records?|RECORDS?) (?:certification|Certification|CERTIFICATION)|I (?:am|AM) (?:employed|EMPLOYED)|(?:Proof|PROOF|Return|RETURN) (?:of|OF|Of) (?:service|Service|SERVICE)|[Bb]eing (?:first )?duly sworn|BEING DULY SWORN|(?:Acknowledge?ment|ACKNOWLEDGE?MENT) (?:of|OF|Of) (?:[Rr]eceipt|RECEIPT|[Ss]ervice|SERVICE)|(?:Declaration|DECLARATION) (?:of|OF|Of) (?:[Cc]ustodian|CUSTODIAN))/
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
