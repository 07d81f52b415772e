import { dayOf, firstDayOf, lastDayOf } from '../../calendar/find-dates.js'
import { addDays, addMonths, type IsoDay } from '../../calendar/iso-day.js'
import { type Period, readPeriod } from '../../calendar/period.js'
import type { Value } from '../../text/evidence.js'
import { matchRows, type Row } from '../../text/row.js'
import type { Fields } from '../fields.js'
import {
  dateAfter,
  demandPassages,
  evidenceOf,
  isAboutEarlierDemand,
  lead,
  type Passage,
  type Reading,
} from '../passage.js'
import { type DatePair, findDatePairs } from './date-pairs.js'
import { findYearlessPeriods } from './yearless-dates.js'

interface Candidate {
  from: IsoDay | null
  to: IsoDay | null
  rank: number
  passage: Passage
  start: number
  end: number
}

/** Words that say a period of records, not of a crime. */
const PERIOD_WORDS =
  /(?:period|time ?frame|time ?span|date ?range|dates?|relevant time|range|window|zeitraum|période|periodo|período|tijdvak|periode|time)\b[^.;]{0,45}$|期間[^。]{0,6}$/i
const FROM_WORDS =
  /(?:from|between|for|during|dated|covering|since|vom|von|zwischen dem|zwischen|du|entre le|entre|del|desde el|desde|de|dal|dall'|tra il|tra|fra il|van|tussen|von dem|in der zeit vom)[: ]+(?:and including |the |on |le |el |il |o |den )?$/i
const BETWEEN = /(?:between|\bb\/w|zwischen|entre|tra|fra|tussen)\b[^.;]{0,40}$/i
const SINCE =
  /(?:since|on or after|beginning(?: on)?|starting(?: on)?|commencing(?: on)?|from and after|depuis le|depuis|à compter du|seit dem|seit|ab dem|desde el|desde|a partir del?|a partire dal|sinds|vanaf)[: ]+$/i
const DEMAND =
  /record|message|communication|content|log|data|information|files?|subscriber|account|activity|preserv|user|connexion|adresse|\bIP\b|registro|données|mensajes|daten|dati|gegevens|dados|nachricht|conserv/i
const AT_A_TIME =
  /\b(?:IP|address|log-?(?:in|on)|sessions?|posted|messages?|sent|access(?:ed)?|used|UTC|GMT|activity|records)\b/i

const ONE_MONTH_OR_DAY =
  /\b(?:(?:for|during|month of|im|für|en|durante|nel) (?:the (?:month|day|night) of )?|(?:mes|mês|mese|mois|monats?|maand)(?: natural)? (?:de |di |d'|do )?|(?:journée|journee|nuit|soirée|jour) du )$/i
/** When a warrant may be carried out, not the time of the records. */
const EXECUTION =
  /\b(?:between the hours|during the hours|authori[sz]e[ds]?(?: and (?:require|command)\w*)? you)\b[^;]{0,160}$/i
const TO_EXECUTE = /^,? to (?:enter|search|execute|seize)\b/i
const USED_ON = /\b(?:IP|log-?ins?|addresses|sessions?|activity|connected|logged)\b[^.;]{0,60}\bon $/i
const DEADLINE = /\b(?:later than|before|until|due|by (?:\d|noon|close))[^;]{0,40}\bon $/i

interface RelativeRow extends Row {
  from: 'relative' | 'unlimited' | 'year'
}

const ROWS: readonly RelativeRow[] = [
  {
    id: 'past-period',
    language: 'en',
    from: 'relative',
    words: ['past', 'last', 'previous', 'preceding', 'prior'],
    pattern: /(?:past|last|previous|preceding|prior) (?=[\w(])/iy,
  },
  {
    id: 'period-preceding',
    language: 'en',
    from: 'relative',
    words: ['preceding', 'prior', 'before', 'leading', 'immediately', 'ending', 'up'],
    pattern:
      /(?:immediately )?(?:preceding|prior to|before|leading up to|ending(?: on)?|up to(?: and including)?)(?: (?:the )?(?:date|receipt|service|issuance|this|execution|signing)| (?=\d|[A-Z]))/iy,
  },
  {
    id: 'derniers',
    language: 'fr',
    from: 'relative',
    words: ['derniers', 'dernières'],
    pattern: /derni(?:er|ère)s? (?=\w)/iy,
  },
  {
    id: 'letzten',
    language: 'de',
    from: 'relative',
    words: ['letzten', 'vergangenen'],
    pattern: /(?:letzten|vergangenen) (?=\w)/iy,
  },
  {
    id: 'ultimos',
    language: ['es', 'pt', 'it', 'nl'],
    from: 'relative',
    words: ['últimos', 'últimas', 'ultimi', 'ultime', 'laatste', 'afgelopen'],
    pattern: /(?:últim[oa]s|ultim[ie]|laatste|afgelopen) (?=\w)/iy,
  },
  {
    id: 'from-inception',
    language: 'en',
    from: 'unlimited',
    words: ['inception', 'creation'],
    pattern:
      /(?<=\b(?:from|since|of)[^.;]{0,40})(?:inception|creation)\b(?: of (?:the|each|said) (?:\w+ )?(?:account|workspace|team)s?)?(?:,? (?:to|through|until) (?:the )?(?:present|date|now))?/iy,
  },
  {
    id: 'without-limit-of-time',
    language: 'en',
    from: 'unlimited',
    words: ['without', 'regardless', 'life'],
    pattern:
      /(?:without (?:any )?(?:limit(?:ation)?|restriction) (?:as to|of|on|in) (?:time|date)|regardless of date|life of the (?:account|workspace|team))/iy,
  },
  {
    id: 'depuis-creation',
    language: 'fr',
    from: 'unlimited',
    words: ['depuis'],
    pattern: /depuis (?:la création|l'ouverture|l'origine)[^.;,]{0,30}/iy,
  },
  {
    id: 'seit-erstellung',
    language: 'de',
    from: 'unlimited',
    words: ['seit'],
    pattern: /seit (?:der )?(?:erstellung|einrichtung|eröffnung|bestehen)\b/iy,
  },
  {
    id: 'desde-creacion',
    language: ['es', 'pt'],
    from: 'unlimited',
    words: ['desde'],
    pattern: /desde (?:la creación|su creación|el alta|a criação|sua criação|a abertura)\b/iy,
  },
  {
    id: 'calendar-year',
    language: 'en',
    from: 'year',
    words: ['calendar', 'tax', 'fiscal', 'taxable', 'kalenderjahr', 'année', 'ejercicio', 'exercício', 'anno'],
    pattern:
      /(?:(?:calendar|tax(?:able)?|fiscal) years?|kalenderjahr|année civile|ejercicio fiscal|exercício|anno solare)[: ]+((?:19|20)\d\d)(?:(?: ?(?:-|through|to|and|,) ?)((?:19|20)\d\d))?/iy,
  },
]

/** The period of the data sought: `to` is null where it runs to the present, both are null where it is declared unlimited. */
export function findDateRange(reading: Reading, issuedOn: Value | null): Fields['dateRange'] {
  if (isAboutEarlierDemand(reading)) return null
  for (const passages of [demandPassages(reading), reading.cover]) {
    const found = passages.flatMap((passage) => candidates(passage, reading, issuedOn?.value ?? null))
    const best = found.reduce<Candidate | null>(
      (top, next) => (top === null || next.rank > top.rank ? next : top),
      null,
    )
    if (best) return { from: best.from, to: best.to, evidence: [evidenceOf(best.passage, best.start, best.end)] }
  }
  return null
}

function candidates(passage: Passage, reading: Reading, issuedOn: IsoDay | null): Candidate[] {
  const pairs = findDatePairs(passage)
  const found = [
    ...pairs.flatMap((pair) => fromPair(pair, passage, issuedOn)),
    ...matchRows(passage, ROWS).flatMap((match) => fromRow(match, passage, reading, issuedOn)),
    ...openDates(passage, pairs),
    ...listedDates(passage, pairs),
    ...findYearlessPeriods(passage.text, reading.dayOrder, reading.receivedOn).map((period) => ({
      ...period,
      rank: 5,
      passage,
    })),
  ]
  return found.filter(({ from, to }) => from === null || to === null || from <= to)
}

function fromPair(pair: DatePair, passage: Passage, issuedOn: IsoDay | null): Candidate[] {
  const before = lead(passage, pair.start, 70)
  if (pair.kind === 'and' && !BETWEEN.test(before)) return []
  const from = firstDayOf(pair.from, pair.from.year ?? pair.to?.year ?? null)
  const to = pair.to ? lastDayOf(pair.to) : pair.kind === 'issue' ? issuedOn : null
  if (from === null || (pair.to && to === null)) return []
  if (EXECUTION.test(lead(passage, pair.start, 200)) && TO_EXECUTE.test(passage.text.slice(pair.end, pair.end + 20)))
    return []
  const around = lead(passage, pair.start, 220) + passage.text.slice(pair.end, pair.end + 220)
  const rank = 10 + (PERIOD_WORDS.test(before) ? 20 : FROM_WORDS.test(before) ? 10 : 0) + (DEMAND.test(around) ? 5 : 0)
  return [{ from, to, rank, passage, start: pair.start, end: pair.end }]
}

function fromRow(
  { row, start, end, match }: { row: RelativeRow; start: number; end: number; match: RegExpExecArray },
  passage: Passage,
  reading: Reading,
  issuedOn: IsoDay | null,
): Candidate[] {
  if (row.from === 'unlimited') return [{ from: null, to: null, rank: 12, passage, start, end }]
  if (row.from === 'year') {
    return [{ from: `${match[1]}-01-01`, to: `${match[2] ?? match[1]}-12-31`, rank: 24, passage, start, end }]
  }
  if (row.id !== 'period-preceding') {
    const period = readPeriod(passage.text, end)
    if (!period) return []
    const to = countedTo(passage.text.slice(period.end, period.end + 60), reading, issuedOn)
    return [{ from: before(to, period), to, rank: 22, passage, start, end: period.end }]
  }
  const stated = periodEndingAt(passage.text, start)
  if (!stated) return []
  const words = passage.text.slice(start, start + 60)
  const date = dateAfter(passage, end, 3)
  const day = date && dayOf(date)
  if (date && day) {
    const first = before(day, stated.period)
    const from = /^ending/i.test(words) ? addDays(first, 1) : first
    return [{ from, to: day, rank: 25, passage, start: stated.start, end: date.end }]
  }
  if (!/\b(?:date|receipt|service|issuance|this|execution|signing)\b/i.test(passage.text.slice(start, end))) return []
  const to = countedTo(words, reading, issuedOn)
  return [{ from: before(to, stated.period), to, rank: 23, passage, start: stated.start, end }]
}

function countedTo(words: string, reading: Reading, issuedOn: IsoDay | null): IsoDay {
  return /receipt|service|receiving/i.test(words) ? reading.receivedOn : (issuedOn ?? reading.receivedOn)
}

function before(day: IsoDay, { count, unit }: Period): IsoDay {
  if (unit === 'month' || unit === 'year') return addMonths(day, unit === 'year' ? -12 * count : -count)
  return addDays(day, -(unit === 'week' ? 7 * count : unit === 'hour' ? Math.ceil(count / 24) : count))
}

/** "the ninety (90) days" that ends right before `end`. */
function periodEndingAt(text: string, end: number): { period: Period; start: number } | null {
  for (let start = Math.max(0, end - 34); start < end - 4; start += 1) {
    if (start > 0 && /[\w(]/.test(text[start - 1] ?? '')) continue
    const period = readPeriod(text, start)
    if (period && /^[ -]*(?:period )?$/.test(text.slice(period.end, end))) return { period, start }
  }
  return null
}

/** "for the dates of 09/12/2026, 09/13/2026 and 09/20/2026": from the first to the last. */
function listedDates(passage: Passage, pairs: readonly DatePair[]): Candidate[] {
  const found: Candidate[] = []
  for (let i = 0; i < passage.dates.length; i += 1) {
    const first = passage.dates[i]
    if (!first || pairs.some((pair) => first.start >= pair.start && first.start < pair.end)) continue
    let last = i
    while (isNextDate(passage, last)) last += 1
    if (last > i && LISTED_DATES.test(lead(passage, first.start, 40))) {
      const days = passage.dates.slice(i, last + 1).flatMap((date) => dayOf(date) ?? [])
      const [from, to] = [days.toSorted()[0], days.toSorted().at(-1)]
      const end = passage.dates[last]?.end ?? first.end
      if (from && to) found.push({ from, to, rank: 7, passage, start: first.start, end })
    }
    i = last
  }
  return found
}

function isNextDate({ dates, text }: Passage, index: number): boolean {
  const [here, next] = [dates[index], dates[index + 1]]
  return here !== undefined && next !== undefined && NEXT_DATE.test(text.slice(here.end, next.start))
}
const NEXT_DATE = /^ ?(?:,|;|&|and|,? and|et|und|y)? ?$/i
const LISTED_DATES = /\b(?:dates?|days?)(?: of| on| in question)?:? ?$/i

/** Dates that stand alone: since when, or the one moment at which an address was used. */
function openDates(passage: Passage, pairs: readonly DatePair[]): Candidate[] {
  return passage.dates.flatMap((date) => {
    if (pairs.some((pair) => date.start >= pair.start && date.start < pair.end)) return []
    const before = lead(passage, date.start, 60)
    const day = firstDayOf(date)
    if (day === null) return []
    if (SINCE.test(before)) return [{ from: day, to: null, rank: 14, passage, start: date.start, end: date.end }]
    const around = lead(passage, date.start, 90) + passage.text.slice(date.end, date.end + 60)
    if (
      date.day !== null &&
      /\b(?:on|on or about|at|am|le|el) $/i.test(before) &&
      !DEADLINE.test(before) &&
      ((AT_A_TIME.test(around) && /\d{1,2}:\d\d/.test(around)) || USED_ON.test(before))
    ) {
      return [{ from: day, to: day, rank: 4, passage, start: date.start, end: date.end }]
    }
    if (ONE_MONTH_OR_DAY.test(before) && (date.day === null || DEMAND.test(around))) {
      return [{ from: day, to: lastDayOf(date), rank: 6, passage, start: date.start, end: date.end }]
    }
    return []
  })
}
