import { MONTHS } from '../calendar/months.js'
import type { FlatText } from './flat-text.js'
import { LETTERS } from './letters.js'

export interface Clause {
  start: number
  end: number
}

/** No clause is longer: what follows is read as another. */
const MAX_CLAUSE_CHARS = 1200
const STOP = /[.;]["')]? (?=[^a-z])|; |[!?] |(?: [-*\u2022\u25cf\u25e6\u00b7] )/g
/** A full stop behind these ends no sentence. */
const ABBREVIATION = new RegExp(
  String.raw`(?<![\w${LETTERS}])(?:(?:no|nos|inc|ltd|corp|hon|mr|ms|mrs|dr|st|art|arts|sec|ss?|ch|fed|crim|civ|evid|tex|cal|u\.s|u\.s\.c|stat|rev|ann|dept|n|al|e\.g|i\.e|v|vs|cf|co|lt|sgt|det|capt|jr|sr|abs|nr|lit|ref|a\.m|p\.m|incl|approx|tel|id)|[${LETTERS}])$`,
  'i',
)

/** Cuts a flat text into sentences and items of lists, in order, without a gap between them. Linear. */
export function splitClauses(text: FlatText['text']): Clause[] {
  const clauses: Clause[] = []
  let start = 0
  const push = (end: number) => {
    for (; end - start > MAX_CLAUSE_CHARS; start += MAX_CLAUSE_CHARS)
      clauses.push({ start, end: start + MAX_CLAUSE_CHARS })
    if (end > start) clauses.push({ start, end })
    start = end
  }
  for (const match of text.matchAll(STOP)) {
    if (match[0].startsWith('.') && endsNoSentence(text, start, match.index)) continue
    push(match.index + match[0].length)
  }
  push(text.length)
  return clauses
}

/** Index of the clause at an offset: the first that ends behind it, or their number where none does. */
export function clauseIndexAt(clauses: readonly Clause[], offset: number): number {
  let [low, high] = [0, clauses.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((clauses[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** "described in Attachment A." ends a sentence, "Lorraine T." does not. */
const LETTERED = /(?:attachment|exhibit|schedule|annex|appendix|part|section) [A-Z]$/i

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

/** No abbreviation has so many letters: most sentences end in such a word, and need no pattern. */
const LONG_WORD = 7

function endsInLongWord(text: string, point: number): boolean {
  for (let at = point - LONG_WORD; at < point; at += 1) {
    const letter = text.charCodeAt(at) | 32
    if (!(letter >= 97 && letter <= 122)) return false
  }
  return true
}

/** An abbreviation, or the point of an ordinal day before its month ("31. August"). */
function endsNoSentence(text: string, from: number, point: number): boolean {
  if (endsInLongWord(text, point)) return false
  if (isDigit(text, point - 1)) return isDayBeforeMonth(text, from, point)
  if (text[point - 2] === ' ' && LETTERED.test(text.slice(Math.max(from, point - 14), point))) return false
  return ABBREVIATION.test(text.slice(Math.max(from, point - 8), point))
}

function isDayBeforeMonth(text: string, from: number, point: number): boolean {
  if (!/(?<!\d)\d{1,2}$/.test(text.slice(Math.max(from, point - 3), point))) return false
  return MONTHS.has(/^ (\p{L}+)/u.exec(text.slice(point + 1, point + 14))?.[1]?.toLowerCase() ?? '')
}
