#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { IntakeError } from '../errors.js'

/**
 * The `writdesk` command. Exit status 0 done, 1 it failed, 2 the arguments or the configuration are wrong. Only the
 * command that was asked for is loaded: `assess` needs neither a database nor a web server.
 */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  assess: async () => (await import('./assess.js')).assessCommand(),
  explain: async () => (await import('./explain.js')).explainCommand(),
  poll: async () => (await import('./run.js')).pollCommand(),
  work: async () => (await import('./run.js')).workCommand(),
  serve: async () => (await import('./run.js')).serveCommand(),
  start: async () => (await import('./run.js')).startCommand(),
  migrate: async () => (await import('./migrate.js')).migrateCommand(),
  policy: async () => (await import('./policy.js')).policyCommand(),
  queue: async () => (await import('./queue.js')).queueCommand(),
  reconcile: async () => (await import('./queue.js')).reconcileCommand(),
  backup: async () => (await import('./backup.js')).backupCommand(),
  audit: async () => (await import('./audit.js')).auditCommand(),
  case: async () => (await import('./case.js')).caseCommand(),
  report: async () => (await import('./report.js')).reportCommand(),
  customers: async () => (await import('./import.js')).customersCommand(),
  agencies: async () => (await import('./import.js')).agenciesCommand(),
  user: async () => (await import('./accounts.js')).userCommand(),
  token: async () => (await import('./accounts.js')).tokenCommand(),
  retention: async () => (await import('./retention.js')).retentionCommand(),
  restore: async () => (await import('./restore.js')).restoreCommand(),
  sender: async () => (await import('./sender.js')).senderCommand(),
}

const ARGUMENT_ERRORS: ReadonlySet<string> = new Set([
  'ARGUMENT_INVALID',
  'CONFIG_INVALID',
  'CUSTOMERS_INVALID',
  'POLICY_INVALID',
  'TEMPLATE_INVALID',
])

try {
  await (await programFor(process.argv[2])).parseAsync()
} catch (error) {
  process.exitCode = report(error)
}

async function programFor(name = ''): Promise<Command> {
  const program = new Command('writdesk').description(
    'Reads a legal-process inbox, opens cases and drafts the letters. People decide.',
  )
  const asked = Object.hasOwn(COMMANDS, name) ? [COMMANDS[name]] : Object.values(COMMANDS)
  for (const load of asked) if (load) program.addCommand(await load())
  return withExitOverride(program)
}

/** Commander ends the process with status 1 on wrong arguments, sub-commands each by itself; ours is 2. */
function withExitOverride(command: Command): Command {
  command.exitOverride()
  for (const child of command.commands) withExitOverride(child)
  return command
}

/** One line on stderr, and the exit status it means. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) }
  process.stderr.write(error instanceof IntakeError ? `${message}\n` : `${name}: ${message}\n`)
  return error instanceof IntakeError && ARGUMENT_ERRORS.has(error.code) ? 2 : 1
}
