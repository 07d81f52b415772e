/**
 * The compound file of Microsoft (MS-CFB): a file system in a file, in which Outlook and the Office of before 2007 keep
 * messages and documents. Every chain is walked once and no further than the file is long, so cycles and lying sizes end.
 */
export interface CompoundStorage {
  name: string
  /** Names in upper case, as the format compares them. */
  streams: ReadonlyMap<string, CompoundStream>
  storages: readonly CompoundStorage[]
}

export interface CompoundStream {
  size: number
  /** The whole, or its first bytes; throws where it is damaged. */
  read(maxBytes?: number): Buffer
}

/** Opens the root storage; throws where the bytes are no compound file or its tables are damaged. */
export function openCompoundFile(bytes: Uint8Array): CompoundStorage {
  return new CompoundFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).root()
}

export function storageOf(parent: CompoundStorage, name: string): CompoundStorage | null {
  return parent.storages.find((storage) => storage.name === name) ?? null
}

/** The bytes of a stream, or null where there is none of that name. */
export function streamOf(parent: CompoundStorage, name: string, maxBytes?: number): Buffer | null {
  return parent.streams.get(name.toUpperCase())?.read(maxBytes) ?? null
}

/** What all streams of a storage and of those inside it say that they hold. */
export function bytesIn({ streams, storages }: CompoundStorage): number {
  const own = [...streams.values()].reduce((sum, { size }) => sum + size, 0)
  return storages.reduce((sum, storage) => sum + bytesIn(storage), own)
}

const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const HEADER_BYTES = 512
const ENTRY_BYTES = 128
const MINI_SECTOR_BYTES = 64
const TABLES_IN_HEADER = 109
/** A message with 500 attachments has some 20,000; the directory of a larger one is read up to here. */
const MAX_ENTRIES = 50_000
/** Storages in storages: a message in an attachment takes two. */
const MAX_DEPTH = 64
/** Sector numbers from here on are marks: free, end of chain, table. */
const FIRST_MARK = 0xfffffffa
const NO_ENTRY = 0xffffffff

interface Entry {
  name: string
  kind: number
  left: number
  right: number
  child: number
  start: number
  size: number
}

const STORAGE = 1
const STREAM = 2

class CompoundFile {
  readonly #bytes: Buffer
  readonly #sectorBytes: number
  readonly #miniCutoff: number
  readonly #table: Uint32Array
  readonly #miniTable: Uint32Array
  readonly #entries: Entry[]
  #mini: Buffer | null = null

  constructor(bytes: Buffer) {
    if (bytes.length < HEADER_BYTES || !bytes.subarray(0, 8).equals(SIGNATURE)) throw new Error('no compound file')
    this.#bytes = bytes
    this.#sectorBytes = bytes.readUInt16LE(30) === 12 ? 4096 : 512
    this.#miniCutoff = bytes.readUInt32LE(56)
    this.#table = toTable(this.#tableSectors().map((sector) => this.#sector(sector)))
    this.#miniTable = toTable([this.#chain(bytes.readUInt32LE(60))])
    this.#entries = readEntries(this.#chain(bytes.readUInt32LE(48)))
  }

  root(): CompoundStorage {
    const [root] = this.#entries
    if (root === undefined) throw new Error('no directory')
    return this.#storage(root, new Set([0]), 0)
  }

  /** Members hang on a storage as a tree of siblings; each entry is taken once, wherever it is named again. */
  #storage(entry: Entry, taken: Set<number>, depth: number): CompoundStorage {
    const streams = new Map<string, CompoundStream>()
    const storages: CompoundStorage[] = []
    const open = [entry.child]
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      const member = this.#entries[index]
      if (member === undefined || taken.has(index)) continue
      taken.add(index)
      open.push(member.right, member.left)
      if (member.kind === STREAM) streams.set(member.name.toUpperCase(), this.#stream(member))
      else if (member.kind === STORAGE && depth < MAX_DEPTH) storages.push(this.#storage(member, taken, depth + 1))
    }
    storages.sort((a, b) => (a.name < b.name ? -1 : 1))
    return { name: entry.name, streams, storages }
  }

  #stream({ start, size }: Entry): CompoundStream {
    const read = (maxBytes = size) => {
      const most = Math.min(size, maxBytes)
      if (most > this.#bytes.length) throw new Error('a stream is larger than its file')
      const chain = size < this.#miniCutoff ? this.#miniChain(start, most) : this.#chain(start, most)
      return chain.subarray(0, most)
    }
    return { size, read }
  }

  #sector(index: number): Buffer {
    const at = (index + 1) * this.#sectorBytes
    if (at >= this.#bytes.length) throw new Error('a sector lies outside the file')
    return this.#bytes.subarray(at, at + this.#sectorBytes)
  }

  /** The sectors of the allocation table: some named in the header, the rest in a chain of lists (2.5). */
  #tableSectors(): number[] {
    const sectors: number[] = []
    const take = (list: Buffer, count: number) => {
      for (let at = 0; at < count; at += 1) {
        const sector = list.readUInt32LE(at * 4)
        if (sector < FIRST_MARK) sectors.push(sector)
      }
    }
    take(this.#bytes.subarray(76, HEADER_BYTES), TABLES_IN_HEADER)
    const inList = this.#sectorBytes / 4 - 1
    const seen = new Set<number>()
    let next = this.#bytes.readUInt32LE(68)
    while (next < FIRST_MARK && !seen.has(next)) {
      seen.add(next)
      const list = this.#sector(next)
      if (list.length < this.#sectorBytes) break
      take(list, inList)
      next = list.readUInt32LE(inList * 4)
    }
    if (sectors.length * this.#sectorBytes > this.#bytes.length) throw new Error('the table is larger than its file')
    return sectors
  }

  /** The sectors from `start` on, joined; as many as hold `size` bytes. */
  #chain(start: number, size = Number.POSITIVE_INFINITY): Buffer {
    const pieces: Buffer[] = []
    const most = Math.min(this.#table?.length ?? 0, Math.ceil(size / this.#sectorBytes))
    for (let sector = start; sector < FIRST_MARK && pieces.length < most; sector = this.#table[sector] ?? NO_ENTRY)
      pieces.push(this.#sector(sector))
    return Buffer.concat(pieces)
  }

  #miniChain(start: number, size: number): Buffer {
    this.#mini ??= this.#chain(this.#entries[0]?.start ?? NO_ENTRY)
    const pieces: Buffer[] = []
    const most = Math.ceil(size / MINI_SECTOR_BYTES)
    for (let sector = start; sector < FIRST_MARK && pieces.length < most; sector = this.#miniTable[sector] ?? NO_ENTRY)
      pieces.push(this.#mini.subarray(sector * MINI_SECTOR_BYTES, (sector + 1) * MINI_SECTOR_BYTES))
    return Buffer.concat(pieces)
  }
}

function toTable(sectors: readonly Buffer[]): Uint32Array {
  const joined = Buffer.concat(sectors)
  return Uint32Array.from({ length: joined.length >> 2 }, (_, index) => joined.readUInt32LE(index * 4))
}

function readEntries(directory: Buffer): Entry[] {
  const entries: Entry[] = []
  for (let at = 0; at + ENTRY_BYTES <= directory.length && entries.length < MAX_ENTRIES; at += ENTRY_BYTES) {
    const nameBytes = Math.min(Math.max(directory.readUInt16LE(at + 64) - 2, 0), 62)
    entries.push({
      name: directory.toString('utf16le', at, at + nameBytes),
      kind: directory[at + 66] ?? 0,
      left: directory.readUInt32LE(at + 68),
      right: directory.readUInt32LE(at + 72),
      child: directory.readUInt32LE(at + 76),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    })
  }
  return entries
}
