import { loadEmail } from '../src/edges/postgres/stored-email.js'
import type { Handler } from '../src/edges/queue.js'
import { readEmail } from '../src/read-email.js'
import { handOn, type WorkerDependencies } from './dependencies.js'
import { isReadable, saveReading, stepsFor } from './save-reading.js'

/** received → parsed for a mail with scans, images or archives: read again from the start, so that nothing stands between. */
export function readPicturesWorker(dependencies: WorkerDependencies): Handler {
  return async ({ emailId }, { isLast }) => {
    const stored = await loadEmail(dependencies.pool, emailId)
    if (!isReadable(stored)) return await handOn(dependencies, emailId, stored.stage)
    await saveReading(dependencies, stored, await readEmail(await stepsFor(dependencies, stored, isLast)))
  }
}
