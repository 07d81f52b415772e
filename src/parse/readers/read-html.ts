import { Parser } from 'htmlparser2'
import type { DocumentLink } from '../email.js'
import { decodeText } from '../text/decode-text.js'
import { type Attributes, isInvisible, type Look, lookOf, PAGE_LOOK } from './html-look.js'
import { readStyleSheet } from './html-style-sheet.js'
import { headOf, type Reading, readAs, withinBound } from './reading.js'
import { TextFlow } from './text-flow.js'

/** Written in pieces of this size, so that reading can stop between two of them. */
const PIECE = 64 * 1024
/** Of one page's links: a newsletter has a hundred. */
const MAX_LINKS = 2000
const MAX_QUOTATIONS = 200

const UNSEEN = new Set(['script', 'style', 'title', 'template', 'noframes', 'iframe', 'object', 'svg', 'math'])
const PARAGRAPHS = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'blockquote',
  'table',
  'pre',
  'dl',
  'hr',
])
const BLOCKS = new Set(
  'address article aside body caption center dd details div dt fieldset figure footer form header html legend li main nav option section summary tbody tfoot thead'.split(
    ' ',
  ),
)

export interface HtmlLimits {
  textChars: number
  htmlDepth: number
}

interface Frame {
  tag: string
  look: Look
  unseen: boolean
  link: { url: string; start: number } | null
  quoteStart: number | null
  items: number | null
}

/**
 * The text of an HTML page as a reader sees it: blocks as lines, tables as columns, list items numbered. What is hidden
 * (display, visibility, size, colour, place) is kept apart. The tree is never built, so depth costs nothing but a stack.
 */
export function readHtml(bytes: Uint8Array, charset: string | null, limits: HtmlLimits): Reading {
  const head = headOf(bytes, limits)
  const html = decodeHtml(head, charset)
  const page = new HtmlPage(readStyleSheet(html))
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => page.open(tag, attributes),
      ontext: (text) => page.text(text),
      onclosetag: () => page.close(),
    },
    { decodeEntities: true },
  )
  const goesOn = () => page.depth <= limits.htmlDepth && page.length <= limits.textChars
  for (let at = 0; at < html.length && goesOn(); at += PIECE) parser.write(html.slice(at, at + PIECE))
  const tooDeep = page.depth > limits.htmlDepth
  if (goesOn()) parser.end()
  const reading = withinBound(page.reading(), limits.textChars, goesOn() && head.length === bytes.length)
  if (!tooDeep) return reading
  const reason = `Its elements are nested more than ${limits.htmlDepth} deep; the text up to there is kept. Open the original for the rest.`
  return { ...reading, status: 'too-large', reason }
}

/** The charset of the mail, else the one that the page names in its head. */
function decodeHtml(bytes: Uint8Array, charset: string | null): string {
  const start = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  const named = /<meta\s[^<>]{0,200}charset\s?=\s?["']?([\w-]{1,40})/i.exec(start)?.[1] ?? null
  return decodeText(bytes, charset ?? named)
}

class HtmlPage {
  readonly #sheet: ReturnType<typeof readStyleSheet>
  readonly #visible = new TextFlow()
  readonly #hidden = new TextFlow()
  readonly #stack: Frame[] = []
  readonly #links: DocumentLink[] = []
  readonly #quoted: { start: number; end: number }[] = []

  constructor(sheet: ReturnType<typeof readStyleSheet>) {
    this.#sheet = sheet
  }

  /** Of both texts: hidden text is bounded too. */
  get length(): number {
    return Math.max(this.#visible.length, this.#hidden.length)
  }

  get depth(): number {
    return this.#stack.length
  }

  open(tag: string, attributes: Attributes): void {
    const parent = this.#stack.at(-1)
    const look = lookOf(tag, attributes, parent?.look ?? PAGE_LOOK, this.#sheet.rulesFor(tag, attributes))
    const flow = this.#flowOf(look)
    this.#layOutOpening(tag, flow, parent)
    const url = tag === 'a' || tag === 'area' ? attributes.href : tag === 'form' ? attributes.action : undefined
    this.#stack.push({
      tag,
      look,
      unseen: (parent?.unseen ?? false) || UNSEEN.has(tag),
      link: url === undefined ? null : { url, start: this.#visible.length },
      quoteStart: isQuotation(tag, attributes) ? this.#visible.length : null,
      items: tag === 'ol' ? 0 : null,
    })
  }

  text(text: string): void {
    const frame = this.#stack.at(-1)
    if (frame?.unseen) return
    const look = frame?.look ?? PAGE_LOOK
    this.#flowOf(look).write(text, look.preformatted)
  }

  close(): void {
    const frame = this.#stack.pop()
    if (!frame) return
    const flow = this.#flowOf(frame.look)
    if (frame.tag === 'tr') flow.closeRow()
    else if (PARAGRAPHS.has(frame.tag)) flow.breakParagraph()
    else if (BLOCKS.has(frame.tag)) flow.breakLine()
    if (frame.link && this.#links.length < MAX_LINKS) this.#links.push({ ...frame.link, end: this.#visible.length })
    if (frame.quoteStart !== null && this.#quoted.length < MAX_QUOTATIONS)
      this.#quoted.push({ start: frame.quoteStart, end: this.#visible.length })
  }

  reading(): Reading {
    while (this.#stack.length > 0) this.close()
    const text = this.#visible.toString()
    const hidden = this.#hidden.toString().trim()
    return readAs(text, {
      hiddenText: hidden === '' ? null : hidden,
      links: this.#links.map((link) => tighten(text, link)),
      quoted: this.#quoted.filter(({ start, end }) => end > start).map((span) => tighten(text, span)),
    })
  }

  #flowOf(look: Look): TextFlow {
    return isInvisible(look) ? this.#hidden : this.#visible
  }

  #layOutOpening(tag: string, flow: TextFlow, parent: Frame | undefined): void {
    if (tag === 'br') flow.feedLine()
    else if (tag === 'tr') flow.openRow()
    else if (tag === 'td' || tag === 'th') flow.openCell()
    else if (PARAGRAPHS.has(tag)) flow.breakParagraph()
    else if (BLOCKS.has(tag)) flow.breakLine()
    if (tag !== 'li') return
    if (parent?.items !== undefined && parent.items !== null) parent.items += 1
    flow.writeMark(parent?.items ? `${parent.items}.` : '-')
  }
}

/** How mail clients mark what is quoted: Mozilla and Apple, Gmail, Yahoo. Plain blockquotes are only indented. */
function isQuotation(tag: string, attributes: Attributes): boolean {
  if (tag === 'blockquote' && attributes.type === 'cite') return true
  return /\b(gmail_quote|yahoo_quoted)\b/.test(attributes.class ?? '')
}

/** A span is noted where its gap begins; its words begin behind the gap. */
function tighten<Span extends { start: number; end: number }>(text: string, span: Span): Span {
  let { start } = span
  while (start < span.end && /\s/.test(text[start] ?? '')) start += 1
  return { ...span, start }
}
