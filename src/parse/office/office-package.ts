import { posix } from 'node:path'
import type { ContainedFile } from '../readers/contained-file.js'
import { notRead, type Reading } from '../readers/reading.js'
import { TooDeep, walkXml, type XmlAttributes, type XmlListener } from '../readers/walk-xml.js'
import { type ArchiveEntry, type ArchiveLimits, openArchive, toFile } from '../readers/zip-archive.js'

/** An Office file has some dozens of parts, and one more for each picture. */
const MAX_PARTS = 2000
const MAX_RELATIONS = 5000

export interface Relation {
  id: string
  type: string
  target: string
}

/**
 * The parts of an Office file (OOXML or OpenDocument), inflated as a stream and only those that are asked for: a bomb is
 * refused by the listing, and all parts together by their sum.
 */
export class OfficePackage {
  readonly #entries: ReadonlyMap<string, ArchiveEntry>
  readonly #limits: ArchiveLimits
  #bytes = 0

  constructor(entries: readonly ArchiveEntry[], limits: ArchiveLimits) {
    this.#entries = new Map(entries.map((entry) => [entry.name.replaceAll('\\', '/').replace(/^\//, ''), entry]))
    this.#limits = limits
  }

  has(name: string): boolean {
    return this.#entries.has(name)
  }

  /** Parts in a folder by the pattern of their names, in the order of their numbers. */
  names(folder: string, pattern: RegExp): string[] {
    const inside = [...this.#entries.keys()].filter(
      (name) => posix.dirname(name) === folder && pattern.test(posix.basename(name)),
    )
    return inside.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  }

  /** Files of other kinds in a folder, as files inside the document: pictures, other documents. */
  contained(folder: string, pattern: RegExp): ContainedFile[] {
    return this.names(folder, pattern).flatMap((name) => {
      const entry = this.#entries.get(name)
      return entry === undefined ? [] : [{ ...toFile(entry), name: posix.basename(name) }]
    })
  }

  /** Walks a part; one that is not there is empty. @throws RefusedPart */
  async walk(name: string, listener: Partial<XmlListener>): Promise<void> {
    const entry = this.#entries.get(name)
    if (entry === undefined) return
    if (entry.refusal !== null) throw new RefusedPart(notRead(entry.refusal.status, entry.refusal.reason))
    await walkXml(this.#counted(entry), { ...DEAF, ...bound(listener) })
  }

  /** The part that the package calls the document (ECMA-376-2, 9.3), else the usual one; null where neither is there. */
  async mainPart(usual: string): Promise<string | null> {
    const relations = await this.relations('')
    const named = relations.find(({ type }) => type.endsWith('/officeDocument'))?.target.replace(/^\//, '')
    return [named, usual].find((name) => name !== undefined && this.has(name)) ?? null
  }

  /** What a part refers to; '' is the package itself. */
  async relations(part: string): Promise<Relation[]> {
    const name = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)
    const found: Relation[] = []
    await this.walk(name, {
      open: (element, { Id: id = '', Type: type = '', Target: target = '' }: XmlAttributes) => {
        if (element === 'Relationship' && found.length < MAX_RELATIONS) found.push({ id, type, target })
      },
    })
    return found
  }

  async *#counted(entry: ArchiveEntry): AsyncIterable<Buffer> {
    for await (const chunk of entry.chunks()) {
      this.#bytes += chunk.length
      if (this.#bytes > this.#limits.documentBytes) {
        const reason = `Its parts unpack to more than ${this.#limits.documentBytes} bytes (documentBytes). Open the original with care.`
        throw new RefusedPart(notRead('too-large', reason))
      }
      yield chunk
    }
  }
}

/** Reads an Office file; what is refused or damaged becomes a reading with its reason. `kind` is said to a person. */
export async function readPackage(
  bytes: Uint8Array,
  limits: ArchiveLimits,
  kind: string,
  read: (file: OfficePackage) => Promise<Reading | null>,
): Promise<Reading> {
  const damaged = notRead(
    'malformed',
    `The file (${bytes.length} bytes) is no ${kind} that can be opened: damaged or cut off. Ask the sender for a copy.`,
  )
  try {
    const { entries } = await openArchive(bytes, limits, MAX_PARTS)
    return (await read(new OfficePackage(entries, limits))) ?? damaged
  } catch (error) {
    if (error instanceof TooDeep) return notRead('too-large', error.reason)
    return error instanceof RefusedPart ? error.reading : damaged
  }
}

/** A part that must not be inflated: the whole file is refused with its reason. */
class RefusedPart extends Error {
  readonly reading: Reading
  constructor(reading: Reading) {
    super('a part is refused')
    this.reading = reading
  }
}

const DEAF: XmlListener = {
  open: () => undefined,
  text: () => undefined,
  close: () => undefined,
  goesOn: () => true,
}

/** Methods of a class, tied to it. */
function bound(listener: Partial<XmlListener>): Partial<XmlListener> {
  return Object.fromEntries(
    (['open', 'text', 'close', 'goesOn'] as const).flatMap((name) => {
      const method = listener[name]
      return method ? [[name, method.bind(listener)]] : []
    }),
  )
}
