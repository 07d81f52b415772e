import { normalCharacters } from '../text/normal-form.js'

const RANK = { '': 0, ' ': 1, '\t': 2, '\n': 3, '\n\n': 4 } as const
type Gap = keyof typeof RANK

/**
 * Lays running text out in lines, as a page would: white space collapses, blocks begin lines, cells of a row that is one
 * line high are parted by tabs. A gap is written only when text follows, so no line ends in one.
 */
export class TextFlow {
  length = 0
  #pieces: string[] = []
  #gap: Gap = ''
  #holdsLine = false
  #lastBreakAt = -1
  #rows: { firstTextAt: number | null }[] = []

  /** Appends words; runs of white space are one blank, unless `preformatted`. */
  write(text: string, preformatted: boolean): void {
    const words = normalCharacters(text)
    if (preformatted) {
      this.#append(words.replace(/([^ \t\n])[ \t]+\n/g, '$1\n'))
      return
    }
    const lead = /^\s/.test(words)
    const tail = /\s$/.test(words)
    const body = words.trim().replace(/\s+/g, ' ')
    if (lead) this.#widen(' ')
    if (body === '') return
    this.#append(body)
    if (tail) this.#widen(' ')
  }

  /** A forced line end: two of them leave an empty line. */
  feedLine(): void {
    this.#widen(this.#gap === '\n' ? '\n\n' : '\n')
  }

  /** The mark of a list item; what follows stays on its line, even a block. */
  writeMark(mark: string): void {
    this.#append(mark)
    this.#gap = ' '
    this.#holdsLine = true
  }

  breakLine(): void {
    this.#widen('\n')
  }

  breakParagraph(): void {
    this.#widen('\n\n')
  }

  openRow(): void {
    this.breakLine()
    this.#rows.push({ firstTextAt: null })
  }

  closeRow(): void {
    const row = this.#rows.pop()
    const outer = this.#rows.at(-1)
    if (outer && row) outer.firstTextAt ??= row.firstTextAt
    this.#holdsLine = false
    this.breakLine()
  }

  /** A cell after text of its row goes on in the same line behind a tab, unless that text took several lines. */
  openCell(): void {
    const firstTextAt = this.#rows.at(-1)?.firstTextAt ?? null
    if (firstTextAt === null) return
    if (this.#lastBreakAt > firstTextAt) {
      this.breakLine()
      return
    }
    this.#gap = '\t'
    this.#holdsLine = true
  }

  /** What follows stands further right in the same line. */
  openColumn(): void {
    this.#widen('\t')
  }

  toString(): string {
    return this.#pieces.join('')
  }

  #widen(gap: Gap): void {
    if (this.#holdsLine && gap !== ' ') return
    if (RANK[gap] > RANK[this.#gap]) this.#gap = gap
  }

  #append(text: string): void {
    if (text === '') return
    const gap = this.length === 0 ? '' : this.#gap
    const breakAt = text.lastIndexOf('\n')
    if (gap.startsWith('\n')) this.#lastBreakAt = this.length + gap.length - 1
    this.#pieces.push(gap, text)
    this.length += gap.length
    const row = this.#rows.at(-1)
    if (row) row.firstTextAt ??= this.length
    if (breakAt !== -1) this.#lastBreakAt = this.length + breakAt
    this.length += text.length
    this.#gap = ''
    this.#holdsLine = false
  }
}
