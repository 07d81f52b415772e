import type { DraftInput } from '../src/draft/draft-input.js'
import type { Db } from '../src/edges/postgres/database.js'
import { loadDraftInput } from '../src/ops/load-draft-input.js'
import { policyOf, type WorkerDependencies } from './dependencies.js'

/** What the letters of a mail are made from, as the workers hold it. */
export async function draftInput(
  dependencies: WorkerDependencies,
  emailId: string,
  db: Db = dependencies.pool,
): Promise<DraftInput> {
  const { directories, passwordSeal = null } = dependencies
  const around = {
    db,
    passwordSeal,
    policyOf: (mailbox: string) => policyOf(dependencies, mailbox),
    customers: async () => (await directories.current()).customers,
  }
  return await loadDraftInput(around, emailId)
}
