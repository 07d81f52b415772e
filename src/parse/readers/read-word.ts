import { posix } from 'node:path'
import type { DocumentLink } from '../email.js'
import { type OfficePackage, readPackage } from '../office/office-package.js'
import type { ContainedFile } from './contained-file.js'
import { type Reading, readAs, withinBound } from './reading.js'
import { attribute } from './walk-xml.js'
import { isOn } from './word-look.js'
import { WordPart } from './word-part.js'
import type { ArchiveLimits } from './zip-archive.js'

export interface WordLimits extends ArchiveLimits {
  textChars: number
}

/** Parts around the text, in the order in which they are read. */
const ABOVE = /^header\d{0,3}\.xml$/
const BELOW = [/^footnotes\.xml$/, /^endnotes\.xml$/, /^footer\d{0,3}\.xml$/]
const ASIDE = /^comments\.xml$/

/**
 * A Word file (OOXML, ISO/IEC 29500): headers, text, notes, footers; comments last, as an aside that is context only.
 * Its parts are inflated as a stream within bounds, and only those that hold text: a bomb is refused by the listing.
 */
export async function readWord(bytes: Uint8Array, limits: WordLimits): Promise<Reading> {
  return await readPackage(bytes, limits, 'Word file', (file) => readParts(file, limits))
}

async function readParts(file: OfficePackage, limits: WordLimits): Promise<Reading | null> {
  const main = await file.mainPart('word/document.xml')
  if (main === null) return null
  const folder = posix.dirname(main)
  const hiddenStyles = await readHiddenStyles(file, folder)
  const read = (name: string) => readPart(file, name, hiddenStyles, limits)
  const around = (pattern: RegExp) => file.names(folder, pattern)
  const pieces: Piece[] = []
  for (const name of [...around(ABOVE), main, ...BELOW.flatMap(around)]) pieces.push(await read(name))
  const comments: Piece[] = []
  for (const name of around(ASIDE)) comments.push(await read(name))
  const whole = [...pieces, ...comments].every(({ complete }) => complete)
  const reading = join(pieces, comments)
  const files = [...file.contained(`${folder}/embeddings`, EMBEDDED), ...scans(file, folder, reading)]
  return withinBound({ ...reading, files }, limits.textChars, whole)
}

/** Where hardly a word stands, the pages are pictures that were pasted in. */
function scans(file: OfficePackage, folder: string, { text }: Reading): ContainedFile[] {
  const letters = (text ?? '').match(/\p{L}/gu)?.length ?? 0
  return letters < FEW_LETTERS ? file.contained(`${folder}/media`, PICTURE) : []
}

/** A letterhead and a signature have more. */
const FEW_LETTERS = 200
const PICTURE = /\.(?:png|jpe?g|tiff?|bmp|gif|webp)$/i
/** Documents that lie in it; objects of other programs (.bin) are not taken apart. */
const EMBEDDED = /\.(?:docx?|xlsx?|xlsm|pptx?|pdf|rtf|msg|eml|txt)$/i

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

async function readPart(
  file: OfficePackage,
  name: string,
  hiddenStyles: ReadonlySet<string>,
  { textChars }: WordLimits,
): Promise<Piece> {
  const targets = new Map((await file.relations(name)).map(({ id, target }) => [id, target]))
  const part = new WordPart({ targets, hiddenStyles, textChars })
  await file.walk(name, part)
  return { text: part.visibleText, hidden: part.hiddenText, links: part.links, complete: part.goesOn() }
}

/** Styles whose text is not shown (17.3.2.41). */
async function readHiddenStyles(file: OfficePackage, folder: string): Promise<Set<string>> {
  const hidden = new Set<string>()
  let style = ''
  await file.walk(`${folder}/styles.xml`, {
    open: (name, attributes) => {
      if (name === 'style') style = attribute(attributes, 'styleId') ?? ''
      if (name === 'vanish' && style !== '' && isOn(attribute(attributes, 'val'))) hidden.add(style)
    },
  })
  return hidden
}
