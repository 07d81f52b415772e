import { dayOf, type FoundDate } from '../../calendar/find-dates.js'
import { addDays, addYears, type IsoDay } from '../../calendar/iso-day.js'
import type { Value } from '../../text/evidence.js'
import { isSilenceOnly, lead, type Passage, type Reading, valueAt } from '../passage.js'
import { findDatePairs } from './date-pairs.js'

interface LeadRow {
  id: string
  rank: number
  /** Tried on the words right before a date. */
  before: RegExp
  /** Must be found in the words of the date itself, where given. */
  says?: RegExp
}

/** What stands before the day on which a demand was issued; the higher rank decides. */
const ROWS: readonly LeadRow[] = [
  {
    id: 'date-issued',
    rank: 50,
    before:
      /\b(?:date(?: and time)?(?: of)? (?:issued|issuance|issue)|issue(?:d| date)|date of (?:this )?(?:order|warrant|subpoena|summons|request|letter|demand|notice|certificate)|date \/ time of request|order made|notice (?:given|issued))\s{0,9}(?:[:|.]|on|at|this|the|by|\d{1,2}(?:[:.]\d{2}){0,2} ?[ap]?\.?m?\.?){0,6}[ ,:]{0,9}(?:the )?$/i,
  },
  {
    id: 'ordered-this-day',
    rank: 45,
    before:
      /\b(?:so ordered|ordered|done and ordered|done|entered|[il]ssued|given under my hand|signed|witness(?: my hand)?|dated|sealed|executed|made and issued|made|sworn|decided)\b(?:[^.;:]|\.(?=\w)|(?<=\b[A-Z])\.(?!\w)){0,100}?\b(?:this|on|the|at)[ ,_]*(?:the )?$/i,
  },
  {
    id: 'issued-at-hour',
    rank: 46,
    before:
      /\b(?:issued|signed|given|entered|made|sworn)(?: [a-z]{2,12}){0,3} at \d{1,2}[:.]?\d{0,2} ?(?:o.clock)? ?(?:[ap]\.? ?m\.?)?,? (?:on )?(?:this )?(?:the )?$/i,
  },
  {
    id: 'set-my-hand',
    rank: 45,
    before: /\bset (?:my|his|her|their|our) hands?\b[^.;:]{0,60}\b(?:this|on) (?:the )?$/i,
  },
  { id: 'so-ordered', rank: 45, before: /\b(?:so ordered|it is ordered|ordered and adjudged)[.,:;]? ?$/i },
  { id: 'a-los-dias', rank: 46, before: /$/, says: /^a(?:os| los) /i },
  { id: 'an-deux-mille', rank: 46, before: /$/, says: /^l'an deux mille/i },
  { id: 'it-is-on-this', rank: 45, before: /\bit is(?: hereby)?,? (?:on )?this (?:the )?$/i },
  { id: 'held-at', rank: 42, before: /\bheld (?:in|at)\b[^.;:]{2,120}\bon (?:the )?$/i },
  {
    id: 'this-day-of',
    rank: 43,
    before: /(?:^|[.:;)\]_"] |[A-Z]{4} )This (?:the )?$|\bnow,? (?:to wit,? |therefore,? )?(?:on )?this (?:the )?$/i,
    says: /\bday of\b/i,
  },
  {
    id: 'date-line-after-courier',
    rank: 42,
    before:
      /(?:^|[.:!] |\b)(?:via|by) (?:electronic mail|e-?mail|facsimile|fax|courier|hand|(?:certified|registered|overnight|first[- ]class|express) mail)(?: only| and (?:e-?mail|fax|courier))?:? $/i,
  },
  {
    id: 'entered',
    rank: 44,
    before: /\b(?:entered|signed|issued|made|decided|granted|approved|authori[sz]ed)[: ]+(?:on )?(?:this )?(?:the )?$/i,
  },
  {
    id: 'dated',
    rank: 44,
    before:
      /\b(?:dated ?\/ ?time|dated?)[: ]{1,9}(?:(?:at|in|this|on|the) )?(?:[A-Z][a-z]{1,20}[ ,]{1,2}){0,4}[ :|,_]{0,40}(?:this |the )?$/i,
  },
  {
    id: 'box-of-issue',
    rank: 43,
    before:
      /\b(?:DATE (?:OF )?ISSUED?|DATE OF ISSUANCE|Date of [Ii]ssue|Date [Ii]ssued)(?: [A-Z][\w.'-]{0,24}){1,5} ?$/,
  },
  { id: 'witness-the-judge', rank: 43, before: /\b(?:witness|attest|teste):?,? [^.;:]{3,120}, ?$/i },
  { id: 'dated-at-place', rank: 43, before: /\bdated?:? (?:at|in) [^.;:]{2,60}, ?$/i },
  {
    id: 'fait-a',
    rank: 44,
    before:
      /(?<![\p{L}])(?:fait|délivrée?|donnée?|rendue?|établie?|ordonnée?|émise?|décernée?|signée?|prononcée?|accordée?)(?![\p{L}])[^.;:]{0,60}\b(?:le|ce) ?(?:jour,? le )?$/iu,
  },
  {
    id: 'place-date',
    rank: 40,
    before: /(?:^|[^\w,])[A-ZÀ-Ý][\wà-ÿ' /().-]{2,32}, ?(?:a|le|den|el|il|lì|li|em|de|dem|am|the|this(?: the)?)? ?$/,
  },
  { id: 'date-fr', rank: 44, before: /\b(?:datée?|daté) (?:du|le|de ce|à [^.;:]{2,30}, le) ?$/i },
  {
    id: 'datum',
    rank: 44,
    before:
      /\b(?:datum|fecha|data|date|data de emissão|fecha de emisión|ausstellungsdatum|erlassen am|ausgestellt am|beschluss vom|verfügung vom)[ :|]+(?:den |le |el |il )?$/i,
  },
]
/** Letterheads of the Department of Justice: "In Reply, Please Refer to", with the date in the column beside it. */
const REFER_TO =
  /\b(?:in reply,? (?:please )?|please )(?:refer|reply|respond) to(?: (?:file|case)(?: (?:no|number)\b\.?)?)?:? ?$/i
/** What a date is when it is not the issue: a deadline, a birth, another paper, a treaty. */
const NOT_ISSUE =
  /(?:\b(?:return(?:able)?(?: date)?|due(?: date)?|deadline|on or before|(?:no|not) later than|by|until|birth|dob|expires?|expiration(?: date)?|rev\.?|effective|since|after|before|between|from|through|to|hearing|trial|incident|occurred|committed|sent|received|as of|on or about|scheduled for|amended|current)(?: (?:is|on|the|date|of|in|at|or about|for))*[ :(,]*|\b(?:born|d\.?o\.?b|treaty|agreement|hecho en|act of)\b[^.;]{0,30})$/i
/** "FIR No. 0217/2026 dated", "your letter dated": the day of another paper. */
const OTHER_PAPER =
  /[a-z\d)],? dated (?:the )?$|\b(?:the|that|an?|your|our|earlier|previous|said) (?:[\w-]{2,20} ){0,3}(?:order|warrant|subpoena|letter|notice|request|summons|certificate)(?:,? (?:which|that))?(?: was| has been)? (?:made|issued|signed|entered|served|granted|executed)(?: by [^.;,]{2,40})?,? (?:on|at|in)? ?(?:the )?$|\b(?:auto|resolución|providencia|sentencia|despacho|sentença|decisão|ordinanza|jugement|arrêt) (?:de fecha|datad[oa] de|en date du|in data|de|del)[ ,]*$/i
/** An order says "ordered to appear on" of another day than its own. */
const COMMANDS = /\b(?:appear|produce|attend|provide|comply|furnish|deliver|return|testify|disclose|preserve|serve)\b/i
/** Years before receipt within which a demand was made: older days are those of laws, treaties and executive orders. */
const MAX_AGE_YEARS = 3
const LETTERHEAD_REACH = 1500

/** The day on which the demand was issued, as it says itself; never the date of the mail. */
export function findIssuedOn(reading: Reading): Value | null {
  const papers = reading.operative.filter(({ instruments }) => !isSilenceOnly(instruments))
  for (const passages of [papers, reading.operative, reading.cover]) {
    const found = passages.flatMap((passage, index) =>
      issueDates(passage, reading.receivedOn, passages === reading.cover ? 43 : 0).map((date) => ({ ...date, index })),
    )
    const best = found.sort((a, b) => b.rank - a.rank || a.index - b.index)[0]
    if (best) return best.value
  }
  return null
}

/** The day on which one document says it was made. */
export function issueDateOf(passage: Passage, receivedOn: IsoDay): Value | null {
  return issueDates(passage, receivedOn, 0).sort((a, b) => b.rank - a.rank)[0]?.value ?? null
}

function issueDates(passage: Passage, receivedOn: IsoDay, least: number): { value: Value; rank: number }[] {
  const pairs = findDatePairs(passage)
  return passage.dates.flatMap((date) => {
    const day = dayOf(date)
    if (day === null || pairs.some((pair) => pair.to && date.start >= pair.start && date.start < pair.end)) return []
    if (day < addYears(receivedOn, -MAX_AGE_YEARS) || day > addDays(receivedOn, 7)) return []
    const rank = rankOf(passage, date)
    return rank > least ? [{ value: valueAt(passage, date.start, date.end, day), rank }] : []
  })
}

function rankOf(passage: Passage, date: FoundDate): number {
  const before = lead(passage, date.start, 130)
  if (REFER_TO.test(before)) return 41
  if (NOT_ISSUE.test(before)) return 0
  if (OTHER_PAPER.test(before)) return 20
  const words = passage.text.slice(date.start, date.end)
  const row = ROWS.filter((each) => applies(each, before) && (each.says?.test(words) ?? true)).sort(
    (a, b) => b.rank - a.rank,
  )[0]
  if (row) return row.rank
  return isLetterheadDate(passage, date) ? 30 : 0
}

function applies({ id, before }: LeadRow, words: string): boolean {
  const match = before.exec(words)
  return match !== null && !(id === 'ordered-this-day' && COMMANDS.test(match[0]))
}

/**
 * The date of a letter stands by itself above the address or the salutation: between words that begin no sentence with
 * it and end none. Labels (a colon before it) are the rows' business.
 */
function isLetterheadDate({ text }: Passage, date: FoundDate): boolean {
  if (date.start > LETTERHEAD_REACH || date.year === null) return false
  const before =
    text
      .slice(Math.max(0, date.start - 40), date.start)
      .trimEnd()
      .split(/\s/)
      .at(-1) ?? ''
  const after = text.slice(date.end, date.end + 24).trimStart()
  return (
    !/^\p{Ll}.*[^.)]$|^\p{Ll}$|:$|^(?:On|At|By|From|Until|Since)$/u.test(before) &&
    !/^[\p{Ll},.;)]|^(?:at|to)\b/u.test(after)
  )
}
