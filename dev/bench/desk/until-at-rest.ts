import { setTimeout as sleep } from 'node:timers/promises'
import { cpuSecondsOfTree } from '../cpu-of-tree.js'

/** A share of one core, over seconds of which none is busier: pollers and heartbeats take a few hundredths. */
const QUIET = 0.12
const QUIET_SECONDS = 4
/** Reading the drawn pages of the sample mails takes a minute on a slow machine. */
const PATIENCE_SECONDS = 300

/** Waits until a process with its children has nothing in hand. Returns the seconds of its own CPU that it still worked. @throws where it never rests */
export async function untilAtRest(pid: number): Promise<number> {
  const first = cpuSecondsOfTree(pid)
  let before = first
  for (let quiet = 0, seconds = 0; quiet < QUIET_SECONDS; seconds += 1) {
    if (seconds > PATIENCE_SECONDS) throw new Error(`The product still works after ${PATIENCE_SECONDS} s.`)
    await sleep(1_000)
    const now = cpuSecondsOfTree(pid)
    quiet = now - before < QUIET ? quiet + 1 : 0
    before = now
  }
  return before - first
}
