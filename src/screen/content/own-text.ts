import type { Document } from '../../parse/email.js'

/** More text than this says nothing new about who sent a mail; the limit keeps the work bounded. */
const MAX_TEXT = 200_000

/** What the sender says himself in a document: what he quotes or forwards is another's. */
export function ownText({ text, sections }: Document): string {
  if (text === null) return ''
  const own = sections.filter(({ kind }) => kind === 'own')
  if (own.length === 0) return sections.length === 0 ? text.slice(0, MAX_TEXT) : ''
  return own
    .map(({ start, end }) => text.slice(start, Math.min(end, start + MAX_TEXT)))
    .join('\n')
    .slice(0, MAX_TEXT)
}
