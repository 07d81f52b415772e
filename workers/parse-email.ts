import { saveParsed } from '../src/edges/postgres/email-stages.js'
import { loadEmail } from '../src/edges/postgres/stored-email.js'
import type { Handler } from '../src/edges/queue.js'
import type { DocumentContent } from '../src/parse/email.js'
import { handOn, type WorkerDependencies } from './dependencies.js'
import { openForPerson } from './open-for-person.js'

/** received → parsed: the documents are read, in a process apart, and their bytes kept. Or unreadable, with a case. */
export function parseEmailWorker(dependencies: WorkerDependencies): Handler {
  const { pool, blobs, reader } = dependencies
  return async ({ emailId }, { isLast }) => {
    const { stage, sha256, mailbox, reason, receivedAt } = await loadEmail(pool, emailId)
    if (stage !== 'received') return await handOn(dependencies, emailId, stage)
    if (sha256 === null) return await openForPerson(dependencies, { emailId, mailbox }, reason ?? NOT_FETCHED)
    // A virus scanner that is away is waited for; the last attempt reads without it, in the sandbox, and says so.
    const result = await reader.read(await blobs.get(sha256), { receivedAt, evenUnscanned: isLast })
    if (result.kind === 'unreadable') return await openForPerson(dependencies, { emailId, mailbox }, result.reason)
    await keep(dependencies, result.contents)
    const saved = await saveParsed(pool, emailId, result.email)
    await handOn(dependencies, emailId, saved.stage)
  }
}

const NOT_FETCHED = 'The mail server names this mail and does not hand it over. Look at it there.'

/** The blobs first, then the row that names them. */
async function keep({ blobs }: WorkerDependencies, contents: readonly DocumentContent[]): Promise<void> {
  for (const { bytes } of contents) await blobs.put(bytes)
}
