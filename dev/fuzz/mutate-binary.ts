import type { Random } from '../bench/random.js'

/** Numbers at which lengths, counts and places go wrong, in 1, 2 and 4 bytes. */
const EDGES: readonly [number, ...number[]] = [
  0, 1, 2, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffa, 0xfffffffe,
  0xffffffff,
]

/** A number in the file becomes one at an edge, or one that is near to what it was, or a place in the file itself. */
export function mutateNumber(bytes: Buffer, random: Random): Buffer {
  if (bytes.length < 8) return bytes
  const copy = Buffer.from(bytes)
  for (let left = random.between(1, 4); left > 0; left -= 1) {
    const width = random.pick([1, 2, 4])
    // Formats align their numbers, and their heads stand first.
    const from = random.next() < 0.4 ? Math.min(512, copy.length - width) : copy.length - width
    const at = random.between(0, from) & ~(width - 1)
    const before = copy.readUIntLE(at, width)
    const value = random.pick([random.pick(EDGES), before + random.between(-3, 3), random.between(0, copy.length)])
    writeNumber(copy, at, width, value, random.next() < 0.8)
  }
  return copy
}

export function writeNumber(bytes: Buffer, at: number, width: number, value: number, little = true): void {
  const bound = 2 ** (8 * width)
  const whole = ((value % bound) + bound) % bound
  if (little) bytes.writeUIntLE(whole, at, width)
  else bytes.writeUIntBE(whole, at, width)
}

/**
 * A compound file (MS-CFB: Outlook messages, old Office): chains of sectors that end early, run in circles or point outside,
 * and entries of the directory with other children, kinds and sizes.
 */
export function mutateCompound(bytes: Buffer, random: Random): Buffer {
  const copy = Buffer.from(bytes)
  const sectors = Math.max(1, Math.floor(copy.length / 512) - 1)
  const any = () => random.pick([random.between(0, sectors), 0xfffffffe, 0xffffffff, sectors + random.between(0, 9)])
  for (let left = random.between(1, 6); left > 0; left -= 1) {
    const sector = random.between(0, sectors)
    const entry = 512 + sector * 512 + random.between(0, 3) * 128
    const change: () => [number, number, number] = random.pick([
      () => [random.between(8, 127) * 4, 4, any()],
      () => [512 + sector * 512 + random.between(0, 127) * 4, 4, any()],
      () => [entry + random.pick([68, 72, 76, 116]), 4, any()],
      () => [entry + 66, 1, random.between(0, 6)],
      () => [entry + 120, 4, random.pick(EDGES)],
    ])
    const [at, width, value] = change()
    if (at + width <= copy.length) writeNumber(copy, at, width, value)
  }
  return copy
}
