import type { DocumentLink } from '../email.js'
import { openCompoundFile } from '../outlook/compound-file.js'
import { notRead, type Reading, readAs, withinBound } from '../readers/reading.js'
import { TextFlow } from '../readers/text-flow.js'
import { lettersOf, openWordBinary, type WordBinary } from './word-binary.js'

/**
 * A Word file of before 2007 (MS-DOC): headers, text, text boxes, notes; comments last as an aside. Hidden and deleted
 * letters come apart. Throws nothing.
 */
export function readOldWord(bytes: Uint8Array, limits: { textChars: number }): Reading {
  try {
    const file = openWordBinary(openCompoundFile(bytes))
    if (file === null)
      return notRead('encrypted', 'The file needs a password. Ask the sender for it, or for a copy without.')
    return assemble(file, limits)
  } catch {
    const reason = `The file (${bytes.length} bytes) is no Word file that can be opened: damaged or cut off. Ask the sender for a copy as PDF.`
    return notRead('malformed', reason)
  }
}

function assemble(file: WordBinary, limits: { textChars: number }): Reading {
  const { main, footnotes, headers, comments, endnotes, boxes } = file.parts
  const hidden = new TextFlow()
  let from = 0
  const next = (length: number) => {
    const part = new WordLetters(hidden)
    for (const { letters, unseen } of lettersOf(file, from, from + length)) {
      part.take(letters, unseen)
      if (Math.max(part.flow.length, hidden.length) > limits.textChars) break
    }
    from += length
    return part
  }
  const body = next(main)
  const [foot, head, aside, end, box] = [footnotes, headers, comments, endnotes, boxes].map(next)
  const texts = (parts: (WordLetters | undefined)[]) =>
    parts.map((part) => part?.flow.toString().trim() ?? '').filter((text) => text !== '')
  const above = texts([head, body, box, foot, end]).join('\n\n')
  const text = [above, ...texts([aside])].filter((each) => each !== '').join('\n\n')
  const shift = texts([head]).reduce((sum, each) => sum + each.length + 2, 0)
  const unseen = hidden.toString().trim()
  return withinBound(
    readAs(text, {
      links: body.links
        .map(({ url, start, end: last }) => ({ url, start: start + shift, end: last + shift }))
        .filter((link) => link.end <= text.length),
      hiddenText: unseen === '' ? null : unseen,
      quoted: text.length > above.length && above !== '' ? [{ start: above.length + 2, end: text.length }] : [],
    }),
    limits.textChars,
    body.flow.length <= limits.textChars,
  )
}

const MAX_LINKS = 2000
const MAX_INSTRUCTION = 4000

/** Marks among the letters (MS-DOC, 2.4.1): what they mean for the page. */
const CELL = '\x07'
const FIELD = { begins: '\x13', shows: '\x14', ends: '\x15' }

/** Lays the letters of one part out: paragraphs, cells, fields by what they show. */
class WordLetters {
  readonly flow = new TextFlow()
  readonly links: DocumentLink[] = []
  readonly #hidden: TextFlow
  readonly #fields: { instruction: string; link: { url: string; start: number } | null; shows: boolean }[] = []
  #afterCell = false

  constructor(hidden: TextFlow) {
    this.#hidden = hidden
  }

  take(letters: string, unseen: boolean): void {
    for (const piece of letters.split(MARKS)) {
      if (piece.length === 1 && MARKS.test(piece)) this.#takeMark(piece)
      else if (piece !== '') this.#write(piece, unseen)
    }
    if (unseen) this.#hidden.breakLine()
  }

  #write(words: string, unseen: boolean): void {
    this.#afterCell = false
    const field = this.#fields.at(-1)
    if (field && !field.shows) field.instruction = (field.instruction + words).slice(0, MAX_INSTRUCTION)
    else (unseen ? this.#hidden : this.flow).write(words, false)
  }

  #takeMark(mark: string): void {
    if (mark === CELL) this.#endCell()
    else if (mark === '\r' || mark === '\x0c') this.flow.breakParagraph()
    else if (mark === '\x0b') this.flow.feedLine()
    else if (mark === '\t') this.flow.openColumn()
    else if (mark === '\x1e') this.flow.write('-', false)
    else this.#turnField(mark)
    if (mark !== CELL) this.#afterCell = false
  }

  /** A row ends in a mark of its own, right behind that of its last cell. */
  #endCell(): void {
    if (this.#afterCell) this.flow.breakLine()
    else this.flow.openColumn()
    this.#afterCell = !this.#afterCell
  }

  #turnField(mark: string): void {
    const field = this.#fields.at(-1)
    if (mark === FIELD.begins) this.#fields.push({ instruction: '', link: null, shows: false })
    else if (mark === FIELD.shows && field) {
      field.shows = true
      const url = /^\s{0,9}HYPERLINK\s{1,9}"([^"]{1,2000})"/i.exec(field.instruction)?.[1]
      if (url !== undefined) field.link = { url, start: this.flow.length }
    } else if (mark === FIELD.ends) {
      const link = this.#fields.pop()?.link
      if (link && this.links.length < MAX_LINKS) this.links.push({ ...link, end: this.flow.length })
    }
  }
}

/** Controls with a meaning; the rest (pictures, marks of notes) is dropped with the other invisible letters. */
const MARKS = /([\x07\t\v\f\r\x13\x14\x15\x1e])/
