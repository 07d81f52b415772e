import { ordinalNumber } from '../../calendar/find-dates.js'
import { type Period, periodEndingAt } from '../../calendar/period.js'
import { matchRows, type Row } from '../../text/row.js'
import type { Passage } from '../passage.js'

/** A period with where the words that lead to it begin. */
export interface PeriodFound {
  start: number
  period: Period
}

const NTH_DAY: readonly Row[] = [
  {
    id: 'nth-day',
    language: 'en',
    source: 'state rules of criminal procedure: "not later than the 14th day after the date of service"',
    words: ['later', 'before', 'by', 'on', 'than'],
    pattern:
      /(?:later than|before|by|on|than) (?:the )?(?:end of (?:the )?)?(next|[a-z]{5,12}(?:-[a-z]{5,7})?|\d{1,3}(?:st|nd|rd|th)) ?(?:\(\d{1,3}(?:st|nd|rd|th)?\) ?)?(business |working |calendar )?day (?=after|following|from|of (?:service|receipt|issu))/iy,
  },
]

/** "not later than the 14th day after service". */
export function findNthDays(passage: Passage): PeriodFound[] {
  return matchRows(passage, NTH_DAY).flatMap(({ start, end, match }) => {
    const [, nth = '', kind = ''] = match
    const count = /^\d/.test(nth) ? Number.parseInt(nth, 10) : /^next$/i.test(nth) ? 1 : ordinalNumber(nth)
    const unit = /business|working/i.test(kind) ? ('business-day' as const) : ('day' as const)
    return count > 0 ? [{ start, period: { count, unit, end: end - 1 } }] : []
  })
}

const BARE: readonly Row[] = [
  {
    id: 'days-after-service',
    language: 'en',
    words: ['days', 'weeks'],
    pattern:
      /(?:days|weeks),? (?=(?:from|after|following|of) (?:(?:the|its|your|the date of|date of|the day of|day of|your date of|this|such) ){0,3}(?:service|receipt|(?:(?:being|is|are|was) )?served|delivery|date (?:hereof|of (?:this|the|service|receipt|issu))|issuance|hereof))/iy,
  },
  {
    id: 'jours-apres',
    language: 'fr',
    words: ['jours'],
    pattern:
      /jours (?=(?:après|suivant|à compter de|à partir de) (?:la |le |sa |cette )?(?:date (?:de|d')|signification|réception|notification))/iy,
  },
]
/** What must be said before a bare period for it to be the answer's. */
const ANSWERED =
  /\b(?:produc\w+|furnish\w*|provid\w+|deliver\w*|return\w*|disclos\w+|compl(?:y|iance|ied)|respon\w+|due|answer\w*|submit\w*|time|deadline|délai|communiqu\w+|remi\w+|transmi\w+|fourni\w*)\b[^.;]{0,90}$/i
const NOT_ANSWERED =
  /\b(?:expir\w+|preserv\w+|retain\w*|keep|kept|valid|effective|conserv\w+|préserv\w+|destroy\w*|sooner than|earlier than|(?:fewer|less) than|at least)\b[^.;]{0,60}$/i

/** "shall be produced ten (10) days after service": a period without a word of its own before it. */
export function findBarePeriods(passage: Passage): PeriodFound[] {
  return matchRows(passage, BARE).flatMap(({ start, match }) => {
    const found = periodEndingAt(passage.text, start + match[0].trimEnd().replace(/,$/, '').length)
    if (!found) return []
    const before = passage.text.slice(Math.max(0, found.start - 100), found.start)
    return ANSWERED.test(before) && !NOT_ANSWERED.test(before) ? [found] : []
  })
}
