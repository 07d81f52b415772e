/** A cost this low needs no second look. */
const PLAIN_MS = 300
const LOOKS = 3

/**
 * Milliseconds of CPU that the work takes in this process, the least of up to three looks: the runtime's own threads
 * (compiling, collecting garbage of the tests before) count too, and only ever add.
 */
export function cpuMsOf(work: () => void): number {
  let least = Number.POSITIVE_INFINITY
  for (let look = 0; look < LOOKS && least > PLAIN_MS; look += 1) {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}
