import type { FindingCode } from '../review/review.js'
import { LETTER_WORDS } from './letter-words.js'

const PROBLEMS: readonly { code: string; problem: string }[] = Object.values(LETTER_WORDS).flatMap(({ cures }) =>
  Object.entries(cures).map(([code, { problem }]) => ({ code, problem })),
)

/** The findings that a paragraph of a letter, in one line, tells of. */
export function findToldFindings(paragraph: string): FindingCode[] {
  const told = PROBLEMS.filter(({ problem }) => paragraph.includes(problem)).map(({ code }) => code as FindingCode)
  return [...new Set(told)]
}
