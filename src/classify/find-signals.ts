import type { Document } from '../parse/email.js'
import { createFinder, type Match } from '../text/phrase.js'
import { readWords, type Words } from '../text/words.js'
import { isDisplayed, lineAround } from './is-displayed.js'
import { readLanguages } from './read-languages.js'
import { CUES, type CueRow } from './signals/cues.js'
import type { Language, SignalRow } from './signals/signal-row.js'
import { SIGNALS } from './signals/signals.js'

/** A row that fired in a document, and where. `muted` says why it counts for nothing; null where it counts. */
export interface Signal {
  row: SignalRow
  start: number
  end: number
  muted: CueRow['why'] | 'not-displayed' | null
}

/**
 * Words of a document that are read: some 1,500 pages. What lies beyond cannot be an instrument that was not announced
 * before it, and reading on would let one mail hold up all others.
 */
const MAX_WORDS = 600_000
/** Hits kept of one row in one document: more say nothing new, and a hostile text has a million. */
const MAX_HITS = 40
const MAX_CUES = 20_000

const findSignalRows = createFinder(SIGNALS)
const findCueRows = createFinder(CUES)

export interface Found {
  words: Words
  languages: ReadonlySet<Language>
  signals: Signal[]
}

/** Every signal of a document's words that count as its sender's: quoted text is left out, forwarded text is in. */
export function findSignals(document: Document): Found {
  const words = readWords(document.text ?? '', MAX_WORDS)
  const spoken = spokenText(document)
  const hits = new Map<string, number>()
  const cues = indexCues(words)
  const languages = readLanguages(words)
  const signals: Signal[] = []
  findSignalRows(words, (match) => {
    const count = hits.get(match.row.id) ?? 0
    const start = words.starts[match.from] ?? 0
    if (count >= MAX_HITS || !speaks(languages, match.row.language) || !spoken(start)) return
    hits.set(match.row.id, count + 1)
    const end = words.ends[match.to - 1] ?? start
    signals.push({ row: match.row, start, end, muted: muteReason(words, match, cues) })
  })
  return { words, languages, signals }
}

/** English rows speak everywhere, for officers everywhere write it; the others in texts of their language. */
function speaks(languages: ReadonlySet<Language>, language: Language): boolean {
  return language === 'en' || languages.has(language)
}

/** A subject line is no document and can be quoted from none: what it says only adds to a body that asks. */
const MAX_SUBJECT_WORDS = 60

export function findSubjectSignals(subject: string): Signal[] {
  const words = readWords(subject, MAX_SUBJECT_WORDS)
  const cues = indexCues(words)
  const signals: Signal[] = []
  findSignalRows(words, (match) => {
    const { row } = match
    if (row.place !== 'subject' && row.type !== 'emergency-disclosure-request') return
    const told = { ...row, id: `${row.id}.subject`, place: 'subject' as const }
    const muted = cuesAround(words, match, cues).some(({ why }) => why !== 'other-paper' && MUTED_BY[why](row))
    signals.push({ row: told, start: 0, end: 0, muted: muted ? 'past' : null })
  })
  return signals
}

/** Quoted text is the context of a reply, and no demand of it; text that was forwarded is one. */
export function spokenText(document: Document): (offset: number) => boolean {
  const quoted = document.sections.filter((section) => section.kind === 'quoted')
  if (quoted.length === 0) return () => true
  return (offset) => !quoted.some((section) => offset >= section.start && offset < section.end)
}

/** Cues in the order of the text, by the index of their first word. */
type Cues = { at: number; why: CueRow['why']; start: number; end: number }[]

function indexCues(words: Words): Cues {
  const cues: Cues = []
  findCueRows(words, (match) => {
    if (cues.length >= MAX_CUES) return
    const start = words.starts[match.from] ?? 0
    cues.push({ at: match.from, why: match.row.why, start, end: words.ends[match.to - 1] ?? start })
  })
  return cues
}

/** Sentences longer than this many words are lists or lost line breaks: only the words near a signal belong to it. */
const MAX_SENTENCE_WORDS = 60

/** The cues of the sentence in which the words stand, and those to a machine in their neighbourhood. */
function cuesAround(words: Words, match: Match<SignalRow>, cues: Cues): Cues {
  const stop = Math.max(0, match.from - MAX_SENTENCE_WORDS)
  let first = match.from
  while (first > stop && words.begins[first] !== 1) first -= 1
  const end = Math.min(words.folded.length, match.to + MAX_SENTENCE_WORDS)
  let last = match.to
  while (last < end && words.begins[last] !== 1) last += 1
  const around: Cues = []
  for (let i = firstAtOrAfter(cues, stop); i < cues.length; i += 1) {
    const cue = cues[i]
    if (!cue || cue.at >= end) break
    if (cue.why === 'machine' || (cue.at >= first && cue.at < last)) around.push(cue)
  }
  return around
}

function firstAtOrAfter(cues: Cues, at: number): number {
  let low = 0
  let high = cues.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cues[middle]?.at ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** Promises and the like take the force of process; they are the usual words of a request that compels nothing. */
const MUTED_BY: Readonly<Record<CueRow['why'], (row: SignalRow) => boolean>> = {
  promised: isProcess,
  denied: isProcess,
  past: (row) => isProcess(row) || row.type === 'emergency-disclosure-request',
  example: (row) => row.place !== 'heading',
  boilerplate: () => true,
  'applied-for': (row) => row.place === 'heading',
  'other-paper': (row) => row.place === 'heading',
  machine: () => true,
}

function isProcess(row: SignalRow): boolean {
  return !NO_PROCESS.has(row.type) && row.place !== 'command' && row.place !== 'heading'
}

const NO_PROCESS: ReadonlySet<string> = new Set([
  'preservation-request',
  'emergency-disclosure-request',
  'consent-request',
  'private-request',
  'informal-request',
  'content-removal-request',
  'child-safety-report',
  'data-subject-request',
  'non-disclosure-order',
])

function muteReason(words: Words, match: Match<SignalRow>, cues: Cues): Signal['muted'] {
  const { row } = match
  const title = row.place === 'heading' || row.place === 'subject' ? row.place : null
  if (title && !isDisplayed(words, match, title)) return 'not-displayed'
  const line = title ? lineAround(words, match) : null
  for (const cue of cuesAround(words, match, cues)) {
    if (line && (cue.start < line.start || cue.end > line.end) && cue.why !== 'machine') continue
    if (MUTED_BY[cue.why](row)) return cue.why
  }
  return null
}
