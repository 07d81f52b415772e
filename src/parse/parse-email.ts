import { createHash } from 'node:crypto'
import type { Email, EmailSource, MailSignature, ParseResult } from './email.js'
import { MessageReader } from './message-reader.js'
import { readHeaders } from './mime/read-headers.js'
import { splitMessage } from './mime/split-message.js'
import type { ParseLimits } from './parse-limits.js'
import { maskPasswords } from './passwords/mask-passwords.js'
import { readAutomation } from './read-automation.js'
import { readSource } from './read-source.js'
import type { ReadingGuide } from './reading-guide.js'
import { withSignatures } from './signed/pdf-signatures.js'
import { type SignedEntity, uncheckedSignature } from './signed/signed-entity.js'

/**
 * A raw message to an Email: its head, and every document in it with text or a reason. Never throws for what a mail holds.
 * `contents` are the bytes of the documents. A message without even a head is `unreadable`; the raw bytes are kept elsewhere.
 */
export async function parseEmail(raw: Uint8Array, limits: ParseLimits, guide: ReadingGuide = {}): Promise<ParseResult> {
  const sha256 = createHash('sha256').update(raw).digest('hex')
  const limitsReached: string[] = []
  if (raw.length > limits.messageBytes)
    limitsReached.push(
      `The message is ${raw.length} bytes; the first ${limits.messageBytes} are read. The raw message is kept.`,
    )
  const split = await splitMessage(raw.subarray(0, limits.messageBytes), limits)
  const { root } = split
  if (root === null)
    return { kind: 'unreadable', reason: split.stopped ?? `The message (${raw.length} bytes) has no head.` }
  const headers = readHeaders(root.node, limits)
  if (headers.length === 0)
    return {
      kind: 'unreadable',
      reason: `The message (${raw.length} bytes) has no header field; it may be damaged. The raw message is kept.`,
    }
  const reader = new MessageReader(limits, guide)
  await reader.readMessage(root, split, headers)
  const source = readSource(headers, { sha256, bytes: raw.length })
  const signatures = await checked(reader.signed, source, guide)
  const inFiles = signatures.filter(({ document }) => document !== null && reader.signedFiles.has(document))
  const email: Email = {
    source,
    headers,
    automation: readAutomation(headers, reader.report),
    documents: withSignatures(reader.list.documents, reader.signedFiles, inFiles),
    signatures: signatures.filter((signature) => !inFiles.includes(signature)),
    limitsReached: [...limitsReached, ...reader.limitsReached],
  }
  const { contents, openedWith, unopened } = reader.list
  const { email: kept, masked } = maskPasswords(email, new Set([...openedWith, ...(guide.secrets ?? [])]))
  return { kind: 'email', email: kept, contents, openedWith: [...openedWith], unopened, masked }
}

async function checked(
  signed: readonly SignedEntity[],
  source: EmailSource,
  guide: ReadingGuide,
): Promise<MailSignature[]> {
  if (signed.length === 0) return []
  if (guide.checkSignatures) return await guide.checkSignatures(signed, source)
  return signed.map((entity) => uncheckedSignature(entity, 'Signatures were not checked where the mail was read.'))
}
