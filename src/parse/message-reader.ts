import { createHash } from 'node:crypto'
import type { DocumentId } from '../text/evidence.js'
import type { Document, DocumentContent, DocumentStatus, Header } from './email.js'
import { type MessageParts, sortParts, type TextBlock } from './mime/message-parts.js'
import { allHeaders, decodeWords, firstHeader, readHeaders } from './mime/read-headers.js'
import { decodeContent, type MimePart, type SplitMessage, splitMessage } from './mime/split-message.js'
import type { ParseLimits } from './parse-limits.js'
import type { ReportParts } from './read-automation.js'
import { readMessageHead } from './read-source.js'
import { detectType } from './readers/detect-type.js'
import { htmlText, readDocument } from './readers/read-document.js'
import { readHtml } from './readers/read-html.js'
import { readPlainText } from './readers/read-plain-text.js'
import { notRead, type Reading, readAs } from './readers/reading.js'
import { chooseVersion } from './text/choose-version.js'
import { normalForm, singleLine } from './text/normal-form.js'
import { sectionText } from './text/section-text.js'

/** How the process around steers a reading that it may have to kill. */
export interface ReadingGuide {
  /** Called before the bytes of a document are read: whoever dies in it is named. */
  begin?: (document: DocumentId) => void
  /** Documents not to be read, with what a person is told: an earlier try ended in them. */
  skip?: { get(document: DocumentId): { status: DocumentStatus; reason: string } | undefined }
  /** False when this mail's time is up: what is not yet read gets a reason. */
  mayContinue?: () => boolean
}

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

  constructor(limits: ParseLimits, guide: ReadingGuide, partsLeft: number) {
    this.#limits = limits
    this.#guide = guide
    this.#partsLeft = partsLeft
  }

  /** The outermost message: its text becomes the body, the first document. */
  async readMessage(split: SplitMessage, headers: readonly Header[]): Promise<void> {
    if (split.root === null) return
    if (split.stopped !== null) this.limitsReached.push(split.stopped)
    if (split.root.node.headers && split.root.node.headers.getList().length > headers.length)
      this.limitsReached.push(`The head has more than ${this.#limits.headerFields} fields; the rest is not read.`)
    const parts = sortParts(split.root)
    const { reading, bytes, type } = await this.#readText(parts.text)
    this.#add({
      parent: null,
      role: 'body',
      name: null,
      declaredType: type,
      detectedType: type,
      bytes,
      reading,
      sections: sectionsOf(reading, headers),
    })
    this.report.deliveryReport = isDeliveryReport(headers)
    await this.#readAttached(parts.attached, null, 0)
  }

  async #readAttached(attached: readonly MimePart[], parent: DocumentId | null, depth: number): Promise<void> {
    for (const part of attached) await this.#readPart(part, parent, depth)
  }

  async #readPart(part: MimePart, parent: DocumentId | null, depth: number): Promise<void> {
    const bytes = await decodeContent(part)
    const name = singleLine(decodeWords(part.node.filename || '')) || null
    const detectedType = await detectType(bytes, part.contentType, name)
    if (parent === null) this.#noteReport(part, bytes)
    const about = { parent, name, declaredType: part.contentType, detectedType, bytes }
    if (part.contentType === 'message/rfc822' || detectedType === 'message/rfc822')
      return await this.#readNested(about, depth)
    const reading = await this.#guarded(bytes.length, () =>
      readDocument(
        { bytes, detectedType, declaredType: part.contentType, ...textOptions(part) },
        this.#limits,
        () => this.#guide.mayContinue?.() ?? true,
      ),
    )
    this.#add({ ...about, role: 'attachment', reading, sections: wholeSection(reading) })
  }

  /** A message inside: a document of its own whose text is its head and body as shown, and whose attachments are its children. */
  async #readNested(about: About, depth: number): Promise<void> {
    if (depth >= this.#limits.depth || this.#partsLeft <= 0) {
      const bound = depth >= this.#limits.depth ? `${this.#limits.depth} messages deep` : `${this.#limits.parts} parts`
      const reason = `It lies behind the bound of ${bound}. Open the original.`
      this.#add({ ...about, role: 'message', reading: notRead('too-large', reason), sections: [] })
      return
    }
    const split = await splitMessage(about.bytes, { ...this.#limits, parts: this.#partsLeft })
    this.#partsLeft -= split.parts
    const headers = split.root ? readHeaders(split.root.node, this.#limits) : []
    if (split.root === null || headers.length === 0) {
      const reason = `The attached message (${about.bytes.length} bytes) has no head that can be read. Open the original.`
      this.#add({ ...about, role: 'message', reading: notRead('malformed', reason), sections: [] })
      return
    }
    const parts: MessageParts = sortParts(split.root)
    const { reading: body } = await this.#readText(parts.text)
    const head = visibleHead(headers)
    const reading = underHead(body, head)
    const stopped =
      split.stopped === null ? reading : { ...reading, status: 'too-large' as const, reason: split.stopped }
    const id = this.#add({
      ...about,
      role: 'message',
      reading: stopped,
      sections: sectionsUnderHead(sectionsOf(body, headers), head.length, stopped.text?.length ?? 0),
      message: readMessageHead(headers),
    })
    await this.#readAttached(parts.attached, id, depth + 1)
  }

  /** The text of a message: of each block the version that a person reads. */
  async #readText(blocks: readonly TextBlock[]): Promise<{ reading: Reading; bytes: Buffer; type: string }> {
    const pieces: { reading: Reading; bytes: Buffer; type: string }[] = []
    for (const block of blocks) {
      const plain = block.plain ? await decodeContent(block.plain) : null
      const html = block.html ? await decodeContent(block.html) : null
      const plainReading = plain && block.plain ? readPlainText(plain, textOptions(block.plain), this.#limits) : null
      const htmlReading =
        html && block.html ? readHtml(htmlText(html, block.html.node.charset || null), this.#limits) : null
      const reading = chooseVersion(plainReading, htmlReading)
      if (reading === null) continue
      const isHtml = reading.text !== plainReading?.text
      pieces.push({
        reading,
        bytes: (isHtml ? html : plain) ?? Buffer.alloc(0),
        type: isHtml ? 'text/html' : 'text/plain',
      })
    }
    return {
      reading:
        pieces.map(({ reading }) => reading).reduce(append, pieces.length === 0 ? readAs('') : null) ?? readAs(''),
      bytes: pieces.length === 1 && pieces[0] ? pieces[0].bytes : Buffer.concat(pieces.map(({ bytes }) => bytes)),
      type: pieces[0]?.type ?? 'text/plain',
    }
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
      return notRead('too-large', 'The time for this mail ran out before this document was read. Open the original.')
    try {
      return await read()
    } catch (error) {
      const kind = error instanceof Error ? error.name : 'unknown'
      return notRead('malformed', `The document (${bytes} bytes) could not be read (${kind}). Open the original.`)
    }
  }

  #nextId(): DocumentId {
    return `d${this.documents.length + 1}`
  }

  #add(entry: NewDocument): DocumentId {
    const { reading, bytes, message, ...about } = entry
    const id = this.#nextId()
    const { quoted: _quoted, ...read } = reading
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    this.documents.push({ ...about, ...read, id, bytes: bytes.length, sha256, message: message ?? null })
    this.#bytes += bytes.length
    if (this.#bytes <= this.#limits.totalBytes) this.contents.push({ sha256, bytes })
    return id
  }

  /** RFC 3464: the report itself, and the message or head that it returns. */
  #noteReport(part: MimePart, bytes: Buffer): void {
    if (part.contentType === 'message/delivery-status') this.report.deliveryReport = true
    if (part.contentType !== 'message/rfc822' && part.contentType !== 'text/rfc822-headers') return
    const head =
      bytes
        .subarray(0, this.#limits.headerChars)
        .toString('latin1')
        .split(/\r?\n\r?\n/)[0] ?? ''
    const id = /^message-id:\s{0,20}(<[^<>\s]{1,995}>)/im.exec(head)?.[1]
    this.report.returnedMessageId ??= id ?? null
  }
}

type About = Pick<Document, 'parent' | 'name' | 'declaredType' | 'detectedType'> & { bytes: Buffer }
type NewDocument = About & Pick<Document, 'role' | 'sections'> & { reading: Reading; message?: Document['message'] }

function textOptions(part: MimePart): { charset: string | null; flowed: boolean; delSp: boolean } {
  return { charset: part.node.charset || null, flowed: part.node.flowed, delSp: part.node.delSp }
}

function isDeliveryReport(headers: readonly Header[]): boolean {
  return /^multipart\/report\b[^\n]{0,2000}report-type="?delivery-status/i.test(
    firstHeader(headers, 'content-type') ?? '',
  )
}

/** The lines a mail program shows above a message. */
function visibleHead(headers: readonly Header[]): string {
  return ['From', 'To', 'Cc', 'Date', 'Subject']
    .flatMap((label) => allHeaders(headers, label.toLowerCase()).map((value) => `${label}: ${decodeWords(value)}`))
    .map(normalForm)
    .join('\n')
}

function underHead(body: Reading, head: string): Reading {
  const merged = append(readAs(head), body)
  return { ...merged, status: body.status, reason: body.reason }
}

/** One reading below the other, an empty line between. */
function append(above: Reading | null, below: Reading): Reading {
  if (above === null || !above.text) return { ...below, hiddenText: joinTexts(above?.hiddenText, below.hiddenText) }
  const shift = above.text.length + 2
  const moved = <Span extends { start: number; end: number }>(span: Span) => ({
    ...span,
    start: span.start + shift,
    end: span.end + shift,
  })
  return {
    ...below,
    status: above.status === 'read' ? below.status : above.status,
    reason: above.reason ?? below.reason,
    text: below.text ? `${above.text}\n\n${below.text}` : above.text,
    links: [...above.links, ...below.links.map(moved)],
    quoted: [...above.quoted, ...below.quoted.map(moved)],
    hiddenText: joinTexts(above.hiddenText, below.hiddenText),
  }
}

function joinTexts(above: string | null | undefined, below: string | null): string | null {
  if (!above) return below
  return below === null ? above : `${above}\n\n${below}`
}

function sectionsOf(reading: Reading, headers: readonly Header[]): Document['sections'] {
  if (!reading.text) return []
  const subject = decodeWords(firstHeader(headers, 'subject') ?? '')
  const answers = ['in-reply-to', 'references'].some((name) => firstHeader(headers, name) !== null)
  return sectionText(reading.text, { subject, answers, quoted: reading.quoted })
}

/** A nested message's head is its own words: it is not looked at as the head of something quoted. */
function sectionsUnderHead(sections: Document['sections'], head: number, length: number): Document['sections'] {
  const shift = length - (sections.at(-1)?.end ?? 0)
  const moved = sections.map(({ kind, start, end }) => ({ kind, start: start + shift, end: end + shift }))
  const [first, ...others] = moved
  if (first === undefined) return length === 0 ? [] : [{ kind: 'own', start: 0, end: length }]
  if (first.kind === 'own' || head === 0) return [{ ...first, start: 0 }, ...others]
  return [{ kind: 'own', start: 0, end: shift }, ...moved]
}

function wholeSection(reading: Reading): Document['sections'] {
  return reading.text ? [{ kind: 'own', start: 0, end: reading.text.length }] : []
}
