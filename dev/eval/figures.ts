import type { Observation, SetResult, TypeAnswer } from './observation.js'

/** Of the values given, how many are right; of those that the labels state, how many were given right. */
export interface FieldFigure {
  measure: string
  labelled: number
  /** Null where nothing was given, or labels name only some members of a list. */
  precision: number | null
  recall: number | null
  right: number
}

/** Labels name what must be among them: what else was found may be right too. */
const LISTS: ReadonlySet<string> = new Set(['references', 'targets'])

export function fieldFigures(observations: readonly Observation[]): FieldFigure[] {
  return [...groupBy(observations, ({ measure }) => measure)].map(([measure, all]) => {
    const given = all.filter(({ got }) => got !== null)
    const stated = all.filter(({ want }) => want !== null)
    return {
      measure,
      labelled: all.length,
      precision: LISTS.has(measure) ? null : shareRight(given),
      recall: shareRight(stated),
      right: shareRight(all) ?? 0,
    }
  })
}

function shareRight(all: readonly { right: boolean }[]): number | null {
  return all.length === 0 ? null : all.filter(({ right }) => right).length / all.length
}

const isRight = ({ want, got }: TypeAnswer) => want.includes(got)

export function typeFigure(types: readonly TypeAnswer[]): { answers: number; exact: number; abstained: number } {
  return {
    answers: types.length,
    exact: types.filter(isRight).length,
    abstained: types.filter((answer) => answer.got === 'unknown' && !isRight(answer)).length,
  }
}

/** Rows of the labels' types with what was answered for each, wrong answers first; the right ones are counted apart. */
export function confusions(
  types: readonly TypeAnswer[],
): { want: string; total: number; right: number; instead: string }[] {
  const rows = [...groupBy(types, ({ want, got }) => (want.includes(got) ? got : (want[0] ?? got)))]
  return rows
    .map(([want, answers]) => {
      const wrong = groupBy(
        answers.filter((answer) => !isRight(answer)),
        ({ got }) => got,
      )
      const instead = [...wrong].map(([got, list]) => `${got} ${list.length}`).join(', ')
      return { want, total: answers.length, right: answers.filter(isRight).length, instead }
    })
    .sort((a, b) => a.right / a.total - b.right / b.total || b.total - a.total)
}

const BUCKETS = [0, 0.5, 0.7, 0.8, 0.9, 0.97] as const

/** Of the answers given with a confidence, the share that is right; abstaining is no answer. */
export function calibration(
  types: readonly TypeAnswer[],
): { from: number; to: number; answers: number; right: number }[] {
  const answered = types.filter(({ got }) => got !== 'unknown')
  return BUCKETS.map((from, index) => {
    const to = BUCKETS[index + 1] ?? 1
    const within = answered.filter(({ confidence }) => confidence >= from && (confidence < to || to === 1))
    return { from, to, answers: within.length, right: within.filter(isRight).length }
  })
}

/** The ten mails with the most that is wrong. */
export function worstMails({ types, observations }: SetResult): { id: string; wrong: string[] }[] {
  const wrong = [
    ...types
      .filter((answer) => !isRight(answer))
      .map(({ id, want, got }) => ({ id, what: `type ${got}, labelled ${want.join(' or ')}` })),
    ...observations
      .filter(({ right }) => !right)
      .map(({ id, measure, want, got }) => ({ id, what: `${measure} ${got ?? 'none'}, labelled ${want ?? 'none'}` })),
  ]
  return [...groupBy(wrong, ({ id }) => id)]
    .map(([id, list]) => ({ id, wrong: list.map(({ what }) => what) }))
    .sort((a, b) => b.wrong.length - a.wrong.length)
    .slice(0, 10)
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
