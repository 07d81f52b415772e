import type { DocumentLink } from '../email.js'
import { TextFlow } from '../readers/text-flow.js'
import { codePageLabel } from '../text/code-page.js'
import { decodeText } from '../text/decode-text.js'
import type { RtfToken } from './rtf-tokens.js'
import { CHARSET_PAGES, SHOWN, SYMBOLS, UNSHOWN } from './rtf-words.js'

type Destination = 'text' | 'nothing' | 'fonts' | 'colors' | 'instruction' | 'note' | 'comment' | 'form'

/** What a group hands down to those inside it. */
interface Group {
  destination: Destination
  hidden: boolean
  tiny: boolean
  color: number
  shaded: boolean
  font: number
  /** Letters that stand for a \u where a reader knows no Unicode, and are skipped. */
  fallback: number
  linked: boolean
  link: { url: string; start: number } | null
}

const FIRST: Group = {
  destination: 'text',
  hidden: false,
  tiny: false,
  color: 0,
  shaded: false,
  font: 0,
  fallback: 1,
  linked: false,
  link: null,
}

const MAX_LINKS = 2000
const MAX_INSTRUCTION = 4000
/** Smaller than a reader can see, in half points. */
const TINY_HALF_POINTS = 3
const WHITE = 0xffffff

/** The text of an RTF file as it is being read: what a reader sees, and apart from it what is hidden, struck out or white. */
export class RtfPage {
  readonly text = new TextFlow()
  readonly hidden = new TextFlow()
  /** Footnotes and comments: below the text. */
  readonly notes = new TextFlow()
  readonly comments = new TextFlow()
  readonly links: DocumentLink[] = []
  readonly #groups: Group[] = [{ ...FIRST }]
  readonly #fontPages = new Map<number, number>()
  readonly #colors: number[] = []
  #codePage = 1252
  #defaultFont = 0
  #letters = ''
  #words = ''
  #skip = 0
  #starred = false
  #inRow = false
  #fontRead = 0
  #colorRead: number | null = null
  #instruction = ''
  #formType = 0
  #formTick = 0

  get depth(): number {
    return this.#groups.length
  }

  get length(): number {
    return Math.max(this.text.length, this.hidden.length, this.notes.length, this.comments.length)
  }

  take(token: RtfToken): void {
    if (token.kind === 'letters') this.#takeLetters(token.letters)
    else if (token.kind === 'open') this.#open()
    else if (token.kind === 'close') this.#close()
    else this.#takeWord(token.word, token.number)
    if (token.kind !== 'word' || token.word !== '*') this.#starred = false
  }

  end(): void {
    while (this.#groups.length > 1) this.#close()
    this.#flush()
  }

  get #group(): Group {
    return this.#groups.at(-1) ?? FIRST
  }

  #open(): void {
    this.#flush()
    this.#skip = 0
    this.#groups.push({ ...this.#group, linked: false, link: null })
  }

  #close(): void {
    this.#flush()
    if (this.#groups.length === 1) return
    const group = this.#groups.pop()
    if (group?.link && this.links.length < MAX_LINKS) this.links.push({ ...group.link, end: this.text.length })
    if (group?.destination === 'note' && this.#group.destination !== 'note') this.notes.breakParagraph()
    if (group?.destination === 'comment' && this.#group.destination !== 'comment') this.comments.breakParagraph()
  }

  #takeLetters(letters: string): void {
    const { destination } = this.#group
    const taken = this.#skip === 0 ? letters : letters.slice(this.#skip)
    this.#skip = Math.max(this.#skip - letters.length, 0)
    if (destination === 'instruction') this.#instruction = (this.#instruction + taken).slice(0, MAX_INSTRUCTION)
    else if (destination === 'colors') this.#countColors(taken)
    else if (destination === 'text' || destination === 'note' || destination === 'comment') this.#letters += taken
  }

  #takeWord(word: string, number: number | null): void {
    if (word === '*') {
      this.#starred = true
      return
    }
    if (this.#enter(word)) return
    const { destination } = this.#group
    if (destination === 'fonts') this.#takeFont(word, number ?? 0)
    else if (destination === 'colors') this.#takeColor(word, number ?? 0)
    else if (destination === 'form') this.#takeForm(word, number ?? 0)
    else if (word === 'u') this.#takeUnicode(number ?? 0)
    else if (word === 'ansicpg') this.#codePage = number ?? 1252
    else if (word === 'deff') this.#defaultFont = this.#group.font = number ?? 0
    else if (destination !== 'nothing' && destination !== 'instruction') this.#takeTextWord(word, number)
  }

  /** A word that says what a group is. */
  #enter(word: string): boolean {
    const group = this.#group
    const starred = this.#starred
    if (group.destination === 'nothing') return false
    const known = DESTINATIONS[word]
    if (known !== undefined) group.destination = known
    else if (UNSHOWN.has(word) || (starred && !SHOWN.has(word))) group.destination = 'nothing'
    else if (word === 'fldrslt') this.#openResult()
    else return false
    if (word === 'fldinst') this.#instruction = ''
    return true
  }

  /** What a field shows; its instruction came before it. */
  #openResult(): void {
    this.#group.destination = 'text'
    const url = /^\s{0,9}HYPERLINK\s{1,9}"([^"]{1,2000})"/i.exec(this.#instruction)?.[1]
    if (url !== undefined) this.#group.link = { url, start: this.text.length }
    if (/^\s{0,9}FORMCHECKBOX/i.test(this.#instruction)) this.#flow().write(this.#formTick > 0 ? '[x] ' : '[ ] ', false)
    this.#instruction = ''
  }

  #takeFont(word: string, number: number): void {
    if (word === 'f') this.#fontRead = number
    const page = word === 'fcharset' ? CHARSET_PAGES[number] : word === 'cpg' ? number : undefined
    if (page !== undefined) this.#fontPages.set(this.#fontRead, page)
  }

  #takeColor(word: string, number: number): void {
    const shift = { red: 16, green: 8, blue: 0 }[word]
    if (shift !== undefined) this.#colorRead = (this.#colorRead ?? 0) | ((number & 0xff) << shift)
  }

  /** Entries of the table end in semicolons; the first is usually empty: the reader's own colour. */
  #countColors(letters: string): void {
    for (const letter of letters) {
      if (letter !== ';') continue
      this.#colors.push(this.#colorRead ?? 0)
      this.#colorRead = null
    }
  }

  #takeForm(word: string, number: number): void {
    if (word === 'fftype') this.#formType = number
    else if (word === 'ffdefres' && this.#formType === 1) this.#formTick = number
    else if (word === 'ffres' && this.#formType === 1 && number !== USES_DEFAULT) this.#formTick = number
  }

  #takeUnicode(number: number): void {
    const { destination, fallback } = this.#group
    if (destination === 'nothing' || destination === 'instruction') return
    this.#decode()
    this.#words += String.fromCharCode(number < 0 ? number + 0x10000 : number)
    this.#skip = fallback
  }

  #takeTextWord(word: string, number: number | null): void {
    const symbol = SYMBOLS[word]
    if (symbol !== undefined) {
      this.#decode()
      this.#words += symbol
      return
    }
    if (LAYOUT.has(word)) {
      this.#flush()
      this.#layOut(word)
    } else this.#takeLook(word, number)
  }

  #layOut(word: string): void {
    const flow = this.#flow()
    if (word === 'tab') flow.openColumn()
    else if (word === 'line') flow.feedLine()
    else if (word === 'cell' || word === 'nestcell') {
      this.#openRow()
      flow.openCell()
    } else if (word === 'row' || word === 'nestrow') {
      if (this.#inRow) this.text.closeRow()
      this.#inRow = false
    } else if (word === 'intbl') this.#openRow()
    else if (this.#inRow) flow.breakLine()
    else flow.breakParagraph()
  }

  #openRow(): void {
    if (this.#inRow) return
    this.text.openRow()
    this.#inRow = true
  }

  /** Words that change how letters look, or of which code page they are, end a run of letters. */
  #takeLook(word: string, number: number | null): void {
    const change = lookOf(word, number)
    if (change === null) return
    this.#flush()
    Object.assign(this.#group, word === 'plain' ? { ...change, font: this.#defaultFont } : change)
  }

  #decode(): void {
    if (this.#letters === '') return
    const letters = this.#letters
    this.#letters = ''
    if (!/[\x80-\xff]/.test(letters)) this.#words += letters
    else {
      const page = this.#fontPages.get(this.#group.font) ?? this.#codePage
      this.#words += decodeText(Buffer.from(letters, 'latin1'), codePageLabel(page))
    }
  }

  #flush(): void {
    this.#decode()
    if (this.#words === '') return
    this.#flow().write(this.#words, false)
    this.#words = ''
  }

  #flow(): TextFlow {
    const { destination, hidden, tiny, color, shaded } = this.#group
    if (hidden || tiny || (!shaded && !this.#inRow && this.#colors[color] === WHITE)) return this.hidden
    if (destination === 'note') return this.notes
    return destination === 'comment' ? this.comments : this.text
  }
}

const DESTINATIONS: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  colortbl: 'colors',
  fldinst: 'instruction',
  formfield: 'form',
  footnote: 'note',
  annotation: 'comment',
}

/** A check box that shows its default (RTF 1.9.1, form fields). */
const USES_DEFAULT = 25

const LAYOUT: ReadonlySet<string> = new Set(
  'par line tab cell nestcell row nestrow intbl sect page column softline'.split(' '),
)

/** How a word changes the look of what follows; `\v0` ends what `\v` began. */
function lookOf(word: string, number: number | null): Partial<Group> | null {
  const on = number !== 0
  if (word === 'v' || word === 'deleted' || word === 'webhidden') return { hidden: on }
  if (word === 'plain') return { hidden: false, tiny: false, color: 0, shaded: false }
  if (word === 'cf') return { color: number ?? 0 }
  if (word === 'highlight' || word === 'chcbpat' || word === 'cb') return { shaded: (number ?? 0) > 0 }
  if (word === 'fs') return { tiny: (number ?? 24) <= TINY_HALF_POINTS }
  if (word === 'f') return { font: number ?? 0 }
  return word === 'uc' ? { fallback: Math.max(number ?? 1, 0) } : null
}
