import type { DrawnOutcome } from './drawn-text.js'

/**
 * Whether the words that a value rests on are those that are drawn. A PDF can show other letters than its text says
 * (fonts whose map to characters lies, layers that hide): so what OCR sees on the page is compared with the quote. OCR
 * errs too, by single letters and more so on bad pictures: what it is not sure of is `unsure`, never `differs`.
 */
export interface DrawnQuestion {
  quote: string
  /** The page's text around the quote: where on the page it stands. */
  before: string
  after: string
}

export interface SeenPage {
  text: string
  /** Mean of the words' own, 0 to 100. */
  confidence: number
}

/** Of the quote: what identifies stands in its first words, and the cost is its length times the page's. */
const QUOTE_CHARS = 200
const AROUND_CHARS = 40
const PAGE_CHARS = 10_000
/** Fewer letters than this may stand anywhere. */
const LEAST_CHARS = 4
/** Share of letters that OCR may have otherwise and still have seen the same words; clean pages measured below 0.05. */
const SAME = 0.25
/** Beyond it the words are others. */
const OTHER = 0.5
/** Below it OCR says nothing about single letters; between the two only what agrees counts. */
const SURE = 88
const LEAST_SURE = 75

export function compareDrawnText({ quote, before, after }: DrawnQuestion, seen: SeenPage): DrawnOutcome {
  const words = fold(quote.slice(0, 2 * QUOTE_CHARS)).slice(0, QUOTE_CHARS)
  if (words.length < LEAST_CHARS) return 'unsure'
  const page = fold(seen.text.slice(0, PAGE_CHARS))
  const needle = fold(before.slice(-2 * AROUND_CHARS)).slice(-AROUND_CHARS) + words + fold(after.slice(0, AROUND_CHARS))
  const region = nearestRegion(needle, page)
  const distance = nearest(words, region).distance / words.length
  const numbers = compareNumbers(quote.slice(0, QUOTE_CHARS), region)
  if (distance <= SAME && numbers === 'agrees') return 'agrees'
  if (seen.confidence < LEAST_SURE) return 'unsure'
  if (distance > OTHER || numbers === 'differs') return 'differs'
  return seen.confidence >= SURE ? 'differs' : 'unsure'
}

/** Numbers count one by one and in their order: a day or an account that is off by a digit is another. */
function compareNumbers(quote: string, region: string): DrawnOutcome {
  const numbers = (quote.match(/[\p{L}\d]{0,20}\d[\p{L}\d]{0,20}/gu) ?? []).map(fold)
  let from = 0
  const misses = numbers.filter((number) => {
    const at = region.indexOf(number, from)
    if (at !== -1) from = at + number.length
    return at === -1
  })
  if (misses.length === 0) return 'agrees'
  const isNear = misses.every((number) => nearest(number, region).distance <= 1)
  return isNear ? 'unsure' : 'differs'
}

/** Letters and digits alone, those that OCR takes for each other as one. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\d|]/gu, '')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/[oq]/g, '0')
    .replace(/[li|]/g, '1')
    .replace(/s/g, '5')
    .replace(/[bß]/g, '8')
    .replace(/z/g, '2')
    .replace(/g/g, '9')
    .replace(/[ec]/g, 'c')
    .replace(/[uv]/g, 'v')
}

function nearestRegion(needle: string, page: string): string {
  const { distance, end } = nearest(needle, page)
  // Columns and headers stand in another order there: then the words may be anywhere.
  if (distance > needle.length * OTHER) return page
  return page.slice(Math.max(0, end - needle.length - AROUND_CHARS), end + AROUND_CHARS)
}

/** The least edits that make `words` a part of `text`, and where that part ends (Sellers, 1980). */
function nearest(words: string, text: string): { distance: number; end: number } {
  let column = Uint16Array.from({ length: words.length + 1 }, (_, index) => index)
  let best = { distance: words.length, end: 0 }
  for (let at = 0; at < text.length; at += 1) {
    const next = new Uint16Array(words.length + 1)
    for (let row = 1; row <= words.length; row += 1) {
      const change = (column[row - 1] ?? 0) + (words[row - 1] === text[at] ? 0 : 1)
      next[row] = Math.min(change, (column[row] ?? 0) + 1, (next[row - 1] ?? 0) + 1)
    }
    column = next
    const distance = column[words.length] ?? 0
    if (distance < best.distance) best = { distance, end: at + 1 }
  }
  return best
}
