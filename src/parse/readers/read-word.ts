import { posix } from 'node:path'
import type { DocumentLink } from '../email.js'
import { notRead, type Reading, readAs, withinBound } from './reading.js'
import { attribute, walkXml, type XmlAttributes } from './walk-xml.js'
import { isOn } from './word-look.js'
import { type WordContext, WordPart } from './word-part.js'
import { type Archive, type ArchiveEntry, type ArchiveLimits, openArchive } from './zip-archive.js'

export interface WordLimits extends ArchiveLimits {
  textChars: number
}

/** A Word file has some dozens of parts, and one more for each picture. */
const MAX_PARTS = 2000

/** Parts around the text, in the order in which they are read. */
const ABOVE = /^header\d{0,3}\.xml$/
const BELOW = [/^footnotes\.xml$/, /^endnotes\.xml$/, /^footer\d{0,3}\.xml$/]
const ASIDE = /^comments\.xml$/

/**
 * A Word file (OOXML, ISO/IEC 29500): headers, text, notes, footers; comments last, as an aside that is context only.
 * Its parts are inflated as a stream within bounds, and only those that hold text: a bomb is refused by the listing.
 */
export async function readWord(bytes: Uint8Array, limits: WordLimits): Promise<Reading> {
  let archive: Archive
  try {
    archive = await openArchive(bytes, limits, MAX_PARTS)
  } catch {
    return damaged(bytes.length)
  }
  try {
    return await readParts(new WordFile(archive, limits), bytes.length, limits)
  } catch (error) {
    if (error instanceof RefusedPart) return error.reading
    return damaged(bytes.length)
  }
}

async function readParts(file: WordFile, bytes: number, limits: WordLimits): Promise<Reading> {
  const main = await file.mainPart()
  if (main === null) return damaged(bytes)
  const folder = posix.dirname(main)
  const hiddenStyles = await file.hiddenStyles(folder)
  const around = (pattern: RegExp) => file.names(folder, pattern)
  const pieces: Piece[] = []
  for (const name of [...around(ABOVE), main, ...BELOW.flatMap(around)])
    pieces.push(await file.read(name, hiddenStyles))
  const comments: Piece[] = []
  for (const name of around(ASIDE)) comments.push(await file.read(name, hiddenStyles))
  const whole = [...pieces, ...comments].every(({ complete }) => complete)
  return withinBound(join(pieces, comments), limits.textChars, whole)
}

interface Piece {
  text: string
  hidden: string
  links: DocumentLink[]
  complete: boolean
}

/** The pieces one below the other; the same header of first and even pages stands once. */
function join(pieces: readonly Piece[], comments: readonly Piece[]): Reading {
  const links: DocumentLink[] = []
  const seen = new Set<string>()
  let text = ''
  let asideAt: number | null = null
  for (const [index, piece] of [...pieces, ...comments].entries()) {
    if (piece.text === '' || seen.has(piece.text)) continue
    seen.add(piece.text)
    if (text !== '') text += '\n\n'
    if (index >= pieces.length) asideAt ??= text.length
    for (const { url, start, end } of piece.links)
      links.push({ url, start: text.length + start + blanksAt(piece.text, start, end), end: text.length + end })
    text += piece.text
  }
  const hidden = [...pieces, ...comments].flatMap((piece) => (piece.hidden === '' ? [] : [piece.hidden]))
  return readAs(text, {
    links,
    hiddenText: hidden.length === 0 ? null : hidden.join('\n'),
    quoted: asideAt === null ? [] : [{ start: asideAt, end: text.length }],
  })
}

/** A link begins where its gap does; its words begin behind the gap. */
function blanksAt(text: string, start: number, end: number): number {
  const words = text.slice(start, end)
  return words.length - words.trimStart().length
}

/** A part that must not be inflated: the whole file is refused with its reason. */
class RefusedPart extends Error {
  readonly reading: Reading
  constructor(reading: Reading) {
    super('a part is refused')
    this.reading = reading
  }
}

class WordFile {
  readonly #entries: ReadonlyMap<string, ArchiveEntry>
  readonly #limits: WordLimits

  constructor({ entries }: Archive, limits: WordLimits) {
    this.#entries = new Map(entries.map((entry) => [entry.name.replaceAll('\\', '/').replace(/^\//, ''), entry]))
    this.#limits = limits
  }

  /** The part that the package calls the document (ECMA-376-2, 9.3), else the usual one. */
  async mainPart(): Promise<string | null> {
    const relations = await this.#relations('_rels/.rels')
    const named = relations.find(({ type }) => type.endsWith('/officeDocument'))?.target.replace(/^\//, '')
    return [named, 'word/document.xml'].find((name) => name !== undefined && this.#entries.has(name)) ?? null
  }

  names(folder: string, pattern: RegExp): string[] {
    const inside = [...this.#entries.keys()].filter(
      (name) => posix.dirname(name) === folder && pattern.test(posix.basename(name)),
    )
    return inside.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  }

  async read(name: string, hiddenStyles: ReadonlySet<string>): Promise<Piece> {
    const rels = `${posix.dirname(name)}/_rels/${posix.basename(name)}.rels`
    const targets = new Map((await this.#relations(rels)).map(({ id, target }) => [id, target]))
    const context: WordContext = { targets, hiddenStyles, textChars: this.#limits.textChars }
    const part = new WordPart(context)
    await walkXml(this.#chunks(name), part)
    return { text: part.visibleText, hidden: part.hiddenText, links: part.links, complete: part.goesOn() }
  }

  /** Styles whose text is not shown (17.3.2.41). */
  async hiddenStyles(folder: string): Promise<Set<string>> {
    const hidden = new Set<string>()
    let style = ''
    await this.#walk(`${folder}/styles.xml`, (name, attributes) => {
      if (name === 'style') style = attribute(attributes, 'styleId') ?? ''
      if (name === 'vanish' && style !== '' && isOn(attribute(attributes, 'val'))) hidden.add(style)
    })
    return hidden
  }

  async #relations(name: string): Promise<{ id: string; type: string; target: string }[]> {
    const found: { id: string; type: string; target: string }[] = []
    await this.#walk(name, (element, attributes) => {
      if (element !== 'Relationship' || found.length >= MAX_RELATIONS) return
      const { Id: id = '', Type: type = '', Target: target = '' } = attributes
      found.push({ id, type, target })
    })
    return found
  }

  async #walk(name: string, open: (name: string, attributes: XmlAttributes) => void): Promise<void> {
    if (!this.#entries.has(name)) return
    await walkXml(this.#chunks(name), { open, text: () => undefined, close: () => undefined, goesOn: () => true })
  }

  #chunks(name: string): AsyncIterable<Buffer> {
    const entry = this.#entries.get(name)
    if (entry === undefined) throw new Error('no such part')
    if (entry.refusal !== null) throw new RefusedPart(notRead(entry.refusal.status, entry.refusal.reason))
    return entry.chunks()
  }
}

const MAX_RELATIONS = 5000

function damaged(bytes: number): Reading {
  return notRead(
    'malformed',
    `The file (${bytes} bytes) is no Word file that can be opened: damaged or cut off. Ask the sender for a copy.`,
  )
}
