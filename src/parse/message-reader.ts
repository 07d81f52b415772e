import { createHash } from 'node:crypto'
import type { DocumentId } from '../text/evidence.js'
import type { Document, DocumentContent, DocumentStatus, Header } from './email.js'
import { type MessageText, readMessageText, sectionsOf, textOptions, underHead } from './message-text.js'
import { sortParts, type TextBlock } from './mime/message-parts.js'
import { decodeWords, firstHeader, readHeaders } from './mime/read-headers.js'
import { decodeContent, type MimePart, type SplitMessage, splitMessage } from './mime/split-message.js'
import type { ParseLimits } from './parse-limits.js'
import type { ReportParts } from './read-automation.js'
import { readMessageHead } from './read-source.js'
import { detectType } from './readers/detect-type.js'
import { readDocument } from './readers/read-document.js'
import type { PlainTextOptions } from './readers/read-plain-text.js'
import { notRead, type Reading, readAs } from './readers/reading.js'
import { type ArchiveEntry, listArchive, readEntry } from './readers/zip-archive.js'
import { singleLine } from './text/normal-form.js'

/** How the process around steers a reading that it may have to kill. */
export interface ReadingGuide {
  /** Called before the bytes of a document are read: whoever dies in it is named. */
  begin?: (document: DocumentId) => void
  /** Documents not to be read, with what a person is told: an earlier try ended in them. */
  skip?: { get(document: DocumentId): { status: DocumentStatus; reason: string } | undefined }
  /** False when the time of this document or mail is up: what is not yet read gets a reason. */
  mayContinue?: () => boolean
}

/** What is known of a document before it is read. */
type Found = Pick<Document, 'parent' | 'name' | 'declaredType' | 'detectedType'> & { bytes: Buffer }

/** Reads one message after the other, outermost first, into one list of documents. Bounds are counted over all of them. */
export class MessageReader {
  readonly documents: Document[] = []
  readonly contents: DocumentContent[] = []
  readonly limitsReached: string[] = []
  readonly report: ReportParts = { deliveryReport: false, returnedMessageId: null }
  readonly #limits: ParseLimits
  readonly #guide: ReadingGuide
  #partsLeft: number
  #bytes = 0
  #textChars = 0

  constructor(limits: ParseLimits, guide: ReadingGuide) {
    this.#limits = limits
    this.#guide = guide
    this.#partsLeft = limits.parts
  }

  /** The outermost message: its text becomes the body, the first document, even where it has none. */
  async readMessage(root: MimePart, split: SplitMessage, headers: readonly Header[]): Promise<void> {
    this.#partsLeft -= split.parts
    if (split.stopped !== null) this.limitsReached.push(split.stopped)
    if (headers.length >= this.#limits.headerFields)
      this.limitsReached.push(
        `The head has ${headers.length} fields or more; the rest is not read. The raw message is kept.`,
      )
    this.report.deliveryReport = isDeliveryReport(headers)
    const parts = sortParts(root)
    const { reading, bytes, type } = await this.#readText(parts.text)
    const sections = sectionsOf(reading.text, reading.quoted, headers)
    this.#add(
      { parent: null, name: null, declaredType: type, detectedType: type, bytes },
      'body',
      reading,
      sections,
      null,
    )
    await this.#readAttached(parts.attached, null, 0)
  }

  async #readText(blocks: readonly TextBlock[]): Promise<MessageText> {
    let text: MessageText = { reading: readAs(''), bytes: Buffer.alloc(0), type: 'text/plain' }
    const reading = await this.#guarded(0, async () => {
      text = await readMessageText(blocks, this.#limits)
      return text.reading
    })
    return { ...text, reading }
  }

  async #readAttached(attached: readonly MimePart[], parent: DocumentId | null, depth: number): Promise<void> {
    for (const part of attached) {
      const bytes = await decodeContent(part)
      const name = singleLine(decodeWords(part.node.filename || '')).slice(0, MAX_NAME) || null
      const declaredType = singleLine(part.contentType).slice(0, MAX_TYPE)
      const detectedType = await detectType(bytes, declaredType, name)
      if (parent === null) this.#noteReport(declaredType, bytes)
      const found = { parent, name, declaredType, detectedType, bytes }
      await this.#readFound(found, textOptions(part), depth)
    }
  }

  /** By kind: messages and archives are unfolded, anything else is read as it stands. */
  async #readFound(found: Found, options: PlainTextOptions, depth: number): Promise<void> {
    if ([found.declaredType, found.detectedType].includes('message/rfc822')) await this.#readNested(found, depth)
    else if (found.detectedType === 'application/zip') await this.#readArchive(found, depth)
    else await this.#readAttachment(found, options)
  }

  async #readAttachment(found: Found, options: PlainTextOptions): Promise<void> {
    const mayContinue = () => this.#guide.mayContinue?.() ?? true
    const reading = await this.#guarded(found.bytes.length, () =>
      readDocument({ ...found, ...options }, this.#limits, mayContinue),
    )
    this.#add(found, 'attachment', reading, wholeSection(reading), null)
  }

  /** A message inside: a document of its own whose text is its head and body as shown, and whose attachments are its children. */
  async #readNested(found: Found, depth: number): Promise<void> {
    const closed = this.#whyClosed(depth)
    if (closed !== null) {
      this.#add(found, 'message', notRead('too-large', closed), [], null)
      return
    }
    const split = await splitMessage(found.bytes, { ...this.#limits, parts: this.#partsLeft })
    this.#partsLeft -= split.parts
    const headers = split.root ? readHeaders(split.root.node, this.#limits) : []
    if (split.root === null || headers.length === 0) {
      const reason = `The attached message (${found.bytes.length} bytes) has no head that can be read. Open the original.`
      this.#add(found, 'message', notRead('malformed', reason), [], null)
      return
    }
    const parts = sortParts(split.root)
    const { reading: body } = await this.#readText(parts.text)
    const whole = underHead(headers, body)
    const sections = sectionsOf(whole.text, whole.quoted, headers, (whole.text?.length ?? 0) - (body.text?.length ?? 0))
    const reading: Reading = split.stopped === null ? whole : { ...whole, status: 'too-large', reason: split.stopped }
    const detected = { ...found, detectedType: 'message/rfc822' }
    const id = this.#add(detected, 'message', reading, sections, readMessageHead(headers))
    await this.#readAttached(parts.attached, id, depth + 1)
  }

  /** An archive: a document without text whose files are its children. Each counts as a part. */
  async #readArchive(found: Found, depth: number): Promise<void> {
    let entries: ArchiveEntry[] = []
    const closed = this.#whyClosed(depth)
    const reading =
      closed !== null
        ? notRead('too-large', closed)
        : await this.#guarded(found.bytes.length, async () => {
            const listing = await listArchive(found.bytes, this.#limits, this.#partsLeft)
            entries = listing.entries
            return listing.reading
          })
    this.#partsLeft -= entries.length
    const id = this.#add(found, 'attachment', reading, [], null)
    for (const entry of entries) await this.#readEntry(entry, id, depth + 1)
  }

  /** Bounds are checked by what the listing says before a byte is inflated; what was inflated in vain counts too. */
  async #readEntry(entry: ArchiveEntry, parent: DocumentId, depth: number): Promise<void> {
    let bytes: Buffer = Buffer.alloc(0)
    const { refusal } = entry
    const unpacked =
      refusal !== null
        ? notRead(refusal.status, refusal.reason)
        : await this.#guarded(entry.bytes, async () => {
            bytes = await readEntry(entry)
            return readAs('')
          })
    const name = singleLine(entry.name).slice(0, MAX_NAME) || null
    const declaredType = 'application/octet-stream'
    if (unpacked.status === 'read') {
      const detectedType = await detectType(bytes, declaredType, name)
      const options = { charset: null, flowed: false, delSp: false }
      await this.#readFound({ parent, name, declaredType, detectedType, bytes }, options, depth)
      return
    }
    if (unpacked.status === 'malformed') this.#bytes += entry.bytes
    this.#add({ parent, name, declaredType, detectedType: null, bytes }, 'attachment', unpacked, [], null)
  }

  #whyClosed(depth: number): string | null {
    const { depth: maxDepth, parts } = this.#limits
    if (depth >= maxDepth) return `It lies more than ${maxDepth} messages and archives deep (depth). Open the original.`
    return this.#partsLeft > 0 ? null : `The mail has more than ${parts} parts (parts). Open the original.`
  }

  /** Reads a document within the bounds of the whole mail; a reader that fails leaves a reason, never an exception. */
  async #guarded(bytes: number, read: () => Promise<Reading>): Promise<Reading> {
    const id = this.#nextId()
    const skipped = this.#guide.skip?.get(id)
    if (skipped !== undefined) return notRead(skipped.status, skipped.reason)
    if (this.#bytes + bytes > this.#limits.totalBytes) {
      const reason = `With it the documents of this mail exceed ${this.#limits.totalBytes} bytes (totalBytes). Open the original.`
      return notRead('too-large', reason)
    }
    this.#guide.begin?.(id)
    if (this.#guide.mayContinue?.() === false)
      return notRead('too-large', 'The time for this mail (mailMs) ran out before this document. Open the original.')
    try {
      return this.#withinMail(await read())
    } catch (error) {
      const kind = error instanceof Error ? error.name : 'unknown'
      return notRead('malformed', `The document (${bytes} bytes) could not be read (${kind}). Open the original.`)
    }
  }

  /** Many documents, each within its own bound, may together be more than can be judged. */
  #withinMail(reading: Reading): Reading {
    const { mailTextChars } = this.#limits
    const chars = (reading.text?.length ?? 0) + (reading.hiddenText?.length ?? 0)
    if (this.#textChars + chars > mailTextChars) {
      const reason = `With its ${chars} characters the texts of this mail exceed ${mailTextChars} (mailTextChars). Open the original.`
      return notRead('too-large', reason, { pages: reading.pages })
    }
    this.#textChars += chars
    return reading
  }

  #nextId(): DocumentId {
    return `d${this.documents.length + 1}`
  }

  #add(
    { bytes, ...found }: Found,
    role: Document['role'],
    { quoted: _markup, ...reading }: Reading,
    sections: Document['sections'],
    message: Document['message'],
  ): DocumentId {
    const id = this.#nextId()
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    this.documents.push({ ...found, ...reading, id, role, bytes: bytes.length, sha256, sections, message })
    this.#bytes += bytes.length
    if (this.#bytes <= this.#limits.totalBytes) this.contents.push({ sha256, bytes })
    return id
  }

  /** RFC 3464: that a report is there, and the Message-ID of the message or head that it returns. */
  #noteReport(type: string, bytes: Buffer): void {
    if (type === 'message/delivery-status') this.report.deliveryReport = true
    if (type !== 'message/rfc822' && type !== 'text/rfc822-headers') return
    const head =
      bytes
        .subarray(0, this.#limits.headerChars)
        .toString('latin1')
        .split(/\r?\n\r?\n/, 1)[0] ?? ''
    const id = /^message-id:\s{0,20}(<[^<>\s]{1,995}>)/im.exec(head)?.[1]
    this.report.returnedMessageId ??= id ?? null
  }
}

/** Longer than any file system's name, and than any media type. */
const MAX_NAME = 1000
const MAX_TYPE = 200

function isDeliveryReport(headers: readonly Header[]): boolean {
  const type = firstHeader(headers, 'content-type') ?? ''
  return /^multipart\/report\b[^\n]{0,2000}report-type="?delivery-status/i.test(type)
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
