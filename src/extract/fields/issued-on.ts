import { dayOf, type FoundDate } from '../../calendar/find-dates.js'
import type { Value } from '../../text/evidence.js'
import { isSilenceOnly, lead, type Passage, type Reading, valueAt } from '../passage.js'
import { findDatePairs } from './date-pairs.js'

interface LeadRow {
  id: string
  rank: number
  /** Tried on the words right before a date. */
  before: RegExp
}

/** What stands before the day on which a demand was issued; the higher rank decides. */
const ROWS: readonly LeadRow[] = [
  {
    id: 'date-issued',
    rank: 50,
    before:
      /\b(?:date(?: and time)?(?: of)? (?:issued|issuance|issue)|issue(?:d| date)|date of (?:this )?(?:order|warrant|subpoena|summons|request|letter|demand|notice|certificate)|date \/ time of request|order made)\s*(?:[:|]|on|at|this|the|by|[\d:.]+ ?[ap]?\.?m?\.?)*[ ,:]*(?:the )?$/i,
  },
  {
    id: 'ordered-this-day',
    rank: 45,
    before:
      /\b(?:so ordered|ordered|done and ordered|done|entered|issued|given under my hand|signed|witness my hand|dated|sealed|executed|made and issued|made|sworn|decided)\b[^.;:]{0,100}?\b(?:this|on|the|at)[ ,_]*(?:the )?$/i,
  },
  {
    id: 'dated',
    rank: 44,
    before: /\bdated?(?: (?:at|in|this|on|the)| [A-Z][a-z]+(?: [A-Z][a-z]+)?,?)*[ :|,_]*(?:this |the )?$/i,
  },
  { id: 'dated-at-place', rank: 43, before: /\bdated?:? (?:at|in) [^.;:]{2,60}, ?$/i },
  {
    id: 'fait-a',
    rank: 44,
    before: /\b(?:fait|délivrée?|donnée?|rendue?|établie?)\b[^.;:]{0,60}\b(?:le|ce) ?(?:jour,? le )?$/i,
  },
  {
    id: 'place-date',
    rank: 40,
    before: /(?:^|[^\w,])[A-ZÀ-Ý][\wà-ÿ' /().-]{2,32}, ?(?:a|le|den|el|il|lì|li|em|de|dem|the)? ?$/,
  },
  {
    id: 'datum',
    rank: 44,
    before:
      /\b(?:datum|fecha|data|date|data de emissão|fecha de emisión|ausstellungsdatum|erlassen am|ausgestellt am|beschluss vom|verfügung vom)[ :|]+(?:den |le |el |il )?$/i,
  },
]
/** What a date is when it is not the issue: a deadline, a birth, another paper, a treaty. */
const NOT_ISSUE =
  /\b(?:return(?:able)?(?: date)?|due(?: date)?|deadline|on or before|no later than|by|until|born|birth|dob|d\.o\.b\.?|expires?|expiration|exp|rev\.?|effective|hecho en|signed at washington|treaty|act current to|amended on|since|after|appear\w*|hearing|trial|incident|offen[cs]e|occurred|date and time|sent|on:)\b[^.;]{0,24}$/i
const LETTERHEAD_REACH = 1500

/** The day on which the demand was issued, as it says itself; never the date of the mail. */
export function findIssuedOn(reading: Reading): Value | null {
  const papers = reading.operative.filter(({ instruments }) => !isSilenceOnly(instruments))
  for (const passages of [papers, reading.operative, reading.cover]) {
    const found = passages.flatMap((passage, index) =>
      issueDates(passage, passages === reading.cover ? 43 : 0).map((date) => ({ ...date, index })),
    )
    const best = found.sort((a, b) => b.rank - a.rank || a.index - b.index)[0]
    if (best) return best.value
  }
  return null
}

/** The day on which one document says it was made. */
export function issueDateOf(passage: Passage): Value | null {
  return issueDates(passage, 0).sort((a, b) => b.rank - a.rank)[0]?.value ?? null
}

function issueDates(passage: Passage, least: number): { value: Value; rank: number }[] {
  const pairs = findDatePairs(passage)
  return passage.dates.flatMap((date) => {
    const day = dayOf(date)
    if (day === null || pairs.some((pair) => pair.to && date.start >= pair.start && date.start < pair.end)) return []
    const rank = rankOf(passage, date)
    return rank > least ? [{ value: valueAt(passage, date.start, date.end, day), rank }] : []
  })
}

function rankOf(passage: Passage, date: FoundDate): number {
  const before = lead(passage, date.start, 130)
  if (NOT_ISSUE.test(before)) return 0
  const row = ROWS.filter((each) => each.before.test(before)).sort((a, b) => b.rank - a.rank)[0]
  if (row) return row.rank
  return isLetterheadDate(passage, date) ? 30 : 0
}

/** The date of a letter stands on a line of its own above the address or the salutation. */
function isLetterheadDate(passage: Passage, date: FoundDate): boolean {
  if (date.start > LETTERHEAD_REACH || date.year === null) return false
  const { start, end } = passage.flat.quote(date.start, date.end)
  const text = passage.document.text ?? ''
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const rest = text.slice(end, end + 40).split('\n')[0] ?? ''
  return !/[\p{L}\d]/u.test(line.replace(/^date:?/i, '')) && !/[\p{L}\d]/u.test(rest)
}
