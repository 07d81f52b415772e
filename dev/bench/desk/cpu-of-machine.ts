import { readFileSync } from 'node:fs'

/** Linux: what all cores have worked so far, waiting left out, and stolen by other machines of the host counted (proc(5), /proc/stat). */
export function cpuSecondsOfMachine(): number {
  const [, ...ticks] = (readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '').split(/\s+/).map(Number)
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = ticks
  return (user + nice + system + irq + softirq + steal) / TICKS_A_SECOND
}

const TICKS_A_SECOND = 100
