import { dayOf, type FoundDate } from '../../calendar/find-dates.js'
import { addPeriod, type Period, readPeriod } from '../../calendar/period.js'
import type { Value } from '../../text/evidence.js'
import { matchRows, type Row } from '../../text/row.js'
import { demandPassages, evidenceOf, lead, type Passage, type Reading, valueAt } from '../passage.js'
import { findDatePairs } from './date-pairs.js'
import { silentSpans } from './non-disclosure.js'

/** A day by which something must be answered, with how firmly the words say so. */
export interface DueDate extends Value {
  rank: number
  /** A stated day, which two documents can disagree on; a counted one follows from others. */
  stated: boolean
  /** Where its words begin in their passage. */
  at: number
}

interface LeadRow {
  id: string
  rank: number
  before: RegExp
  /** The command stands a whole address before the day. */
  far?: true
  /** Must match right behind the day, where given. */
  after?: RegExp
}

const CLOCK = String.raw`(?:(?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?|hours|hrs|uhr|h)?|noon|midnight|close of business|cob|5 o'clock)(?: \(?[A-Z]{2,4}\)?)?,? ?(?:on |am |le |el )?(?:the )?)?(?:(?:today|tomorrow|tonight),? )?`
const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,? (?:the )?)?'

const WEEKDAY_ABROAD =
  '(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)-feira|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag),? (?:den |dem |el |il |le )?)?'

/** What stands right before the day of the answer. */
const LEADS: readonly LeadRow[] = [
  {
    id: 'return-date',
    rank: 60,
    before: new RegExp(
      `\\b(?:return(?: date)?|returnable(?: (?:on|by))?|due(?: date| on| by)?|response (?:date|due)(?: date)?|(?:response|reply|answer|disclosure|data|records|information|production) (?:is |are )?(?:required|requested|needed|expected)(?= (?:by|on|before|no later))|compliance date|date of (?:compliance|return|appearance|production)|date and time \\(return date\\)|production date|deadline(?: for (?:compliance|response|production))?|respond by|reply by|frist|fecha límite|prazo|scadenza|échéance|date limite)(?: (?:is|of))?[ :|,]*(?:on |by |no later than |at )?${CLOCK}${WEEKDAY}$`,
      'i',
    ),
  },
  {
    id: 'on-or-before',
    rank: 50,
    before: new RegExp(
      `\\b(?:on or before|on ?/ ?(?:or )?before|no later than|not later than|at the latest by|at latest by|by no later than|latest by)[ :|]*(?:the )?${CLOCK}${WEEKDAY}$`,
      'i',
    ),
  },
  {
    id: 'has-until',
    rank: 50,
    before: new RegExp(
      `\\b(?:has|have|is given|are given|is allowed|is granted)[ :]*until (?:the )?${CLOCK}${WEEKDAY}$`,
      'i',
    ),
  },
  { id: 'by', rank: 40, before: new RegExp(`\\bby[ :]*(?:the )?${CLOCK}${WEEKDAY}$`, 'i') },
  {
    id: 'au-plus-tard',
    rank: 50,
    before: new RegExp(
      String.raw`\b(?:au plus tard le|avant le|d'ici (?:le|au)|à remettre le|pour le)[ :]*${WEEKDAY_ABROAD}$`,
      'i',
    ),
  },
  {
    id: 'bis-zum',
    rank: 50,
    before: new RegExp(
      String.raw`\b(?:bis (?:spätestens|längstens)(?: zum| am)?|spätestens (?:bis zum|bis|am|zum)|bis zum|bis|frist:?)[ :]*(?:den )?${WEEKDAY_ABROAD}$`,
      'i',
    ),
  },
  {
    id: 'a-mas-tardar',
    rank: 50,
    before: new RegExp(
      String.raw`\b(?:a más tardar (?:el|para el)|antes del|hasta el(?: día)?|con fecha límite)[ :]*${WEEKDAY_ABROAD}$`,
      'i',
    ),
  },
  {
    id: 'ate',
    rank: 50,
    before: new RegExp(String.raw`\b(?:até o dia|até|o mais tardar (?:até|em))[ :]*${WEEKDAY_ABROAD}$`, 'i'),
  },
  {
    id: 'entro-il',
    rank: 50,
    before: new RegExp(
      String.raw`\b(?:entro (?:e non oltre )?il(?: giorno)?|non oltre il)[ :]*${WEEKDAY_ABROAD}$`,
      'i',
    ),
  },
  {
    id: 'uiterlijk',
    rank: 50,
    before: new RegExp(String.raw`\b(?:uiterlijk(?: op)?|vóór|voor|tot en met)[ :]*${WEEKDAY_ABROAD}$`, 'i'),
  },
  {
    id: 'appear-on',
    rank: 45,
    far: true,
    before: new RegExp(
      `\\b(?:appear|appearance|attend|testify|deposition)\\b[^;]{0,260}\\bon(?: the)?[ :,]*${WEEKDAY}$`,
      'i',
    ),
  },
  { id: 'date-and-time', rank: 55, before: new RegExp(`\\bdate and time[ :|]*${WEEKDAY}$`, 'i') },
  { id: 'date-and-time-box', rank: 44, before: /\bdate and time\b[^:]{0,200}$/i },
  {
    id: 'date-time-boxes',
    rank: 43,
    before: /\bdate\)?[ :|]*$/i,
    after: /^[ ,;|]*(?:\([A-Z]\) ?)?(?:at )?\(?time\)?[ :|]*\d/i,
  },
  {
    id: 'deliver-on',
    rank: 42,
    far: true,
    before: /\b(?:deliver|turn over|produce|furnish|bring|surrender)\b[^;]{0,260}\bon(?: the)?[ :,]*$/i,
    after: /^,? (?:by|at|before|no later than) \d/i,
  },
  {
    id: 'at-an-hour-on',
    rank: 42,
    far: true,
    before: new RegExp(
      `\\b(?:deliver|turn over|produce|furnish|bring|surrender)\\b[^;]{0,400}\\bat (?:\\d{1,2}(?::\\d\\d)? ?[ap]\\.?m\\.?|noon),? (?:[A-Z]{2,4} )?on (?:the )?${WEEKDAY}$`,
      'i',
    ),
  },
  {
    id: 'at-a-place-on',
    rank: 41,
    far: true,
    before:
      /\b(?:produce|deliver|bring|furnish)\b[\s\S]{10,590}\bat [A-Z0-9](?:(?!\b(?:signed|issued|made|sworn)\b)[^;:]){3,110}\bon (?:the )?$/,
    after: /^,? (?:by|at|before|no later than) \d/i,
  },
  { id: 'kaito-kigen', rank: 60, before: /(?:回答期限|提出期限|期限)[ ::]*$/ },
  { id: 'made-ni', rank: 50, before: /(?:^|[^月日0-9])$/, after: /^(?: ?\d{1,2}時)?(?:まで|迄)/ },
]
/** A day that ends something else: silence, preservation, a warrant's own execution, a right to object. */
const OTHER_DEADLINE =
  /(?:\b(?:not (?:to )?(?:disclose|notify|inform|reveal)|non-disclosure|object(?:ion)?s?|quash|vary|appeal|extension|preserve[^.]{0,60} (?:until|for))\b[^.]{0,60}|\b(?:signed|filed|issued|dated|born|entered|expires?|current to|sought)(?: (?:on|at|this|the))*[ :]*)$/i
const EXECUTE = /\bexecute(?:d)?\b[^.]{0,40}$/i

interface WithinRow extends Row {
  /** Characters between the row and the words of the period. */
  gap?: RegExp
}
const WITHIN: readonly WithinRow[] = [
  {
    id: 'within',
    language: 'en',
    words: ['within', 'in'],
    pattern:
      /(?:within|in no more than|in not more than) (?:a (?:period|maximum) of |the next |no more than |not more than )?/iy,
  },
  {
    id: 'days-from',
    language: 'en',
    words: ['no', 'not'],
    pattern: /(?:no|not) (?:later|more) than (?:the end of (?:the|a) period of )?/iy,
  },
  {
    id: 'dans-un-delai',
    language: 'fr',
    words: ['dans', 'sous'],
    pattern: /(?:dans (?:un|le) délai (?:maximum |maximal )?(?:de |d')|dans les |sous )/iy,
  },
  {
    id: 'innerhalb',
    language: ['de', 'nl'],
    words: ['innerhalb', 'binnen', 'innert'],
    pattern: /(?:innerhalb (?:von )?|binnen |innert )(?:einer frist von )?/iy,
  },
  { id: 'due-in', language: 'en', words: ['due'], pattern: /due (?:in |within )?(?=\d|[a-z]{3,12} )/iy },
  { id: 'you-have', language: 'en', words: ['have'], pattern: /have (?=\d|[a-z]{3,12}(?:-[a-z]{3,5})? \()/iy },
  {
    id: 'plazo',
    language: 'es',
    words: ['plazo'],
    pattern: /plazo ?(?:máximo de |no mayor (?:a|de) |improrrogable de |de |: ?)/iy,
  },
  { id: 'prazo', language: 'pt', words: ['prazo'], pattern: /prazo (?:máximo |improrrogável )?de /iy },
  {
    id: 'time-for-compliance',
    language: 'en',
    words: ['time', 'period', 'deadline'],
    pattern:
      /(?:time|period|deadline) (?:for|of|to) (?:compliance|comply|response|respond|production|produce|reply|answer)(?: is)? ?[:|-]? ?/iy,
  },
  { id: 'entro', language: 'it', words: ['entro'], pattern: /entro (?:il termine di |e non oltre )?/iy },
]
/** What the applicant, the officer or the clerk owes by then, not we: notice to the account's holder, a return of the warrant. */
const OTHERS_DUTY_BEFORE =
  /\b(?:applicant|affiant|government|prosecutor|state|officers?|agents?|clerk|united states)(?: named above)? (?:shall|must|will|is to|are to|is ordered to)\b[^.;]{0,90}$/i
const OTHERS_DUTY_AFTER =
  /^[^.;]{0,60}?,? (?:the |an? )?(?:applicant|affiant|government|prosecutor|executing officer|peace officer|clerk)s? (?:shall|must|will|is to)\b|^[^.;]{0,140}\b(?:be|been) (?:mailed|given|served|sent|filed|made) (?:to [^.;]{0,40})?by the (?:applicant|affiant|government|prosecutor|officer|clerk|state)\b/i
/** The officer's own return of a warrant to the judge (Fed. R. Crim. P. 41(f)(1)(D)). */
const RETURN_OF_WARRANT =
  /\breturn(?:ed)? (?:of )?(?:this|the|said) (?:search )?warrant\b[^.;]{0,60}$|\bmake (?:a |due |prompt )?return\b[^.;]{0,60}$/i
const AFTER_EXECUTION = /^[ ,]*(?:of|after|from|following)[^.;]{0,24}\b(?:execut\w+|search|seizure)\b/i
const FROM_ISSUE =
  /^[ ,]*(?:of|after|from|following|à compter de|nach|ab|desde|a contar de|dalla|suivant|from and after|de)?[^.;]{0,20}\b(?:date (?:of|hereof)|issuance|issue|entry|this (?:order|warrant|subpoena|demand|summons)|signing|order|hereof|date de (?:la présente|cette|l'ordonnance|son émission)|data del(?:la)? (?:presente|decreto|provvedimento|richiesta)|datum dieses|ausstellung|fecha de (?:emisión|este)|emisión)\b/i
const UPON_RECEIPT = /\b(?:upon|after|from|following) (?:receipt|service)\b[^.;]{0,40}$/i
const FROM_SERVICE =
  /^[ ,]*(?:of|after|from|following|à compter de|nach|ab|seit|desde|a contar d[oae]|dal|na|depuis|suivant|de)?[^.;]{0,40}?\b(?:service|receipt|receiving|being served|delivery|réception|signification|notification|erhalt|zugang|zustellung|eingang|(?:is|are|was|been) (?:given|delivered|handed|received|served)|recepción|recibo|notificación|recebimento|ricevimento|notifica|ontvangst|served)\b/i

/** The days by which the demand must be answered, the firmest first; the first is the answer, the others may disagree. */
export function findDueOn(reading: Reading, issuedOn: Value | null): DueDate[] {
  const demands = demandPassages(reading)
  const found = demands.flatMap((passage) => dueDates(passage, reading, issuedOn))
  const inCover = reading.cover
    .filter((passage) => !demands.includes(passage))
    .flatMap((passage) => dueDates(passage, reading, issuedOn))
  const firm = inCover.filter(({ rank }) => (found.length > 0 ? rank >= 60 : rank >= 40))
  return [...found.sort((a, b) => b.rank - a.rank), ...firm.sort((a, b) => b.rank - a.rank)]
}

function dueDates(passage: Passage, reading: Reading, issuedOn: Value | null): DueDate[] {
  const pairs = findDatePairs(passage).filter((pair) => pair.to !== null)
  const stated = passage.dates.flatMap((date) => {
    if (pairs.some((pair) => date.start >= pair.start && date.start < pair.end)) return []
    return statedDue(passage, date, reading)
  })
  const found = [...stated, ...countedDue(passage, reading, issuedOn)]
  if (found.length === 0) return []
  const silent = silentSpans(passage)
  return found.filter(({ at }) => !silent.some(({ start, end }) => at >= start && at < end))
}

function statedDue(passage: Passage, date: FoundDate, reading: Reading): DueDate[] {
  const day = dayOf(date) ?? nextSuchDay(date, reading.receivedOn)
  if (day === null) return []
  const before = lead(passage, date.start, 620)
  const near = before.slice(-160)
  const after = passage.text.slice(date.end, date.end + 24)
  const row = LEADS.find((each) => each.before.test(each.far ? before : near) && (each.after?.test(after) ?? true))
  if (!row || OTHER_DEADLINE.test(near)) return []
  const rank = EXECUTE.test(near) ? 20 : row.rank
  return [{ ...valueAt(passage, date.start, date.end, day), rank, stated: date.year !== null, at: date.start }]
}

/** "August 12" without a year: the first such day from half a year before receipt on. */
function nextSuchDay(date: FoundDate, receivedOn: string): string | null {
  if (date.day === null || date.year !== null) return null
  const year = Number(receivedOn.slice(0, 4))
  const earliest = Date.parse(receivedOn) - 183 * 86_400_000
  for (const each of [year - 1, year, year + 1]) {
    const day = dayOf({ ...date, year: each })
    if (day !== null && Date.parse(day) >= earliest) return day
  }
  return null
}

/** "entro giorni 20", "gg. 15": the unit before its number. */
function unitFirst(text: string, offset: number): Period | null {
  const match = /^(?:giorni|gg\.?) ?(?:n\. ?)?(\d{1,3})(?!\d)/i.exec(text.slice(offset, offset + 20))
  return match ? { count: Number(match[1]), unit: 'day', end: offset + match[0].length } : null
}

function countedDue(passage: Passage, reading: Reading, issuedOn: Value | null): DueDate[] {
  return matchRows(passage, WITHIN).flatMap(({ start, end }) => {
    const period = readPeriod(passage.text, end) ?? unitFirst(passage.text, end)
    if (!period) return []
    const near = lead(passage, start, 120)
    const after = passage.text.slice(period.end, period.end + 70)
    if (OTHER_DEADLINE.test(near) || /^[ ,]*(?:of each|prior|before|preceding)/i.test(after)) return []
    if (
      (RETURN_OF_WARRANT.test(near) && AFTER_EXECUTION.test(after)) ||
      OTHERS_DUTY_BEFORE.test(near) ||
      OTHERS_DUTY_AFTER.test(passage.text.slice(period.end, period.end + 160))
    )
      return []
    const fromService = FROM_SERVICE.test(after) || UPON_RECEIPT.test(near)
    const fromIssue = !fromService && FROM_ISSUE.test(after)
    const commands =
      /\b(?:shall|must|produce|provide|disclose|furnish|respond|comply|deliver|return date|répon\w+|fournir|communiqu\w+|remettre|transmettre|übermitteln|mitzuteilen|vorzulegen|remit\w+|enviar|fornecer|encaminhar|fornire|trasmettere|verstrekken|reply|answer|serve|submit|ordered|commanded|directed|return (?:this|the|said|it)|make return|riscontro|compliance|communiqués?|required|requisit\w+|solicit\w+|forne[cç]\w*|facilit\w+|aport\w+|trasmess\w+|disclose[ds]?|supply|provided|produced|vorder\w*|verstrek\w*|herauszugeben|herausgib\w*|inform\w+)\b/i.test(
        near + after,
      )
    if (!commands && !fromService && !fromIssue) return []
    const base = fromService ? reading.receivedOn : (issuedOn?.value ?? reading.receivedOn)
    const value = addPeriod(base, period, reading.country)
    const rank = 48 + (commands ? 4 : 0)
    return [
      {
        value,
        evidence: [evidenceOf(passage, start, period.end), ...(fromService ? [] : (issuedOn?.evidence ?? []))],
        rank,
        stated: false,
        at: start,
      },
    ]
  })
}
