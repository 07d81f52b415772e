import { headOf, type Reading, readAs, withinBound } from '../readers/reading.js'
import { RtfPage } from './rtf-page.js'
import { rtfTokens } from './rtf-tokens.js'

export interface RtfLimits {
  textChars: number
}

/** Groups in groups: Word writes a dozen. */
const MAX_DEPTH = 1000
/** Letters written as hex take four bytes, formatting about as much again. */
const BYTES_PER_CHAR = 4

/**
 * An RTF file: its text, tables as lines with tabs, footnotes below, comments last as an aside. Hidden, deleted, white and
 * tiny letters come apart. Pictures and embedded objects are not unfolded.
 */
export function readRtf(bytes: Uint8Array, limits: RtfLimits): Reading {
  const head = headOf(bytes, { textChars: limits.textChars * BYTES_PER_CHAR })
  const page = new RtfPage()
  let complete = head.length === bytes.length
  for (const token of rtfTokens(Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1'))) {
    if (page.depth > MAX_DEPTH) return withDepth(assemble(page), limits)
    if (page.length > limits.textChars) {
      complete = false
      break
    }
    page.take(token)
  }
  return withinBound(assemble(page), limits.textChars, complete)
}

function assemble(page: RtfPage): Reading {
  page.end()
  const body = [page.text.toString().trimEnd(), page.notes.toString().trimEnd()].filter((text) => text !== '')
  const comments = page.comments.toString().trimEnd()
  const above = body.join('\n\n')
  const text = comments === '' ? above : `${above}\n\n${comments}`
  const hidden = page.hidden.toString().trim()
  return readAs(text, {
    links: page.links.filter(({ end }) => end <= text.length),
    hiddenText: hidden === '' ? null : hidden,
    quoted: comments === '' ? [] : [{ start: above.length + 2, end: text.length }],
  })
}

function withDepth(reading: Reading, limits: RtfLimits): Reading {
  const reason = `Its groups are nested more than ${MAX_DEPTH} deep; the text up to there is kept. Open the original for the rest.`
  return { ...withinBound(reading, limits.textChars), status: 'too-large', reason }
}
