import { decodeContent, type MimePart, type SplitMessage, splitMessage } from '../mime/split-message.js'
import type { ParseLimits } from '../parse-limits.js'
import { isMimeEntity } from './is-mime-entity.js'
import { cmsBytes, readCms } from './read-cms.js'
import type { SignedEntity } from './signed-entity.js'

export type SignedPart = Omit<SignedEntity, 'document'>

/** What opening the signed parts of one message found, and what it cost. */
export interface OpenedMail {
  signed: SignedPart[]
  parts: number
  /** Sentences for a person where a bound was met inside. */
  stopped: string[]
}

/** Signed in signed: sign, encrypt, sign (RFC 2634, 1.1) shows two; mailing lists add one. */
const MAX_NESTED = 6
/** Of one message. Real mail has one or two. */
const MAX_SIGNED = 10

/**
 * Opens what is signed in a message: of opaque S/MIME the part inside is split and hung into the tree (`opened`), and of
 * every signature the exact bytes are noted. The text is read whatever the signature is worth (RFC 8551, 3.5; known
 * failures 62 to 65). `limits.parts` are the parts that the mail may still have.
 */
export async function openSigned(root: MimePart, limits: ParseLimits): Promise<OpenedMail> {
  const opener = new Opener(limits)
  await opener.visit(root, true, 0)
  return opener.mail
}

class Opener {
  readonly mail: OpenedMail = { signed: [], parts: 0, stopped: [] }
  readonly #limits: ParseLimits
  #bytes = 0

  constructor(limits: ParseLimits) {
    this.#limits = limits
  }

  /** `whole`: nothing but this part is shown of the message. */
  async visit(part: MimePart, whole: boolean, nested: number): Promise<void> {
    if (nested > MAX_NESTED) return
    const [content, signature] = part.children
    const standard = part.node.multipart === 'signed' && signature ? standardOf(signature) : null
    if (standard !== null && content?.entity && signature) {
      const bytes = await decodeContent(signature)
      const covered = whole && part.children.length === 2 && showsNothing(standard, bytes)
      this.#note({ standard, content: content.entity, form: 'detached', signature: bytes, whole: covered })
      await this.visit(content, covered, nested + 1)
      for (const other of part.children.slice(2)) await this.visit(other, false, nested + 1)
    } else if (part.children.length > 0) {
      for (const child of part.children) await this.visit(child, false, nested)
    } else if (isEnvelope(part)) {
      await this.#open(part, whole, nested)
    }
  }

  async #open(part: MimePart, whole: boolean, nested: number): Promise<void> {
    const bytes = cmsBytes(await decodeContent(part))
    this.#bytes += bytes.length
    if (this.#bytes > this.#limits.totalBytes || this.mail.parts >= this.#limits.parts) return
    const content = readCms(bytes)?.content ?? null
    if (content === null || !isMimeEntity(content)) return
    const split: SplitMessage = await splitMessage(content, {
      ...this.#limits,
      parts: this.#limits.parts - this.mail.parts,
    })
    this.mail.parts += split.parts
    if (split.stopped !== null) this.mail.stopped.push(split.stopped)
    if (split.root === null) return
    part.opened = { root: split.root, bytes }
    this.#note({ standard: 'smime', content, form: 'opaque', signature: bytes, whole })
    await this.visit(split.root, whole, nested + 1)
  }

  #note(signed: SignedPart): void {
    if (this.mail.signed.length < MAX_SIGNED) this.mail.signed.push(signed)
    else if (this.mail.signed.length === MAX_SIGNED) this.mail.stopped.push(TOO_MANY)
  }
}

const TOO_MANY = `The message has more than ${MAX_SIGNED} signatures; no further one is checked. All text is read.`

/**
 * By the type of the signature part; some gateways keep only its name. A signature has no parts: else text could lie in it,
 * unsigned, where only a signature seems to be.
 */
function standardOf({ contentType, node, children }: MimePart): SignedPart['standard'] | null {
  if (node.multipart || children.length > 0) return null
  if (/^application\/(x-)?pkcs7-signature$/.test(contentType)) return 'smime'
  if (contentType === 'application/octet-stream' && /\.p7s$/i.test(node.filename || '')) return 'smime'
  return contentType === 'application/pgp-signature' ? 'pgp' : null
}

/** The part is a signature from its first byte, so that it is read as one and as nothing else (`read-envelope.ts`). */
function showsNothing(standard: SignedPart['standard'], signature: Buffer): boolean {
  if (standard === 'smime') return readCms(signature) !== null
  return signature.subarray(0, 1024).toString('latin1').trimStart().startsWith('-----BEGIN PGP SIGNATURE-----')
}

/** May be opaque S/MIME: by type, or by name where a gateway changed the type (RFC 8551, 3.2.1). The bytes decide. */
function isEnvelope({ contentType, node, chunks }: MimePart): boolean {
  if (chunks.length === 0) return false
  return /^application\/(x-)?pkcs7-mime$/.test(contentType) || /\.p7[mz]$/i.test(node.filename || '')
}
