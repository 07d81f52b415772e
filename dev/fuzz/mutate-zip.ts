import { unzipSync, type Zippable, zipSync } from 'fflate'
import type { Random } from '../bench/random.js'
import { writeNumber } from './mutate-binary.js'
import { mutateMarkup } from './mutate-markup.js'

const LOCAL = Buffer.from('PK\x03\x04', 'latin1')
const CENTRAL = Buffer.from('PK\x01\x02', 'latin1')
const END = Buffer.from('PK\x05\x06', 'latin1')
/** Where the numbers of a record stand (APPNOTE 4.3.7, 4.3.12, 4.3.16), and how wide they are. */
const FIELDS: readonly [Buffer, readonly [[number, number], ...[number, number][]]][] = [
  [
    LOCAL,
    [
      [6, 2],
      [8, 2],
      [14, 4],
      [18, 4],
      [22, 4],
      [26, 2],
      [28, 2],
    ],
  ],
  [
    CENTRAL,
    [
      [8, 2],
      [10, 2],
      [16, 4],
      [20, 4],
      [24, 4],
      [28, 2],
      [30, 2],
      [32, 2],
      [42, 4],
    ],
  ],
  [
    END,
    [
      [8, 2],
      [10, 2],
      [12, 4],
      [16, 4],
      [20, 2],
    ],
  ],
]

/** A zip whose listing lies: other sizes, methods, flags, places and names' lengths. */
export function mutateListing(bytes: Buffer, random: Random): Buffer {
  const copy = Buffer.from(bytes)
  for (let left = random.between(1, 4); left > 0; left -= 1) {
    const [mark, fields] = FIELDS[random.between(0, FIELDS.length - 1)] ?? [END, [[8, 2]] as const]
    const at = copy.indexOf(mark, random.between(0, Math.max(0, copy.length - 100)))
    const [offset, width] = random.pick(fields)
    if (at === -1 || at + offset + width > copy.length) continue
    writeNumber(
      copy,
      at + offset,
      width,
      random.pick([0, 1, 8, 9, 99, 0xffff, 0xffffffff, random.between(0, copy.length)]),
    )
  }
  return copy
}

/** A package unpacked, one of its parts changed, left out, doubled or swapped with another, and packed again: office files. */
export function mutatePackage(bytes: Buffer, random: Random, maxBytes: number): Buffer {
  let parts: Zippable
  try {
    parts = unzipSync(bytes, { filter: ({ originalSize }) => originalSize < maxBytes })
  } catch {
    return mutateListing(bytes, random)
  }
  const names = Object.keys(parts)
  const name = names[random.between(0, names.length - 1)]
  const other = names[random.between(0, names.length - 1)]
  if (name === undefined || other === undefined) return bytes
  const part = Buffer.from((parts[name] as Uint8Array | undefined) ?? [])
  const change = random.pick(['markup', 'markup', 'markup', 'markup', 'gone', 'doubled', 'swapped'] as const)
  if (change === 'markup') parts[name] = mutateMarkup(part, random).subarray(0, maxBytes)
  else if (change === 'gone') delete parts[name]
  else if (change === 'doubled') parts[`${name}.bak`] = part
  else parts[name] = (parts[other] as Uint8Array | undefined) ?? part
  // A package bears the time of its making: always the same here, so that a seed gives the same bytes.
  return Buffer.from(zipSync(parts, { mtime: '2026-01-01T00:00:00Z' }))
}
