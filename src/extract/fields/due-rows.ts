import type { Language } from '../../text/language.js'
import type { Row } from '../../text/row.js'

/** What stands right before the day of the answer. */
interface LeadRow {
  id: string
  rank: number
  language: Language | readonly Language[] | 'any'
  before: RegExp
  /** The command stands a whole address before the day. */
  far?: true
  /** The command stands anywhere before the day in its own sentence, and no other event is named behind it. */
  inClause?: true
  /** Must match right behind the day, where given. */
  after?: RegExp
  /** Counts only for a day that is still to come: the same words label the day of a paper, or of an event. */
  ahead?: true
}

/** The hour that stands between the words of the deadline and its day. */
const CLOCK = String.raw`(?:(?:(?:the )?(?:end of (?:the )?(?:business )?(?:day)?|(?:close|end) of (?:business|play)|opening of business)|c\.?o\.?b\.?|e\.?o\.?[bd]\.?|noon|midnight|\d{1,2} o'clock|\d{4} ?(?:hours|hrs|h)|\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?|hours|hrs|uhr|h)?)(?: \(?[A-Z]{2,4}\)?| \(?(?:eastern|central|mountain|pacific|atlantic|newfoundland|alaska|hawaii|local)(?: (?:standard|daylight))?(?: time)?\)?| (?:[A-Z][a-z]{4,7} )?(?:standard |daylight )?time| in the (?:fore|after)noon)?,? ?(?:on |of |am |le |el )?(?:the )?)?(?:(?:today|tomorrow|tonight),? )?`
const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,? (?:the )?)?'
const WEEKDAY_ABROAD =
  '(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag),? (?:(?:den|dem|el|il|le|dia|de) )?)?'
/** "à 17 h le", "às 18h do dia", "alle ore 12 del", "um 12 Uhr am". */
const CLOCK_ABROAD = String.raw`(?:(?:à|vers|às?|alle ore|alle|le ore|ore|a las|las|um|om) ?\d{1,2}(?:[:.]\d\d| ?h ?\d\d)? ?(?:heures|horas|h|hs|uhr|uur)?,? ?(?:du |le |do |del |de |dello |am |op )?(?:dia |día |giorno )?)?`

/** What is answered, in the words of a label: "Response due", "Date records are to be produced". */
const ANSWER = '(?:response|reply|answer|disclosure|data|records|documents|information|production|compliance|return)'

export const LEADS: readonly LeadRow[] = [
  {
    id: 'return-date',
    rank: 60,
    language: 'any',
    before: new RegExp(
      `\\b(?:return(?: date)?|return(?:able|ed)? by|returnable(?: on)?|due(?: date| on| by| back| no later than)?(?: (?:to|in|at) (?:this|our|the|my) (?:office|unit|bureau|agency|department|division|undersigned))?|(?:appearance|delivery|submission|target|suspense|response|compliance|production) (?:date|due|deadline)(?: date)?|${ANSWER} (?:is |are )?(?:required|requested|needed|expected)(?= (?:by|on|before|no later))|date of (?:compliance|return|appearance|production|delivery)|date (?:the |such |all )?(?:${ANSWER}) (?:(?:is |are |must be )?(?:due|required|needed)|(?:is |are )?to be (?:produced|returned|delivered|furnished))|(?:return|production|compliance)(?: date)?(?: of [^.;:]{2,40})? (?:(?:is|was|has been|are) )?(?:ordered|set|scheduled|fixed|noticed) for|date and time \\(return date\\)|suspense|deadline(?: (?:for|to|of) [^.;:]{2,50}?)?|respond by|reply by|(?:(?:antwort)?frist|termin|fecha (?:límite|máxima)|prazo|data limite|scadenza|termine|échéance|dates?(?: et heures?)? limites?)(?: (?:de|d[aeo]l?|para|pour|per|für|zur?) [^.;:]{2,30}?)?)(?: ?\\([^)]{1,60}\\))?(?: (?:is|of|shall be))?[ :|,.]{0,40}(?:on |by |no later than |at |le |el |il |am |den |em |op )?${CLOCK}${WEEKDAY}$`,
      'i',
    ),
  },
  {
    id: 'returnable-at-on',
    rank: 60,
    language: 'en',
    far: true,
    before: new RegExp(`\\breturnable (?:at|before|to|in) [^;:]{3,180}\\bon (?:the )?${WEEKDAY}$`, 'i'),
  },
  {
    id: 'on-or-before',
    rank: 50,
    language: 'any',
    before: new RegExp(
      `\\b(?:on or (?:before|prior to)|on ?/ ?(?:or )?before|(?:in )?no (?:event|case) later than|(?:no|not) later than|not (?:after|beyond)|n\\.?l\\.?t\\.?|at the latest by|at latest by|latest by|by or before)[ :|]*(?:the )?${CLOCK}${WEEKDAY}$`,
      'i',
    ),
  },
  {
    id: 'has-until',
    rank: 50,
    language: 'en',
    before: new RegExp(
      `\\b(?:has|have|is given|are given|is allowed|is granted)[ :]*until (?:the )?${CLOCK}${WEEKDAY}$`,
      'i',
    ),
  },
  { id: 'by', rank: 40, language: 'any', before: new RegExp(`\\bby[ :]*(?:the )?${CLOCK}${WEEKDAY}$`, 'i') },
  {
    id: 'before',
    rank: 38,
    language: 'en',
    ahead: true,
    inClause: true,
    before: new RegExp(
      `\\b(?:need|have|get|hear|know|provide|provided|submit|submitted|respond|response|reply|answer|comply|compliance|produce|produced|furnish|furnished|deliver|delivered|send|sent|receive|received|return|returned|disclose|disclosed|supply|supplied|any event|any case)\\b[^;]{0,400}\\b(?:before|prior to|ahead of) (?:the )?${CLOCK}${WEEKDAY}$`,
      'i',
    ),
  },
  {
    id: 'to-be-produced',
    rank: 50,
    language: 'en',
    ahead: true,
    before: new RegExp(
      `\\b(?:to|must|shall) be (?:produced|delivered|returned|furnished|submitted|received)(?: on)?(?: the)? ${WEEKDAY}$`,
      'i',
    ),
  },
  {
    id: 'au-plus-tard',
    rank: 50,
    language: 'fr',
    before: new RegExp(
      String.raw`(?<![\p{L}])(?:au plus tard(?: le)?|avant (?:la fin de la journée du|la fin du|le|\d{1,2} ?(?:h|heures)(?: ?\d\d)?,? (?:le|du))|d'ici (?:le|au)|à remettre le|pour le|rapportable le|date de (?:rapport|réponse|remise|production)(?: [a-zé]{3,12})?)[ :]*${CLOCK_ABROAD}${WEEKDAY_ABROAD}(?:le )?$`,
      'iu',
    ),
  },
  {
    id: 'bis-zum',
    rank: 50,
    language: 'de',
    before: new RegExp(
      String.raw`\b(?:bis (?:spätestens|längstens)(?: zum| am)?|spätestens (?:bis zum|bis|am|zum)|bis zum(?: (?:ablauf|ende) des)?|bis|frist:?|termin [^.;:]{0,40}:)[ :]*(?:den )?${CLOCK_ABROAD}${WEEKDAY_ABROAD}(?:den )?$`,
      'i',
    ),
  },
  {
    id: 'a-mas-tardar',
    rank: 50,
    language: 'es',
    before: new RegExp(
      String.raw`(?<![\p{L}])(?:a más tardar(?: para)?(?: el)?(?: día)?|antes del(?: día)?|hasta el(?: día)?|con fecha límite)[ :]*${CLOCK_ABROAD}${WEEKDAY_ABROAD}$`,
      'iu',
    ),
  },
  {
    id: 'ate',
    rank: 50,
    language: 'pt',
    before: new RegExp(
      String.raw`(?<![\p{L}])(?:até o dia|até ao dia|até|o mais tardar (?:até|em))[ :]*${CLOCK_ABROAD}${WEEKDAY_ABROAD}$`,
      'iu',
    ),
  },
  {
    id: 'entro-il',
    rank: 50,
    language: 'it',
    before: new RegExp(
      String.raw`\b(?:entro(?: e non oltre)?(?: il)?(?: giorno)?|non oltre(?: il)?(?: giorno)?)[ :]*${CLOCK_ABROAD}${WEEKDAY_ABROAD}$`,
      'i',
    ),
  },
  {
    id: 'uiterlijk',
    rank: 50,
    language: 'nl',
    before: new RegExp(
      String.raw`(?<![\p{L}])(?:uiterlijk(?: op)?|vóór|voor|tot en met)[ :]*${CLOCK_ABROAD}${WEEKDAY_ABROAD}$`,
      'iu',
    ),
  },
  {
    id: 'appear-on',
    rank: 50,
    language: 'en',
    far: true,
    before: new RegExp(
      `\\b(?:appear|appearance|attend|testify|deposition)\\b[^;]{0,260}\\bon(?: the)?[ :,]*${WEEKDAY}$`,
      'i',
    ),
  },
  {
    id: 'appear-label',
    rank: 45,
    language: 'en',
    ahead: true,
    before: /\bappear(?:ance)?(?: at| before)? ?: ?[^.;:]{0,80}?[ ,]$/i,
  },
  {
    id: 'place-on',
    rank: 43,
    language: 'en',
    ahead: true,
    before: /\bplace ?: ?[^;:]{3,120}\bon (?:the )?$/i,
    after: /^,? (?:by|at|before|no later than) \d/i,
  },
  {
    id: 'hour-behind',
    rank: 40,
    language: 'en',
    far: true,
    ahead: true,
    before: /\b(?:appear|bring|commanded|summoned)\b[^:]{10,500}[.] $/i,
    after: /^,? at \d{1,2}(?::\d\d)? ?[ap]\.?m/i,
  },
  {
    id: 'day-in-a-label',
    rank: 55,
    language: 'en',
    ahead: true,
    before: new RegExp(
      `\\bdates?(?: (?:and|&) time| ?/ ?time)?(?: (?:by|on) which)? (?:the |such |all |these |your )?(?:(?:requested |responsive |required )?(?:records?|documents?|data|information|materials?|items|answers?|response|report)s?\\b)[^.;:|]{0,60}\\b(?:available|produced|due|required|returned|delivered|received|submitted|furnished|needed|provided)\\b[^.;:|]{0,24}[ :|.]{0,40}${CLOCK}${WEEKDAY}$`,
      'i',
    ),
  },
  {
    id: 'following-date',
    rank: 55,
    language: 'en',
    ahead: true,
    before: new RegExp(
      `\\b(?:by|on|before|at|no later than) the (?:following|stated|specified|below) (?:date(?: (?:and|&) time)?|time (?:and|&) date|day)[ :|(]{0,9}${CLOCK}${WEEKDAY}$`,
      'i',
    ),
  },
  {
    id: 'place-and-time',
    rank: 54,
    language: 'en',
    ahead: true,
    before:
      /\b(?:place|location|time|date|where|when)(?:,? ?(?:and|&|\/|,) ?(?:place|location|time|date|hour|where|when)){1,2}(?: (?:of|for) [a-z ]{3,30})? ?[:|][^;|]{0,140}[ ,|]$/i,
    after: /^[ ,;|(]{0,3}(?:at |@ )?(?:\d|noon|time)/i,
  },
  {
    id: 'on-label',
    rank: 53,
    language: 'en',
    ahead: true,
    before: new RegExp(`(?:^|[\\s(|])on(?: \\((?:the )?(?:date|day)\\)| ?\\(date\\))? ?:[ |]{0,9}${WEEKDAY}$`, 'i'),
    after: /^[ ,;|(]{0,3}(?:at |@ )?\(?(?:\d|noon|time)/i,
  },
  {
    id: 'must-by',
    rank: 51,
    language: 'en',
    inClause: true,
    before: new RegExp(
      `\\b(?:must|shall|(?:order|requir|command|direct|summon)(?:ed|s)|to be|are to|is to)\\b[^;]{0,500}\\bby[ :]*(?:the )?${CLOCK}${WEEKDAY}$`,
      'i',
    ),
  },
  {
    id: 'produce-on',
    rank: 44,
    language: 'en',
    inClause: true,
    ahead: true,
    before: new RegExp(
      `\\b(?:produce|deliver|turn over|bring|furnish|provide|surrender|submit|return|make available|commanded|summoned)\\b[^;]{0,560}(?<!\\b(?:planned|placed|starting|beginning|made|sent|posted|created|scheduled|dated|received|occurred|committed|opened|session|order|flight|delivery|payment) )\\b(?:on|(?:session|sitting|meeting) (?:of|on)) (?:the )?${WEEKDAY}$`,
      'i',
    ),
  },
  {
    id: 'before-an-hour',
    rank: 46,
    language: 'en',
    inClause: true,
    ahead: true,
    before: new RegExp(
      `\\b(?:produce|deliver|turn over|bring|furnish|provide|surrender|submit|return|make available|send|disclose)\\b[^;]{0,560}\\b(?:before|prior to|ahead of) (?=the end|the close|close|end|c\\.?o|e\\.?o|noon|midnight|\\d)${CLOCK}${WEEKDAY}$`,
      'i',
    ),
  },
  {
    id: 'close-of-business',
    rank: 40,
    language: 'en',
    ahead: true,
    before: new RegExp(
      `\\b(?:c\\.?o\\.?b\\.?|e\\.?o\\.?[bd]\\.?|(?:close|end) of (?:business|(?:the )?(?:business )?day))[ ,:]{1,3}(?:on |of )?(?:the )?${WEEKDAY}$`,
      'i',
    ),
  },
  { id: 'date-and-time', rank: 55, language: 'en', before: new RegExp(`\\bdate and time[ :|]*${WEEKDAY}$`, 'i') },
  {
    id: 'date-time-and-place',
    rank: 54,
    language: 'en',
    ahead: true,
    before: new RegExp(
      `\\b(?:date, ?(?:time,? ?(?:and|&) ?(?:place|location)|place,? ?(?:and|&) ?time|hour,? ?(?:and|&) ?place)|(?:time|place),? ?(?:and|&) ?date|date,? ?(?:and|&) ?(?:place|location|hour)|when and where)(?: of (?:production|appearance|compliance|delivery))?[ :|.]{0,40}${CLOCK}${WEEKDAY}$`,
      'i',
    ),
  },
  {
    id: 'when-and-where',
    rank: 54,
    language: 'en',
    ahead: true,
    before: new RegExp(`\\bwhen ?[:|] ?${CLOCK}${WEEKDAY}$`, 'i'),
    after: /^[ ,;|(]{0,3}(?:at |@ )?(?:\d|where|place|location)/i,
  },
  {
    id: 'avez-jusquau',
    rank: 50,
    language: 'fr',
    before: new RegExp(
      String.raw`(?<![\p{L}])(?:avez|disposez|délai) (?:donc )?jusqu'au ${CLOCK_ABROAD}${WEEKDAY_ABROAD}$`,
      'iu',
    ),
  },
  {
    id: 'date-to-appear',
    rank: 56,
    language: 'en',
    ahead: true,
    before: new RegExp(
      `\\b(?:date|day) (?:to|you (?:must|shall|are to)) (?:appear|produce|comply|respond|answer|attend|deliver|return|report|testify)\\b[^.;:|]{0,50}[ :|.]{0,40}${CLOCK}${WEEKDAY}$`,
      'i',
    ),
  },
  {
    id: 'date-slash-time',
    rank: 54,
    language: 'en',
    ahead: true,
    before: new RegExp(`\\bdate ?(?:/|&) ?time[ :|]*${WEEKDAY}$`, 'i'),
  },
  { id: 'date-and-time-box', rank: 44, language: 'en', before: /\bdate and time\b[^:]{0,200}$/i },
  {
    id: 'date-time-boxes',
    rank: 43,
    language: 'any',
    before: new RegExp(`\\bdate\\)?[ :|]*${WEEKDAY}$`, 'i'),
    after: /^[ ,;|]*(?:\([A-Z]\) ?)?(?:at )?\(?(?:time|hour)\)?[ :|]*\d/i,
  },
  {
    id: 'deliver-on',
    rank: 42,
    language: 'en',
    far: true,
    before:
      /\b(?:deliver|turn over|produce|furnish|bring|surrender|have (?:the|all|such|said|those))\b[^;]{0,260}\bon(?: the)?[ :,]*$/i,
    after: /^,? (?:by|at|before|no later than) \d/i,
  },
  {
    id: 'at-an-hour-on',
    rank: 42,
    language: 'en',
    far: true,
    before: new RegExp(
      `\\b(?:deliver|turn over|produce|furnish|bring|surrender)\\b[^;]{0,400}\\bat (?:(?:\\d{1,2}(?::\\d\\d)?|[a-z]{3,6})(?: o'clock)?(?: ?[ap]\\.?m\\.?| in the (?:fore|after)noon)?|noon),? (?:[A-Z]{2,4} )?on (?:the )?${WEEKDAY}$`,
      'i',
    ),
  },
  {
    id: 'at-a-place-on',
    rank: 41,
    language: 'en',
    far: true,
    before:
      /\b(?:produce|deliver|bring|furnish)\b[\s\S]{10,590}\bat [A-Z0-9](?:(?!\b(?:signed|issued|made|sworn)\b)[^;:]){3,110}\bon (?:the )?$/,
    after: /^,? (?:by|at|before|no later than) \d/i,
  },
  { id: 'kaito-kigen', rank: 60, language: 'ja', before: /(?:回答期限|提出期限|期限)[ ::]*$/ },
  { id: 'made-ni', rank: 50, language: 'ja', before: /(?:^|[^月日0-9])$/, after: /^(?: ?\d{1,2}時)?(?:まで|迄)/ },
]

/** An answer's day that was moved: the day before it is none any more. */
export const MOVED = new RegExp(
  `\\b(?:return|returnable|due|deadline|time|date|respon\\w{1,8}|compl\\w{1,8}|answer|produc\\w{1,8})\\b[^.;]{0,120}\\b(?:extended|continued|enlarged|adjourned|postponed|moved|rescheduled|changed|reset|deferred|pushed(?: back)?|put (?:off|back))\\b[^.;]{0,60}?\\b(?:to|until|till|through)(?: and including)? (?:the )?${CLOCK}${WEEKDAY}$|\\b(?:(?:extend|continue|enlarge|adjourn|postpone|move|reset|defer)s?|extension(?: of)?|extending|giv(?:e|es|en|ing)|allow(?:s|ed|ing)?|grant(?:s|ed|ing)?)\\b[^.;]{0,50}\\b(?:deadline|due date|return date|time|extension|date (?:for|of)|more (?:days|time|week))\\b[^.;]{0,60}\\b(?:to|until|till|through)(?: and including)? (?:the )?${CLOCK}${WEEKDAY}$`,
  'i',
)

/** A day that ends something else: silence, preservation, a warrant's own execution, a right to object. */
export const OTHER_DEADLINE =
  /(?:\b(?:not (?:to )?(?:disclose|notify|inform|reveal)|non-disclosure|object(?:ion)?s?|quash|vary|modify|set aside|appeal|extension|preserve[^.]{0,60} (?:until|for)|(?:be|if not|is|when) (?:personally )?(?:executed|served)|released? from|expir(?:e|es|ation)|valid|delayed?)\b(?:(?!\bor (?:to )?(?:compl|produc|respon)|\band (?:must|shall|should|is to) be (?:answer|compl|produc|return))[^.]){0,60}|(?:hearing|trial|court|arraignment|sentencing|conference) (?:date|day)s?(?: (?:and|&) time| ?\/ ?time)?(?: is| set for| of)?[ :|]*|\b(?:signed|filed|issued|dated|born|entered|expires?|current to|sought)(?: (?:on|at|this|the))*[ :]*)$/i
/** What stands in a calendar beside the answer: days of the court, of others, of the law. */
export const OTHER_EVENT =
  /\b(?:trial|hearing|arraign\w*|sentenc\w*|conference|plea|argument|voir dire|term|commission|expir\w*|terminat\w*|ends?|effective|takes? effect|conven(?:es?|ed|ing)|clos(?:ed|es|ing)|releas\w*|delet\w*|destroy\w*|purg\w*|vacat\w*|limitations|petition\w*|motions?|objections?|talk|speak|meet|signed|issued)\b[^.;]{0,90}$/i
/** "The defendant must appear", "he said that by": what others do, or said that they would. */
export const OF_OTHERS =
  /\b(?:(?:he|she|they|victim|subject|child|caller) (?:said|says|will|would|wrote|threatened|plans?|intends?)|(?:defendant|accused|suspect)(?: [\w.]+){0,2} (?:flies|leaves|travels|departs|returns|appears|faces|moves|said|says|will|would|wrote|threatened|plans?|intends?|(?:must|shall|is|has been) (?:scheduled |due |ordered )?(?:to )?appear))\b(?:(?!\b(?:we|you) (?:must|need|require|want|should)|\brecords? (?:must|shall|should|are))[^.;?!]){0,110}$/i
export const EXECUTE = /\bexecute(?:d)?\b[^.]{0,40}$/i
/** "All posts made by October 3": a day behind such words that has passed is that of the data, or of the offence. */
export const EVENTS_BEFORE =
  /\b(?:committed|occurred|happened|took place|posted|made|created|written|uploaded|opened|sent|received|registered|used|stored|shared|exchanged|deleted|edited|arose|existing|held) (?:on or before|by|before|prior to|no later than|not later than) (?:the )?$/i
/** "We will send you a warrant by": what they owe. */
export const OWN_PROMISE =
  /\b(?:we|i|our office|the office)(?: will|'ll| shall| can| expect to| hope to| intend to| plan to| aim to| may) (?:also |then |likely |probably )?(?:send|serve|provide|obtain|apply|seek|file|return|call|forward|submit|have (?:an?|the|our) (?:warrant|subpoena|order)|get you|follow|issue|renew|withdraw|let you|be (?:back|away|out|in))\b[^.;]{0,90}$|\b(?:we|i|our office)\b[^.;]{0,90} and (?:will|shall) (?:also |then )?(?:send|serve|provide|obtain|apply|seek|file|return|call|forward|submit|get|issue)\b[^.;]{0,90}$|\b(?:warrant|subpoena|order|process|indictment|charges)s? (?:is |are )?(?:to be (?:served|issued|obtained|filed|sought)|expected|anticipated|forthcoming)\b[^.;]{0,60}$/i

interface WithinRow extends Row {
  /** Counts only where the period says what it counts from: the word alone says too little. */
  counted?: true
  /** The label itself says that the answer is meant. */
  answers?: true
}

/** What stands right before a period in which the answer is due. */
export const WITHIN: readonly WithinRow[] = [
  {
    id: 'within',
    language: 'en',
    words: ['within', 'in'],
    pattern:
      /(?:within|in no more than|in not more than) (?:a (?:period|maximum) of |the (?:next|space of) |no more than |not more than )?/iy,
  },
  { id: 'in-days-of', language: 'en', words: ['in'], pattern: /in (?=\d|[a-z]{3,12})/iy, counted: true },
  {
    id: 'days-from',
    language: 'en',
    words: ['no', 'not'],
    pattern:
      /(?:no|not) (?:later|more) than (?:(?:the )?(?:close|end) of (?:business|(?:the )?(?:business )?day),? (?:on )?(?:the )?|(?:the )?(?:end|expiration|expiry) of (?:(?:the|a) period of )?)?/iy,
  },
  {
    id: 'by-days-from',
    language: 'en',
    words: ['by', 'on'],
    pattern: /(?:on or before|by) (?=\d|[a-z]{3,12})/iy,
    counted: true,
  },
  {
    id: 'before-the-end-of',
    language: 'en',
    words: ['before'],
    pattern: /before (?:the )?(?:end|expiration|expiry) of (?:(?:the|a) period of )?/iy,
    counted: true,
  },
  {
    id: 'dans-un-delai',
    language: 'fr',
    words: ['dans', 'sous'],
    pattern: /(?:dans (?:un|le) délai (?:maximum |maximal )?(?:de |d')|dans (?:les|la) |sous (?:un délai de )?)/iy,
  },
  {
    id: 'au-plus-tard-jours',
    language: 'fr',
    words: ['plus'],
    pattern: /plus tard (?:dans (?:les |un délai de ))?(?=\d|[a-zà-ÿ]{3,12})/iy,
    counted: true,
  },
  {
    id: 'delai-label',
    language: 'fr',
    words: ['délai'],
    pattern: /délai(?: (?:de|d'|pour|accordé)[^.;:]{0,40})? ?: ?/iy,
  },
  {
    id: 'innerhalb',
    language: ['de', 'nl'],
    words: ['innerhalb', 'binnen', 'innert'],
    pattern: /(?:innerhalb (?:von )?|binnen |innert )(?:einer frist von )?/iy,
  },
  {
    id: 'frist',
    language: 'de',
    words: ['frist', 'antwortfrist'],
    pattern: /(?:antwort)?frist(?: von| beträgt)? ?:? ?/iy,
  },
  { id: 'due-in', language: 'en', words: ['due'], pattern: /due (?:in |within )?(?=\d|[a-z]{3,12} )/iy },
  {
    id: 'you-have',
    language: 'en',
    words: ['have', 'has', 'given', 'allowed', 'granted', 'afforded'],
    pattern:
      /(?:have|has|(?<=\b(?:is|are|been) )(?:given|allowed|granted|afforded)) (?:only |up to |a period of )?(?=\d|[a-z]{3,12})/iy,
  },
  {
    id: 'plazo',
    language: 'es',
    words: ['plazo', 'término', 'dentro'],
    pattern:
      /(?:(?:plazo|término) ?(?:máximo de |no mayor (?:a|de) |improrrogable de |perentorio de |de |: ?)|dentro de (?:los |las )?)/iy,
  },
  {
    id: 'prazo',
    language: 'pt',
    words: ['prazo'],
    pattern: /prazo(?: máximo| improrrogável)?(?: de |(?: de resposta)?: ?)/iy,
  },
  {
    id: 'time-for-compliance',
    language: 'en',
    words: ['time', 'period', 'deadline', 'turnaround', 'response', 'return', 'due'],
    pattern:
      /(?:(?:time|period|deadline) (?:for|of|to) (?:compliance|comply|response|respond|production|produce|reply|answer)(?: is)? ?[:|-]? ?|(?:deadline|turnaround|return|response|due)(?: (?:time|date|period|requested|required|of (?:the )?(?:requested )?(?:records|data|documents))){0,2}(?: is)? ?[:|] ?)/iy,
    answers: true,
  },
  {
    id: 'entro',
    language: 'it',
    words: ['entro'],
    pattern: /entro (?:il termine (?:perentorio |massimo )?di |e non oltre )?/iy,
  },
]

/** What the applicant, the officer or the clerk owes by then, not we: notice to the account's holder, a return of the warrant. */
export const OTHERS_DUTY_BEFORE =
  /\b(?:applicant|affiant|government|prosecutor|state|officers?|agents?|clerk|united states)(?: named above| who [a-z ]{3,40})? (?:shall|must|will|is to|are to|is ordered to)\b(?! (?:receive|have|get)\b)[^.;]{0,90}$/i
/** What is done beside the answer: a call, a petition, a bill, an appeal, the service and the execution. */
export const BESIDE_ANSWER =
  /\b(?:meet[- ]and[- ]confer|(?:conference|meeting|call)s? (?:to be |must be |shall be )?(?:held|scheduled|arranged)|petitions?|appl(?:y|ications?) (?:to|for)|requests? for (?:an? )?(?:extension|adjournment)|mov(?:e|es|ing) to|may (?:\w+ )?(?:move|apply|object|petition|challenge|appeal|contest)|(?:challenge|contest)(?:s|ed)?|(?<!court of )appeals?|(?:invoices?|bills?) (?:must|shall|should|may|are|is|received|submitted)|receipt of (?:an? |the |your )?(?:invoice|bill)|reimburse\w*|reasonable costs|your (?:intention|objections?)|execution of (?:this|the)|(?:be|is) executed|proof of service|beschwerde|einsprache|einspruch|widerspruch|recurso|recours|appel|ricorso|reclamo|bezwaar|beroep)\b(?:(?!\b(?:produc|provid|furnish|deliver|disclos|respon|compl|answer|records\b|send\b))[^.;]){0,100}$/i
/** What would have to happen first, or an earliest day. */
export const CONDITIONAL =
  /\b(?:if (?:you|the (?:provider|company|recipient)|it|[A-Z]\w+,? Inc\.?) (?:intends?|objects?|wish(?:es)? to (?:contest|object|move|challenge|seek|quash)|claims?|cannot|can not|(?:is|are) unable|do(?:es)? not|believes?|withholds?|retains?|ha(?:s|ve) (?:any )?questions)|sooner than|earlier than|at least|(?:fewer|less) than|unless (?:\w+ ){0,4}served)\b[^.;]{0,100}$/i
/** "Please acknowledge receipt within 3 days": no answer, where another day is named. */
export const ACKNOWLEDGE = /\b(?:acknowledg\w+|confirm) (?:\w+ )?receipt\b[^.;]{0,80}$/i
/** "within a week of the message": counted from what the records show. */
export const FROM_EVENT =
  /^[ ,]*(?:of|after|from|following|before|prior to|preceding) (?!(?:today|now|this|these|the present|hereof|being|your|date|its|our|it|when|which|you|notice|contact|here|such (?:service|receipt))\b|the (?:date|day|present|above|letter|email|e-mail|mail|request|subpoena|order|warrant|demand|summons|notice|certificate))/i
export const OTHERS_DUTY_AFTER =
  /^[^.;]{0,100}(?<![\p{L}])(?:beschwerde|einsprache|einspruch|widerspruch|recurso|recours|faire appel|ricorso|reclamo|bezwaar|beroep)(?![\p{L}])|^(?:(?!produc|provid|compl|respon|furnish)[^.;]){0,120}\b(?:petition|motion|objection)s? (?:to|for|may|must|shall|is|are)\b|^[ ,]*(?:of|after|from|following)[^.;]{0,30}\b(?:final (?:order|decision|judgment)|close of|conclusion of|end of the)\b|^[^.;]{0,60}?,? (?:the |an? )?(?:applicant|affiant|government|prosecutor|executing officer|peace officer|clerk)s? (?:shall|must|will|is to)\b|^[^.;]{0,140}\b(?:be|been) (?:mailed|given|served|sent|filed|made) (?:to [^.;]{0,40})?by the (?:applicant|affiant|government|prosecutor|officer|clerk|state)\b/iu
/** The officer's own return of a warrant to the judge (Fed. R. Crim. P. 41(f)(1)(D)). */
/** A rule of law told beside the demand: what holds where nothing else is stated. */
export const LAW_SAYS =
  /(?:\b(?:section|sections|code|statute|law|rule|act)|\u00a7)\b[^;]{0,90}\b(?:requires?|provides|obliges|directs|foreign corporation|a provider)\b[^;]{0,90}$/i
export const UNLESS_STATED = /^[^.;]{0,50}\bunless (?:the|this|a|another|otherwise|ordered)\b/i
/** "beginning with the day on which it is served": that day is the first, unless the day after it is named. */
export const BEGINS_WITH =
  /^[ ,]*(?:beginning|starting|commencing|running) (?:with|on|from) the (?:day|date)( (?:immediately )?(?:after|following)(?: the (?:day|date))?)?(?: on which)?/i
export const RETURN_OF_WARRANT =
  /\breturn(?:ed)? (?:of )?(?:this|the|said) (?:search )?warrant\b[^.;]{0,60}$|\bmake (?:a |due |prompt )?return\b[^.;]{0,60}$/i
export const AFTER_EXECUTION = /^[ ,]*(?:of|after|from|following)[^.;]{0,24}\b(?:execut\w+|search|seizure)\b/i
export const FROM_ISSUE =
  /^[ ,]*(?:of|after|from|following|à compter de|après|nach|ab|desde|a contar de|dalla|suivant|from and after|de)?[^.;]{0,20}\b(?:date (?:of|hereof|above|first)|above date|issuance|issue|entry|this (?:order|warrant|subpoena|demand|summons)|signing|order|hereof|date de (?:la présente|cette|l'ordonnance|son émission)|data del(?:la)? (?:presente|decreto|provvedimento|richiesta)|datum dieses|ausstellung|fecha de (?:emisión|este)|emisión)\b/i
export const UPON_RECEIPT = /\b(?:upon|after|from|following) (?:receipt|service)\b[^.;]{0,40}$/i
export const FROM_SERVICE =
  /^[ ,]*(?:of|after|from|following|à compter de|nach|ab|seit|desde|a contar d[oae]|contados a partir del?|siguientes a|dal|na|depuis|suivant|après|de)?[^.;]{0,40}?(?<![\p{L}])(?:service|receipt|receiving|you(?:'ve| have)? (?:first |actually )?(?:receive|get|accept|accepted|received|got)|(?<=\b(?:after|once|when|from|of) [^.;]{0,30})(?:receives|getting|reach(?:es|ing) you)|being served|delivery|réception|signification|notification|erhalt|zugang|zustellung|eingang|(?:is|are|was|been) (?:given|delivered|handed|received|served)|(?:is|are) personally served|recepción|recibo|recibido|notificación|recebimento|receção|recepção|notificação|ricevimento|ricezione|notifica|ontvangst|betekening|served)(?![\p{L}])/iu
export const COMMANDS =
  /\b(?:please|appreciate\w*|grateful|need|would like|could you|can you|shall|must|produce|provide|disclose|furnish|respond|comply|deliver|return date|répon\w+|fournir|communiqu\w+|remettre|transmettre|übermitteln|mitzuteilen|vorzulegen|remit\w+|enviar|fornecer|encaminhar|fornire|trasmettere|verstrekken|reply|answer|serve|submit|ordered|commanded|directed|return (?:this|the|said|it)|make return|riscontro|compliance|communiqués?|required|requisit\w+|solicit\w+|forne[cç]\w*|facilit\w+|aport\w+|trasmess\w+|disclose[ds]?|supply|provided|produced|vorder\w*|verstrek\w*|herauszugeben|herausgib\w*|inform\w+)\b/i
