import { type ContainedFile, containedFile } from '../readers/contained-file.js'
import { notRead, type Reading } from '../readers/reading.js'

const BLOCK = 512
/** Kinds of entries (POSIX.1-2017, pax): a file in its three spellings, and the two ways to write a long name. */
const FILE: ReadonlySet<string> = new Set(['0', '\0', '7'])
const PAX = 'x'
const GNU_LONG_NAME = 'L'
const MAX_NAME_BYTES = 64 * 1024

/** A tar as a document without text: its files lie inside, one more than may be parts. What follows a damaged header is left. */
export function readTar(bytes: Uint8Array, limits: { parts: number }): Reading {
  const tar = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const files: ContainedFile[] = []
  let longName: string | null = null
  let at = 0
  while (at + BLOCK <= tar.length && files.length <= limits.parts) {
    const header = tar.subarray(at, at + BLOCK)
    if (header.every((byte) => byte === 0)) return { ...notRead('read', null), files }
    const size = sizeOf(header)
    const start = at + BLOCK
    if (size === null || start + size > tar.length) return damaged(tar.length, files)
    const data = tar.subarray(start, start + size)
    const kind = String.fromCharCode(header[156] ?? 0)
    if (kind === GNU_LONG_NAME) longName = cString(data.subarray(0, MAX_NAME_BYTES))
    else if (kind === PAX) longName = paxPath(data.subarray(0, MAX_NAME_BYTES)) ?? longName
    else {
      if (FILE.has(kind)) files.push(containedFile(longName ?? nameOf(header), data))
      longName = null
    }
    at = start + Math.ceil(size / BLOCK) * BLOCK
  }
  return { ...notRead('read', null), files }
}

function damaged(bytes: number, files: ContainedFile[]): Reading {
  const reason = `The archive (${bytes} bytes) is damaged or cut off; the ${files.length} files before that are read. Ask the sender for it again.`
  return { ...notRead('malformed', reason), files }
}

/** Octal digits; sizes beyond eight gigabytes are binary and larger than any mail. */
function sizeOf(header: Buffer): number | null {
  const digits = header.toString('latin1', 124, 136).replace(/[\0 ]+/g, '')
  return /^[0-7]{1,11}$/.test(digits) ? Number.parseInt(digits, 8) : null
}

function nameOf(header: Buffer): string {
  const prefix = header.toString('latin1', 257, 262) === 'ustar' ? cString(header.subarray(345, 500)) : ''
  const name = cString(header.subarray(0, 100))
  return prefix === '' ? name : `${prefix}/${name}`
}

/** `27 path=folder/file.txt` lines, each with its own length before it. */
function paxPath(data: Buffer): string | null {
  return /(?:^|\n)\d{1,6} path=([^\n]{1,4096})\n/.exec(data.toString('utf8'))?.[1] ?? null
}

function cString(bytes: Buffer): string {
  const end = bytes.indexOf(0)
  return bytes.toString('utf8', 0, end === -1 ? bytes.length : end)
}
