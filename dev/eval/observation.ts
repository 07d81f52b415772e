import type { InstrumentType } from '../../src/classify/instrument.js'
import { squash } from '../../src/text/squash.js'

/** One labelled value beside what was read. `want` null: the label says that it is not stated. */
export interface Observation {
  id: string
  measure: string
  want: string | null
  got: string | null
  right: boolean
}

/** What a mail's primary instrument is, by its label and by the classifier. */
export interface TypeAnswer {
  id: string
  /** Every type that the label takes for right; the first stands for them in the confusion matrix. */
  want: readonly InstrumentType[]
  got: InstrumentType
  confidence: number
}

export interface SetResult {
  name: string
  /** Whose labels they are, and whether the rules were written with them in view: a figure means nothing without it. */
  about: string
  mails: number
  types: TypeAnswer[]
  observations: Observation[]
}

/** The value says what the label says, perhaps with more words around it ("the" agency, an office's place). */
export function says(got: string, want: string): boolean {
  return squash(got).includes(squash(want))
}

export function observe(
  id: string,
  measure: string,
  [want, got]: [want: string | null, got: string | null],
  agrees: (got: string, want: string) => boolean = says,
): Observation {
  const right = want === null || got === null ? want === got : agrees(got, want)
  return { id, measure, want, got, right }
}
