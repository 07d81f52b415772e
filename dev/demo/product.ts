/** The product's own commands, run as its users run them, under the keeper. */
import path from 'node:path'
import process from 'node:process'
import type { Keeper, Running } from '../servers/keep.js'
import { ROOT } from '../servers/places.js'
import { lastLines } from '../servers/ports.js'

const MAIN = path.join(ROOT, 'dist/src/cli/main.js')

export interface Product {
  /** Runs one command to its end. Throws with the last lines of its output when it fails. */
  command(name: string, args: string[]): Promise<void>
  /** Poller, workers and web in one process; it stays. */
  start(): Promise<Running>
  logFile: string
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
  return {
    command: async (name, args) => {
      const { code, signal } = await (await run(name, args)).ended
      if (code !== 0) throw new Error(`writdesk ${args.join(' ')} ended with ${code ?? signal}:\n${lastLines(logFile)}`)
    },
    start: () => run('writdesk', ['start']),
    logFile,
  }
}
