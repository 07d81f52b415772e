import { IntakeError } from '../../src/errors.js'
import type { Batch } from '../../src/receive/split-batches.js'
import type { FolderPoll, KeptMail, OwedMail } from './folder-poll.js'
import { keepMail, keepTogether, type StoredMail } from './keep-mails.js'
import { noteVain, recordTooLarge } from './record-unfetched.js'

/** Node writes and syncs files with four threads. */
const STORED_AT_ONCE = 4

/**
 * Fetches and keeps a batch. What one command did not bring is asked for alone; what was in the air when the connection
 * broke is a suspect from then on, which comes last and alone, so that a mail that breaks the line holds up no other
 * (known failures 39, 40).
 */
export async function fetchBatch(poll: FolderPoll, batch: Batch<OwedMail>): Promise<KeptMail[]> {
  const kept: KeptMail[] = []
  let left = batch.mails
  if (batch.kind === 'together') {
    const uids = batch.mails.map(({ uid }) => uid)
    const { mails, failure } = await poll.session.fetchTogether(uids, batch.bytes)
    const sources = new Map(mails.map(({ uid, source }) => [uid, source]))
    kept.push(...(await keepSources(poll, batch.mails, sources)))
    left = batch.mails.filter(({ uid }) => !sources.has(uid))
    if (left.length > 0 && !poll.session.isOpen()) {
      for (const { uid } of left) poll.memory.suspects.add(uid)
      throw failure ?? connectionLost()
    }
  }
  for (const mail of left) {
    const one = await fetchAlone(poll, mail)
    if (one) kept.push(one)
  }
  return kept
}

async function keepSources(
  poll: FolderPoll,
  mails: readonly OwedMail[],
  sources: ReadonlyMap<number, Buffer>,
): Promise<KeptMail[]> {
  const waiting = mails.flatMap((mail) => {
    const source = sources.get(mail.uid)
    return source ? [{ mail, source }] : []
  })
  const stored: StoredMail[] = []
  const storeNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { mail, source } = next
      try {
        stored.push({ mail, blob: await poll.poller.blobs.put(source) })
      } catch (error) {
        await noteVain(poll, mail, error)
      }
    }
  }
  await Promise.all(Array.from({ length: STORED_AT_ONCE }, storeNext))
  return await keepTogether(poll, stored)
}

async function fetchAlone(poll: FolderPoll, mail: OwedMail): Promise<KeptMail | null> {
  const { session, memory, poller } = poll
  const { maxMailBytes } = poller.limits
  const isSuspect = memory.suspects.has(mail.uid)
  try {
    const source = await session.streamAlone(mail.uid, maxMailBytes + 1)
    if (!source) {
      // Somebody deleted or moved it before we had it.
      memory.suspects.delete(mail.uid)
      poller.log.warn({ mailbox: poller.mailbox.name, uid: mail.uid }, 'a mail left the folder before it was fetched')
      return null
    }
    const blob = await poller.blobs.putStream(source, maxMailBytes)
    if (blob.kind === 'stored') return await keepMail(poll, { mail, blob })
    await recordTooLarge(poll, mail, null)
  } catch (error) {
    const isOpen = session.isOpen()
    memory.suspects.add(mail.uid)
    if (isOpen || isSuspect) await noteVain(poll, mail, error)
    if (!isOpen) throw error
  }
  return null
}

function connectionLost(): IntakeError {
  return new IntakeError('INBOX_UNREACHABLE', 'the connection ended during FETCH.', { command: 'FETCH' })
}
