import { addDays, type IsoDay, weekday } from '../../calendar/iso-day.js'
import type { Value } from '../../text/evidence.js'
import { matchRows, type Row } from '../../text/row.js'
import { lead, type Passage, type Reading, valueAt } from '../passage.js'
import { OF_OTHERS } from './due-rows.js'

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

const SPOKEN: readonly Row[] = [
  {
    id: 'by-tomorrow',
    language: 'en',
    words: ['by', 'before', 'than', 'is', 'due'],
    pattern:
      /(?:by|before|no later than|(?<=no later )than|(?<=not later )than|(?<=\b(?:return|due|response|compliance|production) (?:date )?)is|(?<=\b(?:is|are|be) )due) (?:the )?(?:(?:close of (?:business|play)|end of (?:the )?(?:business )?day|c\.?o\.?b\.?|e\.?o\.?[bd]\.?|noon|midnight|\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?|hours|hrs)|\d{4} ?(?:hours|hrs))(?: \(?[A-Z]{2,4}\)?)?,? ?)?(?:on |of )?(?:(this|next|coming) )?(today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b(?! ?,? ?(?:the )?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/iy,
  },
]
/** Beside a day of the week nobody is told what to answer, unless he is asked. */
const ASKED =
  /\b(?:provide|send|need|have|reply|respond|response|get|answer|let|produce|disclose|want|deliver|submit|confirm|return|records|information|hear|comply)\b(?:[^.;?!]|\.(?=\w)){0,110}$/i
/** "Return date is this Friday". */
const LABEL = /\b(?:return|due|response|compliance|production) (?:date )?$/i
/** "By Tuesday", "no later than noon tomorrow": counted from the day of receipt; of the same weekday nobody can tell which. */
export function findSpokenDays(passage: Passage, reading: Reading): (Value & { rank: number; at: number })[] {
  // A life in danger is talked of in the same words, and waits for no day.
  if (reading.classification.primary.type === 'emergency-disclosure-request') return []
  return matchRows(passage, SPOKEN).flatMap(({ start, end, match }) => {
    const before = lead(passage, start, 130)
    if (!(ASKED.test(before) || LABEL.test(before)) || OF_OTHERS.test(before)) return []
    const day = spokenDay((match[2] ?? '').toLowerCase(), (match[1] ?? '').toLowerCase(), reading.receivedOn)
    return day === null ? [] : [{ ...valueAt(passage, start, end, day), rank: LABEL.test(before) ? 60 : 38, at: start }]
  })
}

function spokenDay(word: string, which: string, receivedOn: IsoDay): IsoDay | null {
  if (word === 'today' || word === 'tonight') return receivedOn
  if (word === 'tomorrow') return addDays(receivedOn, 1)
  const today = weekday(receivedOn)
  const ahead = (DAYS.indexOf(word) - today + 7) % 7
  if (ahead === 0) return null
  const isInThisWeek = today + ahead < 7 && today !== 0
  return which === 'next' && isInThisWeek ? null : addDays(receivedOn, ahead)
}
