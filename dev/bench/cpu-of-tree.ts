import { readdirSync, readFileSync } from 'node:fs'

/** Linux: user and system time of a process, its living children and those it waited for (proc(5), fields 14 to 17). */
export function cpuSecondsOfTree(root: number): number {
  const stats = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => statOf(pid))
  const tree = new Set([root])
  for (let grown = true; grown; ) {
    const before = tree.size
    for (const { pid, parent } of stats) if (tree.has(parent)) tree.add(pid)
    grown = tree.size > before
  }
  const ticks = stats.filter(({ pid }) => tree.has(pid)).reduce((sum, stat) => sum + stat.ticks, 0)
  return ticks / TICKS_A_SECOND
}

const TICKS_A_SECOND = 100

function statOf(pid: string): { pid: number; parent: number; ticks: number }[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const [parent = 0] = [Number(fields[1])]
    const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at] ?? 0), 0)
    return [{ pid: Number(pid), parent, ticks }]
  } catch {
    return []
  }
}
