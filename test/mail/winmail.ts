/** The few attributes and properties of TNEF (MS-OXTNEF) that tests write. */

export function u32(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4)
  for (const [index, number] of numbers.entries()) bytes.writeUInt32LE(number >>> 0, index * 4)
  return bytes
}

export function attribute(level: number, id: number, data: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([level]), u32(id, data.length), data, Buffer.alloc(2)])
}

function padded(bytes: Uint8Array): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
}

/** MAPI properties by tag: bytes with a length, or a number. */
export function properties(...list: [number, Uint8Array | number][]): Buffer {
  const rows = list.map(([tag, value]) =>
    typeof value === 'number' ? u32(tag, value) : Buffer.concat([u32(tag, 1, value.length), padded(value)]),
  )
  return Buffer.concat([u32(list.length), ...rows])
}

export function tnef(...attributes: Buffer[]): Buffer {
  return Buffer.concat([u32(0x223e9f78), Buffer.alloc(2), ...attributes])
}

export const wide = (text: string) => Buffer.from(`${text}\0`, 'utf16le')

/** A message with a text and one file. */
export function winmail(text: string, file: { name: string; text: string }): Buffer {
  return tnef(
    attribute(1, 0x00069003, properties([0x1000001f, wide(text)], [0x3fde0003, 65001])),
    attribute(2, 0x00069002, Buffer.alloc(14)),
    attribute(2, 0x00018010, Buffer.from('ORDER~1.TXT\0')),
    attribute(2, 0x0006800f, Buffer.from(file.text)),
    attribute(2, 0x00069005, properties([0x3707001f, wide(file.name)])),
  )
}
