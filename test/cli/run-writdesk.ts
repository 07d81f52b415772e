import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url))
const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

export const SAMPLES = 'test/mail/cases'

export interface Outcome {
  status: number | null
  stdout: string
  stderr: string
}

/** Runs the built command as its users run it: a process of its own, with nothing of ours in its environment. */
export async function runWritdesk(
  args: string[],
  { stdin = '', env = {} }: { stdin?: string | Buffer; env?: Record<string, string> } = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '', ...env },
  })
  const outcome = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text) => {
    outcome.stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    outcome.stderr += text
  })
  child.stdin.end(stdin)
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { ...outcome, status }
}
