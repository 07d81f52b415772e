import { firstWhere } from '../text/first-where.js'
import { createFinder, type Match } from '../text/phrase.js'
import type { Words } from '../text/words.js'
import { CUES, type CueRow } from './signals/cues.js'

/** More cues than this say nothing new, and a hostile text has a million. */
const MAX_CUES = 20_000

const findCueRows = createFinder(CUES)

/** A cue where it stands, by the index of its first word. */
export interface Cue {
  at: number
  why: CueRow['why']
  start: number
  end: number
}

/** All cues of a text, in its order. */
export function indexCues(words: Words): Cue[] {
  const cues: Cue[] = []
  findCueRows(words, (match) => {
    const start = words.starts[match.from] ?? 0
    if (cues.length >= MAX_CUES || isEndOfAddress(words.text, start)) return
    cues.push({ at: match.from, why: match.row.why, start, end: words.ends[match.to - 1] ?? start })
  })
  return cues
}

/** The end of an address says nothing: "yard@harbor.example of the workspace" is no example of one. */
function isEndOfAddress(text: string, start: number): boolean {
  return /^[a-z\d]\.$/i.test(text.slice(Math.max(0, start - 2), start))
}

/** Sentences longer than this many words are lists or lost line breaks: only the words near a signal belong to it. */
const MAX_SENTENCE_WORDS = 60

/** The cues of the sentence in which the words stand, and those to a machine above them in their paragraph. */
export function cuesAround(words: Words, match: Match<unknown>, cues: readonly Cue[]): Cue[] {
  const stop = Math.max(0, match.from - MAX_SENTENCE_WORDS)
  let first = match.from
  while (first > stop && words.begins[first] !== 1) first -= 1
  const end = Math.min(words.folded.length, match.to + MAX_SENTENCE_WORDS)
  let last = match.to
  while (last < end && words.begins[last] !== 1) last += 1
  const around: Cue[] = []
  for (let i = firstWhere(cues.length, (index) => (cues[index]?.at ?? 0) >= stop); i < cues.length; i += 1) {
    const cue = cues[i]
    if (!cue || cue.at >= end) break
    if (cue.at >= first && cue.at < last) around.push(cue)
    else if (cue.why === 'machine' && cue.at < match.from && inOneParagraph(words, cue.at, match.from)) around.push(cue)
  }
  return around
}

/** No blank line between two words that are at most a sentence's bound apart. */
function inOneParagraph({ lines }: Words, from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at += 1) if ((lines[at] ?? 0) - (lines[at - 1] ?? 0) > 1) return false
  return true
}
