import type { DocumentLink } from '../email.js'
import type { Reading } from '../readers/reading.js'

/** Words compared of each version; a letter has fewer. */
const COMPARED_CHARS = 200_000
/** The plain version stands for the HTML one where it has this share of its words. */
const SAME = 0.8
/** So many words that only the plain version has are a text of its own, which no reader of the HTML sees. */
const UNSEEN_WORDS = 25
/** How far ahead a link's words are looked for: both versions run side by side. */
const LINK_SEARCH = 10_000

/**
 * Of the two versions of a text, the one a person reads: mail clients show the HTML. Where the plain version says the
 * same it is taken, for its lines and quotation marks are cleaner; where it says something else, it is hidden text.
 */
export function chooseVersion(plain: Reading | null, html: Reading | null): Reading | null {
  if (plain === null || html === null) return plain ?? html
  const [plainWords, htmlWords] = [wordsOf(plain.text), wordsOf(html.text)]
  if (htmlWords.size === 0 && plainWords.size > 0) return { ...plain, hiddenText: html.hiddenText }
  if (plainWords.size > 0 && shareIn(htmlWords, plainWords) >= SAME && unseen(plainWords, htmlWords) < UNSEEN_WORDS)
    return { ...plain, hiddenText: html.hiddenText, links: anchor(plain.text ?? '', html) }
  const hidden = unseen(plainWords, htmlWords) >= UNSEEN_WORDS ? plain.text : null
  const hiddenText = [html.hiddenText, hidden].filter((text) => text !== null).join('\n\n')
  return { ...html, hiddenText: hiddenText === '' ? null : hiddenText }
}

function wordsOf(text: string | null): Set<string> {
  const words = (text ?? '')
    .slice(0, COMPARED_CHARS)
    .replace(/https?:\/\/\S{1,2000}/g, ' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}]{2,50}/gu)
  return new Set(words ?? [])
}

function shareIn(words: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return 1 - unseen(words, other) / words.size
}

/** How many of the words the other version lacks. */
function unseen(words: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let missing = 0
  for (const word of words) if (!other.has(word)) missing += 1
  return missing
}

/** The HTML's links, on the same words of the plain text where they are found in order. */
function anchor(text: string, html: Reading): DocumentLink[] {
  let from = 0
  return html.links.map(({ url, start, end }) => {
    const words = html.text?.slice(start, end) ?? ''
    const at = words === '' ? -1 : text.slice(from, from + LINK_SEARCH).indexOf(words)
    if (at === -1) return { url, start: from, end: from }
    const found = from + at
    from = found + words.length
    return { url, start: found, end: from }
  })
}
