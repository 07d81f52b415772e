import { clauseIndexAt } from '../../text/clauses.js'
import { onceEach } from '../../text/once-each.js'
import type { Passage, Span } from '../passage.js'

/** A box of a form, ticked or left empty: "[X]", "( )", a ballot box, a rule with a cross on it. */
const BOX =
  /\[ ?([xX\u2713\u2714*])? {0,3}\]|\( ?([xX\u2713\u2714])? {0,3}\)|[\u2610\u25a1\u25a2]|([\u2611\u2612\u25a0\u2713\u2714])/g
const MAY_HOLD_BOXES = /\[ {0,3}\]|\( {0,3}\)|[\u2610\u25a1\u25a2]/
/** Behind a colon the box is that of the words before it: "content data: [ ]". */
const BOX_IS_BEHIND = /[:?] {0,3}$/
const NEXT_ITEM = /^ {0,3}(?:\([a-z\d]{1,3}\)|[a-z\d]{1,2}[.)] |section\b|$)/i
/** Where the words before such a box begin: the item's own letter or number. */
const ITEM = /(?:\([a-z\d]{1,3}\)|\b[a-z\d]{1,2}[.)]) (?=[^()]{0,160}$)/gi
/** A form that is printed without full stops goes on with its next part. */
const NEXT_SECTION =
  /\b(?:section|secção|sección|sezione|abschnitt|afdeling|part|partie|teil) [A-Z\d]{1,3}\b|\b(?:time ?(?:range|frame|period)|period|période|zeitraum|per[ií]odo|dates?|account|user) ?:/i
const MAX_LABEL_CHARS = 200
/** More boxes than this are no form. */
const MAX_BOXES = 400

/** "Message headers | No", "Contents: NO", "Contenu ..... non": a row of a table that says of an item whether it is asked. */
const ROW_OF_NO =
  /[\p{L}][^|:;.\n]{2,80}? ?(?:[|:]|\.{3,40}|-{1,3}|_{2,40}) ?(?:no|n|non|nein|nee|n\/a|none)(?= ?(?:[|;,)]|$| \p{Lu}|\. ?\p{Lu}))/giu
const ROW_OF_YES = /(?:[|:]|\.{3}|-|_) ?(?:yes|y|oui|ja|s[ií]|sim)(?= ?(?:[|;,)]|$| \p{Lu}|\. ?\p{Lu}))/iu

/** The words of a form whose box is empty, or whose row says no: nobody asks for them. In order; linear. */
export const findUnticked = onceEach(({ text, clauses }: Passage): readonly Span[] =>
  [
    ...(MAY_HOLD_BOXES.test(text) ? emptyBoxes(text, clauses) : []),
    ...(ROW_OF_YES.test(text) ? rowsOfNo(text) : []),
  ].sort((a, b) => a.start - b.start),
)

function rowsOfNo(text: string): Span[] {
  const found: Span[] = []
  for (const { index, 0: words } of text.matchAll(ROW_OF_NO)) {
    if (found.length >= MAX_BOXES) break
    found.push({ start: index, end: index + words.length })
  }
  return found
}

function emptyBoxes(text: string, clauses: Passage['clauses']): Span[] {
  const boxes: (Span & { ticked: boolean })[] = []
  for (const match of text.matchAll(BOX)) {
    if (boxes.length >= MAX_BOXES) break
    const ticked = (match[1] ?? match[2] ?? match[3]) !== undefined
    boxes.push({ start: match.index, end: match.index + match[0].length, ticked })
  }
  let areBehind = false
  return boxes.flatMap(({ start, end, ticked }, i) => {
    const before = text.slice(Math.max(0, start - MAX_LABEL_CHARS, boxes[i - 1]?.end ?? 0), start)
    const after = text.slice(end, Math.min(boxes[i + 1]?.start ?? text.length, end + MAX_LABEL_CHARS))
    areBehind = BOX_IS_BEHIND.test(before) && (areBehind || BOX_IS_BEHIND.test(after) || NEXT_ITEM.test(after))
    if (ticked) return []
    if (areBehind) {
      const item = [...before.matchAll(ITEM)].at(-1)
      return [{ start: start - before.length + (item?.index ?? 0), end }]
    }
    const clause = clauses[clauseIndexAt(clauses, end)]
    const most = Math.min(boxes[i + 1]?.start ?? text.length, end + MAX_LABEL_CHARS, clause?.end ?? end)
    const section = NEXT_SECTION.exec(text.slice(end, most))
    return [{ start, end: section ? end + section.index : most }]
  })
}
