import { createHash } from 'node:crypto'
import type { DocumentId } from '../text/evidence.js'
import type { Document, DocumentContent } from './email.js'
import type { ParseLimits } from './parse-limits.js'
import { isKeptClosed } from './pictures/keep-closed.js'
import { mismatchOf } from './readers/document-kind.js'
import { notRead, type Reading } from './readers/reading.js'
import type { ReadingGuide } from './reading-guide.js'
import { detectLanguage } from './text/detect-language.js'

/** What is known of a document before it is read. */
export type Found = Pick<Document, 'parent' | 'name' | 'declaredType' | 'detectedType'> & { bytes: Buffer }

/** The documents of one mail in the order in which they are found, and the bounds that are counted over all of them. */
export class DocumentList {
  readonly documents: Document[] = []
  readonly contents: DocumentContent[] = []
  /** Documents that would be read where images and archives are opened. */
  unopened = 0
  /** Passwords that opened a document. */
  readonly openedWith = new Set<string>()
  readonly #notScanned = new Map<DocumentId, string>()
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

  get partsLeft(): number {
    return this.#partsLeft
  }

  takeParts(count: number): void {
    this.#partsLeft -= count
  }

  /** Why nothing inside a document at this depth becomes a document, or null. */
  whyClosed(depth: number): string | null {
    const { depth: maxDepth, parts } = this.#limits
    if (depth >= maxDepth) return `It lies more than ${maxDepth} messages and archives deep (depth). Open the original.`
    return this.#partsLeft > 0 ? null : `The mail has more than ${parts} parts (parts). Open the original.`
  }

  /**
   * Reads a document within the bounds of the whole mail; a reader that fails leaves a reason, never an exception.
   * `content` is what is looked at before: an infected document is not read.
   */
  async guarded(
    bytes: number,
    read: () => Promise<Reading>,
    content: (() => Promise<Uint8Array>) | null = null,
  ): Promise<Reading> {
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
    const infected = content === null ? null : await this.#inspect(id, content)
    if (infected !== null) return notRead('infected', infected)
    try {
      return this.#withinMail(await read())
    } catch (error) {
      const kind = error instanceof Error ? error.name : 'unknown'
      return notRead('malformed', `The document (${bytes} bytes) could not be read (${kind}). Open the original.`)
    }
  }

  add(
    { bytes, ...found }: Found,
    role: Document['role'],
    {
      quoted: _markup,
      files: _inside,
      pagesToOcr: _pages,
      head: _head,
      signatures: _signed,
      openedWith,
      unopened,
      ...reading
    }: Reading,
    sections: Document['sections'],
    message: Document['message'],
  ): DocumentId {
    const id = this.#nextId()
    if (openedWith !== undefined) this.openedWith.add(openedWith)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const language = detectLanguage(reading.text)
    const mismatch = role === 'body' ? null : mismatchOf(found.declaredType, found.detectedType, found.name)
    const notScanned = this.#notScanned.get(id)
    const scan = notScanned === undefined ? {} : { notScanned }
    const read = { ...found, ...reading, ...scan, language, mismatch }
    this.documents.push({ ...read, id, role, bytes: bytes.length, sha256, sections, message })
    this.#bytes += bytes.length
    if (unopened) this.unopened += 1
    if (this.#bytes <= this.#limits.totalBytes && !(unopened && isKeptClosed(found)))
      this.contents.push({ sha256, bytes })
    return id
  }

  /** What a person is told of an infected document; null for any other. */
  async #inspect(id: DocumentId, content: () => Promise<Uint8Array>): Promise<string | null> {
    if (this.#guide.inspect === undefined) return null
    const found = await this.#guide.inspect(id, await content())
    if (found.kind === 'not-scanned') this.#notScanned.set(id, found.reason)
    return found.kind === 'infected' ? found.reason : null
  }

  /** What was unpacked in vain counts too. */
  countVain(bytes: number): void {
    this.#bytes += bytes
  }

  /** Many documents, each within its own bound, may together be more than can be judged. */
  #withinMail(reading: Reading): Reading {
    const { mailTextChars } = this.#limits
    const chars = (reading.text?.length ?? 0) + (reading.hiddenText?.length ?? 0)
    if (this.#textChars + chars > mailTextChars) {
      const reason = `With its ${chars} characters the texts of this mail exceed ${mailTextChars} (mailTextChars). Open the original.`
      return notRead('too-large', reason, { pages: reading.pages, files: reading.files })
    }
    this.#textChars += chars
    return reading
  }

  #nextId(): DocumentId {
    return `d${this.documents.length + 1}`
  }
}
