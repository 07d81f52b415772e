import { type CaseRefusal, refused } from '../cases/case-change.js'
import { draftLetter } from '../draft/draft-notices.js'
import type { NoticeDraft } from '../draft/notice-draft.js'
import type { CaseActing } from '../edges/postgres/case-changes.js'
import type { Pool } from '../edges/postgres/database.js'
import { type FurtherLetters, saveFurtherLetters } from '../edges/postgres/further-letters.js'
import { IntakeError } from '../errors.js'
import { findingsToTell, type LetterWish, whyNoLetter } from '../notices/judge-letter.js'
import { loadDraftInput } from './load-draft-input.js'

/** A letter of a kind that a person chose, made from its template and guarded as every other; it waits as a draft. */
export async function draftFurtherLetter(
  pool: Pool,
  around: Omit<Parameters<typeof loadDraftInput>[0], 'db'>,
  acting: CaseActing,
  { wish, now }: { wish: LetterWish; now: Date },
): Promise<FurtherLetters | null> {
  // The directory comes from other connections: it is fetched before the case is locked.
  const customers = await around.customers()
  return await saveFurtherLetters(pool, acting, wish.emailId, async (dossier, db) => {
    const why = whyNoLetter(dossier, wish, now)
    if (why !== null) return why
    const input = await loadDraftInput({ ...around, customers: async () => customers, db }, wish.emailId)
    const findings = findingsToTell(dossier, wish.emailId)
    const drafts = written(() => draftLetter(wish.kind, { ...input, review: { ...input.review, findings } }))
    return Array.isArray(drafts) && drafts.length === 0
      ? refused(422, 'no-addressee', 'The mail has no author to whom a letter may go.')
      : drafts
  })
}

function written(write: () => NoticeDraft[]): NoticeDraft[] | CaseRefusal {
  try {
    return write()
  } catch (error) {
    if (error instanceof IntakeError && error.code === 'DRAFT_LEAKS')
      return refused(422, 'says-too-much', `${error.message}: nothing was drafted. docs/operations.md, Letters.`)
    throw error
  }
}
