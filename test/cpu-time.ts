/** Milliseconds of CPU that the work takes in this process: a bound on it holds on a busy machine too. */
export function cpuMsOf(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
