import { readdirSync, readFileSync } from 'node:fs'

/** The reading processes of this one that are alive, by what the system says. */
export function readingProcesses(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8')
        const parent = /PPid:\s*(\d+)/.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1]
        return command.includes('reader-process.js') && Number(parent) === process.pid ? [Number(name)] : []
      } catch {
        return []
      }
    })
}

function statusMb(pid: number | 'self', field: string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(new RegExp(`${field}:\\s*(\\d+)`).exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** The highest memory that any reading process ever had (VmHWM), and by how much this one grew, in MB, while `work` ran. */
export async function peaksOf<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; childMb: number; growthMb: number; ms: number }> {
  const before = statusMb('self', 'VmRSS')
  const startedAt = performance.now()
  let child = 0
  let parent = before
  const look = () => {
    parent = Math.max(parent, statusMb('self', 'VmRSS'))
    for (const pid of readingProcesses()) child = Math.max(child, statusMb(pid, 'VmHWM'))
  }
  const looking = setInterval(look, 15)
  const result = await work().finally(() => clearInterval(looking))
  look()
  return {
    result,
    childMb: Math.round(child),
    growthMb: Math.round(parent - before),
    ms: Math.round(performance.now() - startedAt),
  }
}
