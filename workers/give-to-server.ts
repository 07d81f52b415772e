import { keepWaitingPeriods } from '../src/edges/postgres/deadlines.js'
import { claimNotice, putBack, recordRefused, recordSent, recordUncertain } from '../src/edges/postgres/outbox.js'
import type { Delivery, Mailer } from '../src/edges/smtp.js'
import type { Notice } from '../src/notices/notice.js'
import type { OutgoingMail } from '../src/notices/outgoing-mail.js'
import { daysOf, type WorkerDependencies } from './dependencies.js'
import { whyLetterWaits } from './why-letter-waits.js'

/** Claims a letter, gives it to the server, records what became of it. What was sent is kept before it is sent. */
export async function giveToServer(
  dependencies: WorkerDependencies,
  mailer: Mailer,
  notice: Notice,
  mail: OutgoingMail,
): Promise<void> {
  const { pool, blobs, policies, log } = dependencies
  const { id } = notice
  const source = await mailer.write(mail)
  const { sha256: sourceSha256 } = await blobs.put(source)
  // The gates' own directory comes from other connections: it is fetched before the case is locked.
  await dependencies.directories.current()
  const claimed = await claimNotice(pool, notice, { messageId: mail.messageId, sourceSha256 }, (db) =>
    whyLetterWaits(dependencies, notice, db),
  )
  if (claimed.kind === 'waits')
    log.warn({ notice: id, because: claimed.because }, 'a letter was returned to its draft at the last moment')
  if (claimed.kind !== 'claimed') return
  const delivery = await mailer.deliver(mail, source)
  await record(pool, id, delivery)
  await keepWaitingPeriods(pool, daysOf(policies, 'waitingDays'))
  const code = delivery.kind === 'accepted' ? '250' : delivery.code
  log.info({ notice: id, delivery: delivery.kind, code }, 'a letter was given to the server')
}

async function record(pool: WorkerDependencies['pool'], id: string, delivery: Delivery): Promise<void> {
  switch (delivery.kind) {
    case 'accepted':
      await recordSent(pool, id, delivery.serverMessageId)
      // It was not given to all: a person decides what that means.
      if (delivery.refused > 0) await recordRefused(pool, id, `the server refused ${delivery.refused} recipients`)
      return
    case 'refused':
      if (delivery.isPermanent) await recordRefused(pool, id, `the server refused it: ${delivery.code}`)
      else await putBack(pool, id, `the server did not take it yet: ${delivery.code}`)
      return
    case 'unknown':
      await recordUncertain(pool, id, `the server did not say: ${delivery.code}`)
  }
}
