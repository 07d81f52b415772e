import type { ImapFlow } from 'imapflow'
import type { IntakeError } from '../../errors.js'
import { within } from './deadline.js'
import { inboxError } from './inbox-error.js'

export interface Fetched {
  mails: { uid: number; source: Buffer; receivedAt: Date | null }[]
  /** Why mails may be missing; the ones that came are good. */
  failure: IntakeError | null
}

/** Pieces of a streamed mail: large enough that a round trip each does not matter, small beside everything else in memory. */
const PIECE_BYTES = 1024 * 1024

/**
 * Fetches by BODY.PEEK, so that nobody's unread mark goes. The loop collects and does nothing else: a command inside it
 * would wait for its own end for ever (known failure 35).
 */
export async function fetchTogether(client: ImapFlow, uids: readonly number[], deadlineMs: number): Promise<Fetched> {
  const wanted = new Set(uids)
  const mails: Fetched['mails'] = []
  const collect = async () => {
    for await (const mail of client.fetch(
      uids.join(','),
      { uid: true, internalDate: true, source: true },
      { uid: true },
    )) {
      // A server may send flags of other mails in between, and a mail without a body is one that did not come.
      if (!wanted.delete(mail.uid) || !mail.source?.length) continue
      const receivedAt = mail.internalDate instanceof Date ? mail.internalDate : null
      mails.push({ uid: mail.uid, source: mail.source, receivedAt })
    }
  }
  try {
    await within(deadlineMs, 'FETCH', () => client.close(), collect())
    return { mails, failure: null }
  } catch (error) {
    return { mails: [...mails], failure: inboxError(error, 'FETCH') }
  }
}

/** One mail piece by piece, each piece under a deadline; null where the mail is gone. Abandoning the loop ends the fetch. */
export async function streamAlone(
  client: ImapFlow,
  uid: number,
  maxBytes: number,
  deadlineMs: number,
): Promise<AsyncIterable<Uint8Array> | null> {
  const give = <Result>(work: Promise<Result>) => within(deadlineMs, 'FETCH', () => client.close(), work)
  try {
    const options = { uid: true, maxBytes, chunkSize: PIECE_BYTES }
    const { content } = await give(client.download(String(uid), undefined, options))
    return content ? pieces(content, give) : null
  } catch (error) {
    throw inboxError(error, 'FETCH')
  }
}

async function* pieces(
  content: AsyncIterable<Uint8Array>,
  give: <Result>(work: Promise<Result>) => Promise<Result>,
): AsyncGenerator<Uint8Array> {
  const source = content[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await give(source.next())
      if (next.done) return
      yield next.value
    }
  } catch (error) {
    throw inboxError(error, 'FETCH')
  } finally {
    await source.return?.()
  }
}
