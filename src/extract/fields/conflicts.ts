import type { Value } from '../../text/evidence.js'
import type { Fields } from '../fields.js'
import type { DueDate } from './due-on.js'

/**
 * Values on which documents disagree. Two numbers of one shape that differ by a slip (two digits swapped, one digit
 * changed) and never stand in one document are taken for the same number written wrongly; two warrants of one day,
 * numbered in a row, stand side by side in the same paper.
 */
export function findConflicts(references: readonly Value[], due: readonly DueDate[]): Fields['conflicts'] {
  return [...referenceConflicts(references), ...dueConflicts(due)]
}

function referenceConflicts(references: readonly Value[]): Fields['conflicts'] {
  const conflicts: Fields['conflicts'] = []
  references.forEach((one, index) => {
    for (const other of references.slice(index + 1)) {
      if (!isSlip(one.value, other.value) || shareDocument(one, other)) continue
      conflicts.push({ field: 'matter.references', values: [one, other] })
    }
  })
  return conflicts
}

function dueConflicts(due: readonly DueDate[]): Fields['conflicts'] {
  const stated = due.filter((date) => date.stated && date.rank >= 40)
  const first = stated[0]
  if (!first) return []
  const other = stated.find((date) => date.value !== first.value && !shareDocument(date, first))
  return other ? [{ field: 'dueOn', values: [first, other].map(({ value, evidence }) => ({ value, evidence })) }] : []
}

function shareDocument(one: Value, other: Value): boolean {
  return one.evidence.some(({ document }) => other.evidence.some((each) => each.document === document))
}

/** Same shape, and one changed digit or two neighbours swapped. */
function isSlip(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < 5 || shapeOf(one) !== shapeOf(other)) return false
  const differing = [...one].flatMap((character, index) => (character === other[index] ? [] : [index]))
  const [first = 0, second] = differing
  if (differing.length === 1) return true
  return differing.length === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first]
}

function shapeOf(reference: string): string {
  return reference.replace(/\d/g, '9')
}
