import { distance } from 'fastest-levenshtein'
import type { Value } from '../../text/evidence.js'
import type { Fields, Target } from '../fields.js'
import { isSilenceOnly, type Reading } from '../passage.js'
import type { DueDate } from './due-date.js'

type Comparable = (one: Value, other: Value) => boolean

/**
 * Values on which documents disagree: one number or account written two ways by a slip, or two stated days for the
 * answer. Both are kept. Two warrants in one mail differ by right, so one side at least stands only in the mail around
 * them or in an order of silence.
 */
export function findConflicts(
  references: readonly Value[],
  due: readonly DueDate[],
  targets: readonly Target[],
  reading: Reading,
): Fields['conflicts'] {
  const mains = reading.operative.filter(({ instruments }) => !isSilenceOnly(instruments))
  const main = new Set(mains.map(({ document }) => document.id))
  const comparable: Comparable = (one, other) =>
    !shareDocument(one, other) &&
    [one, other].some(({ evidence }) => evidence.every((each) => !main.has(each.document)))
  return [
    ...pairsOf('matter.references', references, (one, other) => isSlip(one, other) && comparable(one, other)),
    ...dueConflicts(due, comparable),
    ...pairsOf('targets', targets, (one, other) => isMisspelt(one, other) && comparable(one, other)),
  ]
}

function pairsOf<T extends Value>(
  field: string,
  values: readonly T[],
  disagree: (one: T, other: T) => boolean,
): Fields['conflicts'] {
  return values.flatMap((one, index) =>
    values
      .slice(index + 1)
      .filter((other) => disagree(one, other))
      .map((other) => ({ field, values: [plain(one), plain(other)] })),
  )
}

function dueConflicts(due: readonly DueDate[], comparable: Comparable): Fields['conflicts'] {
  const stated = due.filter((date) => date.stated && date.rank >= 40)
  const first = stated[0]
  const other = first && stated.find((date) => date.value !== first.value && comparable(date, first))
  return first && other ? [{ field: 'dueOn', values: [plain(first), plain(other)] }] : []
}

function plain({ value, evidence }: Value): Value {
  return { value, evidence }
}

function shareDocument(one: Value, other: Value): boolean {
  return one.evidence.some(({ document }) => other.evidence.some((each) => each.document === document))
}

/** Same shape, and one changed digit or two neighbours swapped. */
function isSlip({ value: one }: Value, { value: other }: Value): boolean {
  if (one.length !== other.length || one.length < 5 || shapeOf(one) !== shapeOf(other)) return false
  const differing = [...one].flatMap((character, index) => (character === other[index] ? [] : [index]))
  const [first = 0, second] = differing
  if (differing.length === 1) return true
  return differing.length === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first]
}

/** One account spelt two ways: a letter apart, or two swapped, in a name long enough for that to be no chance. */
function isMisspelt(one: Target, other: Target): boolean {
  if (one.kind !== other.kind || one.value.length < 8) return false
  return distance(one.value, other.value) === 1 || isSlip(one, other)
}

function shapeOf(reference: string): string {
  return reference.replace(/\d/g, '9')
}
