import type { AnchorFolder } from '../src/edges/anchors.js'
import { loadAnchor } from '../src/edges/postgres/audit.js'
import { anchorWords } from '../src/notices/compose-alarm.js'
import type { WorkerDependencies } from './dependencies.js'
import { sendAlarm } from './send-alarm.js'

/**
 * Where the audit chain stands, told to places that whoever changes the database would have to change too: a folder, and
 * once a day the log, which leaves the machine, and the auditor's mailbox.
 */
export async function keepAnchor(dependencies: WorkerDependencies, anchors: AnchorFolder): Promise<void> {
  const { pool, policies, outgoing, log } = dependencies
  const anchor = await loadAnchor(pool)
  if (!(await anchors.write(anchor))) return
  log.info({ ...anchor }, "the day's anchor of the audit chain")
  const [first] = policies
  if (first === undefined || !outgoing?.roles.auditor?.length) return
  await sendAlarm(dependencies, anchorWords(anchor), { policyId: first.policy.id, roles: ['auditor'] })
}
