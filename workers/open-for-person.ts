import { formatCaseReference } from '../src/cases/case-reference.js'
import { describeUnreadableCase } from '../src/cases/describe-case.js'
import { nextCaseNumber, saveUnreadable } from '../src/edges/postgres/case-openings.js'
import { policyOf, type WorkerDependencies } from './dependencies.js'

/** A mail that no program can read opens a case with its reason, so that a person reads it; it is never dropped. */
export async function openForPerson(
  dependencies: WorkerDependencies,
  { emailId, mailbox }: { emailId: string; mailbox: string },
  reason: string,
): Promise<void> {
  const { pool } = dependencies
  const newCase = describeUnreadableCase(policyOf(dependencies, mailbox).policy)
  const { year, number } = await nextCaseNumber(pool)
  const reference = formatCaseReference(year, number)
  await saveUnreadable(pool, emailId, reason, newCase, { year, number, reference })
}
