import { Command } from 'commander'
import { loadPolicies } from '../edges/policies.js'
import { endLegalHold, placeLegalHold } from '../edges/postgres/retention.js'
import { IntakeError } from '../errors.js'
import { type JudgedCase, judgeKeptCases, runRetention } from '../ops/retention.js'
import { print, printable, tableLines } from './lines.js'
import { retentionOf } from './retention-of.js'
import { withDatabase } from './with-database.js'

const today = () => new Date().toISOString().slice(0, 10)

/** `writdesk retention list|erase|hold|unhold`: what is kept, for how long, and what ends it. */
export function retentionCommand(): Command {
  const retention = new Command('retention').description('how long cases and mail are kept')
  retention
    .command('list')
    .description('closed cases, with the day on which each is erased, or why it is not')
    .action(async () => {
      await withDatabase(async ({ db, config, actor }) => {
        const dependencies = retentionOf(config, db, await loadPolicies(config.policiesFolder), actor)
        print(tableLines([['case', 'erased', 'why'], ...(await judgeKeptCases(dependencies, today())).map(rowOf)]))
      })
    })
  retention
    .command('erase')
    .description('erase what is due now; the workers do the same every hour')
    .action(async () => {
      await withDatabase(async ({ db, config, actor }) => {
        const dependencies = retentionOf(config, db, await loadPolicies(config.policiesFolder), actor)
        const { cases, mails, redone, blobs } = await runRetention(dependencies, today())
        print(
          `Erased: ${cases} cases, ${mails} mails without one, ${redone} again after a restore; ${blobs} files removed.`,
        )
      })
    })
  retention
    .command('hold')
    .description('a legal hold: the case is kept beyond its time')
    .argument('<reference>')
    .requiredOption('--reason <text>', 'the matter that needs it')
    .action(async (reference: string, { reason }: { reason: string }) => {
      if (reason.trim() === '')
        throw new IntakeError('ARGUMENT_INVALID', '--reason is empty; say which matter needs it.')
      await withDatabase(async ({ db, actor }) => {
        const hold = { reason: reason.trim().slice(0, 500), actor }
        if (!(await placeLegalHold(db, reference, hold)))
          throw new IntakeError('ARGUMENT_INVALID', `There is no case ${printable(reference)}, or it is held already.`)
        print(`${reference} is kept until its hold ends.`)
      })
    })
  retention
    .command('unhold')
    .description('ends a legal hold')
    .argument('<reference>')
    .action(async (reference: string) => {
      await withDatabase(async ({ db, actor }) => {
        if (!(await endLegalHold(db, reference, actor)))
          throw new IntakeError('ARGUMENT_INVALID', `Nothing holds ${printable(reference)}.`)
        print(`The hold of ${reference} is ended.`)
      })
    })
  return retention
}

function rowOf({ reference, verdict }: JudgedCase): string[] {
  return verdict.kind === 'due'
    ? [reference, 'due', verdict.basis]
    : [reference, verdict.until === null ? 'not' : `after ${verdict.until}`, verdict.reason]
}
