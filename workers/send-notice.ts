import { randomBytes } from 'node:crypto'
import { INTERNAL_ROLES } from '../src/draft/recipients.js'
import { loadNotice } from '../src/edges/postgres/notices.js'
import { LEFT_IN_THE_MIDDLE, recordUncertain, returnToDraft } from '../src/edges/postgres/outbox.js'
import { findSystemHold } from '../src/edges/postgres/system-holds.js'
import type { Handler } from '../src/edges/queue.js'
import { IntakeError } from '../src/errors.js'
import type { WorkerDependencies } from './dependencies.js'
import { giveToServer } from './give-to-server.js'
import { whyLetterWaits } from './why-letter-waits.js'
import { writeLetter } from './write-letter.js'

/**
 * approved to sending to sent, at most once: the claim with its Message-ID is committed before the server hears of the
 * letter. Who finds a letter `sending` has it from a worker that ended in between: nobody knows, and a person looks.
 */
export function sendNoticeWorker(dependencies: WorkerDependencies): Handler {
  const { pool, outgoing, log } = dependencies
  return async ({ emailId: id }) => {
    const notice = await loadNotice(pool, id, { includeRestricted: true })
    if (notice?.state === 'sending') {
      await recordUncertain(pool, id, LEFT_IN_THE_MIDDLE)
      return log.warn({ notice: id }, 'nobody knows whether a letter was sent; a person looks')
    }
    if (notice?.state !== 'approved' || notice.sendAskedBy === null) return
    const mailer = outgoing?.mailer ?? null
    if (mailer === null) return log.warn({ notice: id }, 'a letter waits: SMTP_URL is not set')
    if (!(notice.kind in INTERNAL_ROLES) && (await findSystemHold(pool)) !== null)
      return log.warn({ notice: id }, 'a letter waits: the installation is held after a restore')
    const because = await whyLetterWaits(dependencies, notice)
    if (because !== null) {
      await returnToDraft(pool, id, because)
      return log.warn({ notice: id, because }, 'a letter was returned to its draft')
    }
    const mail = await writeLetter(dependencies, notice, newMessageId)
    if (mail === null) return log.warn({ notice: id, kind: notice.kind }, 'a letter waits: nobody holds its role')
    await giveToServer(dependencies, mailer, notice, mail)
  }
}

/** 192 bits that nobody guesses: an answer that names it has seen the letter. */
function newMessageId(domain: string): string {
  if (domain === '') throw new IntakeError('WORKER_BROKE', 'a policy has no alias to write from.')
  return `<${randomBytes(24).toString('base64url')}@${domain}>`
}
