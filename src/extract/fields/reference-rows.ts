import type { Language } from '../../text/language.js'
import type { Row } from '../../text/row.js'

/** The number itself, in the shapes that courts, prosecutors and police use; tried right after a label. */
export const REFERENCE =
  /(?:\d{1,6} of 20[0-4]\d(?![\w/-])|\d{6,9} \d{3,6}\/\d{2,4}-\d{1,4}(?![\w-])|[A-Z]{1,4}(?: - \d{1,8}){2,3}(?! - \d)|(?:20)?[12]\d - \d{3,8}(?: - [A-Z]{1,4}(?!\w))?|\d{1,4} [A-Z]{1,4}\.? \d{2,8}|[A-Z]{1,4} 20[12]\d \d{3,8}(?![\w-])|\d{2,5}(?: \d{3}){2,3}(?![\d-])|\d{3} \d{4}(?![\d-])|\d{4} \d{5}(?![\d-])|[A-Z]{1,4}[ -]\d{1,4}-\d{1,6}(?![\w-])|(?:[A-Z]{1,5} ){0,2}(?=[A-Za-z./:_-]{0,16}\d)[A-Za-z0-9]{1,24}(?:[./:_-](?=[A-Za-z0-9])[A-Za-z0-9()]{1,16}){0,7}(?: [A-Z]\d{1,2}(?!\w))?)/y

const NUMBER_WORD = String.raw`(?:numbers?|número|numéro|numero|nummer|n(?:os?|0)(?: ?\.)?|nbr\.?|núm\.?|num\.?|n[°ºo]\.?|nr\.?|n\.(?: ?º)?|#|ids?\b|reference|ref\.?)`
/** Between a label and its number: "Case No.:", "File #", "Reference:", "Docket Number(s)". */
const SEPARATOR = String.raw`(?: ?\(s\))? ?(?:${NUMBER_WORD}(?: ?\(s\))?(?: (?:of|for) (?:the |this )?\w{3,14}(?: \w{3,14})?(?= ?:| is\b))?)?(?: ?\([\p{L}. ]{2,24}\))? ?(?:[:|=]|- (?=[A-Z]{0,6}-?\d)|is\b)?[ #_]*`
/** A label that is also a plain word needs "No.", "#" or a colon before a number counts. */
const STRICT = String.raw`(?: ?\(s\))?(?: ?${NUMBER_WORD}(?: ?\(s\))? ?[:|=]?| ?[:|=])[ #_]*`

function labels(words: string, separator: string): RegExp {
  return new RegExp(`(?:${words})${separator}`, 'iuy')
}

/** Labels that are written so in letters of every language. */
const ANY: readonly Language[] = ['en', 'fr', 'de', 'es', 'pt', 'it', 'nl', 'ja', 'pl', 'tr']

export interface ReferenceRow extends Row {
  /** Labels of a docket or case number proper stand first in the list of references. */
  docket?: boolean
  /** The label has other meanings too: the number behind it must be built as numbers of matters are. */
  built?: boolean
}

/** Labels behind which a reference stands. Badge and shield numbers, versions of forms and our own case numbers are none. */
export const LABELLED: readonly ReferenceRow[] = [
  {
    id: 'case',
    language: 'en',
    docket: true,
    words: [
      'case',
      'docket',
      'cause',
      'cr',
      'crim',
      'criminal',
      'misc',
      'civil',
      'index',
      'indictment',
      'magistrate',
      'mag',
      'court',
    ],
    pattern: labels(
      'case file|case|docket|cause|cr|crim(?:inal)?\\.?(?: misc(?:ellaneous)?\\.?| action| case)?|misc(?:ellaneous)?\\.?(?: case)?|civil (?:action|case)|index|indictment|mag(?:istrate)?\\.?(?: judge)?(?: case)?|court(?: file|(?= ?(?:no|number|#)))',
      SEPARATOR,
    ),
  },
  {
    id: 'grand-jury',
    language: 'en',
    docket: true,
    words: [
      'grand',
      'gj',
      'grandjury',
      'subpoena',
      'summons',
      'warrant',
      'order',
      'cid',
      'application',
      'claim',
      'action',
      'demand',
    ],
    pattern: labels(
      'grand jury(?: subpoena| case| investigation)?|gj|(?:search )?warrant|subpoena|summons|order|cid|application|claim|action|demand',
      SEPARATOR,
    ),
  },
  {
    id: 'investigation',
    language: 'en',
    words: [
      'investigation',
      'investigative',
      'incident',
      'agency',
      'file',
      'complaint',
      'report',
      'dr',
      'ir',
      'matter',
      'reference',
      'ref',
      'usao',
      'nca',
      'operation',
      'our',
      'event',
      'occurrence',
      'offence',
      'offense',
      'crime',
      'fbi',
      'fir',
      'record',
      'dea',
      'ecr',
      'control',
      'notice',
      'tracking',
      'request',
      'urn',
      'rms',
      'ticket',
      'police',
      'master',
    ],
    pattern: labels(
      'investigat(?:ion|ive)(?: case| file| reference)?|incident(?: ?/ ?dr)?(?: report)?|agency(?: case| file| reference)?|our (?:file|ref(?:erence)?)|file|complaint|report|d\\.?r\\.?|i\\.?r\\.?|matter|reference|ref|usao|nca(?: reference| ref)?|operation(?: reference)?|event|occurrence|off?en[cs]e(?: report)?|crime(?: reference| report)?|fbi(?: case| file)?|dea(?: case| file)?|control|notice|tracking|request|urn|rms|fir|record(?= no)|ticket|police (?:report|file|reference|case)|master case',
      SEPARATOR,
    ),
  },
  {
    id: 'plain-number',
    language: 'en',
    docket: true,
    words: ['no', 'number'],
    pattern: /(?<=(?:^|[^\w]) ?)(?:no\.|number:?) ?(?=\d{1,2}:\d\d-)/iy,
  },
  {
    id: 'any-number',
    language: ANY,
    docket: true,
    built: true,
    words: [
      'no',
      'nos',
      'number',
      'numbers',
      'num',
      'núm',
      'nbr',
      'nr',
      'n',
      'nro',
      'numéro',
      'número',
      'numero',
      'nummer',
      'ref',
      'refs',
      'reference',
      'references',
      'réf',
    ],
    source:
      'captions and letters of all offices, whose labels nobody lists: what stands before "No." is asked for other meanings alone',
    pattern:
      /(?<![\w@.-])(?:nos?|num(?:ber)?s?|núm|nbr|nr|n|nro|num[eé]ro|número|nummer|r[eé]f(?:erence)?s?)(?: ?\(s\))?(?:[°º]| ?\.|(?= ?[:|#]| [\dA-Z]))(?: ?º)? ?(?:[:|=#]|- (?=[A-Z]{0,6}-?\d)|is\b)? ?#?/iy,
  },
  {
    id: 'office-label',
    language: ANY,
    built: true,
    source:
      "records systems of police and abbreviations of prosecutors' offices: OCA, GO, CAD, RD, PULSE (Ireland), LEAP (Victoria), COPS (New South Wales), PRIME (British Columbia), RUC and RIT (Chile), NUNC (Colombia)",
    words: [
      'fid',
      'rb',
      'oca',
      'go',
      'cad',
      'rd',
      'pr',
      'cc',
      'ui',
      'sr',
      'crn',
      'prime',
      'pulse',
      'leap',
      'niche',
      'holmes',
      'promis',
      'occ',
      'icr',
      'icac',
      'ruc',
      'rit',
      'nunc',
      'spoa',
      'cui',
      'expte',
      'exp',
      'ipp',
      'om',
      'diarienr',
      'diarienummer',
      'dnr',
      'jnr',
      'j',
      'sagsnr',
      'saksnr',
      'sagsnummer',
      'saksnummer',
      'sygn',
      'ind',
      'sci',
      'cyber',
      'cybertip',
      'cybertipline',
      'dj',
      'd',
      'p',
      'geschäftszahl',
      'verfahrensnummer',
      'geschz',
      'st',
      'caso',
      'legajo',
      'notice',
    ],
    pattern: labels(
      'oca|fid|rb|go|cad|rd|pr|cc|ui|sr|crn|prime|pulse|leap|niche|holmes|promis|occ|icr|icac|ruc|rit|nunc|spoa|cui|expte\\.?|exp\\.|ipp|om(?=-nummer)-?|diarien(?:ume)?r|dnr|j\\.? ?nr\\.?|sa[gk]snr|sa[gk]snummer|sygn\\. akt|ind|sci|cyber ?tip(?:line)?(?: report)?|dj|d\\. ?p\\.?|p\\. ?p\\.?|geschäftszahl|verfahrensnummer|geschz|caso|legajo|notice',
      SEPARATOR,
    ),
  },
  {
    id: 'ours',
    language: 'en',
    built: true,
    words: ['our', 'my'],
    source: 'officers whose office calls its number by letters that nobody lists: "our RB is AR41872-Z"',
    pattern: /(?:our|my) [a-z]{1,12}(?: [a-z]{1,12})? (?:is|=) #?/iy,
  },
  {
    id: 'to-be-quoted',
    language: 'en',
    built: true,
    words: [
      'cite',
      'citing',
      'quote',
      'quoting',
      'refer',
      'refers',
      'referring',
      'reference',
      'referencing',
      'assigned',
      'filed',
      'known',
      'registered',
      'recorded',
      'docketed',
      'logged',
      'our',
    ],
    source: 'what an answer is to name, or what a sentence files the matter under',
    pattern:
      /(?:refer(?:ence|s|ring)? to:?|cit(?:e|ing)|quot(?:e|ing)|referenc(?:e|ing)(?= [A-Z]{0,6}[-\d])|(?:assigned|filed|known|registered|recorded|docketed|logged)(?: \w{2,12}){0,2} (?:as|under)|our(?= [A-Z]{0,4}\d)) (?:our |the |this |case |file |number |reference |no\.? ){0,4}#?/iy,
  },
  {
    id: 'property-control',
    language: 'en',
    words: ['ccn', 'roi', 'cfs', 'coroner', 'item'],
    source: 'NCIS case control numbers; Army CID reports of investigation; calls for service; coroners',
    pattern: labels("ccn|roi|cfs|coroner(?:'s)?(?: (?:case|file))?|item(?= [\\d-]{6})", SEPARATOR),
  },
  {
    id: 'bare-number',
    language: ['fr', 'es', 'pt', 'it'],
    docket: true,
    words: ['n', 'no', 'nº'],
    pattern: /n[°ºo]\.? ?(?=\d{1,4}[./-]\d{2,})/iuy,
  },
  {
    id: 'in-the-matter',
    language: 'en',
    words: ['matter'],
    source: 'SEC Rules Relating to Investigations: HO and office numbers',
    pattern:
      /(?<=in the )matter of [^(),;:]{3,90}(?:\(|, )(?:(?:inc|llc|ltd|l\.p)\.?[ (]{1,2})?(?=[A-Z]{1,4}-\d{4,6}(?!\w))/iy,
  },
  {
    id: 'in-caption',
    language: 'en',
    docket: true,
    built: true,
    words: ['re', 'matter'],
    source: 'captions of courts: IN RE GRAND JURY SUBPOENA TO A COMPANY (number)',
    pattern:
      /(?:(?<=\bin )re|matter of)(?![a-z])(?:[^():;.]|\.(?! [A-Z][a-z])){4,140}\((?:[Nn]os?\.? ?|#)?(?=[A-Z\d]{1,6}[-/:. ]?\d)/iy,
  },
  {
    id: 'dossier',
    language: 'fr',
    docket: true,
    words: [
      'dossier',
      'affaire',
      'parquet',
      'procédure',
      'réf',
      'référence',
      'pv',
      'procès',
      'instruction',
      'rg',
      'numéro',
      'réquisition',
      'enquête',
      'commission',
      'événement',
      'cour',
      'mandat',
      'ordonnance',
    ],
    pattern: labels(
      'dossier(?: (?:de (?:la )?(?:cour|police)|judiciaire|policier|opérationnel|(?!n[o°])[A-Z]{2,5}))?|affaire|(?:n° )?(?:de |du )?parquet|procédure|réf(?:érences?|\\.)?|p\\.?v\\.?|procès-verbal|instruction|r\\.?g\\.?|réquisition|enquête|commission rogatoire|événement|mandat|ordonnance|numéro(?: de (?:dossier|procédure|parquet))?',
      SEPARATOR,
    ),
  },
  {
    id: 'aktenzeichen',
    language: 'de',
    docket: true,
    words: [
      'aktenzeichen',
      'az',
      'geschäftszeichen',
      'gz',
      'js',
      'vorgangsnummer',
      'vorgangs',
      'vorgang',
      'vg',
      'tagebuchnummer',
      'zeichen',
      'ermittlungsverfahren',
      'verfahren',
    ],
    pattern: labels(
      'aktenzeichen|az\\.?|geschäftszeichen|gesch\\.-?z\\.?|gz\\.?|vorgangsnummer|vorgangs-?nr\\.?|vorgang|vg-?nr\\.?|tagebuchnummer|(?:unser )?zeichen|(?:ermittlungs)?verfahren',
      SEPARATOR,
    ),
  },
  {
    id: 'procedimiento',
    language: 'es',
    docket: true,
    words: [
      'procedimiento',
      'diligencias',
      'expediente',
      'radicado',
      'radicación',
      'atestado',
      'sumario',
      'referencia',
      'asunto',
      'autos',
      'causa',
      'rollo',
      'comisión',
      'nig',
      'oficio',
      'carpeta',
      'noticia',
      'spoa',
      'cui',
      'ruc',
      'rit',
    ],
    pattern: labels(
      'procedimiento(?: abreviado)?|diligencias (?:previas|urgentes|preliminares)|diligencias|expediente|atestado|radicad[oa](?: n\\.?º?)?|radicación|sumario|referencia|autos|causa|rollo|comisión rogatoria(?: penal)?|n\\.?i\\.?g\\.?|oficio|carpeta de investigación|noticia criminal|spoa|cui|ruc|rit',
      SEPARATOR,
    ),
  },
  {
    id: 'processo',
    language: 'pt',
    docket: true,
    words: [
      'processo',
      'inquérito',
      'ipl',
      'ofício',
      'oficio',
      'procedimento',
      'autos',
      'nuipc',
      'ip',
      'referência',
      'mandado',
    ],
    pattern: labels(
      'processo|inquérito(?: policial| civil)?|ipl|of[ií]cio|procedimento|autos|nuipc|referência|mandado',
      SEPARATOR,
    ),
  },
  {
    id: 'procedimento',
    language: 'it',
    docket: true,
    words: ['procedimento', 'proc', 'fascicolo', 'prot', 'protocollo', 'rif'],
    pattern: labels('proc(?:edimento)?\\.?(?: penale| pen\\.?)?|fascicolo|prot(?:ocollo)?\\.?|rif\\.?', SEPARATOR),
  },
  {
    id: 'parketnummer',
    language: 'nl',
    docket: true,
    words: [
      'parketnummer',
      'notitienummer',
      'proces',
      'kenmerk',
      'zaaknummer',
      'zaak',
      'dossiernummer',
      'bvh',
      'registratienummer',
      'rekestnummer',
    ],
    pattern: labels(
      'parketnummer|notitienummer|proces-?verbaal(?:nummer)?|(?:ons )?kenmerk|zaaknummer|zaak|dossiernummer|bvh(?:-nummer)?|registratienummer|rekestnummer',
      SEPARATOR,
    ),
  },
  { id: 'jiken', language: 'ja', docket: true, words: ['事'], pattern: /事件番号[ ::]*/y },
  {
    id: 'claim-strict',
    language: 'en',
    docket: true,
    words: ['id', 'number', 'num', 'nr'],
    pattern: labels('(?<=\\b(?:case|investigation|matter|incident|file) )(?:id|number|num|nr)', STRICT),
  },
]

export interface ShapeRow {
  id: string
  source: string
  pattern: RegExp
  docket?: boolean
  /** A text without it is not searched. */
  mark?: string
}

/**
 * Shapes that speak for themselves, without a label. One that begins with `(?=\d)(?<![\w` or the like costs next to
 * nothing: such shapes are tried only where one of them begins.
 */
export const SHAPES: readonly ShapeRow[] = [
  {
    id: 'federal-docket',
    source: 'CM/ECF case numbers',
    docket: true,
    pattern:
      /(?=\d)(?<![\w:-])\d{1,2}:\d\d-[A-Za-z]{2,5}-\d{3,6}(?:-[A-Za-z]{1,4}(?![A-Za-z])){0,3}(?:-\d{1,3})?(?!\d)/g,
  },
  {
    id: 'short-docket',
    source: 'magistrate and grand-jury numbers',
    docket: true,
    pattern:
      /(?=\d)(?<![\w:/-])\d{2,4}[- ](?:GJ|SW|MJ|MC|CR|CV|EC|MISC|MAG|PR|TT|WT|ML|SC|DC|CF|GR)[- ]\d{2,6}(?:-[A-Z]{2,4})?(?![\w-])/g,
  },
  {
    id: 'sdny-docket',
    source: 'S.D.N.Y. and E.D.N.Y. numbers',
    docket: true,
    pattern: /(?=\d)(?<![\w-])\d{2} (?:Mag|Misc|Cr|Crim|Civ)\.? \d{2,6}(?![\w-])/g,
  },
  {
    id: 'gj-number',
    source: 'grand-jury numbers',
    docket: true,
    pattern:
      /(?=[A-Z\d])(?<![\w-])(?:[A-Z]{1,4}-)?(?:(?:\d{2,4}-){1,2}GJ[- ]?\d{2,6}|GJ[- ]?\d{2,4}[-/]\d{2,6})(?![\w-])/g,
  },
  {
    id: 'usao-number',
    source: 'United States Attorneys: year, R, serial',
    pattern: /(?=\d)(?<![\w-])20\d\dR\d{5}(?:-\d{3})?(?:\/[A-Z]{2,8}){0,3}(?!\w)/g,
  },
  {
    id: 'year-kind-serial',
    source: 'courts, prosecutors and agencies that part year, kind and serial by hyphens',
    docket: true,
    pattern:
      /(?=\d)(?<![\w:/@.-])(?:\d{1,4}-){1,3}(?=[A-Za-z0-9]{0,4}[A-Za-z])[A-Za-z0-9]{1,5}-(?:\d\d-)?\d{3,7}(?:-[A-Z0-9]{1,4})?(?![\w@]|-\w)/g,
  },
  {
    id: 'kind-year-serial',
    source: 'courts, prosecutors and agencies that put the kind first; vulnerabilities and standards look alike',
    docket: true,
    pattern:
      /(?=[A-Z])(?<![\w:/@.-])(?!CVE-|ISO-|FIPS-|NIST-|OMB-|LP-)[A-Z]{2,6}\d{0,2}-(?:\d{1,3}[A-Z]?-|[A-Z]{2,4}-)?(?:20)?[12]\d-(?:[A-Z]{1,5}-)?\d{2,7}(?:-[A-Z0-9]{1,4})?(?![\w@]|-\w)/g,
  },
  {
    id: 'slashed',
    source: 'police, prosecutors and courts that part office, year and serial by slashes',
    docket: true,
    pattern:
      /(?=[A-Z\d])(?<![\w/:@.-])(?:(?:[A-Z][A-Z-]{1,11}\/){1,4}(?:\d{2,7}\/\d{2,7}|\d{5,9})|\d{1,6}\/[A-Za-z]{2,12}\/20\d\d|\d{2,4}\/[A-Z]{1,4}\/\d{3,7}(?:\/\d{2,4})?|[A-Z]\/\d{3,6}\/20\d\d|\d{1,6}\/20\d\d\/\d{3,8}|20\d\d\/[A-Z]{2,4}\/\d{3,7}|\d{3,6}\/[A-Z]{2,8}\/[12]\d)(?![\w/])/g,
  },
  {
    id: 'army-cid',
    source: 'AR 195-2: reports of investigation of Army CID',
    pattern: /(?=\d)(?<![\w-])\d{4}-\d{2}-CID\d{3}(?:-\d{2,7})?(?!\w)/g,
  },
  {
    id: 'office-number',
    source: 'police departments, sheriffs and prosecutors that put their letters before a bare number',
    pattern:
      /(?=[A-Z]?\d{2,7}-?\d{4})(?<=(?<!\w)(?!ISO)[A-Z]{0,4}(?:PD|SO|SP|DA|AO)(?: (?:case|item|file|report))? ?(?:No\.|#|:)? ?)[A-Z]?\d{2,7}-?\d{4,8}(?:-\d{1,3})?(?![\w-])/g,
  },
  {
    id: 'court-number-of-division',
    source: 'United States district courts: kind, year, number, division and judge (MC 26-71-BLG-TJC)',
    docket: true,
    pattern: /(?=[A-Z])(?<![\w/@.-])(?:MC|MJ|CR|CV|SW|GJ|PO|MBD) \d{2}-\d{1,5}(?:-[A-Z]{1,4}){1,3}(?![\w-])/g,
  },
  {
    id: 'osi-file',
    source: 'Air Force Office of Special Investigations: detachment, kind, serial (204-C-118-ZQ-41127)',
    pattern: /(?=\d)(?<![\w/@.-])\d{2,3}-[A-Z]{1,2}-\d{2,4}-[A-Z]{1,3}-?\d{4,8}(?![\w-])/g,
  },
  {
    id: 'letters-year-serial',
    source: 'police departments and sheriffs: letters of the office, two figures of the year, serial (SO26-300911)',
    pattern: /(?=[A-Z])(?<![\w/@.-])[A-Z]{1,4}(?:20)?[12]\d-\d{4,8}(?![\w@]|-\w)/g,
  },
  {
    id: 'label-year-serial',
    source: 'incident numbers behind an abbreviation that nobody lists (ICR 26-018844, OCA 2026-10022)',
    pattern:
      /(?=(?:20)?[12]\d-\d{4})(?<=(?<![\w-])[A-Z]{2,5}(?: ?(?:No\.?|#|:))? ?)(?:20)?[12]\d-\d{4,8}(?![\w@]|-\w)/g,
  },
  {
    id: 'event-by-day',
    source:
      'police of Québec and others: letters, day of the event in six figures, serial (LEV-261110-009, TRV260914-031)',
    pattern: /(?=[A-Z])(?<![\w/@.-])[A-Z]{2,4}-?[12]\d[01]\d[0-3]\d-\d{3,5}(?![\w@]|-\w)/g,
  },
  {
    id: 'kind-serial-year',
    source: 'county courts that put the year last (MD-1184-2026)',
    docket: true,
    pattern: /(?=[A-Z])(?<![\w/@.-])(?!CVE-|ISO-|LP-)[A-Z]{2,4}-\d{2,6}-20[12]\d(?![\w@]|-\w)/g,
  },
  {
    id: 'year-serial',
    source: 'police departments: two or four figures of the year, serial of five to seven (26-18822)',
    pattern: /(?=\d)(?<![\w/@.$#-])(?:20)?[12]\d-\d{5,7}(?![\w@]|[-.]\w)/g,
  },
  {
    id: 'spaced-docket',
    source: 'clerks of counties that part year, kind and serial by spaces (2026 CF 001182)',
    docket: true,
    pattern: /(?=\d)(?<![\w/:.-])20[12]\d [A-Z]{1,3} \d{5,6}(?![\w-])/g,
  },
  {
    id: 'letters-serial-year',
    source: 'family courts and clerks who put two figures of the year last (F-04418-26/A, ESX-L-004417-26)',
    docket: true,
    pattern: /(?=[A-Z])(?<![\w/@.-])(?:[A-Z]{3}-)?[A-Z]{1,3}-\d{4,6}-[12]\d(?:\/[\dA-Z]{1,3})?(?![\w@]|-\w)/g,
  },
  {
    id: 'year-serial-letters',
    source: 'magistrates who put their letters last (26-8134MB)',
    docket: true,
    pattern: /(?=\d)(?<![\w/@.-])[12]\d-\d{3,5}(?:MB|MJ|SW|CR|MC|GJ)(?!\w)/g,
  },
  {
    id: 'queensland-police',
    source: 'Queensland Police Service: QP, year, serial in one word (QP2600118204)',
    pattern: /(?=[A-Z])(?<![\w/@.-])QP[12]\d{9}(?![\w-])/g,
  },
  {
    id: 'swiss-canton',
    source: "cantons' prosecutors: office, year, serial (PE26.011820-ABC of Vaud, B-4/2026/10118204 of Zürich)",
    docket: true,
    pattern:
      /(?=[A-Z])(?<![\w/@.-])(?:P[EM][12]\d\.\d{6}(?:-[A-Z]{2,4})?|[A-Z]-\d{1,2}\/20[12]\d\/[1-9]\d{7})(?![\w-])/g,
  },
  {
    id: 'french-pv',
    source: 'gendarmerie: unit, number of the report, year (04418/00118/2026)',
    docket: true,
    pattern: /(?=\d)(?<![\w/@.-])\d{5}\/\d{5}\/20[12]\d(?![\w/-])/g,
  },
  {
    id: 'belgian-notice',
    source: 'Belgian parquets: court, kind and section by points, serial and year (AN.55.F1.4418/26)',
    docket: true,
    pattern: /(?=[A-Z])(?<![\w/@.-])[A-Z]{2}\.?\d{2}\.[A-Z\d]{2}\.\d{3,7}[/-][12]\d(?![\w/-])/g,
  },
  {
    id: 'year-serial-unit',
    source: 'commissions that put the letters of a unit last (26-118-DC)',
    pattern: /(?=\d)(?<![\w:/@.-])2\d-\d{3,5}-[A-Z]{1,3}(?![\w@]|-\w)/g,
  },
  {
    id: 'grand-jury-word',
    source: 'subpoena numbers of grand juries in one word (GJ26SF0441)',
    docket: true,
    pattern: /(?=[A-Z])(?<![\w/@.-])F?GJ\d{2}[A-Z]{0,3}\d{3,5}(?![\w-])/g,
  },
  {
    id: 'atf-investigation',
    source: 'Bureau of Alcohol, Tobacco, Firearms and Explosives: office, fiscal year, serial (763015-26-0071)',
    pattern: /(?=\d)(?<![\w/:@.-])\d{6}-[12]\d-\d{4}(?![\w@]|-\w)/g,
  },
  {
    id: 'nlrb-subpoena',
    source: 'National Labor Relations Board: subpoenas ad testificandum (A) and duces tecum (B), Form NLRB-31 and -32',
    docket: true,
    pattern: /(?=[A-Z])(?<![\w/@.-])[AB]-\d-(?=[A-Z]{0,6}\d)[A-Z\d]{5,8}(?![\w-])/g,
  },
  {
    id: 'docket-word-year',
    source: 'Pennsylvania: serial, district and kind in letters, year (44 M.D. Misc. Docket 2026, 118 MM 2026)',
    docket: true,
    pattern:
      /(?=\d)(?<![\w/:.-])\d{1,5} (?:(?:[A-Z]\.){2,3}|[EMW]M|WAL)(?: M(?:isc|ISC)\.?)?(?: (?:D(?:ocket|OCKET)|Dkt\.?))? 20[12]\d(?!\w)/g,
  },
  {
    id: 'numbered-process',
    source: 'subpoenas and warrants that an office counts from one (Subpoena No. 7781)',
    docket: true,
    pattern:
      /(?=\d)(?<![\w/])(?<=(?:[Ss]ubpoena|SUBPOENA|[Ww]arrant|WARRANT|[Ss]ummons|SUMMONS) (?:[Nn]o\.|NO\.|[Nn]umber|#) ?)\d{3,4}(?![\w/-]|[.,]\d)/g,
  },
  {
    id: 'hsi-case',
    source: 'Homeland Security Investigations: office, kind and year in one word (BA13QR26BA0004)',
    pattern: /(?=[A-Z])(?<![\w/@.-])[A-Z]{2}\d\d[A-Z]{2}[12]\d[A-Z]{2}\d{4}(?![\w-])/g,
  },
  {
    id: 'japan',
    mark: '第',
    source: '第…号: numbers of documents of Japanese authorities, by year and kind; laws are numbered so too',
    docket: true,
    pattern: /(?<!法律|政令|省令|規則|告示|条約)(?:(?:令和|平成)[\d元]{1,2}年[^\s\d。、第]{0,8})?第 ?\d{2,6} ?号/g,
  },
  {
    id: 'notizie-di-reato',
    source: 'registro generale notizie di reato (10447/26 R.G.N.R.)',
    docket: true,
    pattern: /(?=\d)(?<![\w/.-])\d{1,6}\/\d{2,4}(?= (?:R\.? ?G\.?|N\.R\.))/g,
  },
  {
    id: 'quebec-docket',
    source: 'numéros de dossier des greffes du Québec: district, juridiction, serial, year',
    docket: true,
    pattern: /(?=\d)(?<![\w-])\d{3}-\d{2}-\d{6}-\d{2,3}(?![\w-])/g,
  },
  {
    id: 'court-number',
    source: 'state courts that print year, kind and serial in one word',
    docket: true,
    pattern: /(?=\d)(?<![\w-])\d{2,4}(?:CV|CR|MJ|SW|GJ|CF|DC)\d{4,7}(?:[A-Z]\d{0,2}[A-Z]?)?(?![\w-])/g,
  },
  {
    id: 'swiss-oag',
    source: 'Bundesanwaltschaft / Ministère public de la Confédération',
    docket: true,
    pattern: /(?=[A-Z])(?<![\w.])(?:SV|RH|VZ)\.\d{2}\.\d{4}(?:-[A-Z]{2,5})?(?![\w.])/g,
  },
  {
    id: 'fbi-file',
    source: 'FBI file numbers: classification, office, serial',
    pattern: /(?=\d)(?<![\w-])\d{1,3}[A-Z]?-[A-Z]{2,4}-\d{5,8}(?![\w-])/g,
  },
  {
    id: 'uk-claim',
    source: 'CPR Practice Direction 5A neutral claim numbers',
    docket: true,
    pattern: /(?=[A-Z])(?<![\w-])(?:KB|QB|CH|BL|HC|IL|IP|FD)-20\d\d-\d{6}(?![\w-])/g,
  },
  {
    id: 'copo',
    source: 'Criminal Procedure Rules, Part 47',
    docket: true,
    pattern: /(?=[A-Z])(?<![\w/])(?:COPO|OPO|PACE)\/[A-Z]{2,5}\/\d{2,6}\/\d{4}(?!\w)/g,
  },
  {
    id: 'brazil',
    source: 'CNJ Resolution 65/2008; Polícia Federal numbers',
    docket: true,
    pattern: /(?=\d)(?<![\w.])(?:\d{7}-\d\d\.\d{4}\.\d\.\d\d\.\d{4}|20\d\d\.\d{7}(?:-[A-Z/]{2,14})?)(?!\w)/g,
  },
  {
    id: 'german-js',
    source: 'Aktenordnung: department, register, number/year',
    docket: true,
    pattern: /(?=\d)(?<![\w/])\d{1,4} (?:UJs|Js|Gs|AR|Ds|Ls|KLs|BJs|O|C|StR|Qs|St|Hv|HR) \d{1,6}\/\d{2,4}[a-z]?(?!\w)/g,
  },
]

/** In a subject, which names one matter in few words, numbers need no label: "EPS 26-158830", "order - S-267714", "EDOC#1418827". */
export const SUBJECT_NUMBER =
  /(?<![\w@./])(?:[A-Z]{1,2}-?)?(?=[\d/.-]{0,12}\d{4})\d{1,10}(?:[-/.]\d{1,10}){0,4}(?![\w@])/g
