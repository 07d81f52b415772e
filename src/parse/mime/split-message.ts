import { once } from 'node:events'
import type { MimeNode, SplitterChunk } from '@zone-eu/mailsplit'
import { createTolerantSplitter } from './tolerant-splitter.js'

/** One MIME entity. `chunks` are views of the message's bytes, still in their transfer encoding. */
export interface MimePart {
  node: MimeNode
  contentType: string
  children: MimePart[]
  chunks: Uint8Array[]
  /** The part as it lies in the message, head and body, where another part follows it: what multipart/signed signs. */
  entity: Uint8Array | null
  /** What was signed, where the part is or carries signed mail that was opened (`open-signed.ts`). */
  opened?: OpenedPart
}

/** Signed mail opened: the message part inside it, and the bytes of the envelope. */
export interface OpenedPart {
  root: MimePart
  bytes: Buffer
}

export interface SplitMessage {
  /** Null where not even a head could be read. */
  root: MimePart | null
  parts: number
  /** A sentence for a person where splitting stopped at a bound; what came before it is kept. */
  stopped: string | null
}

/**
 * A message to its tree of parts. Messages inside stay whole, as leaves (`ignoreEmbedded`): each is split by a call of its
 * own and becomes a document, where mailparser would pour its text and attachments into ours.
 */
export function splitMessage(raw: Uint8Array, limits: { parts: number; headerBytes: number }): Promise<SplitMessage> {
  const splitter = createTolerantSplitter({
    ignoreEmbedded: true,
    maxChildNodes: limits.parts,
    maxHeadSize: limits.headerBytes,
  })
  const parts = new Map<MimeNode, MimePart>()
  const delimiters = new DelimiterWatch(raw)
  let root: MimePart | null = null
  return new Promise((resolve) => {
    const finish = (stopped: string | null) => resolve({ root, parts: parts.size, stopped })
    splitter.on('data', (chunk: SplitterChunk) => {
      if (chunk.type === 'node') {
        const part = addPart(parts, chunk as MimeNode)
        delimiters.enter(part, parts.get(part.node.parentNode as MimeNode))
        root ??= part
      } else if (chunk.value) {
        if (!parts.has(chunk.node as MimeNode)) delimiters.note(chunk.value)
        parts.get(chunk.node as MimeNode)?.chunks.push(chunk.value)
      }
    })
    splitter.once('error', (error: Error) => finish(stopReason(error, limits)))
    splitter.once('end', () => finish(null))
    splitter.end(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength))
  })
}

/** The bytes of a leaf, transfer encoding undone. What is not valid in it is skipped, as mail clients do. */
export async function decodeContent(part: MimePart): Promise<Buffer> {
  const { encoding } = part.node
  if (encoding !== 'base64' && encoding !== 'quoted-printable') return joined(part.chunks)
  const flawless = encoding === 'base64' ? decodeFlawless(part.chunks) : null
  if (flawless !== null) return flawless
  const decoder = part.node.getDecoder()
  const decoded = Buffer.allocUnsafe(part.chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let length = 0
  decoder.on('data', (chunk: Buffer) => {
    length += chunk.copy(decoded, length)
  })
  for (const chunk of part.chunks) {
    for (let at = 0; at < chunk.length; at += DECODE_STEP) {
      if (!decoder.write(chunk.subarray(at, at + DECODE_STEP))) await once(decoder, 'drain')
    }
  }
  decoder.end()
  await once(decoder, 'end')
  // Small contents are copied out, so that they do not hold the encoded size for as long as they live.
  return length * 2 < decoded.length ? Buffer.from(decoded.subarray(0, length)) : decoded.subarray(0, length)
}

/** Base64 as programs write it, in one step; null where anything else is in it, or where its strings would fill the memory. */
function decodeFlawless(chunks: Uint8Array[]): Buffer | null {
  if (chunks.reduce((sum, chunk) => sum + chunk.length, 0) > DECODE_STEP) return null
  const encoded = joined(chunks).toString('latin1').trimEnd()
  const padding = encoded.indexOf('=')
  const letters = padding === -1 ? encoded : encoded.slice(0, padding)
  if (NO_BASE64.test(letters) || (padding !== -1 && !/^={1,2}$/.test(encoded.slice(padding)))) return null
  return Buffer.from(letters, 'base64')
}

const NO_BASE64 = /[^A-Za-z0-9+/\r\n]/

/** The decoders make strings of what they are given: 40 MB at once would stand in memory four times. */
const DECODE_STEP = 256 * 1024

/** One chunk stays the view it is: a nested message of 50 MB is not copied at each level. */
function joined(chunks: Uint8Array[]): Buffer {
  const [first] = chunks
  if (chunks.length !== 1 || first === undefined) return Buffer.concat(chunks)
  return Buffer.from(first.buffer, first.byteOffset, first.byteLength)
}

/**
 * Where parts begin and end, by the delimiter lines before them: the splitter hands on the line before a part ahead of the
 * part itself. So what a signature covers is exactly what this splitter took for the part, and no second reader can differ.
 */
class DelimiterWatch {
  readonly #raw: Uint8Array
  readonly #begins = new Map<MimePart, number>()
  #line: { start: number; end: number } | null = null

  constructor(raw: Uint8Array) {
    this.#raw = raw
  }

  note(line: Uint8Array): void {
    const start = line.byteOffset - this.#raw.byteOffset
    this.#line = line.buffer === this.#raw.buffer && start >= 0 ? { start, end: start + line.length } : null
  }

  enter(part: MimePart, parent: MimePart | undefined): void {
    const line = this.#line
    this.#line = null
    if (line === null || parent === undefined) return
    this.#begins.set(part, line.end)
    const before = parent.children.at(-2)
    const begin = before && this.#begins.get(before)
    if (before && begin !== undefined) before.entity = this.#raw.subarray(begin, this.#lineEndBefore(line.start))
  }

  /** RFC 2046, 5.1.1: the line end before a delimiter belongs to the delimiter, not to the part. */
  #lineEndBefore(at: number): number {
    const begins = this.#raw[at]
    if (begins === CR || begins === LF) return at
    const end = this.#raw[at - 1] === LF ? at - 1 : at
    return this.#raw[end - 1] === CR ? end - 1 : end
  }
}

const CR = 0x0d
const LF = 0x0a

function addPart(parts: Map<MimeNode, MimePart>, node: MimeNode): MimePart {
  const part: MimePart = { node, contentType: node.contentType || 'text/plain', children: [], chunks: [], entity: null }
  parts.set(node, part)
  if (node.parentNode) parts.get(node.parentNode)?.children.push(part)
  return part
}

/** mailsplit ends with an error at its two bounds; what it gave before stands. */
function stopReason(error: Error, limits: { parts: number; headerBytes: number }): string {
  if (error.message.includes('child nodes'))
    return `The message has more than ${limits.parts} parts; those before are read. The raw message is kept.`
  if (error.message.includes('header size'))
    return `The head of the message or of a part is longer than ${limits.headerBytes} bytes; reading stopped there. The raw message is kept.`
  return 'The structure of the message could not be followed to its end; what comes before is read. The raw message is kept.'
}
