import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { createReader } from '../../src/edges/reader.js'
import { PARSE_LIMITS } from '../../src/parse/parse-limits.js'

/** Reads the mails of a folder one after the other, as a worker does, and says what it and its reading processes took at most. */
const [folder = '.'] = process.argv.slice(2)
const reader = createReader({ processes: 1, limits: PARSE_LIMITS })
let group = ''
for (const name of readdirSync(folder)
  .filter((file) => file.endsWith('.eml'))
  .sort()) {
  const [kind = ''] = name.split(/-(?:\d+\.eml)$/)
  if (group !== '' && kind !== group) show(group)
  group = kind
  await reader.read(async () => readFileSync(path.join(folder, name)))
}
show(group)
await reader.close()

function show(what: string): void {
  const peaks = childPeaks().map((megabytes) => Math.round(megabytes))
  console.log(
    `peak memory up to ${what.slice(2)}: reading process ${peaks.join(' and ')} MB, its parent ${ownPeak()} MB`,
  )
}

/**
 * Linux: the highest resident memory of this program. Trap: what the system counts for a process (maxRSS) begins with that
 * of the process which started it.
 */
function ownPeak(): number {
  return Math.round(peakOf('self').megabytes)
}

/** Linux alone keeps a process' highest resident memory for others to read. */
function childPeaks(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const { parent, megabytes } = peakOf(name)
        return parent === process.pid ? [megabytes] : []
      } catch {
        return []
      }
    })
}

function peakOf(pid: string): { parent: number; megabytes: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return {
    parent: Number(/PPid:\s*(\d+)/.exec(status)?.[1]),
    megabytes: Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024,
  }
}
