import type { StoredBlob } from '../../src/edges/blobs.js'
import { type Received, recordReceived, recordReceivedTogether } from '../../src/edges/postgres/emails.js'
import { IntakeError } from '../../src/errors.js'
import { type FolderPoll, type KeptMail, type OwedMail, placeOf, ring } from './folder-poll.js'
import { noteVain } from './record-unfetched.js'

/** A mail whose bytes are in the blob store and which has no row yet. */
export interface StoredMail {
  mail: OwedMail
  blob: StoredBlob
}

/** Gives a stored mail its row, then rings for the next worker. */
export async function keepMail(poll: FolderPoll, { mail, blob }: StoredMail): Promise<KeptMail> {
  const received = await recordReceived(poll.poller.db, { ...placeOf(poll, mail), ...blob })
  return await isRecorded(poll, mail.uid, received)
}

/** The same for a batch, with one commit; where PostgreSQL refuses one of them, each gets a commit of its own. */
export async function keepTogether(poll: FolderPoll, stored: readonly StoredMail[]): Promise<KeptMail[]> {
  if (stored.length === 0) return []
  const raws = stored.map(({ mail, blob }) => ({ ...placeOf(poll, mail), ...blob }))
  try {
    const received = await recordReceivedTogether(poll.poller.db, raws)
    return await Promise.all(received.map((one) => isRecorded(poll, one.uid, one)))
  } catch (error) {
    if (!(error instanceof IntakeError) || error.code !== 'DATABASE_REFUSED') throw error
  }
  const kept: KeptMail[] = []
  for (const one of stored) {
    try {
      kept.push(await keepMail(poll, one))
    } catch (error) {
      await noteVain(poll, one.mail, error)
    }
  }
  return kept
}

async function isRecorded({ poller, memory }: FolderPoll, uid: number, received: Received): Promise<KeptMail> {
  memory.suspects.delete(uid)
  memory.tried.delete(uid)
  if (received.kind === 'received') await ring(poller, received.emailId)
  return { uid, emailId: received.emailId }
}
