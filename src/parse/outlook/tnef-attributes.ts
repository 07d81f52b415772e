import type { MapiProperties } from './mapi-properties.js'

/** An attribute of a TNEF stream (MS-OXTNEF, 2.1.3): of the message or of an attachment. */
export interface TnefAttribute {
  id: number
  data: Buffer
}

export const ATT = {
  subject: 0x8004,
  body: 0x800c,
  attachData: 0x800f,
  attachTitle: 0x8010,
  attachBegins: 0x9002,
  properties: 0x9003,
  recipients: 0x9004,
  attachProperties: 0x9005,
  codePage: 0x9007,
} as const

const SIGNATURE = 0x223e9f78
const STREAM_HEADER = 6
const ATTRIBUTE_HEADER = 9
const CHECKSUM = 2
/** A message has some dozens, an attachment half a dozen. */
const MAX_ATTRIBUTES = 20_000
const MAX_PROPERTIES = 5000

/** The attributes of a TNEF stream in order; `whole` is false where it ends early or a length lies. Throws where it is none. */
export function readAttributes(bytes: Buffer): { attributes: TnefAttribute[]; whole: boolean } {
  if (bytes.length < STREAM_HEADER || bytes.readUInt32LE(0) !== SIGNATURE) throw new Error('no TNEF')
  const attributes: TnefAttribute[] = []
  let at = STREAM_HEADER
  while (at + ATTRIBUTE_HEADER <= bytes.length && attributes.length < MAX_ATTRIBUTES) {
    const start = at + ATTRIBUTE_HEADER
    const end = start + bytes.readUInt32LE(at + 5)
    if (end > bytes.length) return { attributes, whole: false }
    attributes.push({ id: bytes.readUInt16LE(at + 1), data: bytes.subarray(start, end) })
    at = end + CHECKSUM
  }
  return { attributes, whole: at >= bytes.length - 1 }
}

/** A list of MAPI properties (MS-OXTNEF, 2.1.3.4); what follows a damaged one is left. */
export function readProperties(data: Buffer): MapiProperties {
  const cursor = new Cursor(data)
  return toProperties(readList(cursor, cursor.number()))
}

/** The recipients: a list of properties each. */
export function readRecipients(data: Buffer, most: number): MapiProperties[] {
  const cursor = new Cursor(data)
  const rows: MapiProperties[] = []
  for (let count = cursor.number(); count > 0 && rows.length < most && !cursor.ended; count -= 1)
    rows.push(toProperties(readList(cursor, cursor.number())))
  return rows
}

/** `first` stands before `second` where both have a property. */
export function together(first: MapiProperties, second: MapiProperties): MapiProperties {
  return {
    bytes: (id, type, maxBytes) => first.bytes(id, type, maxBytes) ?? second.bytes(id, type, maxBytes),
    fixed: (id) => first.fixed(id) ?? second.fixed(id),
  }
}

/** Properties of 8-bit text or numbers that stand in attributes of their own. */
export function toProperties(list: ReadonlyMap<string, Buffer>): MapiProperties {
  return {
    bytes: (id, type, maxBytes) => list.get(`${id}/${type}`)?.subarray(0, maxBytes) ?? null,
    fixed: (id) => list.get(`${id}`) ?? null,
  }
}

function readList(cursor: Cursor, count: number): Map<string, Buffer> {
  const list = new Map<string, Buffer>()
  for (let index = 0; index < Math.min(count, MAX_PROPERTIES) && !cursor.ended; index += 1) {
    const tag = cursor.number()
    const id = tag >>> 16
    const type = tag & 0x0fff
    if (id >= FIRST_NAMED) skipName(cursor)
    const values = (tag & MULTIPLE) !== 0 || VARIABLE.has(type) ? cursor.number() : 1
    const size = FIXED[type]
    if (size === undefined && !VARIABLE.has(type)) break
    for (let value = 0; value < values && !cursor.ended; value += 1) {
      const bytes = cursor.take(size ?? cursor.number())
      const key = size === undefined ? `${id}/${type}` : `${id}`
      if (!cursor.failed && !list.has(key)) list.set(key, bytes)
    }
  }
  return list
}

function skipName(cursor: Cursor): void {
  cursor.take(GUID_BYTES)
  if (cursor.number() === 0) cursor.number()
  else cursor.take(cursor.number())
}

const FIRST_NAMED = 0x8000
const MULTIPLE = 0x1000
const GUID_BYTES = 16
/** Text, Unicode text, bytes and objects carry their length. */
const VARIABLE: ReadonlySet<number> = new Set([0x0d, 0x1e, 0x1f, 0x102])
const FIXED: Readonly<Record<number, number>> = {
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16,
}

/** Reads on until a length lies; from then on there is nothing. */
class Cursor {
  failed = false
  readonly #data: Buffer
  #at = 0

  constructor(data: Buffer) {
    this.#data = data
  }

  get ended(): boolean {
    return this.failed || this.#at >= this.#data.length
  }

  number(): number {
    const bytes = this.take(4)
    return this.failed ? 0 : bytes.readUInt32LE(0)
  }

  /** So many bytes; values are padded to four. */
  take(length: number): Buffer {
    const end = this.#at + length
    if (this.failed || end > this.#data.length) {
      this.failed = true
      return Buffer.alloc(0)
    }
    const bytes = this.#data.subarray(this.#at, end)
    this.#at = end + ((4 - (length % 4)) % 4)
    return bytes
  }
}
