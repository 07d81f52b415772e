import type { Document } from '../../parse/email.js'
import type { Evidence } from '../../text/evidence.js'
import { type Part, partsOf } from './marked-lines.js'

/** A document of the mail in view, and which of its parts stand on the page of the case. */
export interface DocumentInView {
  parts: readonly Part[]
  shown: ReadonlySet<number>
}

/**
 * Characters of text on one page: with their markup, and forms and fields beside them, they are under the 150 KB that a page
 * may weigh. What is left out is a link away.
 */
const ROOM = 30_000

/** What holds evidence first, then the beginning of each document, then the rest in order, as long as there is room. */
export function partsInView(
  documents: readonly Document[],
  evidenceIn: (document: Document) => readonly Evidence[],
): Map<string, DocumentInView> {
  const all = documents.flatMap((document) => {
    if (document.text === null || document.text.trim() === '') return []
    const parts = partsOf(document.text, document.pageStarts)
    const evidence = evidenceIn(document)
    return parts.map((part, index) => ({ id: document.id, index, part, rank: rankOf(part, index, evidence) }))
  })
  const shown = new Set<string>()
  let room = ROOM
  for (const { id, index, part } of all.toSorted((a, b) => a.rank - b.rank)) {
    room -= part.end - part.start
    if (room >= 0 || shown.size === 0) shown.add(`${id} ${index}`)
  }
  return new Map(
    [...grouped(all)].map(([id, own]) => [
      id,
      {
        parts: own.map(({ part }) => part),
        shown: new Set(own.flatMap(({ index }) => (shown.has(`${id} ${index}`) ? [index] : []))),
      },
    ]),
  )
}

function rankOf({ start, end }: Part, index: number, evidence: readonly Evidence[]): number {
  if (evidence.some((each) => each.start < end && each.end > start)) return 0
  return index === 0 ? 1 : 2
}

/** The part in which an offset of the text lies. */
export function partAt(parts: readonly Part[], offset: number): number {
  return Math.max(
    0,
    parts.findLastIndex(({ start }) => start <= offset),
  )
}

function grouped<Item extends { id: string }>(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(item.id)
    if (group === undefined) groups.set(item.id, [item])
    else group.push(item)
  }
  return groups
}
