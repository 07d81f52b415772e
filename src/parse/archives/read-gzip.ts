import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { containedFile } from '../readers/contained-file.js'
import { notRead, type Reading } from '../readers/reading.js'
import type { ArchiveLimits } from '../readers/zip-archive.js'

const unpack = promisify(gunzip)
/** Below this a high ratio harms nobody. */
const RATIO_FROM = 1024 * 1024
const NAMED = 0x08
const EXTRA = 0x04

/** A packed file (gzip, RFC 1952) as a document without text: the one file lies inside. */
export async function readGzip(bytes: Uint8Array, name: string | null, limits: ArchiveLimits): Promise<Reading> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const most = Math.min(limits.documentBytes, Math.max(bytes.length * limits.expansionRatio, RATIO_FROM))
  try {
    const inside = await unpack(buffer, { maxOutputLength: most })
    return { ...notRead('read', null), files: [containedFile(innerName(buffer) ?? withoutEnding(name), inside)] }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      return notRead(
        'too-large',
        `The file unpacks from ${bytes.length} to more than ${most} bytes (documentBytes, expansionRatio), as bombs do. Open the original with care.`,
      )
    return notRead(
      'malformed',
      `The packed file (${bytes.length} bytes) cannot be opened: damaged or cut off. Ask the sender for it again.`,
    )
  }
}

/** The name that the packer noted (2.3), in Latin-1. */
function innerName(buffer: Buffer): string | null {
  const flags = buffer[3] ?? 0
  if ((flags & NAMED) === 0 || (flags & EXTRA) !== 0) return null
  const end = buffer.indexOf(0, 10)
  return end > 10 && end < 1000 ? buffer.toString('latin1', 10, end) : null
}

function withoutEnding(name: string | null): string | null {
  if (name === null) return null
  return /\.tgz$/i.test(name) ? name.replace(/\.tgz$/i, '.tar') : name.replace(/\.gz$/i, '')
}
