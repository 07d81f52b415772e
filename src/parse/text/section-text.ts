import type { TextSection } from '../email.js'
import { ATTRIBUTION_RULES, HEAD_FIELDS, QUOTATION_RULES } from './quotation-rules.js'

export interface SectionHints {
  subject: string | null
  /** In-Reply-To or References is there. */
  answers: boolean
  /** Stretches that the HTML calls a quotation. */
  quoted: readonly { start: number; end: number }[]
}

interface Line {
  text: string
  start: number
  end: number
  marked: boolean
}

type Kind = TextSection['kind']

/** No line that opens a quotation is longer. */
const MAX_OPENING = 400
const FORWARD_SUBJECT = /^\s{0,9}(\[[^\]]{1,80}\]\s?)?(fwd?|wg|tr|rv|enc|i|doorst|vs)\s?:/i
const REPLY_SUBJECT = /^\s{0,9}(\[[^\]]{1,80}\]\s?)?(re|aw|sv|antw|rép|res|r)\s?(\[\d{1,2}\])?:/i

/**
 * Cuts a mail's text into the sender's own words, quoted text and forwarded text: they cover it completely and in order.
 * In doubt text is own or forwarded, which can hold a demand, never quoted, which cannot.
 */
export function sectionText(text: string, hints: SectionHints): TextSection[] {
  const lines = toLines(text, hints.quoted)
  const kinds: Kind[] = []
  let rest: Kind = 'own'
  let attributedTo = 0
  for (const [index, line] of lines.entries()) {
    if (rest === 'own') rest = openingKind(lines, index, hints) ?? 'own'
    const attribution = rest === 'own' ? attributionLines(lines, index) : 0
    if (attribution > 0 && nextIsMarked(lines, index + attribution)) attributedTo = index + attribution
    kinds.push(rest === 'own' && (line.marked || index < attributedTo) ? 'quoted' : rest)
  }
  return join(lines, kinds, text.length)
}

function toLines(text: string, quoted: SectionHints['quoted']): Line[] {
  let start = 0
  return text.split('\n').map((line) => {
    const from = start
    start += line.length + 1
    const inQuotation = line.trim() !== '' && quoted.some((span) => from >= span.start && from < span.end)
    return { text: line.trim(), start: from, end: from + line.length, marked: line.startsWith('>') || inQuotation }
  })
}

/** What the rest of the text is from this line on, if the line opens a quotation without marks of its own. */
function openingKind(lines: readonly Line[], index: number, hints: SectionHints): Kind | null {
  const line = lines[index]
  if (!line || line.text === '' || line.text.length > MAX_OPENING) return null
  const words = line.text.replace(/^[> ]{1,20}/, '')
  const rule = QUOTATION_RULES.find(({ pattern }) => pattern.test(words))
  if (rule?.opens === 'either') return line.marked ? null : replyOrForward(lines, index, hints)
  if (rule) return line.marked && rule.opens === 'forwarded' && isReply(hints) ? null : rule.opens
  if (line.marked) return null
  if (isMessageHead(lines, index)) return replyOrForward(lines, index, hints)
  const attribution = attributionLines(lines, index)
  return attribution > 0 && !nextIsMarked(lines, index + attribution) && isReply(hints) ? 'quoted' : null
}

function isReply({ subject, answers }: SectionHints): boolean {
  const title = subject ?? ''
  return !FORWARD_SUBJECT.test(title) && (REPLY_SUBJECT.test(title) || answers)
}

/** Below the sender's own words in a reply it is context; on its own, or without a sign of a reply, it is a forward. */
function replyOrForward(lines: readonly Line[], index: number, hints: SectionHints): Kind {
  const hasOwnWords = lines.slice(0, index).some((line) => /[\p{L}\p{N}]/u.test(line.text))
  return hasOwnWords && isReply(hints) ? 'quoted' : 'forwarded'
}

/** From, Sent, To and Subject within a few lines, with an address or a time of day: what Outlook writes, and no memo's heading. */
function isMessageHead(lines: readonly Line[], index: number): boolean {
  const from = lines[index]?.text ?? ''
  if (!HEAD_FIELDS.from.test(from)) return false
  const block = lines.slice(index + 1, index + 8).map((line) => line.text.slice(0, MAX_OPENING))
  const sent = block.find((line) => HEAD_FIELDS.sent.test(line))
  const to = block.find((line) => HEAD_FIELDS.to.test(line))
  const hasSubject = block.some((line) => HEAD_FIELDS.subject.test(line))
  if (sent === undefined || (to === undefined && !hasSubject)) return false
  return /\d:\d\d/.test(sent) || [from, to ?? ''].some((line) => /@[\w-]/.test(line))
}

/** How many lines, 0 to 2, "On DATE, NAME wrote:" takes here, with the time or address that programs write and people do not. */
function attributionLines(lines: readonly Line[], index: number): number {
  const first = lines[index]?.text ?? ''
  if (!ATTRIBUTION_RULES.some(({ begins }) => begins.test(first))) return 0
  const second = lines[index + 1]?.text ?? ''
  const wordings = second === '' ? [first] : [first, `${first} ${second}`]
  const found = wordings.findIndex((words, more) => {
    if (words.length > MAX_OPENING) return false
    if (!ATTRIBUTION_RULES.some(({ begins, ends }) => begins.test(words) && ends.test(words))) return false
    return /@[\w-]/.test(words) || /\d[:.]\d\d/.test(words) || nextIsMarked(lines, index + more + 1)
  })
  return found + 1
}

/** The first line with words from this one on carries quotation marks. */
function nextIsMarked(lines: readonly Line[], index: number): boolean {
  return lines.slice(index, index + 3).find((line) => line.text !== '')?.marked ?? false
}

/** Neighbours of one kind become a section; blank lines go with what is above them. */
function join(lines: readonly Line[], kinds: readonly Kind[], length: number): TextSection[] {
  const sections: TextSection[] = []
  for (const [index, line] of lines.entries()) {
    const last = sections.at(-1)
    const kind = line.text === '' && last ? last.kind : (kinds[index] ?? 'own')
    if (last?.kind === kind) last.end = line.end
    else {
      if (last) last.end = line.start
      sections.push({ kind, start: line.start, end: line.end })
    }
  }
  const final = sections.at(-1)
  if (final) final.end = length
  return length === 0 ? [] : sections
}
