import type { Entry } from './annotations.js'
import type { Run } from './page-runs.js'

/** A gap of so many letter heights parts columns; the widest gaps of justified lines have one. */
const COLUMN = 1.5
/** How far a label may be from its value. */
const NEAR = 60
/** Of one page; the fullest tax forms have some 200. Each is looked for among all lines. */
const MAX_ENTRIES = 2000
/** A value in a box taller than this stands in the box's first line. */
const FIRST_LINE = 12

interface Piece {
  text: string
  x: number
  end: number
  y: number
  size: number
  spaced: boolean
  isEntry: boolean
}

/**
 * The text of a page with what a form or a note puts on it where it stands: behind the label on its line, or above what
 * follows below. The page's own order is kept, so columns stay columns; a tab parts them.
 */
export function composePage(lines: readonly Run[][], entries: readonly Entry[]): string {
  const pieces = lines.filter((line) => line.some(({ text }) => text.trim() !== '')).map((line) => line.map(toPiece))
  const sorted = entries.slice(0, MAX_ENTRIES).sort((a, b) => b.box[3] - a.box[3] || a.box[0] - b.box[0])
  for (const entry of sorted) place(pieces, entry)
  return pieces.map(lineText).join('\n')
}

function toPiece({ text, box, size, y, spaced }: Run): Piece {
  return { text, x: box[0], end: box[2], y, size, spaced, isEntry: false }
}

function place(lines: Piece[][], entry: Entry): void {
  const [left, bottom, right, top] = entry.box
  const piece = { x: left, end: right, size: FIRST_LINE, spaced: true, isEntry: true }
  const line = lineAt(lines, entry)
  if (line) {
    const text = line.every(({ isEntry }) => isEntry) ? named(lines, entry) : entry.text
    const at = line.findIndex(({ x }) => x > (entry.tick ? left : left + 1))
    line.splice(at === -1 ? line.length : at, 0, { ...piece, text, y: line[0]?.y ?? bottom })
    return
  }
  const y = top - Math.min(top - bottom, FIRST_LINE)
  const below = lines.findIndex((other) => (other[0]?.y ?? 0) < bottom + 1)
  lines.splice(below === -1 ? lines.length : below, 0, [{ ...piece, text: named(lines, entry), y }])
}

/** The first line, in the page's own order, whose baseline runs through the entry's box. */
function lineAt(lines: readonly Piece[][], { box: [, bottom, , top] }: Entry): Piece[] | undefined {
  return lines.find((line) => {
    const y = line[0]?.y ?? 0
    return y >= bottom - 2 && y <= top - 2
  })
}

/** Where nothing is written near a value (a form drawn as an image), its field name says what it is. */
function named(lines: readonly Piece[][], { text, name, box: [, bottom, , top] }: Entry): string {
  const isNear = ({ text: label, isEntry, y }: Piece) =>
    !isEntry && label.trim() !== '' && y >= bottom - NEAR && y <= top + NEAR
  return name === null || lines.some((line) => line.some(isNear)) ? text : `${name}: ${text}`
}

function lineText(line: readonly Piece[]): string {
  return line
    .map((piece, index) => {
      const before = line[index - 1]
      if (before === undefined) return piece.text
      if (before.isEntry && /^[,.;:)]/.test(piece.text)) return piece.text
      if (before.isEntry || piece.isEntry) return ` ${piece.text}`
      if (!piece.spaced) return piece.text
      return piece.x - before.end > COLUMN * Math.max(piece.size, before.size) ? `\t${piece.text}` : ` ${piece.text}`
    })
    .join('')
    .trimStart()
}
