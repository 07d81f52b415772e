import type { DocumentId } from '../text/evidence.js'
import { DocumentList, type Found } from './document-list.js'
import type { Document, Header } from './email.js'
import {
  bytesOfText,
  EMPTY_TEXT,
  type MessageText,
  readMessageText,
  sectionsOf,
  textOptions,
  underHead,
} from './message-text.js'
import { type AttachedPart, type MessageParts, sortParts, type TextBlock } from './mime/message-parts.js'
import { decodeWords, firstHeader, readHeaders } from './mime/read-headers.js'
import { decodeContent, type MimePart, type SplitMessage, splitMessage } from './mime/split-message.js'
import { isDeliveryReport, noteReport, type ReportParts } from './note-report.js'
import type { ParseLimits } from './parse-limits.js'
import { passwordsIn } from './passwords/find-passwords.js'
import { passwordTries } from './passwords/password-tries.js'
import type { PdfSignature } from './pdf/signatures.js'
import { readMessageHead } from './read-source.js'
import type { ContainedFile } from './readers/contained-file.js'
import { detectType } from './readers/detect-type.js'
import { readDocument } from './readers/read-document.js'
import type { PlainTextOptions } from './readers/read-plain-text.js'
import { notRead, type Reading, readAs } from './readers/reading.js'
import type { ReadingGuide } from './reading-guide.js'
import { openSigned, type SignedPart } from './signed/open-signed.js'
import { asEntities } from './signed/pdf-signatures.js'
import { cmsBytes } from './signed/read-cms.js'
import { signedFileOf } from './signed/read-envelope.js'
import type { SignedEntity } from './signed/signed-entity.js'
import { singleLine } from './text/normal-form.js'

/**
 * Reads one message after the other, outermost first, into one list of documents. What lies inside a document (a message's
 * attachments, an archive's files, files in a PDF) is unfolded here and nowhere else, within the bounds of the whole mail.
 */
export class MessageReader {
  readonly limitsReached: string[] = []
  readonly report: ReportParts = { deliveryReport: false, returnedMessageId: null }
  /** What was signed, in the mail itself and in messages inside it. */
  readonly signed: SignedEntity[] = []
  /** Documents with signatures of their own; those that can be checked are among `signed`. */
  readonly signedFiles = new Map<DocumentId, readonly PdfSignature[]>()
  readonly #limits: ParseLimits
  readonly #guide: ReadingGuide
  readonly #list: DocumentList
  readonly #toldPasswords: string[] = []
  #lookedThrough = 0

  constructor(limits: ParseLimits, guide: ReadingGuide) {
    this.#limits = limits
    this.#guide = guide
    this.#list = new DocumentList(limits, guide)
  }

  get list(): Pick<DocumentList, 'documents' | 'contents' | 'openedWith' | 'unopened'> {
    return this.#list
  }

  /** The outermost message: its text becomes the body, the first document, even where it has none. */
  async readMessage(root: MimePart, split: SplitMessage, headers: readonly Header[]): Promise<void> {
    this.#list.takeParts(split.parts)
    if (split.stopped !== null) this.limitsReached.push(split.stopped)
    if (headers.length >= this.#limits.headerFields)
      this.limitsReached.push(
        `The head has ${headers.length} fields or more; the rest is not read. The raw message is kept.`,
      )
    this.#toldPasswords.push(...passwordsIn([decodeWords(firstHeader(headers, 'subject') ?? '')]))
    this.report.deliveryReport = isDeliveryReport(headers)
    const { parts, signed } = await this.#sort(root)
    const { reading, bytes, type, signed: clear } = await this.#readText(parts.text)
    this.#noteSigned([...signed, ...alone(clear, parts)], null)
    const sections = sectionsOf(reading.text, reading.quoted, headers)
    const found = { parent: null, name: null, declaredType: type, detectedType: type, bytes }
    this.#list.add(found, 'body', reading, sections, null)
    await this.#readAttached(parts.attached, null, 0)
  }

  /** The parts of a message, with what is signed in it opened first. */
  async #sort(root: MimePart): Promise<{ parts: MessageParts; signed: SignedPart[] }> {
    const { signed, parts, stopped } = await openSigned(root, { ...this.#limits, parts: this.#list.partsLeft })
    this.#list.takeParts(parts)
    this.limitsReached.push(...stopped)
    return { parts: sortParts(root), signed }
  }

  #noteSigned(parts: readonly SignedPart[], document: DocumentId | null): void {
    for (const part of parts.slice(0, MAX_SIGNED - this.signed.length)) this.signed.push({ ...part, document })
  }

  #noteSignedFile(signatures: readonly PdfSignature[], file: Buffer, document: DocumentId): void {
    if (signatures.length === 0) return
    this.signedFiles.set(document, signatures)
    const entities = asEntities(signatures, file, document)
    this.signed.push(...entities.slice(0, Math.max(MAX_SIGNED - this.signed.length, 0)))
  }

  async #readText(blocks: readonly TextBlock[]): Promise<MessageText> {
    let text = EMPTY_TEXT
    const read = async () => {
      text = await readMessageText(blocks, this.#limits)
      return text.reading
    }
    const content = async () => {
      text = { ...text, bytes: await bytesOfText(blocks) }
      return text.bytes
    }
    const reading = await this.#list.guarded(0, read, content)
    return { ...text, reading }
  }

  async #readAttached(attached: readonly AttachedPart[], parent: DocumentId | null, depth: number): Promise<void> {
    for (const { part, inside } of attached) {
      const bytes = part.opened?.bytes ?? (await decodeContent(part))
      const name = nameOf(decodeWords(part.node.filename || ''))
      const declaredType = singleLine(part.contentType).slice(0, MAX_TYPE)
      const detectedType = await detectType(bytes, declaredType, name)
      if (parent === null) noteReport(this.report, declaredType, bytes, this.#limits)
      const found = { parent, name, declaredType, detectedType, bytes }
      if (part.opened) await this.#readEnvelope(found, inside, depth)
      else await this.#readFound(found, textOptions(part), depth)
    }
  }

  /** An envelope of signed mail: a document without text of its own, what was attached in it below. */
  async #readEnvelope(found: Found, inside: readonly AttachedPart[], depth: number): Promise<void> {
    const closed = inside.length > 0 ? this.#list.whyClosed(depth) : null
    const reading = await this.#list.guarded(
      found.bytes.length,
      async () => (closed === null ? notRead('read', null) : notRead('too-large', closed)),
      async () => found.bytes,
    )
    const id = this.#list.add(found, 'attachment', reading, [], null)
    if (reading.status === 'read') await this.#readAttached(inside, id, depth + 1)
  }

  /** By kind: messages are split, anything else is read as it stands; then what lies inside is unfolded. */
  async #readFound(found: Found, options: PlainTextOptions, depth: number): Promise<void> {
    if ([found.declaredType, found.detectedType].includes('message/rfc822')) return await this.#readNested(found, depth)
    const context = {
      mayContinue: () => this.#guide.mayContinue?.() ?? true,
      passwords: this.#passwordTries(),
      keepsClosed: this.#guide.keepsClosed ?? false,
      pictures: this.#guide.pictures ?? null,
    }
    const limits = { ...this.#limits, parts: this.#list.partsLeft }
    const reading = await this.#list.guarded(
      found.bytes.length,
      () => readDocument({ ...found, ...options }, limits, context),
      async () => found.bytes,
    )
    const { files, within } = this.#openable(reading, depth)
    const id = this.#addRead(found, within)
    this.#noteSignedFile(reading.signatures ?? [], found.bytes, id)
    const content = files.length > 0 ? signedFileOf(found) : null
    if (content !== null)
      this.#noteSigned(
        [{ standard: 'smime', form: 'opaque', content, signature: cmsBytes(found.bytes), whole: true }],
        id,
      )
    await this.#unfold(files, id, depth + 1)
  }

  /** What the texts that are read so far call passwords; each text is looked through once. */
  #ownPasswords(): readonly string[] {
    for (const { text, message } of this.#list.documents.slice(this.#lookedThrough))
      this.#toldPasswords.push(...passwordsIn([text, message?.subject ?? null]))
    this.#lookedThrough = this.#list.documents.length
    return this.#toldPasswords
  }

  /** What opened an earlier document is tried first. */
  #passwordTries(): Iterable<string> {
    const { secrets = [], passwords = [], cpuMs } = this.#guide
    const candidates = () => [...this.#list.openedWith, ...secrets, ...passwords, ...this.#ownPasswords()]
    return passwordTries(candidates, this.#limits, cpuMs)
  }

  /** A message of another mail program has a head too; it stands above the text as it does in a nested message. */
  #addRead(found: Found, reading: Reading): DocumentId {
    if (reading.head === null) return this.#list.add(found, 'attachment', reading, wholeSection(reading), null)
    const whole = underHead(reading.head, reading)
    return this.#list.add(
      found,
      'message',
      whole,
      sectionsUnder(whole, reading, reading.head),
      readMessageHead(reading.head),
    )
  }

  /** The files that may become documents; where there are more, the document that holds them says so. */
  #openable(reading: Reading, depth: number): { files: readonly ContainedFile[]; within: Reading } {
    const { files } = reading
    if (files.length === 0) return { files, within: reading }
    const closed = this.#list.whyClosed(depth)
    const tooLarge = (reason: string): Reading =>
      reading.status === 'read' ? { ...reading, status: 'too-large', reason } : reading
    if (closed !== null) return { files: [], within: tooLarge(closed) }
    const first = files.slice(0, this.#list.partsLeft)
    if (first.length === files.length) return { files, within: reading }
    const reason = `It holds more files than a mail may have parts; the first ${first.length} are read (parts). Open the original with care.`
    return { files: first, within: tooLarge(reason) }
  }

  async #unfold(files: readonly ContainedFile[], parent: DocumentId, depth: number): Promise<void> {
    this.#list.takeParts(files.length)
    for (const file of files) await this.#readFile(file, parent, depth)
  }

  /** Bounds are checked by what its container says before a byte is unpacked. */
  async #readFile(file: ContainedFile, parent: DocumentId, depth: number): Promise<void> {
    let bytes: Buffer = Buffer.alloc(0)
    const { refusal, declaredType } = file
    const unpacked =
      refusal !== null
        ? notRead(refusal.status, refusal.reason)
        : await this.#list.guarded(file.bytes, async () => {
            bytes = await file.unpack()
            return readAs('')
          })
    const name = nameOf(file.name ?? '')
    if (unpacked.status === 'read') {
      const detectedType = await detectType(bytes, declaredType, name)
      const options = { charset: null, flowed: false, delSp: false }
      await this.#readFound({ parent, name, declaredType, detectedType, bytes }, options, depth)
      return
    }
    if (unpacked.status === 'malformed') this.#list.countVain(file.bytes)
    this.#list.add({ parent, name, declaredType, detectedType: null, bytes }, 'attachment', unpacked, [], null)
  }

  /** A message inside: a document of its own whose text is its head and body as shown, and whose attachments are its children. */
  async #readNested(found: Found, depth: number): Promise<void> {
    const closed = this.#list.whyClosed(depth)
    if (closed !== null) {
      this.#list.add(found, 'message', notRead('too-large', closed), [], null)
      return
    }
    const split = await splitMessage(found.bytes, { ...this.#limits, parts: this.#list.partsLeft })
    this.#list.takeParts(split.parts)
    const headers = split.root ? readHeaders(split.root.node, this.#limits) : []
    if (split.root === null || headers.length === 0) {
      const reason = `The attached message (${found.bytes.length} bytes) has no head that can be read. Open the original.`
      this.#list.add(found, 'message', notRead('malformed', reason), [], null)
      return
    }
    const { parts, signed } = await this.#sort(split.root)
    const { reading: body, signed: clear } = await this.#readText(parts.text)
    const whole = underHead(headers, body)
    const sections = sectionsUnder(whole, body, headers)
    const reading: Reading = split.stopped === null ? whole : { ...whole, status: 'too-large', reason: split.stopped }
    const detected = { ...found, detectedType: 'message/rfc822' }
    const id = this.#list.add(detected, 'message', reading, sections, readMessageHead(headers))
    this.#noteSigned([...signed, ...alone(clear, parts)], id)
    await this.#readAttached(parts.attached, id, depth + 1)
  }
}

/** Signatures of one mail that are checked; a mail that forwards a whole file of signed ones has a dozen. */
const MAX_SIGNED = 30
/** Longer than any file system's name, and than any media type. */
const MAX_NAME = 1000
const MAX_TYPE = 200

/** A clear signature covers its text alone: with anything attached it is not all that is shown. */
function alone(clear: readonly SignedPart[], { attached }: MessageParts): SignedPart[] {
  return clear.map((part) => ({ ...part, whole: part.whole && attached.length === 0 }))
}

/** On one line, bounded; null where there is none. */
function nameOf(text: string): string | null {
  return singleLine(text).slice(0, MAX_NAME) || null
}

/** Of a message's text below its head. */
function sectionsUnder(whole: Reading, body: Reading, headers: readonly Header[]): Document['sections'] {
  return sectionsOf(whole.text, whole.quoted, headers, (whole.text?.length ?? 0) - (body.text?.length ?? 0))
}

/** The whole is the document's own but for what its reader calls an aside, such as comments at its end. */
function wholeSection({ text, quoted }: Reading): Document['sections'] {
  if (!text) return []
  const aside = quoted.find(({ end }) => end === text.length)?.start ?? text.length
  const sections: Document['sections'] = [
    { kind: 'own', start: 0, end: aside },
    { kind: 'quoted', start: aside, end: text.length },
  ]
  return sections.filter(({ start, end }) => end > start)
}
