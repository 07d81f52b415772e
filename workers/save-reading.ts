import { saveParsed } from '../src/edges/postgres/email-stages.js'
import type { StoredEmail } from '../src/edges/postgres/stored-email.js'
import type { ReadRequest } from '../src/edges/reader-messages.js'
import type { ParseResult } from '../src/parse/email.js'
import type { ReadingSteps } from '../src/read-email.js'
import { handOn, type WorkerDependencies } from './dependencies.js'
import { openForPerson } from './open-for-person.js'

/** A mail whose bytes are in the store. */
export type ReadableEmail = StoredEmail & { sha256: string }

/**
 * What both workers that read a mail read it with. A virus scanner that is away is waited for; the last attempt reads
 * without it, in the sandbox, and says so.
 */
export async function stepsFor(
  { blobs, reader, policies }: WorkerDependencies,
  { sha256, receivedAt }: ReadableEmail,
  isLast: boolean,
  words: Pick<ReadRequest, 'passwords' | 'secrets'> = {},
): Promise<ReadingSteps> {
  return {
    read: (opens) => reader.read(() => blobs.get(sha256), { ...words, opens, receivedAt, evenUnscanned: isLast }),
    aliases: policies.flatMap(({ policy }) => policy.aliases),
    receivedAt,
  }
}

/** received → parsed, or unreadable with a case. The blobs first, then the row that names them. */
export async function saveReading(
  dependencies: WorkerDependencies,
  { emailId, mailbox }: ReadableEmail,
  result: ParseResult,
): Promise<void> {
  const { pool, blobs } = dependencies
  if (result.kind === 'unreadable') return await openForPerson(dependencies, { emailId, mailbox }, result.reason)
  for (const { bytes } of result.contents) await blobs.put(bytes)
  const saved = await saveParsed(pool, emailId, result.email)
  await handOn(dependencies, emailId, saved.stage)
}

export function isReadable(stored: StoredEmail): stored is ReadableEmail {
  return stored.stage === 'received' && isKept(stored)
}

/** Its bytes are in the store. */
export function isKept(stored: StoredEmail): stored is ReadableEmail {
  return stored.sha256 !== null
}
