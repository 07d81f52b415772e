import { guardLetter } from '../src/draft/guard-letter.js'
import type { Db } from '../src/edges/postgres/database.js'
import { loadLetterWay } from '../src/edges/postgres/letter-way.js'
import { findShutLetterGates } from '../src/notices/letter-gates.js'
import type { Notice } from '../src/notices/notice.js'
import type { WorkerDependencies } from './dependencies.js'
import { draftInput } from './draft-input.js'

/**
 * The same checks as before it was approved: months may lie between. A gate or a rule by its id, or null. `db` is the connection
 * on which the case is locked, where it is.
 */
export async function whyLetterWaits(
  dependencies: WorkerDependencies,
  notice: Notice,
  db: Db = dependencies.pool,
): Promise<string | null> {
  const { now = () => new Date() } = dependencies
  const way = await loadLetterWay(db, notice)
  if (way === null) return 'it has no case'
  const [shut] = findShutLetterGates(way, now())
  if (shut !== undefined) return `gate ${shut.id}`
  const { kind, recipients: to, subject, body } = notice
  const input = await draftInput(dependencies, notice.emailId, db)
  const rule = guardLetter({ kind, to, subject, body }, input)
  return rule === null ? null : `rule ${rule}`
}
