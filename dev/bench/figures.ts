/** One measured line: how many in which time, and what it cost. */
export interface Figure {
  what: string
  mails: number
  wallSeconds: number
  cpuSeconds: number
}

export function figureTable(figures: Figure[], unit = 'mail'): string {
  const [base] = figures
  const rows = figures.map(({ what, mails, wallSeconds, cpuSeconds }) => [
    what,
    (mails / wallSeconds).toFixed(1),
    ((cpuSeconds / mails) * 1_000).toFixed(2),
    base === undefined ? '' : (mails / wallSeconds / (base.mails / base.wallSeconds)).toFixed(2),
  ])
  const table = [['', `${unit}s/s`, `CPU ms/${unit}`, 'rate to first'], ...rows]
  return table
    .map(([what = '', ...rest]) => what.padEnd(44) + rest.map((cell) => cell.padStart(15)).join(''))
    .join('\n')
}

/** Runs `work` and says what it cost this process, its waited-for children apart. */
export async function measured(what: string, mails: number, work: () => Promise<void> | void): Promise<Figure> {
  const [wall, cpu] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(cpu)
  return { what, mails, wallSeconds: (performance.now() - wall) / 1_000, cpuSeconds: (user + system) / 1_000_000 }
}
