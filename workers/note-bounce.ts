import { recordBounce } from '../src/edges/postgres/outbox.js'
import type { StoredEmail } from '../src/edges/postgres/stored-email.js'
import { readBounce } from '../src/notices/read-bounce.js'
import type { WorkerDependencies } from './dependencies.js'

/** A delivery report that names a letter of ours by its Message-ID: that letter was not given. */
export async function noteBounce({ pool, log }: WorkerDependencies, { emailId, email }: StoredEmail): Promise<void> {
  const bounce = email && readBounce(email)
  if (!bounce) return
  const isOurs = await recordBounce(
    pool,
    bounce.messageId,
    `a delivery report says ${bounce.status ?? 'that it failed'}`,
  )
  log.info({ emailId, isOurs, status: bounce.status }, 'a delivery report came')
}
