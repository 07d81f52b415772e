import { burnStreams } from '../outlook/outlook-files.js'

/** A Word file of before 2007 (MS-DOC): the letters of its parts, and stretches of them that are hidden. */
export function oldWordFile(
  text: string,
  { headers = '', comments = '', hidden = [] as [number, number][], sealed = false } = {},
): Uint8Array {
  const letters = Buffer.from(`${text}${headers}${comments}`, 'utf16le')
  const start = 1024
  const stream = Buffer.alloc(Math.max(start + letters.length + 1024, 8192))
  stream.writeUInt16LE(0xa5ec, 0)
  stream.writeUInt16LE(0x00c1, 2)
  stream.writeUInt16LE(0x0200 | (sealed ? 0x0100 : 0), 0x0a)
  stream.writeInt32LE(text.length, 0x4c)
  stream.writeInt32LE(headers.length, 0x54)
  stream.writeInt32LE(comments.length, 0x5c)
  letters.copy(stream, start)
  const page = Math.ceil((start + letters.length) / 512)
  const looks = lookTable(stream, page, start, letters.length, hidden)
  const pieces = pieceTable(letters.length / 2, start)
  stream.writeUInt32LE(0, 0xfa)
  stream.writeUInt32LE(looks.length, 0xfe)
  stream.writeUInt32LE(looks.length, 0x01a2)
  stream.writeUInt32LE(pieces.length, 0x01a6)
  const table = Buffer.alloc(4096)
  Buffer.concat([looks, pieces]).copy(table)
  return burnStreams({ WordDocument: stream, '1Table': table })
}

/** One piece of letters of two bytes. */
function pieceTable(count: number, offset: number): Buffer {
  const table = Buffer.alloc(5 + 16)
  table[0] = 2
  table.writeUInt32LE(16, 1)
  table.writeUInt32LE(0, 5)
  table.writeUInt32LE(count, 9)
  table.writeUInt32LE(offset, 15)
  return table
}

/** One page of looks: runs of letters, those that are hidden with sprmCFVanish. */
function lookTable(stream: Buffer, page: number, start: number, length: number, hidden: [number, number][]): Buffer {
  const bounds = [...new Set([0, ...hidden.flat(), length / 2])].sort((a, b) => a - b)
  const runs = bounds.length - 1
  const at = page * 512
  for (const [index, bound] of bounds.entries()) stream.writeUInt32LE(start + bound * 2, at + index * 4)
  const look = 480
  Buffer.from([3, 0x3c, 0x08, 1]).copy(stream, at + look)
  for (let run = 0; run < runs; run += 1) {
    const isHidden = hidden.some(([from]) => from === bounds[run])
    stream[at + (runs + 1) * 4 + run] = isHidden ? look / 2 : 0
  }
  stream[at + 511] = runs
  const table = Buffer.alloc(12)
  table.writeUInt32LE(start, 0)
  table.writeUInt32LE(start + length, 4)
  table.writeUInt32LE(page, 8)
  return table
}
