import type { DocumentLink } from '../email.js'
import { TextFlow } from './text-flow.js'
import { attribute, type XmlAttributes, type XmlListener } from './walk-xml.js'
import { isOn, noteRunProperty, type RunLook, symbolText } from './word-look.js'

/** What a part of a Word file needs to know of the others. */
export interface WordContext {
  /** Targets of the part's relationships by their id. */
  targets: ReadonlyMap<string, string>
  hiddenStyles: ReadonlySet<string>
  textChars: number
}

/** Of one part. */
const MAX_LINKS = 2000

/**
 * The text of one part of a Word file as a reader sees it: paragraphs, table rows as lines with tabs, text boxes below the
 * paragraph that they hang on, ticks of form boxes. Hidden and deleted runs come apart.
 */
export class WordPart implements XmlListener {
  readonly links: DocumentLink[] = []
  readonly #context: WordContext
  readonly #flow = new TextFlow()
  readonly #hidden = new TextFlow()
  readonly #stack: string[] = []
  readonly #runs: RunLook[] = []
  readonly #open: { url: string; start: number }[] = []
  readonly #fields: { instruction: string; result: boolean; linked: boolean }[] = []
  /** Text boxes lie inside a run; what they say is written when its paragraph ends. */
  readonly #boxes: TextFlow[] = []
  #boxed: string[] = []
  #cells = 0
  #deleted = 0
  #unseen = 0
  #ticked: boolean | null = null
  #hiddenParagraph = false

  constructor(context: WordContext) {
    this.#context = context
  }

  get visibleText(): string {
    return this.#flow.toString()
  }

  get hiddenText(): string {
    return this.#hidden.toString().trim()
  }

  goesOn(): boolean {
    return Math.max(this.#flow.length, this.#hidden.length) <= this.#context.textChars
  }

  open(name: string, attributes: XmlAttributes): void {
    const parent = this.#stack.at(-1)
    this.#stack.push(name)
    if (UNSEEN.has(name)) this.#unseen += 1
    else if (DELETED.has(name)) this.#deleted += 1
    else if (parent === 'rPr' && this.#stack.at(-3) === 'r') this.#noteLook(name, attributes)
    else if (parent === 'r') this.#openInRun(name, attributes)
    else if (parent === 'pPr' && name === 'pStyle')
      this.#hiddenParagraph = this.#context.hiddenStyles.has(attribute(attributes, 'val') ?? '')
    else if (parent === 'checkBox') this.#noteTick(name, attributes)
    else this.#openBlock(name, attributes)
  }

  text(text: string): void {
    const name = this.#stack.at(-1)
    const field = this.#fields.at(-1)
    if (name === 'instrText' && field) field.instruction = (field.instruction + text).slice(0, MAX_INSTRUCTION)
    if (this.#unseen > 0 || (name !== 't' && name !== 'delText')) return
    this.#target().write(text, false)
  }

  close(name: string): void {
    this.#stack.pop()
    if (UNSEEN.has(name)) this.#unseen -= 1
    else if (DELETED.has(name)) this.#deleted -= 1
    else if (name === 'p') this.#closeParagraph()
    else if (name === 'r') this.#runs.pop()
    else if (name === 'tr') this.#target().closeRow()
    else if (name === 'tc') this.#cells -= 1
    else if (name === 'tbl') this.#target().breakParagraph()
    else if (name === 'checkBox' && this.#ticked !== null) this.#writeTick(this.#ticked)
    else if (name === 'hyperlink' || name === 'fldSimple') this.#closeLink()
    else if (name === 'txbxContent') this.#boxed.push(this.#boxes.pop()?.toString() ?? '')
  }

  #openBlock(name: string, attributes: XmlAttributes): void {
    if (name === 'r') this.#runs.push({ vanished: false, white: false, shaded: false, tiny: false })
    else if (name === 'tbl') this.#target().breakParagraph()
    else if (name === 'tr') this.#target().openRow()
    else if (name === 'tc') this.#openCell()
    else if (name === 'txbxContent') this.#boxes.push(new TextFlow())
    else if (name === 'checkBox') this.#ticked = false
    else if (name === 'hyperlink') this.#openLink(this.#context.targets.get(attribute(attributes, 'id') ?? '') ?? '')
    else if (name === 'fldSimple') this.#openLink(linkOf(attribute(attributes, 'instr') ?? ''))
  }

  #openInRun(name: string, attributes: XmlAttributes): void {
    if (name === 'tab' || name === 'ptab') this.#target().openColumn()
    else if (name === 'br' || name === 'cr') this.#target().feedLine()
    else if (name === 'noBreakHyphen') this.#target().write('-', false)
    else if (name === 'sym')
      this.#target().write(symbolText(attribute(attributes, 'font'), attribute(attributes, 'char')), false)
    else if (name === 'fldChar') this.#turnField(attribute(attributes, 'fldCharType'))
  }

  #noteLook(name: string, attributes: XmlAttributes): void {
    const run = this.#runs.at(-1)
    if (run) noteRunProperty(run, name, attributes, this.#context.hiddenStyles)
  }

  #openCell(): void {
    this.#cells += 1
    this.#target().openCell()
  }

  #closeParagraph(): void {
    const flow = this.#target()
    if (this.#cells > 0) flow.breakLine()
    else flow.breakParagraph()
    this.#hidden.breakLine()
    this.#hiddenParagraph = false
    if (this.#boxes.length > 0 || this.#boxed.length === 0) return
    for (const text of this.#boxed) {
      flow.write(text, true)
      flow.breakParagraph()
    }
    this.#boxed = []
  }

  /** Where words go: to the hidden ones, into the text box that is open, or into the text. */
  #target(): TextFlow {
    return this.#isHidden() ? this.#hidden : (this.#boxes.at(-1) ?? this.#flow)
  }

  /** White words count as hidden where nothing can be dark behind them. */
  #isHidden(): boolean {
    if (this.#deleted > 0) return true
    const onPaper = this.#cells === 0 && this.#boxes.length === 0
    return (
      this.#runs.length > 0 &&
      this.#runs.some(
        ({ vanished, tiny, white, shaded }) =>
          vanished || tiny || this.#hiddenParagraph || (white && !shaded && onPaper),
      )
    )
  }

  #noteTick(name: string, attributes: XmlAttributes): void {
    if (name === 'default' || name === 'checked') this.#ticked = isOn(attribute(attributes, 'val'))
  }

  #writeTick(ticked: boolean): void {
    this.#target().write(ticked ? '[x] ' : '[ ] ', false)
    this.#ticked = null
  }

  /** A complex field: its instruction, then what it shows (17.16.18). */
  #turnField(type: string | null): void {
    const field = this.#fields.at(-1)
    if (type === 'begin') this.#fields.push({ instruction: '', result: false, linked: false })
    else if (type === 'separate' && field) {
      field.linked = true
      this.#openLink(linkOf(field.instruction))
    } else if (type === 'end' && this.#fields.pop()?.linked) this.#closeLink()
  }

  #openLink(url: string): void {
    this.#open.push({ url, start: this.#flow.length })
  }

  #closeLink(): void {
    const link = this.#open.pop()
    if (link && link.url !== '' && this.links.length < MAX_LINKS) this.links.push({ ...link, end: this.#flow.length })
  }
}

/** Text of a fallback is there twice; properties of a former look hold none. */
const UNSEEN = new Set(['Fallback', 'rPrChange', 'pPrChange'])
const DELETED = new Set(['del', 'moveFrom'])
const MAX_INSTRUCTION = 4000

/** The target in a field such as ` HYPERLINK "https://example.org" \h `. */
function linkOf(instruction: string): string {
  return /^\s{0,9}HYPERLINK\s{1,9}"([^"]{1,2000})"/i.exec(instruction)?.[1] ?? ''
}
