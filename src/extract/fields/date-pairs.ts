import type { FoundDate } from '../../calendar/find-dates.js'
import { onceEach } from '../../text/once-each.js'
import type { Passage } from '../passage.js'

/** Two dates that a text joins into a period, or one that it joins to the present. */
export interface DatePair {
  from: FoundDate
  to: FoundDate | null
  start: number
  end: number
  /** The words before it say "between" or its like, without which "and" joins nothing. */
  kind: 'to' | 'and' | 'present' | 'issue'
}

const TIME = String.raw`(?:,? ?T?(?:at |a las |las |um |à )?(?:[0-2]\d[0-5]\d(?: ?h(?:rs?|ours)?)?|\d{1,2}(?:[:.h]\d\d)?(?::\d\d)?)(?: ?[ap]\.?m\.?)?(?: ?uhr| horas| heures| ?h(?: ?\d\d)?(?![a-z]))?(?: ?\(?(?:UTC|GMT|[ECMP][SD]?T|CET|CEST|BST|Z)(?:[+-]\d{1,2})?\)?)?)?`
const TO =
  "up to and including|to and including|through and including|(?:and |but )?(?:on or before|before or on|(?:not|no) later than)|through to|(?:and )?(?:up )?(?:through|thru|to|until|till|up to)|(?:and )?(?:ending|ends?|finish(?:es|ing)?|clos(?:es|ing)|conclud(?:es|ing)|terminat(?:es|ing)|running to)(?: on| with| at)?|(?:and )?(?:continuing|running|lasting|extending|going) (?:through|thru|to|until|till|up to)|(?:und )?bis (?:einschließlich|einschliesslich|einschl\\.|inkl\\.|und mit)|(?:und )?bis zum|(?:und )?bis|(?:et )?jusqu'au|(?:et )?jusqu'à|au|al|(?:y )?hasta el|(?:y )?hasta|(?:e )?até o dia|(?:e )?até|ao|(?:e )?fino al|sino al|al|tot en met|t/m|tot|a|à|から|より|->|=>|\u2192|-{1,3}|~|\u301c|\uff5e|/"
const AND = "and|und dem|und|et le|et|y el|y|ed? il|ed|e l'|e o dia|e o|e|en|&"
const FILLER =
  "(?:the |end of |and including |on |dem |den |del |el |le |il |o |dia |inclusive |date |period |end |to |including |l'|las )*"
const END_LABEL =
  '(?:end(?:s|ing)?|latest|last|final|closing|finish|stop|until|through)(?: ?(?:date|day))?|period (?:to|end)|to ?\\(?date\\)?|date to'
const CONNECTOR = new RegExp(
  `^${TIME}[ ,;]*(?:\\([^)]{0,24}\\) ?)?(?:(?:(?:period|date|time)[ _]?)?(?:(${TO})|(${AND}))|/? ?(?:${END_LABEL}))[: ]*${FILLER}${TIME}(?: on| am| le| del| de)? ?$`,
  'i',
)
/** "| 2026-08-01 | 2026-10-15 |": columns of a table, where its head or a label says what they are. */
const CELLS = /^ ?\|? ?$/
const COLUMNS =
  /\b(?:from|start|begin|first|du|début|desde|inicio|vom|von|ab|dal|van)\b[^.;]{0,40}\b(?:to|end|until|last|au|fin|hasta|bis|al|tot)\b|p[eé]riod|range|time ?frame|zeitraum/i
const PRESENT = new RegExp(
  `^${TIME}[ ,;]*(?:(?:up )?(?:to|through|thru|until|till)(?: till)?|-|and continuing (?:to|through)|bis|jusqu'à|jusqu'au|à|au|hasta|a|até|fino|ad|al|tot)[ :]*(?:the |and including |zum |zur |la |el |le |o |a |al |ad )*(present|now|today|current|heute|heutigen|gegenwart|ce jour|présent|aujourd'hui|jour|actualidad|fecha|hoy|presente|data|oggi|odierna|heden|vandaag|receipt|service|date(?! of (?:this|the (?:order|warrant|subpoena))))\\b`,
  'i',
)
const UNTIL_ISSUE =
  /^[ ,]*(?:up )?(?:to|through|until)(?: and including)? the (?:date|issuance|signing|execution)(?: and time)?(?: of)?(?: (?:issuance|execution|signing) of)? (?:this|the) (?:search )?(?:warrant|order|subpoena|summons|request|demand|letter|notice|certificate|application)/i
const ONWARD =
  /^[ ,]*(?:(?:and )?(?:forward|onwards?|thereafter|going forward|on\b)|à (?:ce jour|aujourd'hui)|en adelante|em diante|in poi)/i
/** Two dates side by side are a period where a word says so: a table's columns, or a dash lost on the way. */
const PERIOD_BEFORE = /(?:period|date range|time ?frame|zeitraum|période|per[ií]odo)\b[^.;]{0,24}$/i
const REACH = 75
/** The points that lead from a label to its value: "To ............ 11/12/2026". */
const LEADERS = / ?\.{3,70} ?/g

/** The periods of a passage in the order of its text. */
export const findDatePairs = onceEach(({ dates, text }: Passage): readonly DatePair[] => {
  const pairs: DatePair[] = []
  for (let i = 0; i < dates.length; i += 1) {
    const from = dates[i]
    const to = dates[i + 1]
    if (!from) continue
    const pair = (to && joined(text, from, to)) ?? openEnded(text, from)
    if (!pair) continue
    pairs.push(pair)
    if (pair.to) i += 1
  }
  return pairs
})

function joined(text: string, from: FoundDate, to: FoundDate): DatePair | null {
  if (to.start - from.end > REACH) return null
  const between = text.slice(from.end, to.start)
  const match = CONNECTOR.exec(between.replace(LEADERS, ' '))
  if (!match && !isSideBySide(text, between, from, to)) return null
  if ((from.year ?? to.year ?? 0) > (to.year ?? 9999)) return null
  return { from, to, start: from.start, end: to.end, kind: match?.[2] ? 'and' : 'to' }
}

function isSideBySide(text: string, between: string, from: FoundDate, to: FoundDate): boolean {
  if (!CELLS.test(between)) return false
  if (PERIOD_BEFORE.test(text.slice(Math.max(0, from.start - 40), from.start))) return true
  return between.includes('|') && COLUMNS.test(text.slice(Math.max(0, from.start - 300), to.end + 120))
}

function openEnded(text: string, from: FoundDate): DatePair | null {
  const after = text.slice(from.end, from.end + REACH)
  const issue = UNTIL_ISSUE.exec(after)
  if (issue) return { from, to: null, start: from.start, end: from.end + issue[0].length, kind: 'issue' }
  const present = PRESENT.exec(after) ?? ONWARD.exec(after)
  if (!present) return null
  return { from, to: null, start: from.start, end: from.end + present[0].length, kind: 'present' }
}
