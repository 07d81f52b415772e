import type { Document, Header } from './email.js'
import type { TextBlock } from './mime/message-parts.js'
import { allHeaders, decodeWords, firstHeader } from './mime/read-headers.js'
import { decodeContent, type MimePart } from './mime/split-message.js'
import type { ParseLimits } from './parse-limits.js'
import { readHtml } from './readers/read-html.js'
import { readPlainText } from './readers/read-plain-text.js'
import { type Reading, readAs } from './readers/reading.js'
import type { SignedPart } from './signed/open-signed.js'
import { readClearSigned } from './signed/read-clear-signed.js'
import { chooseVersion } from './text/choose-version.js'
import { normalForm } from './text/normal-form.js'
import { sectionText } from './text/section-text.js'

/** The text of a message, the bytes it was read from, and their type. */
export interface MessageText {
  reading: Reading
  bytes: Buffer
  type: string
  /** Clear signatures of PGP that were taken off it; they cover no other text and no attachment. */
  signed: SignedPart[]
}

/** Reads the text of a message: of each block the version that a person reads, one block below the other. */
export async function readMessageText(blocks: readonly TextBlock[], limits: ParseLimits): Promise<MessageText> {
  const texts: MessageText[] = []
  for (const block of blocks) texts.push(...(await readBlock(block, limits)))
  const [first, ...others] = texts
  if (first === undefined) return { ...EMPTY_TEXT }
  if (others.length === 0) return first
  return {
    reading: texts.map(({ reading }) => reading).reduce(append),
    bytes: Buffer.concat(texts.map(({ bytes }) => bytes)),
    type: first.type,
    signed: texts.flatMap(({ signed }) => signed).map((part) => ({ ...part, whole: false })),
  }
}

/** The bytes of every version of a message's text, as the virus scanner gets them. */
export async function bytesOfText(blocks: readonly TextBlock[]): Promise<Buffer> {
  const parts = blocks.flatMap(({ plain, html }) => [plain, html]).filter((part) => part !== null)
  return Buffer.concat(await Promise.all(parts.map(decodeContent)))
}

export const EMPTY_TEXT: MessageText = { reading: readAs(''), bytes: Buffer.alloc(0), type: 'text/plain', signed: [] }

/** The text of a nested message: the lines that a mail program shows above it, then its own. */
export function underHead(headers: readonly Header[], body: Reading): Reading {
  const head = ['From', 'To', 'Cc', 'Date', 'Subject']
    .flatMap((label) => allHeaders(headers, label.toLowerCase()).map((value) => `${label}: ${decodeWords(value)}`))
    .map(normalForm)
    .join('\n')
  return { ...append(readAs(head), body), status: body.status, reason: body.reason }
}

/** The sections of a message's text; `below` is where its own text begins, behind the head that is shown above it. */
export function sectionsOf(
  text: string | null,
  quoted: Reading['quoted'],
  headers: readonly Header[],
  below = 0,
): Document['sections'] {
  if (!text) return []
  const subject = decodeWords(firstHeader(headers, 'subject') ?? '')
  const answers = ['in-reply-to', 'references'].some((name) => firstHeader(headers, name) !== null)
  const move = <Span extends { start: number; end: number }>(span: Span, by: number) => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
  })
  const hints = { subject, answers, quoted: quoted.map((span) => move(span, -below)) }
  const sections = sectionText(text.slice(below), hints).map((section) => move(section, below))
  const [first, ...others] = sections
  if (below === 0) return sections
  if (first?.kind === 'own') return [{ ...first, start: 0 }, ...others]
  return [{ kind: 'own', start: 0, end: first?.start ?? text.length }, ...sections]
}

/** How a text part says to be read. */
export function textOptions(part: MimePart): { charset: string | null; flowed: boolean; delSp: boolean } {
  return { charset: part.node.charset || null, flowed: part.node.flowed, delSp: part.node.delSp }
}

async function readBlock({ plain, html }: TextBlock, limits: ParseLimits): Promise<MessageText[]> {
  const plainBytes = plain ? await decodeContent(plain) : null
  const htmlBytes = html ? await decodeContent(html) : null
  const clear = plainBytes && readClearSigned(plainBytes)
  const plainReading =
    plain && plainBytes ? readPlainText(clear?.bytes ?? plainBytes, textOptions(plain), limits) : null
  const htmlReading = html && htmlBytes ? readHtml(htmlBytes, html.node.charset || null, limits) : null
  const reading = chooseVersion(plainReading, htmlReading)
  if (reading === null) return []
  const fromPlain = plainBytes !== null && reading.text === plainReading?.text
  const faithful = fromPlain && html === null && plain !== null && readsAsSigned(plain)
  const signed = (clear?.signed ?? []).map((part) => ({ ...part, whole: part.whole && faithful }))
  if (fromPlain) return [{ reading, bytes: plainBytes, type: 'text/plain', signed }]
  return [{ reading, bytes: htmlBytes ?? Buffer.alloc(0), type: 'text/html', signed }]
}

/**
 * Charset and line joining of a clear-signed text stand in the unsigned head of its part: only those by which the signed
 * letters read as they stand count. UTF-7 makes others of them; DelSp (RFC 3676) joins words.
 */
function readsAsSigned({ node }: MimePart): boolean {
  return !node.delSp && /^(?:|us-ascii|ascii|utf-?8|iso-8859-\d{1,2}|windows-125\d)$/i.test(node.charset || '')
}

/** One reading below the other, an empty line between. */
function append(above: Reading, below: Reading): Reading {
  const shift = above.text ? above.text.length + 2 : 0
  const moved = <Span extends { start: number; end: number }>(span: Span) => ({
    ...span,
    start: span.start + shift,
    end: span.end + shift,
  })
  return {
    ...below,
    status: above.status === 'read' ? below.status : above.status,
    reason: above.reason ?? below.reason,
    text: [above.text, below.text].filter((text) => text).join('\n\n'),
    links: [...above.links, ...below.links.map(moved)],
    quoted: [...above.quoted, ...below.quoted.map(moved)],
    hiddenText: [above.hiddenText, below.hiddenText].filter((text) => text).join('\n\n') || null,
  }
}
