import type { MimeNode, SplitterChunk } from '@zone-eu/mailsplit'
import { createTolerantSplitter } from './tolerant-splitter.js'

/** One MIME entity. `chunks` are views of the message's bytes, still in their transfer encoding. */
export interface MimePart {
  node: MimeNode
  contentType: string
  children: MimePart[]
  chunks: Uint8Array[]
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
  let root: MimePart | null = null
  return new Promise((resolve) => {
    const finish = (stopped: string | null) => resolve({ root, parts: parts.size, stopped })
    splitter.on('data', (chunk: SplitterChunk) => {
      if (chunk.type === 'node') {
        const part = addPart(parts, chunk as MimeNode)
        root ??= part
      } else if (chunk.value) {
        parts.get(chunk.node as MimeNode)?.chunks.push(chunk.value)
      }
    })
    splitter.once('error', () => finish(stopReason(root !== null, parts.size, limits)))
    splitter.once('end', () => finish(null))
    splitter.end(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength))
  })
}

/** The bytes of a leaf, transfer encoding undone. What is not valid in it is skipped, as mail clients do. */
export async function decodeContent(part: MimePart): Promise<Buffer> {
  const encoded = joined(part.chunks)
  if (part.node.encoding !== 'base64' && part.node.encoding !== 'quoted-printable') return encoded
  const decoder = part.node.getDecoder()
  const decoded: Buffer[] = []
  decoder.end(encoded)
  for await (const chunk of decoder) decoded.push(chunk)
  return joined(decoded)
}

/** One chunk stays the view it is: a nested message of 50 MB is not copied at each level. */
function joined(chunks: Uint8Array[]): Buffer {
  const [first] = chunks
  if (chunks.length !== 1 || first === undefined) return Buffer.concat(chunks)
  return Buffer.from(first.buffer, first.byteOffset, first.byteLength)
}

function addPart(parts: Map<MimeNode, MimePart>, node: MimeNode): MimePart {
  const part = { node, contentType: node.contentType || 'text/plain', children: [], chunks: [] }
  parts.set(node, part)
  if (node.parentNode) parts.get(node.parentNode)?.children.push(part)
  return part
}

function stopReason(hasRoot: boolean, parts: number, limits: { parts: number; headerBytes: number }): string {
  if (parts >= limits.parts)
    return `The message has more than ${limits.parts} parts; the first ${parts} are read. The raw message is kept.`
  const where = hasRoot ? 'A part' : 'The message'
  return `${where} has a head of more than ${limits.headerBytes} bytes; reading stopped there. The raw message is kept.`
}
