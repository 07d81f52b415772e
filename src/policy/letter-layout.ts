import { Liquid, type Template } from 'liquidjs'
import { linesOfParagraphs } from '../text/lines-of-paragraphs.js'

/**
 * The HTML part of a letter: one page of an organisation's own, `letter.html.liquid`, around the same words as the text part.
 * It is made of the letter as it stands, so that a person who edits one edits both. Whatever it prints is escaped; it can hold
 * no link, no picture, no style and no script: nothing that hides, is fetched, or looks like something else.
 */
export interface LaidOut {
  subject: string
  body: string
  /** ISO 639-1. */
  language: string
}

/** The name of its file without ending. */
export const LAYOUT = 'letter.html'

/** All that the page may say. A line is its words and the spaces before them. */
const VARIABLES: ReadonlySet<string> = new Set(['subject', 'language', 'paragraphs'])
/** What a letter needs; everything else a reader could be deceived by. */
const TAGS: ReadonlySet<string> = new Set(
  'html head meta title body main header footer section article h1 h2 p br hr div blockquote strong em small'.split(
    ' ',
  ),
)
const ATTRIBUTES: ReadonlySet<string> = new Set(['lang', 'charset'])
/** The one word of ours that an attribute may hold: whatever comes from a letter stands between parts. */
const LANGUAGE = '"{{ language }}"'
/** Beyond these a name in a page can be nothing that mail programs show alike. */
const MOST_PARTS = 500

/** @throws Error in words for the person who wrote it; whoever asks names the file. */
export function compileLayout(source: string): (letter: LaidOut) => string {
  const fault = whyUnfit(source)
  if (fault !== null) throw new Error(fault)
  const engine = new Liquid({
    outputEscape: 'escape',
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    greedy: false,
    parseLimit: 50_000,
    renderLimit: 1_000,
    memoryLimit: 5_000_000,
  })
  const template = engine.parse(source, LAYOUT)
  const unknown = engine.globalVariablesSync(template).filter((variable) => !VARIABLES.has(variable))
  if (unknown.length > 0) throw new Error(`it names ${unknown.join(', ')}, which no page of a letter has`)
  const render = (letter: LaidOut) => rendered(engine, template, letter)
  if (!wordsOf(render(PROBE)).includes(PROBE_WORDS)) throw new Error('it does not print the paragraphs of the letter')
  return render
}

const PROBE_WORDS = 'First line. Second line. > third'
const PROBE: LaidOut = { subject: 'Subject', body: 'First line.\nSecond line.\n\n> third\n', language: 'en' }

function rendered(engine: Liquid, template: Template[], { subject, body, language }: LaidOut): string {
  const paragraphs = linesOfParagraphs(body).map((lines) => ({
    is_quoted: lines.every((line) => line.startsWith('>')),
    lines: lines.map((line) => {
      const words = line.trimStart()
      return { indent: '\u00a0'.repeat(Math.min(line.length - words.length, 40)), words }
    }),
  }))
  return engine.renderSync(template, { subject, language, paragraphs })
}

function whyUnfit(source: string): string | null {
  if (/\|\s*raw\b|\{%-?\s*(?:include|render|layout|block|liquid)\b/.test(source))
    return 'it prints something unescaped, or takes something in'
  const parts = [...source.matchAll(/<[!/]?([a-z0-9]{0,20})([^>]{0,500})>/gi)]
  if (parts.length > MOST_PARTS) return 'it has too many parts'
  if (source.split('<').length - 1 !== parts.length) return 'a "<" in it begins no part that it closes'
  for (const [part, name = '', rest = ''] of parts) {
    if (part.toLowerCase() === '<!doctype html>') continue
    if (!TAGS.has(name.toLowerCase())) return `it holds <${name}>: a letter has no links, pictures, styles or scripts`
    if (/[{}]/.test(rest.replace(LANGUAGE, ''))) return `its <${name}> prints something inside the part itself`
    const attributes = [...rest.matchAll(/([a-z-]{1,40})\s{0,5}=/gi)].map(([, attribute = '']) =>
      attribute.toLowerCase(),
    )
    const odd = attributes.find((attribute) => !ATTRIBUTES.has(attribute))
    if (odd !== undefined) return `its <${name}> has the attribute ${odd}`
  }
  return null
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#34': '"',
  '#39': "'",
  nbsp: ' ',
}

/** What a page says, without its marks: for pages of a layout alone, whose every "<" is a part's. */
export function wordsOf(html: string): string {
  return html
    .replace(/<[^>]{0,600}>/g, ' ')
    .replace(/&(amp|lt|gt|quot|nbsp|#34|#39);/g, (_, name: string) => NAMED[name] ?? ' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}
