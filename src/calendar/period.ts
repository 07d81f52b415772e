import { addBusinessDays } from './business-days.js'
import { addDays, addMonths, type IsoDay } from './iso-day.js'

/** A length of time as words give it: "fourteen (14) business days". */
export interface Period {
  count: number
  unit: 'hour' | 'day' | 'business-day' | 'week' | 'month' | 'year'
  /** Where the words end. */
  end: number
}

const NUMBER_WORDS: readonly (readonly [count: number, words: string])[] = [
  [1, 'one a an un une ein eine einem einer uno una um uma een één'],
  [2, 'two deux zwei dos dois due twee'],
  [3, 'three trois drei tres três tre drie'],
  [4, 'four quatre vier cuatro quatro quattro'],
  [5, 'five cinq fünf cinco cinque vijf'],
  [6, 'six sechs seis sei zes'],
  [7, 'seven sept sieben siete sete sette zeven'],
  [8, 'eight huit acht ocho oito otto'],
  [9, 'nine neuf neun nueve nove negen'],
  [10, 'ten dix zehn diez dez dieci tien'],
  [11, 'eleven onze elf once undici'],
  [12, 'twelve douze zwölf doce doze dodici twaalf'],
  [14, 'fourteen quatorze vierzehn catorce catorze quattordici veertien'],
  [15, 'fifteen quinze fünfzehn quince quindici vijftien'],
  [13, 'thirteen treize dreizehn'],
  [16, 'sixteen seize sechzehn'],
  [17, 'seventeen dix-sept siebzehn'],
  [18, 'eighteen dix-huit achtzehn'],
  [19, 'nineteen dix-neuf neunzehn'],
  [20, 'twenty vingt zwanzig veinte vinte venti twintig'],
  [21, 'einundzwanzig vingt-et-un'],
  [30, 'thirty trente dreißig dreissig treinta trinta trenta dertig'],
  [40, 'forty quarante vierzig cuarenta quarenta quaranta veertig'],
  [50, 'fifty cinquante fünfzig cincuenta cinquenta cinquanta vijftig'],
  [60, 'sixty soixante sechzig sesenta sessenta sessanta zestig'],
  [70, 'seventy soixante-dix siebzig setenta settanta zeventig'],
  [80, 'eighty quatre-vingts quatre-vingt achtzig ochenta oitenta ottanta tachtig'],
  [90, 'ninety neunzig noventa novanta negentig quatre-vingt-dix'],
  [100, 'hundred'],
  [120, 'hundred-twenty'],
  [150, 'hundred-fifty'],
  [180, 'hundred-eighty'],
  [365, 'hundred-sixty-five'],
]
/** "thirty-five", "quarante-cinq": tens, and the words of one to nine that they are joined to. */
const TENS: readonly (readonly [tens: readonly string[], units: readonly string[]])[] = [
  [
    ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
    ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  ],
  [
    ['vingt', 'trente', 'quarante', 'cinquante', 'soixante'],
    ['et-un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'],
  ],
]
/** By their words, joined by hyphens; of "one hundred eighty" the "one" is left out. */
const NUMBERS: Readonly<Record<string, number>> = Object.fromEntries([
  ...TENS.flatMap(([tens, units]) =>
    tens.flatMap((ten, i) => units.map((unit, j) => [`${ten}-${unit}`, (i + 2) * 10 + j + 1] as const)),
  ),
  ...NUMBER_WORDS.flatMap(([count, words]) => words.split(' ').map((word) => [word, count] as const)),
])
function numberOf(words: string): number | undefined {
  return NUMBERS[words.toLowerCase().replace(/ and /, '-').replaceAll(' ', '-')]
}

const UNITS: Record<string, Period['unit'] | 'fortnight'> = Object.fromEntries(
  (
    [
      ['hour', 'hour hours hrs heures heure stunden horas hora ore uur uren'],
      ['day', 'day days jour jours tag tage tagen día días dia dias giorno giorni dag dagen'],
      ['fortnight', 'fortnight fortnights'],
      ['week', 'week weeks semaine semaines woche wochen semana semanas settimana settimane weken'],
      ['month', 'month months mois monat monate monaten mes meses mês mesi mese maand maanden'],
      ['year', 'year years an ans année années jahr jahre jahren año años ano anos anno anni jaar'],
    ] as const
  ).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit])),
)

const LETTER = 'a-zà-öø-ÿß'
const NUMBER_NAMES = Object.keys(NUMBERS)
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace('hundred-', 'hundred(?: and)?-').replaceAll('-', '[- ]'))
  .join('|')
const PERIOD = new RegExp(
  `(?:(\\d{1,4})|(?:(?:one|cent) )?(${NUMBER_NAMES}))(?![${LETTER}\\d])[ _-]?(?:\\( ?(?:(\\d{1,4})|[${LETTER} -]{3,24}) ?\\))? ?(calendar|consecutive|full|business|working|court|weekdays?|judicial)?[ -]?([${LETTER}]{2,10})(?![${LETTER}])(?: (ouvrables|ouvrés|hábiles|úteis|lavorativi|francs))?`,
  'iy',
)
const BUSINESS = /^(?:business|working|court|judicial|weekdays?|ouvrables|ouvrés|hábiles|úteis|lavorativi)$/i
const COMPOUND_BUSINESS = /^(?:werktage|werktagen|arbeitstage|arbeitstagen|werkdagen)$/i

/** The period whose words begin at `offset`, or null. */
export function readPeriod(text: string, offset: number): Period | null {
  PERIOD.lastIndex = offset
  const match = PERIOD.exec(text)
  if (!match) return compoundPeriod(text, offset)
  const [whole, digits, word, inBrackets, before, unitWord = '', after] = match
  const count = Number(inBrackets ?? digits ?? numberOf(word ?? ''))
  const unit = UNITS[unitWord.toLowerCase()]
  if (!unit || !Number.isFinite(count) || count > 4000) return compoundPeriod(text, offset)
  if (unit === 'fortnight') return { count: count * 2, unit: 'week', end: offset + whole.length }
  const business = unit === 'day' && BUSINESS.test(before ?? after ?? '')
  return { count, unit: business ? 'business-day' : unit, end: offset + whole.length }
}

/** "the ninety (90) days" that ends right before `end`, or right before the word "period". */
export function periodEndingAt(text: string, end: number): { period: Period; start: number } | null {
  for (let start = Math.max(0, end - 34); start < end - 4; start += 1) {
    if (start > 0 && /[\w(]/.test(text[start - 1] ?? '')) continue
    const period = readPeriod(text, start)
    if (period && /^[ -]*(?:period )?$/.test(text.slice(period.end, end))) return { period, start }
  }
  return null
}

const COMPOUND = /(\d{1,3}|[a-zäöüß]{3,14})(?: \( ?\d{1,3} ?\))? (werktagen?|arbeitstagen?|werkdagen)/iy

function compoundPeriod(text: string, offset: number): Period | null {
  COMPOUND.lastIndex = offset
  const match = COMPOUND.exec(text)
  if (!match?.[1] || !COMPOUND_BUSINESS.test(match[2] ?? '')) return null
  const count = /\d/.test(match[1]) ? Number(match[1]) : numberOf(match[1])
  return count === undefined ? null : { count, unit: 'business-day', end: offset + match[0].length }
}

/** The day that is a period after `day`; `day` itself is not counted (Fed. R. Crim. P. 45(a)(1)). A weekend moves nothing. */
export function addPeriod(day: IsoDay, period: Pick<Period, 'count' | 'unit'>, country: string | null): IsoDay {
  switch (period.unit) {
    case 'hour':
      return addDays(day, Math.ceil(period.count / 24))
    case 'day':
      return addDays(day, period.count)
    case 'business-day':
      return addBusinessDays(day, period.count, country)
    case 'week':
      return addDays(day, period.count * 7)
    case 'month':
      return addMonths(day, period.count)
    case 'year':
      return addMonths(day, period.count * 12)
  }
}
