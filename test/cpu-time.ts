/** A cost this low needs no second look. */
const PLAIN_MS = 300
const LOOKS = 3
/** What the reference work takes on the quiet machine of two cores that the bounds were written for. */
const REFERENCE_MS = 90

/**
 * Milliseconds of CPU that the work takes in this process, as on a quiet machine: the least of up to three looks, each
 * measured against reference work of the same moment. The runtime's own threads (compiling, collecting garbage of the
 * tests before) count too and only ever add, and neighbours on the same cores make every instruction dearer.
 */
export function cpuMsOf(work: () => void): number {
  let least = Number.POSITIVE_INFINITY
  for (let look = 0; look < LOOKS && least > PLAIN_MS; look += 1) {
    const slowness = slownessNow()
    least = Math.min(least, spent(work) / slowness)
  }
  return least
}

/** The same of work that waits in between, while nothing else goes on here. */
export async function cpuMsWhile(work: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let look = 0; look < LOOKS && least > PLAIN_MS; look += 1) {
    const slowness = slownessNow()
    const before = process.cpuUsage()
    await work()
    least = Math.min(least, sinceMs(before) / slowness)
  }
  return least
}

function slownessNow(): number {
  return Math.max(1, spent(referenceWork) / REFERENCE_MS)
}

function spent(work: () => void): number {
  const before = process.cpuUsage()
  work()
  return sinceMs(before)
}

function sinceMs(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const TEXT = 'the records of the account and of each user '.repeat(12_000)
const ROUNDS = 4

/** Words cut and kept, patterns tried: what reading a text does, with the garbage that it leaves. */
function referenceWork(): void {
  let kept = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const words = TEXT.split(' ').map((word, at) => ({ word, at, round }))
    kept += words.filter(({ word }) => word.length > 4).length
    for (const { index } of TEXT.matchAll(/\b(?:records?|accounts?|users?)\b(?= (?:of|and))/g)) kept += index
  }
  if (kept === 0) throw new Error('The reference work kept nothing.')
}

// Compiled before the first look.
referenceWork()
referenceWork()
