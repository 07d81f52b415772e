/** The product's own commands, run as its users run them, under the keeper. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import type { Keeper, Running } from '../servers/keep.js'
import { ROOT } from '../servers/places.js'

const MAIN = path.join(ROOT, 'dist/src/cli/main.js')
const LAST_LINES = 15

export interface Product {
  /** Runs one command to its end. Throws with the last lines of its output when it fails. */
  command(name: string, args: string[]): Promise<void>
  /** Poller, workers and web in one process; it stays. */
  start(): Promise<Running>
  /** The end of its log, for the reason when something fails. */
  lastLines(): string
}

export function product(keeper: Keeper, env: Record<string, string>, logFile: string): Product {
  const run = (name: string, args: string[]) =>
    keeper.run({
      name,
      role: 'client',
      command: process.execPath,
      args: ['--no-deprecation', MAIN, ...args],
      cwd: ROOT,
      env,
      user: null,
      log: logFile,
      stop: 'SIGTERM',
      insist: 'SIGKILL',
    })
  const lastLines = () =>
    existsSync(logFile) ? readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-LAST_LINES).join('\n') : ''
  return {
    command: async (name, args) => {
      const { code, signal } = await (await run(name, args)).ended
      if (code !== 0) throw new Error(`writdesk ${args.join(' ')} ended with ${code ?? signal}:\n${lastLines()}`)
    },
    start: () => run('writdesk', ['start']),
    lastLines,
  }
}
