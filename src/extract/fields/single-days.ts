import { type FoundDate, firstDayOf, lastDayOf } from '../../calendar/find-dates.js'
import { addDays, type IsoDay } from '../../calendar/iso-day.js'
import { lead, type Passage, type Span } from '../passage.js'
import type { DatePair } from './date-pairs.js'

/** A period with its weight beside others of the same mail: the heaviest is the answer. */
export interface PeriodFound extends Span {
  from: IsoDay | null
  to: IsoDay | null
  rank: number
}

/** Words of a demand for data, told near a date of it. */
export const DEMAND =
  /record|message|communication|content|log|data|information|files?|subscriber|account|activity|preserv|user|connexion|adresse|\bIP\b|registro|données|mensajes|daten|dati|gegevens|dados|nachricht|conserv|ログイン|アドレス/i
const SINCE =
  /(?:since(?: at least| about| on or about| approximately| around)?|on or after|on and after|after and including|from and including|as from|beginning(?: on)?|starting(?: on)?|commencing(?: on)?|from and after|depuis le|depuis|à compter du|seit dem|seit|ab dem|desde el|desde|a partir del?|a partire dal|sinds|vanaf)[: ]+$/i
const AT_A_TIME =
  /\b(?:IP|address|log-?(?:in|on)|sessions?|posted|messages?|sent|access(?:ed)?|used|UTC|GMT|activity|records)\b/i
const USED_ON =
  /\b(?:IP|log-?(?:ins?|ons?)|sign-?(?:ins?|ons?)|addresses|sessions?|activity|connected|logged)\b(?:[^.;]|\.(?=\w)){0,60}\bon $/i
const ON = /\b(?:on|on or about|at|am|le|el) $/i
const DEADLINE =
  /\b(?:later than|before|until|due|by (?:\d|noon|close)|not disclose|produced?|returned|bis|spätestens|avant|antes)[^;]{0,40}\b(?:on|am|le|el|of) $/i

const ONE_MONTH_OR_DAY =
  /\b(?:(?:for|during|throughout|month of|im|für|en|durante|nel) (?:(?:the )?(?:single |whole )?(?:month|day|night|date|evening|morning) of )?(?:today,? |yesterday,? |all of |the whole of )?|(?:mes|mês|mese|mois|monats?|maand)(?: natural)? (?:de |di |d'|do )?|(?:journée|journee|nuit|soirée|jour) du )(?:the |den )?$/i
/** "3 November 2026 only". */
const ONLY = /^,? (?:only|alone)\b/i
/** What the mail tells of happened that day, and no other is named. */
const IT_WAS_ON =
  /\b(?:it|this|that) (?:all )?(?:was|happened|occurred|took place)(?: \w+){0,2}? (?:on|the night of|the evening of|the morning of) $/i
/** "the addresses he logged in from in October 2026". */
const IN_A_MONTH =
  /\b(?:records?|logs?|data|information|IPs?|addresses|log-?(?:ins?|ons?)|sign-?(?:ins?|ons?)|logged|signed|used|connected|activity|messages?|sent|posted|wrote)\b[^.;?!]{0,60} in $/i
/** A month that is a sentence of its own. */
const STANDS_ALONE = /[.;:] $/
/** A state of the records at a day: what they said then is what is asked. */
const AS_AT =
  /\b(?:as (?:it|they) (?:was|were|stood|appeared)(?: on| at)?|as (?:of|at)|stand (?:vom|am)|zum stichtag|stichtag(?: ist)?(?: der)?|(?:single|one|specific) (?:day|date)(?: of| on)?,?|en date du)[: ]*(?:the )?$/i
/** A label of a form or of a table's cell; "Date" alone is that of the letter. */
const LABELLED =
  /(?:\bwhen|\bdates? (?:of|for) (?:interest|(?:the )?(?:activity|access|log-?ins?|messages?|posts?|use|contact|records|data))|\b(?:relevant|target|requested) (?:date|day)|\bdates? (?:in question|needed|wanted|sought))(?: ?[:|]+ ?| {1,3})(?:\| ?)?$/i
/** Nouns of data, with nothing but small words between them and a day or a month of their own. */
const DATA_OF =
  /(?:\b(?:records?|logs?|data|information|IPs?|addresses|log-?ins?|sign-?ins?|sessions?|connections?|activity|messages?|posts|history|connexions|adresses|accès|datos|accesos|conexión|registros|times?|dados|acessos|dati|accessi|gegevens|inloggegevens|daten|anmeldungen|ip-adressen|bestandsdaten|verbindungen)|données)(?:,? (?:made|sent|posted|of that user|of the user|for the account|of the account|stored|created|used|and times))?,? (?:\(|(?:on|of|for|from|in|dated|only for|am|vom|du|del día|del giorno|do dia|nel giorno|van|op|en date du|für den|für) )(?:the )?$/i
/** "Time frame: 11/19/2026", "Période : le 19 novembre 2026": a form's label of the period with one day behind it. */
const PERIOD_LABEL =
  /(?:\b(?:time ?(?:frame|period|span|range)|date ?range|(?:relevant |requested |target |records? )?period(?: (?:of (?:time|records|interest)|covered|requested|sought))?|window|zeitraum)|(?<![\p{L}])(?:période|plage|intervalle)(?: (?:visée|de temps|concernée|demandée|de recherche))?|periodo|período)(?: ?[:|]+ ?| ?\.{3,60} ?| {1,3}\| )(?:on |the |le |el |il |den |only |sole )?$/iu
/** "198.51.100.23 October 3, 2026, 04:11:09 UTC": the minute at which an address was used. */
const IP_BEFORE =
  /(?:\d{1,3}\.){3}\d{1,3}(?:[ ,:]{1,3}(?:source )?port:? ?\d{1,5})?[ ,;:|()@-]{1,6}(?:on |at |used |date: ?)?$/i
const MINUTE_AFTER = /^[ ,|T]{1,3}(?:at |@ )?\d{1,2}:\d\d/i
const IP_AFTER = /^[ ,|T]{1,3}(?:at |@ )?\d{1,2}:\d\d(?::\d\d)?[^.;]{0,16}?[ ,|;:-](?:\d{1,3}\.){3}\d{1,3}/i
/** "the e-mail of each member of the workspace on June 30, 2026": something of every account, on a day. */
const EACH_ON =
  /\b(?:each|every|all|any|the) (?:[^.;:]|\.(?=\w)){0,120}\b(?:members?|users?|log-?ins?|logons?|sign-?ins?|messages?|posts?|sessions?|connections?|accounts?|workspace|team)\b(?:[^.;:]|\.(?=\w)){0,70} on (?:the )?$/i
const OTHER_EVENT =
  /\b(?:created|opened|issued|served|signed|dated|filed|reported|received|sworn|arrested|hearing|trial|appear\w*|born|occurred|committed|murder\w*|returned?|produced?|deliver\w*|attend|testify|compl\w+|preserved?)\b[^.;:]{0,60} on (?:the )?$/i
const WEEK =
  /\b(?:week (?:of|beginning|commencing|starting)(?: on)?|semaine (?:du|commençant le)|woche (?:vom|ab dem)|semana del)(?: the)? $/i
const WEEK_DAYS = 6
const JAPANESE_MONTH = /^(?:中|分)/

/** Dates that stand alone: since when, or the one day, week or month that the data is of. */
export function findOpenDates(passage: Passage, pairs: readonly DatePair[]): PeriodFound[] {
  const found = openDates(passage, pairs)
  const minutes = found.filter(({ rank }) => rank === OF_ADDRESS)
  const [first, last] = [minutes[0], minutes.at(-1)]
  if (!first || !last || first === last) return found
  const days = minutes.flatMap(({ from, to }) => [from ?? '', to ?? '']).sort()
  return [
    ...found,
    { from: days[0] ?? null, to: days.at(-1) ?? null, rank: OF_ADDRESS + 0.5, start: first.start, end: last.end },
  ]
}
const OF_ADDRESS = 4.5

function openDates(passage: Passage, pairs: readonly DatePair[]): PeriodFound[] {
  return passage.dates.flatMap((date) => {
    if (pairs.some((pair) => date.start >= pair.start && date.start < pair.end)) return []
    const from = firstDayOf(date)
    if (from === null) return []
    const { start, end } = date
    const before = lead(passage, start, 90)
    if (SINCE.test(before)) return [{ from, to: null, rank: 14, start, end }]
    const isDay = date.day !== null
    if (isDay && PERIOD_LABEL.test(before)) return [{ from, to: from, rank: 18, start, end }]
    if (isDay && WEEK.test(before)) return [{ from, to: addDays(from, WEEK_DAYS), rank: 16, start, end }]
    const rank = rankOfSingle(passage, date, before)
    return rank === null ? [] : [{ from, to: lastDayOf(date), rank, start, end }]
  })
}

function rankOfSingle({ text }: Passage, date: FoundDate, before: string): number | null {
  const { start, end } = date
  const around = before + text.slice(end, end + 60)
  const isDay = date.day !== null
  if (isDay && isMinuteOfAddress(before, text.slice(end, end + 60))) return OF_ADDRESS
  if (isDay && ON.test(before) && !DEADLINE.test(before)) {
    if ((AT_A_TIME.test(around) && /\d{1,2}:\d\d/.test(around)) || USED_ON.test(before)) return 4
  }
  if (ONLY.test(text.slice(end, end + 12)) && DEMAND.test(before)) return 6
  if (IT_WAS_ON.test(before)) return 3
  if (!isDay && IN_A_MONTH.test(before) && !DEADLINE.test(before)) return 3
  if (!isDay && STANDS_ALONE.test(before.slice(-8)) && /^(?:\.|;|$)/.test(text.slice(end, end + 1))) return 3
  if (ONE_MONTH_OR_DAY.test(before) && (!isDay || DEMAND.test(around))) return 6
  if (!isDay && JAPANESE_MONTH.test(text.slice(end, end + 1))) return 6
  if (LABELLED.test(before) && DEMAND.test(text.slice(Math.max(0, start - 300), end + 300))) return 5
  if (AS_AT.test(before) && DEMAND.test(text.slice(Math.max(0, start - 300), end + 100))) return 5
  if (DATA_OF.test(before) && !DEADLINE.test(before)) return 4
  const clause = lead({ text }, start, 220)
  return isDay && EACH_ON.test(clause) && !OTHER_EVENT.test(clause) && !DEADLINE.test(before) ? 2 : null
}

function isMinuteOfAddress(before: string, after: string): boolean {
  return (IP_BEFORE.test(before) && MINUTE_AFTER.test(after)) || IP_AFTER.test(after)
}

/** "for the dates of 09/12/2026, 09/13/2026 and 09/20/2026": from the first to the last. */
export function findListedDates(passage: Passage, pairs: readonly DatePair[]): PeriodFound[] {
  const found: PeriodFound[] = []
  for (let i = 0; i < passage.dates.length; i += 1) {
    const first = passage.dates[i]
    if (!first || pairs.some((pair) => first.start >= pair.start && first.start < pair.end)) continue
    let last = i
    while (isNextDate(passage, last)) last += 1
    const words = lead(passage, first.start, 90)
    if (last > i && (leadsList(words) || (first.day === null && MONTHS_OF.test(words)))) {
      const listed = passage.dates.slice(i, last + 1)
      const year = listed.at(-1)?.year ?? null
      const from = listed.flatMap((date) => firstDayOf(date, date.year ?? year) ?? []).toSorted()[0]
      const to = listed
        .flatMap((date) => lastDayOf(date, date.year ?? year) ?? [])
        .toSorted()
        .at(-1)
      const end = passage.dates[last]?.end ?? first.end
      if (from && to) found.push({ from, to, rank: 7, start: first.start, end })
    }
    i = last
  }
  return found
}

/** Whether two days behind these words are days of the data, though no "between" stands there. */
export function leadsList(before: string): boolean {
  return LISTED_DATES.test(before) || DATA_OF.test(before) || DATA_FOR.test(before)
}

function isNextDate({ dates, text }: Passage, index: number): boolean {
  const [here, next] = [dates[index], dates[index + 1]]
  return here !== undefined && next !== undefined && NEXT_DATE.test(text.slice(here.end, next.start))
}
const MONTHS_OF = /\b(?:for|in|during|of|pour|en|durante|im|nel) $/i
const NEXT_DATE = /^ ?(?:,|;|&|and|,? and|et|und|y)? ?$/i
const LISTED_DATES = /\b(?:dates?|days?|months?)(?: of| on| in question)?:? ?$/i
/** "the log-in times with IP addresses of the user "pdollarhide" of the workspace gasparilla-marine for": far from its noun. */
const DATA_FOR =
  /\b(?:records?|logs?|data|information|log-?ins?|sign-?ins?|addresses|activity)\b(?:[^.;]|\.(?=\w)){0,80} (?:for|on) (?:the )?$/i
