import { isUtf8 } from 'node:buffer'
import { type Entry, fromBufferPromise, getFileNameLowLevel, type ZipFile } from 'yauzl'
import type { DocumentStatus } from '../email.js'
import type { ContainedFile } from './contained-file.js'

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
  refusal: Refusal | null
  /** It needs a password, and what else refuses it once that is there. */
  sealed: boolean
  unsealed: Refusal | null
  /** Where its header stands in the zip. */
  offset: number
  chunks(): AsyncIterable<Buffer>
}

interface Refusal {
  status: DocumentStatus
  reason: string
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
    const name = nameOf(entry)
    if (name.endsWith('/') && entry.uncompressedSize === 0) continue
    entries.push({
      name,
      bytes: entry.uncompressedSize,
      packedBytes: entry.compressedSize,
      refusal: entry.isEncrypted() ? sealedReason(entry) : whyRefused(entry, limits),
      sealed: entry.isEncrypted(),
      unsealed: whyRefused(entry, limits),
      offset: entry.relativeOffsetOfLocalHeader,
      chunks: () => inflate(zip, entry),
    })
  }
  return { entries: withoutOverlaps(entries), more }
}

/** Files that lie in each other are a bomb: each byte is unpacked as often as it is named (Fifield 2019). */
function withoutOverlaps(entries: ArchiveEntry[]): ArchiveEntry[] {
  const inOrder = [...entries].sort((a, b) => a.offset - b.offset)
  const overlapping = new Set<ArchiveEntry>()
  let end = 0
  for (const entry of inOrder) {
    if (entry.offset < end) overlapping.add(entry)
    end = Math.max(end, entry.offset + LOCAL_HEADER_BYTES + entry.packedBytes)
  }
  return entries.map((entry) => (overlapping.has(entry) ? { ...entry, refusal: OVERLAP, unsealed: OVERLAP } : entry))
}

const LOCAL_HEADER_BYTES = 30
const OVERLAP: Refusal = {
  status: 'too-large',
  reason: 'The file lies within another one of the archive, as bombs do. Open the original with care.',
}

/** As a file inside a document; its container says nothing of its type. */
export function toFile({ name, bytes, refusal, chunks }: ArchiveEntry): ContainedFile {
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

/** macOS writes UTF-8 without saying so, which by the rules (APPNOTE, appendix D) is code page 437. */
function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  const flag = isUtf8(fileNameRaw) ? generalPurposeBitFlag | UTF8_FLAG : generalPurposeBitFlag
  return getFileNameLowLevel(flag, fileNameRaw, extraFields, false)
}

const UTF8_FLAG = 0x800
const DEFLATE = 8
/** The method of an entry that AES seals; its own is in a field of its own. */
const AES = 99

function sealedReason({ uncompressedSize: bytes }: Entry): Refusal {
  return {
    status: 'encrypted',
    reason: `The file (${bytes} bytes) in the archive needs a password. Ask the sender for it, or for a copy without.`,
  }
}

function whyRefused(entry: Entry, limits: ArchiveLimits): Refusal | null {
  const { uncompressedSize: bytes, compressedSize: packed, compressionMethod: method } = entry
  if (method !== 0 && method !== DEFLATE && !(entry.isEncrypted() && method === AES))
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
