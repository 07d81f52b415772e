import type { PdfAnnotation, PdfItem } from './pdf-page.js'

/** A value that a form or a note puts on a page. */
export interface Entry {
  text: string
  left: number
  bottom: number
  right: number
  top: number
  /** A box to tick stands before its label, a value behind it. */
  tick: boolean
  name: string | null
}

/** What form fields and FreeText notes say on a page. Values of fields that are not shown come apart: never evidence. */
export function readEntries(annotations: readonly PdfAnnotation[]): { shown: Entry[]; hidden: string[] } {
  const shown: Entry[] = []
  const hidden: string[] = []
  for (const annotation of annotations) {
    const text = entryText(annotation)
    if (text === null) continue
    if (annotation.hidden || annotation.noView) {
      if (text.trim() !== '' && !isTick(annotation)) hidden.push(text)
      continue
    }
    const [left = 0, bottom = 0, right = 0, top = 0] = annotation.rect ?? []
    const name = annotation.alternativeText || lastName(annotation.fieldName)
    shown.push({ text, left, bottom, right, top, tick: isTick(annotation), name })
  }
  return { shown, hidden }
}

function isTick(annotation: PdfAnnotation): boolean {
  return annotation.checkBox === true || annotation.radioButton === true
}

/** ISO 32000, 12.7.5: text, choices, check boxes and radio buttons; null for buttons, signatures and all that says nothing. */
function entryText(annotation: PdfAnnotation): string | null {
  if (annotation.subtype === 'FreeText') return annotation.contentsObj?.str || null
  if (annotation.subtype !== 'Widget' || annotation.pushButton) return null
  const value = annotation.fieldValue
  if (annotation.checkBox) return value !== 'Off' && value !== null && value === annotation.exportValue ? '[x]' : '[ ]'
  if (annotation.radioButton) return value !== null && value === annotation.buttonValue ? '[x]' : '[ ]'
  if (Array.isArray(value)) return value.filter((each) => typeof each === 'string' && each !== '').join(', ') || null
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

/** `topmostSubform[0].Page1[0].matter[0]` is `matter`. */
function lastName(fieldName: string | undefined): string | null {
  const last = fieldName
    ?.split('.')
    .at(-1)
    ?.replace(/\[\d+\]$/, '')
    .trim()
  return last ? last : null
}

/** Baselines this close, in points, are one line; pdf-parse's own threshold. */
const LINE = 4.6
/** A gap this wide parts columns; pdf-parse's own threshold. */
const COLUMN = 7
/** How far a label may be from its value. */
const NEAR = 60
/** Of one page; the fullest tax forms have some 200. Each is looked for among all lines. */
const MAX_ENTRIES = 2000

interface Piece {
  text: string
  x: number
  end: number
  y: number
  entry: boolean
}

/**
 * The text of a page with its entries where they stand: behind the label on their line, or above what follows below. The
 * page's own order is kept, so columns stay columns.
 */
export function composePage(items: readonly PdfItem[], entries: readonly Entry[]): string {
  const lines = toLines(items)
  const sorted = entries.slice(0, MAX_ENTRIES).sort((a, b) => b.top - a.top || a.left - b.left)
  for (const entry of sorted) place(lines, entry)
  return lines.map(lineText).join('\n')
}

function toLines(items: readonly PdfItem[]): Piece[][] {
  const lines: Piece[][] = []
  for (const item of items) {
    const text = item.str ?? ''
    if (text.trim() === '') continue
    const [x = 0, y = 0] = item.transform?.slice(4) ?? []
    const piece = { text, x, y, end: x + (item.width ?? 0), entry: false }
    const line = lines.at(-1)
    if (line?.[0] && Math.abs(line[0].y - y) <= LINE) line.push(piece)
    else lines.push([piece])
  }
  return lines
}

function place(lines: Piece[][], entry: Entry): void {
  const line = lineAt(lines, entry)
  if (line) {
    const text = line.every((piece) => piece.entry) ? named(lines, entry) : entry.text
    const at = line.findIndex((piece) => piece.x > (entry.tick ? entry.left : entry.left + 1))
    const y = line[0]?.y ?? entry.bottom
    line.splice(at === -1 ? line.length : at, 0, { text, x: entry.left, end: entry.right, y, entry: true })
    return
  }
  const y = entry.top - Math.min(entry.top - entry.bottom, 12)
  const below = lines.findIndex((other) => (other[0]?.y ?? 0) < entry.bottom + 1)
  const piece = { text: named(lines, entry), x: entry.left, end: entry.right, y, entry: true }
  lines.splice(below === -1 ? lines.length : below, 0, [piece])
}

/** The first line, in the page's own order, whose baseline runs through the entry's box. */
function lineAt(lines: readonly Piece[][], entry: Entry): Piece[] | undefined {
  return lines.find((line) => {
    const y = line[0]?.y ?? 0
    return y >= entry.bottom - 2 && y <= entry.top - 2
  })
}

/** Where nothing is written near a value (a form drawn as an image), its field name says what it is. */
function named(lines: readonly Piece[][], entry: Entry): string {
  const label = lines.some((line) =>
    line.some((piece) => !piece.entry && piece.y >= entry.bottom - NEAR && piece.y <= entry.top + NEAR),
  )
  return label || entry.name === null ? entry.text : `${entry.name}: ${entry.text}`
}

function lineText(line: readonly Piece[]): string {
  return line
    .map((piece, index) => {
      const before = line[index - 1]
      if (before === undefined) return piece.text
      if (before.entry && /^[,.;:)]/.test(piece.text)) return piece.text
      if (before.entry || piece.entry) return ` ${piece.text}`
      const gap = piece.x - before.end
      return gap > COLUMN ? `\t${piece.text}` : gap > 1 || gap < -1 ? ` ${piece.text}` : piece.text
    })
    .join('')
}
