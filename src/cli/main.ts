#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { IntakeError } from '../errors.js'
import { assessCommand } from './assess.js'

const ARGUMENT_ERRORS: ReadonlySet<string> = new Set([
  'ARGUMENT_INVALID',
  'CONFIG_INVALID',
  'CUSTOMERS_INVALID',
  'POLICY_INVALID',
  'TEMPLATE_INVALID',
])

/** The `writdesk` command. Exit status 0 done, 1 it failed, 2 the arguments or the configuration are wrong. */
const program = new Command('writdesk').description(
  'Reads a legal-process inbox, opens cases and drafts the letters. People decide.',
)

for (const command of [assessCommand()]) program.addCommand(command)

try {
  await withExitOverride(program).parseAsync()
} catch (error) {
  process.exitCode = report(error)
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
