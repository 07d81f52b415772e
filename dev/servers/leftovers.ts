/**
 * Should the keeper itself be killed (SIGKILL of the whole tree), its servers stay. What it kept is on record, and the
 * next start ends what is left of it. A process is known by its id and its birth, so that no stranger is ended.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'

const Records = z.array(z.object({ name: z.string(), pid: z.number(), birth: z.string(), stop: z.string() }))
const GRACE_MS = 10_000

/** When this process began, in the system's own words; null when there is none. */
export function birthOf(pid: number): string | null {
  try {
    if (process.platform !== 'linux') {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
    }
    // proc(5): the 22nd field; the second, the program's name, may hold spaces and ends at the last parenthesis.
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, ...fields] = text.slice(text.lastIndexOf(')') + 2).split(' ')
    // A zombie has ended; only its parent has not asked yet.
    return state === 'Z' ? null : (fields[18] ?? null)
  } catch {
    return null
  }
}

export function record(file: string, { name, pid, stop }: { name: string; pid: number; stop: string }): void {
  const birth = birthOf(pid)
  if (birth === null) return
  const known = existsSync(file) ? Records.parse(JSON.parse(readFileSync(file, 'utf8'))) : []
  writeFileSync(file, JSON.stringify([...known, { name, pid, birth, stop }], null, 1))
}

/** Ends what a killed keeper left. Returns the names of what was still there. */
export async function endLeftovers(file: string): Promise<string[]> {
  if (!existsSync(file)) return []
  const alive = Records.parse(JSON.parse(readFileSync(file, 'utf8'))).filter(({ pid, birth }) => birthOf(pid) === birth)
  for (const { pid, stop } of alive) process.kill(pid, stop as NodeJS.Signals)
  const deadline = Date.now() + GRACE_MS
  const isAlive = ({ pid, birth }: (typeof alive)[number]) => birthOf(pid) === birth
  while (alive.some(isAlive) && Date.now() < deadline) await sleep(100)
  for (const one of alive.filter(isAlive)) process.kill(one.pid, 'SIGKILL')
  rmSync(file, { force: true })
  return alive.map(({ name }) => name)
}
