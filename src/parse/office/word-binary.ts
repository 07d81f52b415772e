import type { CompoundStorage } from '../outlook/compound-file.js'
import { streamOf } from '../outlook/compound-file.js'
import { decodeText } from '../text/decode-text.js'

/** A stretch of a document's letters as they lie in the file. */
export interface TextPiece {
  /** First letter and the one behind the last, counted over the whole document. */
  from: number
  to: number
  /** Where they lie in the main stream, and whether a letter takes one byte or two. */
  offset: number
  narrow: boolean
}

/** The lengths of the parts of the text, in their order (MS-DOC, 2.5.4). */
export interface TextParts {
  main: number
  footnotes: number
  headers: number
  comments: number
  endnotes: number
  boxes: number
}

export interface WordBinary {
  parts: TextParts
  pieces: TextPiece[]
  /** Stretches of the main stream whose letters are hidden or deleted, in order. */
  unseen: { from: number; to: number }[]
  stream: Buffer
}

const SIGNATURE = 0xa5ec
const FIRST_OF_WORD_97 = 0xc1
const ENCRYPTED = 0x0100
const SECOND_TABLE = 0x0200
/** A book edited for years has some ten thousand. */
const MAX_PIECES = 200_000
const MAX_RUNS = 500_000
const PAGE = 512

/** The text of a Word file of before 2007 as it lies in its streams; null where it needs a password. Throws where it is none. */
export function openWordBinary(root: CompoundStorage): WordBinary | null {
  const stream = streamOf(root, 'WordDocument')
  if (stream === null || stream.readUInt16LE(0) !== SIGNATURE) throw new Error('no Word file')
  const flags = stream.readUInt16LE(0x0a)
  if ((flags & ENCRYPTED) !== 0) return null
  const length = (offset: number) => Math.max(stream.readInt32LE(offset), 0)
  if (stream.readUInt16LE(2) < FIRST_OF_WORD_97) return oldWord(stream)
  const table = streamOf(root, (flags & SECOND_TABLE) === 0 ? '0Table' : '1Table')
  if (table === null) throw new Error('no table stream')
  return {
    parts: {
      main: length(0x4c),
      footnotes: length(0x50),
      headers: length(0x54),
      comments: length(0x5c),
      endnotes: length(0x60),
      boxes: length(0x64),
    },
    pieces: readPieces(within(table, stream.readUInt32LE(0x01a2), stream.readUInt32LE(0x01a6))),
    unseen: readUnseen(stream, within(table, stream.readUInt32LE(0xfa), stream.readUInt32LE(0xfe))),
    stream,
  }
}

/** Word 6 and 95: one stretch of letters of one byte. */
function oldWord(stream: Buffer): WordBinary {
  const offset = stream.readUInt32LE(0x18)
  const main = Math.max(Math.min(stream.readUInt32LE(0x1c), stream.length) - offset, 0)
  return {
    parts: { main, footnotes: 0, headers: 0, comments: 0, endnotes: 0, boxes: 0 },
    pieces: [{ from: 0, to: main, offset, narrow: true }],
    unseen: [],
    stream,
  }
}

/** The letters from one place of the text to another, in stretches that are seen or not. */
export function* lettersOf(
  file: WordBinary,
  from: number,
  to: number,
): Generator<{ letters: string; unseen: boolean }> {
  for (const piece of file.pieces) {
    const first = Math.max(piece.from, from)
    const last = Math.min(piece.to, to)
    if (first >= last) continue
    const size = piece.narrow ? 1 : 2
    const start = piece.offset + (first - piece.from) * size
    const end = Math.min(piece.offset + (last - piece.from) * size, file.stream.length)
    let at = start
    for (const run of unseenWithin(file.unseen, start, end)) {
      if (run.from > at) yield { letters: decode(file.stream.subarray(at, run.from), piece.narrow), unseen: false }
      yield { letters: decode(file.stream.subarray(Math.max(run.from, at), run.to), piece.narrow), unseen: true }
      at = Math.max(at, run.to)
    }
    if (at < end) yield { letters: decode(file.stream.subarray(at, end), piece.narrow), unseen: false }
  }
}

function* unseenWithin(runs: WordBinary['unseen'], from: number, to: number): Generator<{ from: number; to: number }> {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.to ?? 0) <= from) low = middle + 1
    else high = middle
  }
  for (let index = low; index < runs.length; index += 1) {
    const run = runs[index]
    if (run === undefined || run.from >= to) return
    yield { from: Math.max(run.from, from), to: Math.min(run.to, to) }
  }
}

function decode(bytes: Buffer, narrow: boolean): string {
  return narrow ? decodeText(bytes, 'windows-1252') : bytes.toString('utf16le')
}

/** The piece table (2.9.38, 2.8.35): what stands before it are rules for the look of letters. */
function readPieces(clx: Buffer): TextPiece[] {
  let at = 0
  while (clx[at] === 1) at += 3 + clx.readUInt16LE(at + 1)
  if (clx[at] !== 2) throw new Error('no piece table')
  const plc = within(clx, at + 5, clx.readUInt32LE(at + 1))
  const count = Math.min(Math.floor((plc.length - 4) / 12), MAX_PIECES)
  return Array.from({ length: count }, (_, index) => {
    const place = plc.readUInt32LE((count + 1) * 4 + index * 8 + 2)
    const narrow = (place & 0x40000000) !== 0
    const offset = place & 0x3fffffff
    const [from, to] = [plc.readUInt32LE(index * 4), plc.readUInt32LE(index * 4 + 4)]
    return { from, to, offset: narrow ? offset >> 1 : offset, narrow }
  })
}

/** Stretches whose look says hidden or deleted: the table of pages of looks (2.8.6), and the pages (2.9.33). */
function readUnseen(stream: Buffer, plc: Buffer): WordBinary['unseen'] {
  const count = Math.floor((plc.length - 4) / 8)
  const unseen: WordBinary['unseen'] = []
  let runs = 0
  for (let index = 0; index < count && runs < MAX_RUNS; index += 1) {
    const number = plc.readUInt32LE((count + 1) * 4 + index * 4) & 0x3fffff
    const page = stream.subarray(number * PAGE, (number + 1) * PAGE)
    if (page.length < PAGE) continue
    const inPage = Math.min(page[PAGE - 1] ?? 0, 101)
    runs += inPage
    for (let run = 0; run < inPage; run += 1) {
      const look = (page[(inPage + 1) * 4 + run] ?? 0) * 2
      if (look === 0 || !hides(page.subarray(look + 1, look + 1 + (page[look] ?? 0)))) continue
      unseen.push({ from: page.readUInt32LE(run * 4), to: page.readUInt32LE(run * 4 + 4) })
    }
  }
  return unseen.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)
}

/** sprmCFVanish and sprmCFRMarkDel (2.6.1). */
const VANISH = 0x083c
const DELETED = 0x0800
/** Bytes of an operand by the upper bits of its code (2.2.5.1). */
const OPERAND_BYTES = [1, 1, 2, 4, 2, 2, 0, 3]

function hides(look: Buffer): boolean {
  let at = 0
  while (at + 2 < look.length) {
    const code = look.readUInt16LE(at)
    const operand = at + 2
    if ((code === VANISH || code === DELETED) && look[operand] === 1) return true
    const size = OPERAND_BYTES[code >> 13] ?? 0
    at = operand + (size === 0 ? 1 + (look[operand] ?? 0) : size)
  }
  return false
}

function within(bytes: Buffer, offset: number, length: number): Buffer {
  if (offset + length > bytes.length) throw new Error('a table lies outside its stream')
  return bytes.subarray(offset, offset + length)
}
