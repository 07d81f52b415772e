import { TextFlow } from '../readers/text-flow.js'
import { attribute, type XmlAttributes, type XmlListener } from '../readers/walk-xml.js'
import { isOn } from '../readers/word-look.js'
import { onOneLine } from './on-one-line.js'
import { type CellLook, numberIn, showNumber } from './sheet-look.js'

/** What a sheet needs to know of the workbook. */
export interface SheetContext {
  strings: readonly string[]
  look(index: number): CellLook
  from1904: boolean
  /** The whole sheet is hidden. */
  hidden: boolean
  textChars: number
}

/** Stretches of hidden columns, looked through for each cell: people hide a handful. */
const MAX_COLUMN_RANGES = 200
/** Excel's own bound: one long string that a million cells point to is a bomb. */
export const MAX_CELL_CHARS = 32_767
/** Of one sheet. Empty cells count too: a million of them are a megabyte or two of XML. */
const MAX_CELLS = 2_000_000

/** The cells of one sheet as lines with tabs, as they are shown: formulas by the value kept with them (18.3.1). */
export class SheetPart implements XmlListener {
  readonly shown = new TextFlow()
  readonly unseen = new TextFlow()
  readonly #context: SheetContext
  readonly #hiddenColumns: { from: number; to: number }[] = []
  #cells = 0
  #rowHidden = false
  #column = 0
  #type = 'n'
  #look: CellLook = { format: 'general', unseen: false }
  #value = ''
  #reading = false
  #phonetic = 0

  constructor(context: SheetContext) {
    this.#context = context
  }

  goesOn(): boolean {
    return this.#cells <= MAX_CELLS && Math.max(this.shown.length, this.unseen.length) <= this.#context.textChars
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'c') this.#openCell(attributes)
    else if (name === 'v' || name === 't') this.#reading = this.#phonetic === 0
    else if (name === 'rPh') this.#phonetic += 1
    else if (name === 'row') {
      this.#rowHidden = isHidden(attributes)
      this.#column = 0
      this.shown.openRow()
      this.unseen.openRow()
    } else if (name === 'col' && isHidden(attributes) && this.#hiddenColumns.length < MAX_COLUMN_RANGES)
      this.#hiddenColumns.push({ from: numberIn(attributes, 'min'), to: numberIn(attributes, 'max') })
  }

  text(text: string): void {
    if (this.#reading) this.#value = (this.#value + text).slice(0, MAX_CELL_CHARS)
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#reading = false
    else if (name === 'rPh') this.#phonetic -= 1
    else if (name === 'c') this.#closeCell()
    else if (name === 'row') {
      this.shown.closeRow()
      this.unseen.closeRow()
    }
  }

  #openCell(attributes: XmlAttributes): void {
    this.#cells += 1
    const reference = attribute(attributes, 'r')
    this.#column = reference === null ? this.#column + 1 : columnOf(reference)
    this.#type = attribute(attributes, 't') ?? 'n'
    this.#look = this.#context.look(numberIn(attributes, 's'))
    this.#value = ''
  }

  #closeCell(): void {
    if (!this.goesOn()) return
    const text = onOneLine(this.#shownValue())
    const flow = this.#isHidden() ? this.unseen : this.shown
    flow.openCell()
    flow.write(text, false)
  }

  #isHidden(): boolean {
    const inHiddenColumn = this.#hiddenColumns.some(({ from, to }) => this.#column >= from && this.#column <= to)
    return this.#context.hidden || this.#rowHidden || this.#look.unseen || inHiddenColumn
  }

  /** By the cell's type (18.18.11). */
  #shownValue(): string {
    if (this.#type === 's') return this.#context.strings[Number.parseInt(this.#value, 10)] ?? ''
    if (this.#type === 'b') return this.#value === '1' ? 'TRUE' : 'FALSE'
    return this.#type === 'n' ? showNumber(this.#value, this.#look.format, this.#context.from1904) : this.#value
  }
}

function isHidden(attributes: XmlAttributes): boolean {
  return 'hidden' in attributes && isOn(attributes.hidden ?? null)
}

/** The number of a column from a reference such as AB12. */
function columnOf(reference: string): number {
  let column = 0
  for (const char of reference.slice(0, 4).toUpperCase()) {
    const letter = char.charCodeAt(0) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column
}
