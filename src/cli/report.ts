import { Command, Option } from 'commander'
import { loadPolicies } from '../edges/policies.js'
import { savePublishedReport } from '../edges/postgres/reports.js'
import { IntakeError } from '../errors.js'
import { makeReport } from '../ops/make-report.js'
import type { Report } from '../report/report.js'
import { writeCsv } from '../report/write-csv.js'
import { writeHtml } from '../report/write-html.js'
import { writeText } from '../report/write-text.js'
import { dayArgument } from './arguments.js'
import { print } from './lines.js'
import { withDatabase } from './with-database.js'

const FORMATS = {
  table: writeText,
  csv: writeCsv,
  json: (reports: readonly Report[]) => JSON.stringify(reports, null, 2),
  html: writeHtml,
} as const

interface Options {
  from: string
  to: string
  format: keyof typeof FORMATS
  policy?: string
  internal: boolean
  publish: boolean
}

/** `writdesk report transparency`: what is published of the requests that came; whoever holds the database's password counts restricted cases too. */
export function reportCommand(): Command {
  const report = new Command('report').description('reports')
  report
    .command('transparency')
    .description('the transparency report; figures that do not add up are not printed, and exit status is 1')
    .requiredOption('--from <date>', 'the first day: 2026-01-01', dayArgument)
    .requiredOption('--to <date>', 'the last day: 2026-12-31', dayArgument)
    .addOption(new Option('--format <format>', 'how to print').choices(Object.keys(FORMATS)).default('table'))
    .option('--policy <id>', 'of one organisation; by default of all that have a mailbox')
    .option('--internal', 'with small figures, not for publication', false)
    .option('--publish', 'keep it as published: later reports of the period say what has changed', false)
    .action(transparency)
  return report
}

async function transparency({ from, to, format, policy: id, internal, publish }: Options): Promise<void> {
  if (to < from) throw new IntakeError('ARGUMENT_INVALID', `--to ${to} is before --from ${from}.`)
  await withDatabase(async ({ db, config, actor }) => {
    const loaded = await loadPolicies(config.policiesFolder)
    const wanted = id === undefined ? config.mailboxes.map(({ policy }) => policy) : [id]
    const chosen = loaded.filter(({ policy }) => wanted.length === 0 || wanted.includes(policy.id))
    if (chosen.length === 0)
      throw new IntakeError(
        'ARGUMENT_INVALID',
        `There is no policy ${id}; known are ${loaded.map((one) => one.policy.id).join(', ')}.`,
      )
    const madeOn = new Date().toISOString().slice(0, 10)
    const reports: Report[] = []
    for (const { policy } of chosen) {
      reports.push(await makeReport(db, policy, { from, to, madeOn, internal, withRestricted: true }))
    }
    if (publish && reports.some(({ forPublication }) => !forPublication))
      throw new IntakeError('ARGUMENT_INVALID', 'Only whole halves of a year, without --internal, are for publication.')
    if (publish) for (const report of reports) await savePublishedReport(db, report, actor)
    print(FORMATS[format](reports))
  })
}
