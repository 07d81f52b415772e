import type { DraftInput } from '../src/draft/draft-input.js'
import { loadDraftInput } from '../src/ops/load-draft-input.js'
import { policyOf, type WorkerDependencies } from './dependencies.js'

/** What the letters of a mail are made from, as the workers hold it. */
export async function draftInput(dependencies: WorkerDependencies, emailId: string): Promise<DraftInput> {
  const { pool, directories, passwordSeal = null } = dependencies
  const around = {
    pool,
    passwordSeal,
    policyOf: (mailbox: string) => policyOf(dependencies, mailbox),
    customers: async () => (await directories.current()).customers,
  }
  return await loadDraftInput(around, emailId)
}
