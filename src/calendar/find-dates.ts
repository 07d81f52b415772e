import type { Indexed } from '../text/row.js'
import { daysInMonth, type IsoDay, isoDay } from './iso-day.js'
import { MONTHS } from './months.js'

/** A date as a text writes it. What it leaves out is null: `August 12` has no year, `March 2026` no day. */
export interface FoundDate {
  start: number
  end: number
  year: number | null
  month: number
  day: number | null
}

/** Does 03/04/2026 mean 3 April? Canada, like most of the world, writes the day first; the United States do not. */
export type DayOrder = 'day-first' | 'month-first'

const ORDINALS: readonly string[] =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(
    ' ',
  )
const FRENCH_ORDINALS: readonly string[] =
  'premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième vingt-et-unième vingt-deuxième vingt-troisième vingt-quatrième vingt-cinquième vingt-sixième vingt-septième vingt-huitième vingt-neuvième trentième'.split(
    ' ',
  )
/** "fourteenth" and "quatorzième" are 14; 0 of what is no ordinal up to thirty-first. */
export function ordinalNumber(word: string): number {
  const small = word.toLowerCase()
  return ORDINALS.indexOf(small) + 1 || FRENCH_ORDINALS.indexOf(small) + 1
}
const DAY_BEFORE =
  /(?<![\d.,:/])(?<!(?:[^\d]|\d{3}|[./-]\d{1,2})-)(?:(\d{1,2})(?:e|i?[eè]me| ?(?:st|nd|rd|th|er|i?ème|de|\.?º|\.?ª|°|\.))?|\b([a-zè]{5,9}(?:-[a-zè]{5,11})?))[ _]{0,40}(?:day of|jour (?:du mois )?(?:de |d')|de|d'|of|\/|-)?[ _,]{0,40}$/i
const YEAR_AFTER = /\.?[ _]{0,40}[,/-]?[ _]{0,40}(?:de |del |of |in the year |a\.?d\.? )?((?:19|20)\d\d)(?!\d)/iy
const DAY_YEAR_AFTER =
  /\.?[ _]{1,40}(\d{1,2})(?!\d)(?:st|nd|rd|th)?[ _]{0,40},?(?: ?(?:in the year |of |a\.?d\.? ))?[ _]{0,40}((?:19|20)\d\d)(?!\d)/iy
const DAY_AFTER = /\.?[ _]{1,40}(\d{1,2})(?:st|nd|rd|th)?(?![\d:/]| ?(?:days?|hours?|U\.?S\.?C))/iy
const NUMERIC =
  /(?=\d{1,4}[-/.年]\d)(?:(?<![\d.,/-]|\d:)|(?<=[/.]\d{2,4}-))(?:((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})|(\d{1,2})([-/.])(\d{1,2})\6((?:19|20)\d\d|\d\d)|((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日)(?![\d/]|[-.]\d(?!\d?[/.]\d))/g

/** All dates of a text in the languages of `MONTHS`, in order, none inside another. Linear in the text's length. */
export function findDates(indexed: Indexed, order: DayOrder): FoundDate[] {
  const found = [...numericDates(indexed.text, order), ...shortDates(indexed.text), ...namedDates(indexed)]
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const all = indexed.words.has('同') ? withSameYear(indexed.text, found) : found
  return all.filter((date, index) => index === 0 || date.start >= (all[index - 1]?.end ?? 0))
}

/** A found date as a day; null where its day or year is not said. */
export function dayOf(date: FoundDate): IsoDay | null {
  return date.year === null || date.day === null ? null : isoDay(date.year, date.month, date.day)
}

/** Its first day, where a month alone is named. */
export function firstDayOf(date: FoundDate, year = date.year): IsoDay | null {
  return year === null ? null : isoDay(year, date.month, date.day ?? 1)
}

/** Its last day, where a month alone is named. */
export function lastDayOf(date: FoundDate, year = date.year): IsoDay | null {
  return year === null ? null : isoDay(year, date.month, date.day ?? daysInMonth(year, date.month))
}

/**
 * The order in which a sender writes numbers: what an unambiguous date of the same texts shows (25/12/2026), else the
 * custom of the country.
 */
export function dayOrderOf(texts: readonly string[], country: string | null): DayOrder {
  let dayFirst = 0
  let monthFirst = 0
  for (const text of texts) {
    for (const match of text.matchAll(NUMERIC)) {
      // Sections of codes are cited as 16-8-14.
      if (match[6] === '-' && match[8]?.length === 2) continue
      if (Number(match[5]) > 12 && Number(match[7]) <= 12) dayFirst += 1
      if (Number(match[7]) > 12 && Number(match[5]) <= 12) monthFirst += 1
    }
  }
  if (dayFirst !== monthFirst) return dayFirst > monthFirst ? 'day-first' : 'month-first'
  return country === null || country === 'US' || country === 'PH' ? 'month-first' : 'day-first'
}

function numericDates(text: string, order: DayOrder): FoundDate[] {
  const found: FoundDate[] = []
  for (const match of text.matchAll(NUMERIC)) {
    const [whole, isoYear, , isoMonth, isoDate, first, dot, second, lastYear, kanjiYear, kanjiMonth, kanjiDay] = match
    let parts: readonly (string | undefined)[] = [isoYear ?? kanjiYear, isoMonth ?? kanjiMonth, isoDate ?? kanjiDay]
    if (lastYear !== undefined) {
      // Dots are day-first everywhere; 10.14.2026 is not a day there.
      const swapped = order === 'day-first' || dot === '.' ? Number(second) <= 12 : Number(first) > 12
      parts = swapped ? [lastYear, second, first] : [lastYear, first, second]
    }
    const [year = 0, month = 0, day = 0] = parts.map(Number)
    const fullYear = year < 100 ? 2000 + year : year
    if (isoDay(fullYear, month, day)) {
      found.push({ start: match.index, end: match.index + whole.length, year: fullYear, month, day })
    }
  }
  return found
}

/** As forces write it, 20 NOV 26 and 01JUN26 (hands write 9 Nov 26), and in years of an era, 令和8年11月30日. */
const MILITARY =
  /(?<![\w/.-])(\d{1,2})[ -]?(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|(?<= )(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?= ))[ -]?(\d\d|20\d\d)(?![\w/:-]|\.\d)/g
const ERA = /令和(元|\d{1,2})年(\d{1,2})月(\d{1,2})日/g
/** Acts of courts: "a los cuatro (4) días del mes de noviembre de dos mil veintiséis (2026)", "aos 12 dias do mês de maio de 2026". */
const A_LOS_DIAS =
  /\ba(?:os| los) (?:[a-zéê]{2,12} )?\(?(\d{1,2})\)? d[ií]as d(?:el|o) m[eê]s de ([a-zç]{4,10}) de(?:l(?: año)?)? (?:[a-zéí ]{3,30} )?\(?((?:19|20)\d\d)/giu
/** A month of which no day is said. */
const JAPANESE_MONTH = /(?:((?:19|20)\d\d)|令和(元|\d{1,2}))年(\d{1,2})月(?!\d)/g
const BEFORE_REIWA = 2018
/** Procès-verbaux are dated in words: "L'an deux mille vingt-six, le douze novembre". */
const IN_FRENCH_WORDS =
  /l'an deux mille (vingt(?:[- ]et[- ]une?|[- ][a-zà-ÿ]{3,6})?|trente),? (?:et )?le ([a-zà-ÿ]{2,9}(?:[- ](?:et[- ])?[a-z]{2,6})?) ([a-zà-ÿ]{3,9})(?![\p{L}])/giu
const FRENCH_NUMBERS: readonly string[] =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt vingt-et-un vingt-deux vingt-trois vingt-quatre vingt-cinq vingt-six vingt-sept vingt-huit vingt-neuf trente trente-et-un'.split(
    ' ',
  )

function frenchNumber(words: string): number {
  const bare = words.toLowerCase().replaceAll(' ', '-').replace(/une$/, 'un')
  return bare === 'premier' ? 1 : FRENCH_NUMBERS.indexOf(bare)
}

/** A pattern that minds letters of all scripts is dear: it is tried where the plain words that it needs stand. */
function matchesWith(pattern: RegExp, needed: RegExp, text: string): Iterable<RegExpExecArray> {
  return needed.test(text) ? text.matchAll(pattern) : []
}

function shortDates(text: string): FoundDate[] {
  const found: FoundDate[] = []
  const push = (match: RegExpMatchArray, year: number, month: number, day: number) => {
    const start = match.index ?? 0
    if (!isoDay(year, month, day)) return
    const date = { start, end: start + match[0].length, year, month, day }
    found.push(...withEarlierDay(text, date), date)
  }
  for (const match of text.matchAll(MILITARY)) {
    const year = Number(match[3])
    push(match, year < 100 ? 2000 + year : year, MONTHS.get((match[2] ?? '').toLowerCase()) ?? 0, Number(match[1]))
  }
  for (const match of matchesWith(IN_FRENCH_WORDS, /deux mille/i, text)) {
    const month = MONTHS.get((match[3] ?? '').toLowerCase()) ?? 0
    push(match, 2000 + frenchNumber(match[1] ?? ''), month, frenchNumber(match[2] ?? ''))
  }
  for (const match of matchesWith(A_LOS_DIAS, / m[eê]s de /i, text)) {
    push(match, Number(match[3]), MONTHS.get((match[2] ?? '').toLowerCase()) ?? 0, Number(match[1]))
  }
  for (const match of text.matchAll(JAPANESE_MONTH)) {
    const era = match[2] === '元' ? 1 : Number(match[2])
    const [start, year] = [match.index, match[1] ? Number(match[1]) : BEFORE_REIWA + era]
    if (isoDay(year, Number(match[3]), 1))
      found.push({ start, end: start + match[0].length, year, month: Number(match[3]), day: null })
  }
  for (const match of text.matchAll(ERA)) {
    push(match, BEFORE_REIWA + (match[1] === '元' ? 1 : Number(match[1])), Number(match[2]), Number(match[3]))
  }
  return found
}

/** A demand has a few; each looks back over the dates before it. */
const MAX_SAME = 200

/** "令和8年8月1日から同年8月31日まで", "同月31日": the year, or year and month, of the day before it. */
function withSameYear(text: string, found: readonly FoundDate[]): FoundDate[] {
  const more = [...text.matchAll(/同(?:年(\d{1,2})|月()?)月?(\d{1,2})日/g)].slice(0, MAX_SAME).flatMap((match) => {
    const before = found.findLast(({ end, year }) => end <= match.index && year !== null)
    const month = Number(match[1] ?? before?.month)
    const date = { start: match.index, end: match.index + match[0].length, month, day: Number(match[3]) }
    return before?.year != null && isoDay(before.year, month, date.day) ? [{ ...date, year: before.year }] : []
  })
  return [...found, ...more].sort((a, b) => a.start - b.start || b.end - a.end)
}

const MONTH_NAMES = [...MONTHS]

function namedDates({ text, words }: Indexed): FoundDate[] {
  const found: FoundDate[] = []
  for (const [name, month] of MONTH_NAMES) {
    for (const start of words.get(name) ?? []) {
      const two = daysAfter(text, start, start + name.length, month)
      const date = two.length > 0 ? null : dateAround(text, start, start + name.length, month)
      found.push(...two)
      if (date) found.push(...withEarlierDay(text, date), ...withEarlierMonth(text, date), date)
    }
  }
  return found
}

/** "the months of August and September 2026", "June to October 2026": the first month borrows its year. */
function withEarlierMonth(text: string, date: FoundDate): FoundDate[] {
  const months: FoundDate[] = []
  if (date.day !== null || date.year === null) return months
  for (let next = date; months.length < 11; ) {
    const lead = text.slice(Math.max(0, next.start - 26), next.start)
    const match = (months.length === 0 ? EARLIER_MONTH : LISTED_MONTH).exec(lead)
    const month = MONTHS.get((match?.[1] ?? '').toLowerCase())
    if (!match || month === undefined || month >= next.month) break
    const start = next.start - lead.length + match.index
    next = { start, end: start + (match[1]?.length ?? 0), year: date.year, month, day: null }
    months.unshift(next)
  }
  return months
}
const LISTED_MONTH = /(?<!\d )(?<=^|[^\p{L}])(\p{L}{3,10})\.?, ?$/iu
const EARLIER_MONTH =
  /(?<!\d )(?<=^|[^\p{L}])(\p{L}{3,10})\.?,? ?(?:-|and|to|through|thru|until|bis|und|à|et|au|a|al|y|e|tot|en) ?$/iu

function dateAround(text: string, start: number, end: number, month: number): FoundDate | null {
  const before = dayBefore(text, start)
  const year = stickyNumber(YEAR_AFTER, text, end)
  if (before && year) return valid({ start: before.start, end: year.end, year: year.value, month, day: before.day })
  DAY_YEAR_AFTER.lastIndex = end
  const american = DAY_YEAR_AFTER.exec(text)
  if (american) {
    return valid({ start, end: end + american[0].length, year: Number(american[2]), month, day: Number(american[1]) })
  }
  if (before) return valid({ start: before.start, ...yearInWords(text, end), month, day: before.day })
  if (year) return { start, end: year.end, year: year.value, month, day: null }
  const dayAfter = /^[A-Z]/.test(text.slice(start, end)) ? stickyNumber(DAY_AFTER, text, end) : null
  return dayAfter && valid({ start, end: dayAfter.end, year: null, month, day: dayAfter.value })
}

/** "November, two thousand and twenty-six": deeds and seals are dated in words. */
function yearInWords(text: string, end: number): { end: number; year: number | null } {
  YEAR_IN_WORDS.lastIndex = end
  const match = YEAR_IN_WORDS.exec(text)
  if (!match) return { end, year: null }
  return { end: end + match[0].length, year: 2020 + 1 + UNITS.indexOf((match[1] ?? '').toLowerCase()) }
}
const UNITS: readonly string[] = 'one two three four five six seven eight nine'.split(' ')
const YEAR_IN_WORDS =
  /,? (?:in the year )?(?:of our lord )?(?:two thousand,?(?: and)?|twenty) twenty(?:[- ](one|two|three|four|five|six|seven|eight|nine))?\b/iy

/** "between 3 and 17 August 2026", "del 1 al 30 de septiembre": the first day borrows month and year from the second. */
function withEarlierDay(text: string, date: FoundDate): FoundDate[] {
  const lead = text.slice(Math.max(0, date.start - 24), date.start)
  const match = EARLIER_DAY.exec(lead)
  const day = Number(match?.[1])
  if (!match || date.day === null || day >= date.day || day < 1) return []
  const start = date.start - lead.length + match.index
  const written = (match[1]?.length ?? 0) + (match[2]?.length ?? 0)
  return [{ start, end: start + written, year: date.year, month: date.month, day }]
}
const EARLIER_DAY =
  /(?<![\d.,/:-])(\d{1,2})(st|nd|rd|th|er|\.|º|°)? ?(?:-|and|to|through|au|et(?: le)?|bis(?: zum)?|und(?: dem)?|al|t\/m|y(?: el)?|hasta(?: el)?|e(?: o)?|a|até|tot(?: en met)?|en) ?(?:the |le |el |den )?$/i

/** "August 3-17, 2026", "May 9, 10 and 11, 2026": days behind one month. */
function daysAfter(text: string, start: number, end: number, month: number): FoundDate[] {
  TWO_DAYS_AFTER.lastIndex = end
  const match = TWO_DAYS_AFTER.exec(text)
  if (!match) return []
  const days = [...(match[1] ?? '').matchAll(/\d{1,2}/g)]
  const listed = days.map(({ 0: day, index }, i) => {
    const from = end + match[0].indexOf(match[1] ?? '') + index
    const isLast = i === days.length - 1
    return valid({
      start: i === 0 ? start : from,
      end: isLast ? end + match[0].length : from + day.length,
      year: Number(match[2]),
      month,
      day: Number(day),
    })
  })
  return listed.flatMap((date) => date ?? [])
}
const TWO_DAYS_AFTER =
  /\.? (\d{1,2}(?:st|nd|rd|th)?(?: ?, ?\d{1,2}(?:st|nd|rd|th)?(?!\d)){0,8},? ?(?:-|to|through|and|&) ?\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)(?!\d)/iy

function dayBefore(text: string, monthStart: number): { start: number; day: number } | null {
  const lead = text.slice(Math.max(0, monthStart - 40), monthStart)
  const match = DAY_BEFORE.exec(lead)
  if (!match) return null
  const day = match[1] ? Number(match[1]) : ordinalNumber(match[2] ?? '')
  return day >= 1 && day <= 31 ? { start: monthStart - lead.length + match.index, day } : null
}

function stickyNumber(pattern: RegExp, text: string, offset: number): { value: number; end: number } | null {
  pattern.lastIndex = offset
  const match = pattern.exec(text)
  return match ? { value: Number(match[1]), end: offset + match[0].length } : null
}

function valid(date: FoundDate): FoundDate | null {
  const day = date.day ?? 1
  return day >= 1 && day <= daysInMonth(date.year ?? 2024, date.month) ? date : null
}
