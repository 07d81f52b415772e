import { Command } from 'commander'
import { loadLedgerStatus } from '../edges/postgres/failures.js'
import { openQueues, type Queues } from '../edges/queue.js'
import { reconcile, retryFailed } from '../ops/reconcile.js'
import { QUEUES } from '../queues.js'
import { print, tableLines } from './lines.js'
import { type Administration, withDatabase } from './with-database.js'

/** `writdesk queue status|retry|drain`. */
export function queueCommand(): Command {
  const queue = new Command('queue').description('the stages and their queues')
  queue
    .command('status')
    .description('how many mails stand at each stage, and the jobs of each queue')
    .action(() => withQueues(printStatus))
  queue
    .command('retry')
    .description('offer every mail again whose step failed for good')
    .action(() =>
      withQueues(async (queues, { db, actor }) => {
        print(`${await retryFailed(db, queues, actor)} mails are offered again.`)
      }),
    )
  queue
    .command('drain')
    .description('forget every waiting job; the ledger is untouched, and reconcile rings again')
    .action(() =>
      withQueues(async (queues) => {
        for (const name of QUEUES) await queues.drain(name)
        print('Every queue is empty.')
      }),
    )
  return queue
}

/** `writdesk reconcile`: rings again for every mail that has not reached an end, whatever the queue has lost. */
export function reconcileCommand(): Command {
  return new Command('reconcile').description('offer every unfinished mail to its queue again').action(() =>
    withQueues(async (queues, { db }) => {
      print(`${await reconcile(db, queues)} mails are offered again.`)
    }),
  )
}

async function printStatus(queues: Queues, { db }: Administration): Promise<void> {
  const ledger = await loadLedgerStatus(db)
  const stages = Object.entries(ledger.byStage).map(([stage, mails]) => [stage, String(mails)])
  const jobs = (await queues.status()).map(({ queue, ...counts }) => [queue, ...Object.values(counts).map(String)])
  print(tableLines([['stage', 'mails'], ...stages, ['failed', String(ledger.failed)]]))
  print(`\n${tableLines([['queue', 'waiting', 'active', 'delayed', 'failed'], ...jobs])}`)
}

async function withQueues(work: (queues: Queues, administration: Administration) => Promise<void>): Promise<void> {
  await withDatabase(async (administration) => {
    const queues = openQueues({ url: administration.config.queueUrl }, administration.log)
    try {
      await work(queues, administration)
    } finally {
      await queues.close()
    }
  })
}
