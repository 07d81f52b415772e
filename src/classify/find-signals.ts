import type { Document } from '../parse/email.js'
import { firstWhere } from '../text/first-where.js'
import type { Language } from '../text/language.js'
import { createFinder, type Match } from '../text/phrase.js'
import { readScan } from '../text/read-scan.js'
import { readWords, type Words } from '../text/words.js'
import { correctSpelling } from './correct-spelling.js'
import { type Cue, cuesAround, indexCues } from './find-cues.js'
import { isDisplayed, isShouted, lineAround } from './is-displayed.js'
import { readLanguages } from './read-languages.js'
import type { CueRow } from './signals/cues.js'
import type { SignalRow } from './signals/signal-row.js'
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
/** Hits kept of one row in one document, and of those that count for nothing: a hostile text has a million of both. */
const MAX_HITS = 8
const MAX_MUTED = 4

const findSignalRows = createFinder(SIGNALS)

export interface Found {
  words: Words
  languages: ReadonlySet<Language>
  isInKnownLanguage: boolean
  cues: readonly Cue[]
  signals: Signal[]
}

/** Every signal of a document's words that count as its sender's: quoted text is left out, forwarded text is in. */
export function findSignals(document: Document): Found {
  const words = correctSpelling(readWords(readScan(document.text ?? ''), MAX_WORDS))
  const spoken = spokenText(document)
  const counted = new Map<SignalRow, number>()
  const uncounted = new Map<SignalRow, number>()
  const cues = indexCues(words)
  const { languages, isKnown: isInKnownLanguage } = readLanguages(words)
  const shouted = isShouted(words)
  const signals: Signal[] = []
  findSignalRows(words, (match) => {
    const { row, from, to } = match
    const start = words.starts[from] ?? 0
    if ((counted.get(row) ?? 0) >= MAX_HITS || !speaks(languages, row.language) || !spoken(start)) return
    const muted = muteReason(words, match, cues, shouted)
    const kept = muted === null ? counted : uncounted
    const count = kept.get(row) ?? 0
    kept.set(row, count + 1)
    if (muted !== null && count >= MAX_MUTED) return
    signals.push({ row, start, end: words.ends[to - 1] ?? start, muted })
  })
  return { words, languages, isInKnownLanguage, cues, signals }
}

/** English rows speak everywhere, for officers everywhere write it; the others in texts of their language. */
function speaks(languages: ReadonlySet<Language>, language: Language): boolean {
  return language === 'en' || languages.has(language)
}

/** A subject line is no document and can be quoted from none: what it says only adds to a body that asks. */
const MAX_SUBJECT_WORDS = 60

export function findSubjectSignals(subject: string): Signal[] {
  const words = correctSpelling(readWords(subject, MAX_SUBJECT_WORDS))
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
  const { sections } = document
  if (!sections.some(({ kind }) => kind === 'quoted')) return () => true
  return (offset) => sections[lastBefore(sections, offset)]?.kind !== 'quoted'
}

/** Sections cover the text in order; a hostile reply has a hundred thousand of them. */
function lastBefore(sections: Document['sections'], offset: number): number {
  return firstWhere(sections.length, (index) => (sections[index]?.start ?? 0) > offset) - 1
}

/** Promises and the like take the force of process; they are the usual words of a request that compels nothing. */
const MUTED_BY: Readonly<Record<CueRow['why'], (row: SignalRow) => boolean>> = {
  promised: isNamedProcess,
  denied: isNamedProcess,
  past: (row) => isNamedProcess(row) || row.type === 'emergency-disclosure-request' || isPreservationStatute(row),
  example: (row) => row.place !== 'heading',
  boilerplate: () => true,
  'applied-for': (row) => row.place === 'heading',
  'other-paper': (row) => row.place === 'heading',
  machine: () => true,
  harmless: (row) => row.type === 'emergency-disclosure-request',
}

/** "Preserved pursuant to a request under 2703(f)" tells of one made before. */
function isPreservationStatute({ type, place }: SignalRow): boolean {
  return type === 'preservation-request' && place === 'statute'
}

/** The name of a process, or its statute. Words that command are no promise, whatever stands beside them. */
function isNamedProcess(row: SignalRow): boolean {
  return !NO_PROCESS.has(row.type) && row.place !== 'command'
}

/** "We intend to apply for an order authorizing the interception": the words of command of an order not yet made. */
const PLAN_REACH_WORDS = 14

function isPlanned(cue: Cue, { row, from }: Match<SignalRow>): boolean {
  const formula = row.type === 'any-order' || row.type === 'any-subpoena' || NO_PROCESS.has(row.type)
  return row.place === 'command' && !formula && cue.at < from && cue.at >= from - PLAN_REACH_WORDS
}

/** What these cues say of a title they say on its own line: "application for", "in re". */
const OF_LINE: ReadonlySet<CueRow['why']> = new Set<CueRow['why']>(['applied-for', 'other-paper'])

function isWithin(cue: Cue, line: { start: number; end: number }): boolean {
  return cue.start >= line.start && cue.end <= line.end
}

/** Farther from a title than this, a cue of the same sentence speaks of something else. */
const TITLE_REACH_WORDS = 14

function isNear(cue: Cue, match: Match<SignalRow>): boolean {
  return cue.why === 'machine' || (cue.at >= match.from - TITLE_REACH_WORDS && cue.at <= match.to + TITLE_REACH_WORDS)
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

/** "Not in danger, but he threatened to kill her": only the danger that is denied is none. */
function sharesWords({ starts, ends }: Words, { from, to }: Match<unknown>, cue: Cue): boolean {
  return (starts[from] ?? 0) < cue.end && (ends[to - 1] ?? 0) > cue.start
}

function muteReason(words: Words, match: Match<SignalRow>, cues: readonly Cue[], shouted: boolean): Signal['muted'] {
  const { row } = match
  const title = row.place === 'heading' || row.place === 'subject' ? row.place : null
  if (title && !isDisplayed(words, match, title, shouted)) return 'not-displayed'
  const line = title ? lineAround(words, match) : null
  for (const cue of cuesAround(words, match, cues)) {
    if (cue.why === 'harmless' && !sharesWords(words, match, cue)) continue
    if (line && !(OF_LINE.has(cue.why) ? isWithin(cue, line) : isNear(cue, match))) continue
    if (MUTED_BY[cue.why](row) || (cue.why === 'promised' && isPlanned(cue, match))) return cue.why
  }
  return null
}
