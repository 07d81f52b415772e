import type { DocumentLink } from '../email.js'
import { TextFlow } from '../readers/text-flow.js'
import { attribute, type XmlAttributes, type XmlListener } from '../readers/walk-xml.js'
import { numberIn } from './sheet-look.js'

export interface OpenDocumentContext {
  /** Whether a style of that name hides what it is given to. */
  hides(style: string | null): boolean
  textChars: number
}

type Place = 'text' | 'note' | 'aside'

interface Frame {
  name: string
  hidden: boolean
  place: Place
  unread: boolean
  link: { url: string; start: number } | null
}

const MAX_LINKS = 2000
const MAX_BLANKS = 100

/** The text of an OpenDocument file's content (OpenDocument 1.3, part 3): paragraphs, tables as lines with tabs, sheets under their names. */
export class OpenDocumentPart implements XmlListener {
  readonly shown = new TextFlow()
  readonly unseen = new TextFlow()
  readonly notes = new TextFlow()
  readonly asides = new TextFlow()
  readonly links: DocumentLink[] = []
  readonly #context: OpenDocumentContext
  readonly #stack: Frame[] = []
  readonly #hiddenColumns: boolean[] = []
  #cells = 0
  #column = 0

  constructor(context: OpenDocumentContext) {
    this.#context = context
  }

  goesOn(): boolean {
    const longest = Math.max(this.shown.length, this.unseen.length, this.notes.length, this.asides.length)
    return longest <= this.#context.textChars
  }

  open(name: string, attributes: XmlAttributes): void {
    const outer = this.#stack.at(-1) ?? OUTERMOST
    const url = name === 'a' ? attribute(attributes, 'href') : null
    this.#stack.push({
      name,
      hidden: outer.hidden || this.#isHidden(name, attributes),
      place: name === 'note' ? 'note' : name === 'annotation' ? 'aside' : outer.place,
      unread: outer.unread || UNREAD.has(name),
      link: url === null ? null : { url: url.slice(0, 2000), start: this.shown.length },
    })
    this.#layOut(name, attributes)
  }

  text(text: string): void {
    const frame = this.#stack.at(-1) ?? OUTERMOST
    if (frame.unread || this.#depthOfParagraph === 0 || !this.goesOn()) return
    this.#flow().write(text, false)
  }

  close(name: string): void {
    const flow = this.#flow()
    const frame = this.#stack.pop()
    if (name === 'p' || name === 'h') {
      this.#depthOfParagraph -= 1
      if (this.#cells > 0) flow.breakLine()
      else flow.breakParagraph()
      this.unseen.breakLine()
    } else if (name === 'table-row') {
      for (const each of [this.shown, this.unseen]) each.closeRow()
    } else if (name === 'table-cell' || name === 'covered-table-cell') this.#cells -= 1
    else if (name === 'table') flow.breakParagraph()
    if (frame?.link && this.links.length < MAX_LINKS) this.links.push({ ...frame.link, end: this.shown.length })
  }

  #depthOfParagraph = 0

  #layOut(name: string, attributes: XmlAttributes): void {
    const flow = this.#flow()
    if (name === 'p' || name === 'h') this.#depthOfParagraph += 1
    else if (name === 'tab') flow.openColumn()
    else if (name === 'line-break') flow.feedLine()
    else if (name === 's') flow.write(' '.repeat(Math.min(Math.max(numberIn(attributes, 'c'), 1), MAX_BLANKS)), false)
    else if (name === 'table') this.#openTable(attributes)
    else if (name === 'table-column') this.#noteColumn(attributes)
    else if (name === 'table-row') {
      this.#column = 0
      for (const each of [this.shown, this.unseen]) each.openRow()
    } else if (name === 'table-cell' || name === 'covered-table-cell') this.#openCell(attributes)
  }

  /** A sheet has a name that its tab shows; a table in a text has one that nobody sees. */
  #openTable(attributes: XmlAttributes): void {
    const flow = this.#flow()
    this.#hiddenColumns.length = 0
    flow.breakParagraph()
    if (this.#stack.at(-2)?.name !== 'spreadsheet') return
    flow.write(attribute(attributes, 'name') ?? '', false)
    flow.breakLine()
  }

  #noteColumn(attributes: XmlAttributes): void {
    const repeated = Math.min(Math.max(numberIn(attributes, 'number-columns-repeated'), 1), MAX_COLUMNS)
    const hidden = isCollapsed(attributes)
    for (let count = 0; count < repeated && this.#hiddenColumns.length < MAX_COLUMNS; count += 1)
      this.#hiddenColumns.push(hidden)
  }

  #openCell(attributes: XmlAttributes): void {
    this.#cells += 1
    const frame = this.#stack.at(-1)
    if (frame && this.#hiddenColumns[this.#column]) frame.hidden = true
    this.#column += Math.max(numberIn(attributes, 'number-columns-repeated'), 1)
    this.#flow().openCell()
  }

  #isHidden(name: string, attributes: XmlAttributes): boolean {
    if (name === 'tracked-changes' || name === 'hidden-text' || name === 'hidden-paragraph') return true
    if (name === 'table-row' && isCollapsed(attributes)) return true
    if (name === 'section' && attribute(attributes, 'display') === 'none') return true
    return STYLED.has(name) && this.#context.hides(attribute(attributes, 'style-name'))
  }

  #flow(): TextFlow {
    const { hidden, place } = this.#stack.at(-1) ?? OUTERMOST
    if (hidden) return this.unseen
    if (place === 'text') return this.shown
    return place === 'note' ? this.notes : this.asides
  }
}

const MAX_COLUMNS = 16_384
const OUTERMOST: Frame = { name: '', hidden: false, place: 'text', unread: false, link: null }
const STYLED: ReadonlySet<string> = new Set(['p', 'h', 'span', 'section', 'table', 'table-cell', 'a'])
/** Marks of notes, who wrote a comment, scripts; formulas of drawings. */
const UNREAD: ReadonlySet<string> = new Set([
  'note-citation',
  'creator',
  'date',
  'change-info',
  'script',
  'object-ole',
  'desc',
  'title',
  'forms',
])

function isCollapsed(attributes: XmlAttributes): boolean {
  return /^(collapse|filter)$/.test(attribute(attributes, 'visibility') ?? '')
}
