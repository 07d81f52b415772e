import { attribute, type XmlAttributes, type XmlListener } from '../readers/walk-xml.js'

/** How a cell shows its number, and whether its letters are seen. */
export interface CellLook {
  format: NumberFormat
  unseen: boolean
}

export type NumberFormat = 'general' | 'date' | 'time' | 'moment' | 'percent' | 'nothing'

const PLAIN: CellLook = { format: 'general', unseen: false }
/** Excel itself stops at 64,000 looks and 250 formats of its own. */
const MAX_LOOKS = 64_000

/** The looks of cells by their index, from xl/styles.xml (ISO/IEC 29500-1, 18.8). */
export class SheetStyles implements XmlListener {
  readonly #formats = new Map<number, string>()
  readonly #whiteFonts: boolean[] = []
  readonly #fills: boolean[] = []
  readonly #looks: { format: number; font: number; fill: number }[] = []
  #within = ''

  look(index: number): CellLook {
    const look = this.#looks[index]
    if (look === undefined) return PLAIN
    const code = this.#formats.get(look.format)
    const format = code === undefined ? builtInFormat(look.format) : formatOf(code)
    const white = (this.#whiteFonts[look.font] ?? false) && !(this.#fills[look.fill] ?? false)
    return { format, unseen: white || format === 'nothing' }
  }

  open(name: string, attributes: XmlAttributes): void {
    if (LISTS.has(name)) this.#within = name
    else if (name === 'numFmt' && this.#formats.size < MAX_LOOKS)
      this.#formats.set(numberIn(attributes, 'numFmtId'), (attribute(attributes, 'formatCode') ?? '').slice(0, 255))
    else if (name === 'font' && this.#within === 'fonts') this.#whiteFonts.push(false)
    else if (name === 'color' && this.#within === 'fonts' && this.#whiteFonts.length > 0)
      this.#whiteFonts[this.#whiteFonts.length - 1] = isWhite(attributes)
    else if (name === 'fill' && this.#within === 'fills') this.#fills.push(false)
    else if (name === 'patternFill' && this.#fills.length > 0)
      this.#fills[this.#fills.length - 1] = !/^(none)?$/.test(attribute(attributes, 'patternType') ?? '')
    else if (name === 'xf' && this.#within === 'cellXfs' && this.#looks.length < MAX_LOOKS)
      this.#looks.push({
        format: numberIn(attributes, 'numFmtId'),
        font: numberIn(attributes, 'fontId'),
        fill: numberIn(attributes, 'fillId'),
      })
  }

  text(): void {}

  close(name: string): void {
    if (LISTS.has(name)) this.#within = ''
  }

  goesOn(): boolean {
    return this.#whiteFonts.length < MAX_LOOKS && this.#fills.length < MAX_LOOKS
  }
}

const LISTS: ReadonlySet<string> = new Set(['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'dxfs'])

export function numberIn(attributes: XmlAttributes, name: string): number {
  return Number.parseInt(attribute(attributes, name) ?? '', 10) || 0
}

/** White by its value or by its place in the theme, where the first colour is the paper's. */
function isWhite(attributes: XmlAttributes): boolean {
  return /^(ff)?ffffff$/i.test(attribute(attributes, 'rgb') ?? '') || attribute(attributes, 'theme') === '0'
}

/** Formats that every program knows by number (18.8.30). */
function builtInFormat(id: number): NumberFormat {
  if (id === 9 || id === 10) return 'percent'
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || (id >= 50 && id <= 58) || id === 36) return 'date'
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return 'time'
  return id === 22 ? 'moment' : 'general'
}

/** What a format code shows, its first section without quoted letters and conditions. */
function formatOf(code: string): NumberFormat {
  if (/^[\s;]+$/.test(code) && code.includes(';')) return 'nothing'
  const bare = (code.split(';', 1)[0] ?? '')
    .replace(/"[^"]{0,255}"|\\.|_.|\*./g, '')
    .replace(/\[(?!(?:h|hh|m|mm|s|ss)\])[^\]]{0,60}\]/gi, '')
    .toLowerCase()
  if (/general|@/.test(bare)) return 'general'
  const time = /[hs]|am\/pm/.test(bare)
  if (/[yd]/.test(bare) || (/m/.test(bare) && !time)) return time ? 'moment' : 'date'
  if (time) return 'time'
  return bare.includes('%') ? 'percent' : 'general'
}

const DAY_MS = 86_400_000
/** Day 0 of the two calendars (18.17.4.1): in that of 1900 the day before 1 March counts a 29 February that never was. */
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
const LAST_DAY = 2_958_466

/** A number as its cell shows it, dates as ISO days; what is no number stays as it stands. */
export function showNumber(raw: string, format: NumberFormat, from1904: boolean): string {
  const number = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(number)) return raw
  if (format === 'percent') return `${tidy(number * 100)}%`
  if (format === 'general' || format === 'nothing' || number < 0 || number >= LAST_DAY) return tidy(number, raw)
  const seconds = Math.round(number * 86_400) * 1000
  const moment = new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + seconds).toISOString()
  const clock = moment.slice(11, seconds % 60_000 === 0 ? 16 : 19)
  if (format === 'time') return clock
  const day = moment.slice(0, 10)
  return format === 'date' || seconds % DAY_MS === 0 ? day : `${day} ${clock}`
}

/** Without the noise of binary fractions; long whole numbers, which identify accounts, keep every digit. */
function tidy(number: number, raw = ''): string {
  if (/^-?\d{1,40}$/.test(raw)) return raw
  return String(Number(number.toPrecision(15)))
}
