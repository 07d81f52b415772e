import { IntakeError } from '../../src/errors.js'
import type { Batch } from '../../src/receive/split-batches.js'
import type { FolderPoll, KeptMail, OwedMail } from './folder-poll.js'
import { keepMail, noteVain, recordTooLarge } from './keep-mail.js'

/** Files are written and synced by four threads. */
const KEPT_AT_ONCE = 4

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
  const came = mails.filter(({ uid }) => sources.has(uid))
  const kept: KeptMail[] = []
  const keepNext = async (): Promise<void> => {
    for (let mail = came.shift(); mail; mail = came.shift()) {
      try {
        const stored = await poll.poller.blobs.put(sources.get(mail.uid) ?? Buffer.alloc(0))
        kept.push(await keepMail(poll, mail, stored))
      } catch (error) {
        await noteVain(poll, mail, error)
      }
    }
  }
  await Promise.all(Array.from({ length: KEPT_AT_ONCE }, keepNext))
  return kept
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
    const stored = await poller.blobs.putStream(source, maxMailBytes)
    if (stored.kind === 'stored') return await keepMail(poll, mail, stored)
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
