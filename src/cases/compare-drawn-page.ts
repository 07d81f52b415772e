import { compareDrawnText, type SeenPage } from './compare-drawn-text.js'
import type { DrawnComparison } from './drawn-text.js'
import type { DrawnPageQuestions } from './find-drawn-questions.js'

/** One page: it differs where any value's words do, and agrees where all were seen. `seen` is null for a page that OCR could not read. */
export function compareDrawnPage(
  { documentId, page, questions }: DrawnPageQuestions,
  seen: SeenPage | null,
): DrawnComparison {
  const answers = questions.map((question) => ({
    field: question.field,
    outcome: seen === null ? ('unsure' as const) : compareDrawnText(question, seen),
  }))
  const fields = [...new Set(answers.flatMap(({ field, outcome }) => (outcome === 'differs' ? [field] : [])))]
  const allAgree = answers.every(({ outcome }) => outcome === 'agrees')
  return { documentId, page, outcome: fields.length > 0 ? 'differs' : allAgree ? 'agrees' : 'unsure', fields }
}
