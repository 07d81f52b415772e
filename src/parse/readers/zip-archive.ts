import { type Entry, fromBufferPromise, getFileNameLowLevel, type ZipFile } from 'yauzl'
import type { DocumentStatus } from '../email.js'
import type { ContainedFile } from './contained-file.js'
import { notRead, type Reading } from './reading.js'

export interface ArchiveLimits {
  documentBytes: number
  expansionRatio: number
}

/** A file in an archive. `bytes` is what the archive says of it; reading ends where there are more. */
export interface ArchiveEntry {
  /** As the archive gives it: hostile, never used as a path. */
  name: string
  bytes: number
  packedBytes: number
  /** Why it is not unpacked, or null. Decided by the listing, before a byte is inflated. */
  refusal: { status: DocumentStatus; reason: string } | null
  chunks(): AsyncIterable<Buffer>
}

export interface Archive {
  /** Files, not folders, in the order of the listing. */
  entries: ArchiveEntry[]
  /** More entries than were asked for are there. */
  more: boolean
}

/** Below this a high ratio harms nobody: a blank image or an empty table is all zeros. */
const RATIO_FROM = 1024 * 1024

/** Lists a zip's files, at most `maxEntries`; throws where the bytes are no zip. Nothing is unpacked yet. */
export async function openArchive(bytes: Uint8Array, limits: ArchiveLimits, maxEntries: number): Promise<Archive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false })
  const entries: ArchiveEntry[] = []
  let more = false
  for await (const entry of zip.eachEntry()) {
    more = entries.length >= maxEntries
    if (more) break
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
    if (name.endsWith('/') && entry.uncompressedSize === 0) continue
    entries.push({
      name,
      bytes: entry.uncompressedSize,
      packedBytes: entry.compressedSize,
      refusal: whyRefused(entry, limits),
      chunks: () => inflate(zip, entry),
    })
  }
  return { entries, more }
}

/** A zip as a document without text: its files lie inside. One more than may be parts is listed, so that it shows. Never throws. */
export async function readArchive(bytes: Uint8Array, limits: ArchiveLimits & { parts: number }): Promise<Reading> {
  try {
    const { entries } = await openArchive(bytes, limits, limits.parts + 1)
    return { ...notRead('read', null), files: entries.map(toFile) }
  } catch (error) {
    const sealed = error instanceof Error && error.message.includes('encryption')
    return sealed
      ? notRead(
          'encrypted',
          `The archive (${bytes.length} bytes) needs a password. Ask the sender for it, or for files without.`,
        )
      : notRead(
          'malformed',
          `The archive (${bytes.length} bytes) cannot be opened: damaged or cut off. Ask the sender for it again.`,
        )
  }
}

function toFile({ name, bytes, refusal, chunks }: ArchiveEntry): ContainedFile {
  const unpack = async () => {
    const pieces: Buffer[] = []
    for await (const piece of chunks()) pieces.push(piece)
    return Buffer.concat(pieces)
  }
  return { name, declaredType: 'application/octet-stream', bytes, refusal, unpack }
}

/** yauzl ends the stream with an error as soon as more comes out than the listing says, so that `refusal` holds. */
async function* inflate(zip: ZipFile, entry: Entry): AsyncIterable<Buffer> {
  const stream = await zip.openReadStreamPromise(entry)
  for await (const chunk of stream) yield chunk
}

function whyRefused(entry: Entry, limits: ArchiveLimits): ArchiveEntry['refusal'] {
  const { uncompressedSize: bytes, compressedSize: packed } = entry
  if (entry.isEncrypted())
    return {
      status: 'encrypted',
      reason: `The file (${bytes} bytes) in the archive needs a password. Ask the sender for it, or for a copy without.`,
    }
  if (!entry.canDecodeFileData())
    return {
      status: 'unsupported',
      reason: `The file (${bytes} bytes) is packed by method ${entry.compressionMethod}, which is not read here. Open the original with care.`,
    }
  if (bytes > limits.documentBytes)
    return {
      status: 'too-large',
      reason: `The file unpacks to ${bytes} bytes; the limit is ${limits.documentBytes} (documentBytes). Open the original with care.`,
    }
  if (bytes > RATIO_FROM && bytes > packed * limits.expansionRatio)
    return {
      status: 'too-large',
      reason: `The file unpacks from ${packed} to ${bytes} bytes; the limit is ${limits.expansionRatio} times (expansionRatio), as bombs do. Open the original with care.`,
    }
  return null
}
