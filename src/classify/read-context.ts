import type { Document } from '../parse/email.js'
import { createFinder, type Match } from '../text/phrase.js'
import { cuesAround } from './find-cues.js'
import { type Found, spokenText } from './find-signals.js'
import { CONTEXTS, type Context } from './signals/contexts.js'
import type { CueRow } from './signals/cues.js'

/** What the words of a mail say around its instruments: `asksForData` where an ask stands near a word for data. */
export interface MailContext {
  says: ReadonlySet<Context>
  asksForData: { start: number; end: number } | null
}

const findContexts = createFinder(CONTEXTS)
/** An ask and what it asks for: a sentence, or the list that follows it. */
const ASK_REACH_WORDS = 60
const ASK_BEFORE_WORDS = 20
const MAX_ASKS = 500

/** Footers and examples ask nobody for anything, nor does the "need" of "if you need a warrant". */
const NOT_ASKING: ReadonlySet<CueRow['why']> = new Set<CueRow['why']>(['boilerplate', 'example', 'machine'])

function isIdle({ words, cues }: Found, match: Match<unknown>): boolean {
  const start = words.starts[match.from] ?? 0
  return cuesAround(words, match, cues).some(
    (cue) => NOT_ASKING.has(cue.why) || (start >= cue.start && start < cue.end),
  )
}

export function readContext(document: Document, found: Found): MailContext {
  const { words, languages } = found
  const spoken = spokenText(document)
  const says = new Set<Context>()
  const asks: number[] = []
  let data: { at: number; to: number }[] = []
  findContexts(words, (match) => {
    const { row, from, to } = match
    if (row.language !== 'en' && !languages.has(row.language)) return
    if (!spoken(words.starts[from] ?? 0)) return
    if ((row.says === 'asks' || row.says === 'data') && isIdle(found, match)) return
    says.add(row.says)
    if (row.says === 'asks' && asks.length < MAX_ASKS) asks.push(from)
    if (row.says === 'data' && data.length < MAX_ASKS) data.push({ at: from, to })
  })
  if (says.has('serving') && says.has('asks-nothing')) {
    says.add('errand')
    return { says, asksForData: null }
  }
  data = data.filter(({ at }) => asks.some((ask) => at - ask <= ASK_REACH_WORDS && ask - at <= ASK_BEFORE_WORDS))
  const first = data[0]
  const asked = first ? { start: words.starts[first.at] ?? 0, end: words.ends[first.to - 1] ?? 0 } : null
  return { says, asksForData: asked }
}
